import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../src/xades/index.js';
import { documentText, signedText } from '../xades/support.js';
import { describeJudgedBy } from './judge.js';
import { XMLSEC1 } from './signature-judges.js';

const samples = join(__dirname, '../../../shared/data/examples');

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesBelow(path);
    return name.endsWith('.xml') ? [path] : [];
  });
}

/** Whether xmlsec1 finds every reference and the signature value right, with the key in KeyInfo. */
function xmlsec1Accepts(file: string): boolean {
  const ids = ['KeyInfo', 'SignedProperties', 'Reference'].flatMap((name) => ['--id-attr:Id', name]);
  const { status, error } = spawnSync(XMLSEC1, ['--verify', '--insecure', ...ids, file], {
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return status === 0;
}

describeJudgedBy(XMLSEC1, '--version')(XMLSEC1, () => {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-xmldsig-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const accepts = (xml: Uint8Array | string): boolean => {
    const file = join(folder, 'document.xml');
    writeFileSync(file, xml);
    return xmlsec1Accepts(file);
  };

  it('accepts our payroll signature, which repeats its namespaces', async () => {
    const payroll = documentText()
      .replaceAll('Invoice', 'NominaIndividual')
      .replace(/ xmlns:sts="[^"]*"/, ' xmlns:xs="http://www.w3.org/2001/XMLSchema-instance"')
      .replace(/<ext:UBLExtensions>.*<\/ext:UBLExtensions>/, '<ext:UBLExtensions>\n</ext:UBLExtensions>');
    expect(accepts(await signedText(payroll))).toBe(true);
  });

  const ofSamples = existsSync(samples) ? it : it.skip;
  if (!existsSync(samples))
    process.stderr.write(`SKIPPED: the DIAN's example documents are not in ${samples}\n`);
  ofSamples("agrees with us on every one of the DIAN's example documents", async () => {
    const files = filesBelow(samples);
    expect(files.length).toBeGreaterThan(90);
    const verdicts = await Promise.all(
      files.map(async (file) => [file, (await verify(readFileSync(file))).valid] as const),
    );
    for (const [file, valid] of verdicts) expect([file, xmlsec1Accepts(file)]).toEqual([file, valid]);
  });
});
