import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign, verify } from '../../src/xades/index.js';
import { builtInvoice } from '../xades/built-invoice.js';
import { flippedAt } from '../xades/flipped-bytes.js';
import { credentialOf, SUPPLIER } from '../xades/support.js';
import { describeJudgedBy, run } from './judge.js';
import { type Judge, SIGNATURE_JUDGES } from './signature-judges.js';

const STRIDE = 37;
const schemas = join(__dirname, '../../../shared/data/xsd/ubl21-dian');

const folder = mkdtempSync(join(tmpdir(), 'facturador-invoice-'));
let signed: Buffer;

beforeAll(async () => {
  signed = Buffer.from(await sign(builtInvoice(), await credentialOf('pbes2-aes256'), SUPPLIER));
});

afterAll(() => rmSync(folder, { recursive: true }));

/**
 * Where the cryptography does not look: the name of the signature, at which nothing that is signed points. `verify`
 * refuses a change there because QualifyingProperties have to name their signature.
 */
function isNameOfSignature(at: number): boolean {
  return [/<ds:Signature Id="[^"]*"/, /<xades:QualifyingProperties Target="[^"]*"/].some((tag) => {
    const found = tag.exec(signed.toString('latin1'));
    return found !== null && at >= found.index && at < found.index + found[0].length;
  });
}

const everyNth = () =>
  Array.from({ length: Math.ceil(signed.length / STRIDE) }, (_, index) => index * STRIDE);

describe('our verify', () => {
  it('accepts a signed invoice of several lines', async () => {
    expect(await verify(signed)).toMatchObject({ valid: true, signatures: [{ problems: [] }] });
  });
});

for (const { name, describe: describeByJudge, judge } of SIGNATURE_JUDGES) {
  describeByJudge(name, () => {
    let verdictsOn: Judge;
    beforeAll(() => {
      verdictsOn = judge(folder);
    });

    it('accepts a signed invoice of several lines', async () => {
      expect(await verdictsOn([signed])).toEqual([true]);
    });

    it('refuses it after a flip of any byte that the cryptography covers', async () => {
      const places = everyNth().filter((at) => !isNameOfSignature(at));
      expect(places.length).toBeGreaterThan(300);
      const verdicts = await verdictsOn(places.map((at) => flippedAt(signed, at)));
      expect(places.filter((_, index) => verdicts[index])).toEqual([]);
    }, 120_000);
  });
}

const describeWithSchemas = existsSync(schemas) ? describeJudgedBy('xmllint', '--version') : describe.skip;
if (!existsSync(schemas)) process.stderr.write(`SKIPPED: the DIAN's schemas are not in ${schemas}\n`);

describeWithSchemas("the DIAN's schemas, by xmllint", () => {
  const copy = join(folder, 'xsd');
  const check = (xml: Uint8Array | string): string => {
    const file = join(folder, 'invoice.xml');
    writeFileSync(file, xml);
    return run('xmllint', [
      '--noout',
      '--nonet',
      '--schema',
      join(copy, 'maindoc/UBL-Invoice-2.1.xsd'),
      file,
    ]);
  };

  beforeAll(() => {
    cpSync(schemas, copy, { recursive: true });
    // libxml2 takes integers of 24 digits at most; the serial numbers of certificates are longer.
    const file = join(copy, 'common/UBL-xmldsig-core-schema-2.1.xsd');
    const text = readFileSync(file, 'utf8');
    const patched = text.replace(
      'name="X509SerialNumber" type="integer"',
      'name="X509SerialNumber" type="string"',
    );
    expect(patched).not.toBe(text);
    writeFileSync(file, patched);
  });

  it('accept the signed invoice', () => {
    check(signed);
  });

  it('refuse a role outside its element, as the annex prints it', () => {
    const text = signed.toString().replace(/<xades:ClaimedRoles>.*<\/xades:ClaimedRoles>/, 'supplier');
    expect(() => check(text)).toThrow(/SignerRole/);
  });
});
