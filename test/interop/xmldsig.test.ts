import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignatureAlgorithm } from '../../src/credential/index.js';
import { sign, verify } from '../../src/xades/index.js';
import { bytesOf, credentialOf, documentText, replaceOnce, SUPPLIER, signedText } from '../xades/support.js';
import { describeJudgedBy } from './judge.js';

const ROOTS = ['Invoice', 'CreditNote', 'DebitNote', 'ApplicationResponse', 'AttachedDocument'];
const ALGORITHMS: readonly SignatureAlgorithm[] = ['rsa-sha256', 'rsa-sha384', 'rsa-sha512'];
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
  const { status, error } = spawnSync('xmlsec1', ['--verify', '--insecure', ...ids, file], {
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  return status === 0;
}

describeJudgedBy('xmlsec1', '--version')('xmlsec1', () => {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-xmldsig-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const accepts = (xml: Uint8Array | string): boolean => {
    const file = join(folder, 'document.xml');
    writeFileSync(file, xml);
    return xmlsec1Accepts(file);
  };

  it.each(ROOTS.flatMap((root) => ALGORITHMS.map((algorithm) => [root, algorithm] as const)))(
    'accepts our %s with %s, built and foreign',
    async (root, algorithm) => {
      const credential = await credentialOf('pbes2-aes256');
      const text = documentText(root);
      const unusual = text.replaceAll('><', '>\r\n\t<').replace(/ xmlns:(ds|xades)="[^"]*"/g, '');
      for (const input of [{ xml: bytesOf(text) }, text, unusual]) {
        expect(accepts(await sign(input, credential, { ...SUPPLIER, algorithm }))).toBe(true);
      }
    },
  );

  it('accepts our payroll signature, which repeats its namespaces', async () => {
    const payroll = documentText()
      .replaceAll('Invoice', 'NominaIndividual')
      .replace(/ xmlns:sts="[^"]*"/, ' xmlns:xs="http://www.w3.org/2001/XMLSchema-instance"')
      .replace(/<ext:UBLExtensions>.*<\/ext:UBLExtensions>/, '<ext:UBLExtensions>\n</ext:UBLExtensions>');
    expect(accepts(await signedText(payroll))).toBe(true);
  });

  it.each([
    ['the document', '14280.00', '14280.01'],
    ['the role', '>supplier<', '>third party<'],
    ['the Id of KeyInfo', '<ds:KeyInfo Id="xmldsig', '<ds:KeyInfo Id="otro'],
    ['white space beside the signature', '<ds:Signature ', '\n<ds:Signature '],
    ['a namespace', '<Invoice ', '<Invoice xmlns:nuevo="urn:nuevo" '],
  ])('refuses, as we do, a change of %s', async (_, old, replacement) => {
    const changed = replaceOnce(await signedText(), old, replacement);
    expect(accepts(changed)).toBe(false);
    expect((await verify(changed)).valid).toBe(false);
  });

  it('refuses, as we do, any flipped byte of a document', async () => {
    const signed = Buffer.from(await signedText());
    const end = signed.length;
    for (let at = signed.indexOf('<cbc:ID>'); at < end; at += 23) {
      const flipped = Buffer.from(signed);
      flipped[at] = (flipped[at] as number) ^ 1;
      expect(accepts(flipped)).toBe(false);
      expect((await verify(flipped)).valid).toBe(false);
    }
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
