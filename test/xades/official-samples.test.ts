import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { verify } from '../../src/xades/index.js';
import { codesIn } from './support.js';

const samples = join(__dirname, '../../../shared/data/examples');
const invoices = join(samples, 'fe-v1.9');
const suite = existsSync(samples) ? describe : describe.skip;
if (!existsSync(samples)) console.log(`Skipped: the DIAN's example documents are not in ${samples}`);

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return name.endsWith('.xml') ? [path] : [];
  });
}

suite("the DIAN's example documents", () => {
  const untouched = ['Consumidor Final.xml', 'CreditNote.xml', 'DebitNote.xml'];

  it.each(untouched)('%s verifies, with notes on what has changed since 2019', async (name) => {
    const report = await verify(readFileSync(join(invoices, name)));
    expect(report.valid).toBe(true);
    expect([...codesIn(report, 'note')].sort()).toEqual([
      'SIG_POLICY_IDENTIFIER',
      'SIG_SIGNING_CERTIFICATE_CHAIN',
    ]);
  });

  it.each([
    'Combustible.xml',
    'EmisorAutoretenedor.xml',
    'ExcluidosExentos.xml',
    'Ejemplificacion Licores.xml',
    'Ejemplificacion Licores-ICL.xml',
    'Ejemplificacion nota debito sin referencia a factura.xml',
  ])('%s was edited after signing: only the document digest differs', async (name) => {
    const report = await verify(readFileSync(join(invoices, name)));
    expect(codesIn(report)).toEqual(['SIG_DIGEST_DOCUMENT']);
    expect(report.signatures[0]?.valueValid).toBe(true);
  });

  it.each(['Ejemplificacion Muestras Gratis.xml', 'Ejemplicacion Impuestos Saludables.xml'])(
    '%s was indented after signing: nothing holds any more, and the cause is named',
    async (name) => {
      const report = await verify(readFileSync(join(invoices, name)));
      expect([...codesIn(report)].sort()).toEqual([
        'SIG_DIGEST_DOCUMENT',
        'SIG_DIGEST_KEY_INFO',
        'SIG_DIGEST_SIGNED_PROPERTIES',
        'SIG_VALUE',
      ]);
      const value = report.signatures[0]?.problems.find(({ code }) => code === 'SIG_VALUE');
      expect(value?.message).toMatch(/indented after signing/);
    },
  );

  it('no other one verifies, and none makes verify throw', async () => {
    const files = filesBelow(samples);
    expect(files.length).toBeGreaterThan(90);
    const valid: string[] = [];
    for (const file of files) {
      const report = await verify(readFileSync(file));
      if (report.valid) valid.push(file.slice(invoices.length + 1));
      else expect(codesIn(report)).not.toEqual([]);
    }
    expect(valid.sort()).toEqual(untouched);
  });
});
