import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SignOptions, sign, verify } from '../../src/xades/index.js';
import { bytesOf, codesIn, credentialOf, documentText, SUPPLIER, textOf } from '../xades/support.js';
import { TAMPERINGS, type Tampering } from '../xades/tamperings.js';
import { type Judge, SIGNATURE_JUDGES } from './signature-judges.js';

const ROOTS = ['Invoice', 'CreditNote', 'DebitNote', 'ApplicationResponse', 'AttachedDocument'] as const;
/** A container that carries nothing is invalid; a graphic representation has no signature of its own to be judged. */
const CONTENTS: Readonly<Partial<Record<(typeof ROOTS)[number], string>>> = {
  AttachedDocument:
    '<cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf">JVBERi0xLjcK</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>',
};
const MANNERS: readonly Pick<SignOptions, 'algorithm' | 'digest'>[] = [
  { algorithm: 'rsa-sha256' },
  { algorithm: 'rsa-sha384' },
  { algorithm: 'rsa-sha512' },
  // As some accepted documents are.
  { algorithm: 'rsa-sha256', digest: 'sha384' },
];

/** The ways of a document to its signature: as our builders wrote it, and as somebody else did. */
const PATHS = {
  fast: (text: string) => ({ xml: bytesOf(text) }),
  foreign: (text: string) =>
    text
      .replaceAll('><', '>\r\n\t<')
      .replace(/ xmlns:(ds|xades)="[^"]*"/g, '')
      .replace(/ standalone="no"/, '')
      .replace('<cbc:IssueDate>', "<cbc:IssueDate  languageID = 'es'\n>")
      .replace('>14280.00<', '><![CDATA[14280.00]]><!-- COP --><'),
} as const;

interface Sample {
  readonly title: string;
  readonly text: string;
  /** Another document signed in the same manner. */
  readonly other: string;
}

interface Tampered extends Tampering {
  readonly title: string;
  readonly xml: Uint8Array;
}

const folder = mkdtempSync(join(tmpdir(), 'facturador-matrix-'));
const samples: Sample[] = [];
const tampered: Tampered[] = [];

beforeAll(async () => {
  const credential = await credentialOf('pbes2-aes256');
  for (const root of ROOTS) {
    for (const manner of MANNERS) {
      for (const [path, write] of Object.entries(PATHS)) {
        const signed = async (text: string) =>
          textOf(await sign(write(text), credential, { ...SUPPLIER, ...manner }));
        const text = documentText(root, CONTENTS[root]);
        samples.push({
          title: `${root}, ${Object.values(manner).join(' over ')}, ${path} path`,
          text: await signed(text),
          other: await signed(text.replace('SETP990000001', 'SETP990000002')),
        });
      }
    }
  }
  for (const { title, text, other } of samples) {
    for (const tampering of TAMPERINGS) {
      tampered.push({ ...tampering, title, xml: bytesOf(tampering.tamper(text, other)) });
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Every kind of tampering on every root, with the manners and the paths by turns. */
function oncePerRoot(list: readonly Tampered[]): readonly Tampered[] {
  const perRoot = MANNERS.length * Object.keys(PATHS).length;
  return list.filter((_, index) => {
    const [sample, kind] = [Math.floor(index / TAMPERINGS.length), index % TAMPERINGS.length];
    return sample % perRoot === kind % perRoot;
  });
}

const titles = (list: readonly { readonly title: string; readonly kind?: string }[]) =>
  list.map(({ title, kind = 'as signed' }) => `${title}: ${kind}`);

describe('verify', () => {
  it('accepts every cell of the matrix', async () => {
    expect(samples).toHaveLength(ROOTS.length * MANNERS.length * 2);
    const refused: string[] = [];
    for (const { title, text } of samples) {
      const report = await verify(text);
      if (!report.valid || codesIn(report).length > 0) refused.push(title);
    }
    expect(refused).toEqual([]);
  });

  it(`refuses each under all of ${TAMPERINGS.length} kinds of tampering, with the right code`, async () => {
    expect(TAMPERINGS.length).toBeGreaterThanOrEqual(20);
    const wrong: string[] = [];
    for (const { title, kind, codes, xml } of tampered) {
      const report = await verify(xml);
      const found = [...new Set(codesIn(report))].sort();
      if (report.valid || String(found) !== String([...codes].sort()))
        wrong.push(`${title}: ${kind}: ${found}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

for (const { name, describe: describeByJudge, judge, isQuick } of SIGNATURE_JUDGES) {
  describeByJudge(name, () => {
    let verdictsOn: Judge;
    beforeAll(() => {
      verdictsOn = judge(folder);
    });

    it('accepts every cell of the matrix', async () => {
      const verdicts = await verdictsOn(samples.map(({ text }) => bytesOf(text)));
      expect(titles(samples.filter((_, index) => !verdicts[index]))).toEqual([]);
    }, 120_000);

    it('refuses every tampering that the cryptography sees', async () => {
      const seen = (isQuick ? tampered : oncePerRoot(tampered)).filter(({ isOfShape = false }) => !isOfShape);
      const verdicts = await verdictsOn(seen.map(({ xml }) => xml));
      expect(titles(seen.filter((_, index) => verdicts[index]))).toEqual([]);
    }, 300_000);
  });
}
