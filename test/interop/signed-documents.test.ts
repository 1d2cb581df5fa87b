import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign, verify } from '../../src/xades/index.js';
import { build, names } from '../golden/cases.js';
import { hasSchemas, openSchema, type SchemaJudge } from '../golden/schema.js';
import { builtInvoice } from '../xades/built-invoice.js';
import { flippedAt } from '../xades/flipped-bytes.js';
import { credentialOf, SUPPLIER } from '../xades/support.js';
import { type Judge, SIGNATURE_JUDGES } from './signature-judges.js';

const STRIDE = 37;

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

/** Every document of the golden pairs: invoices, credit notes and debit notes of all sorts. */
async function signedPairs(): Promise<readonly Uint8Array[]> {
  const credential = await credentialOf('pbes2-aes256');
  return Promise.all(
    names.map(async (name) => {
      const built = build(name);
      const signingTime = new Date(`${built.document.issueDate}T15:30:00Z`);
      return sign(built, credential, { role: 'supplier', signingTime });
    }),
  );
}

describe('our verify', () => {
  it('accepts a signed invoice of several lines, and all other documents that our builders make', async () => {
    for (const xml of [signed, ...(await signedPairs())]) {
      expect(await verify(xml)).toMatchObject({ valid: true, signatures: [{ problems: [] }] });
    }
  });
});

for (const { name, describe: describeByJudge, judge, misjudges = [] } of SIGNATURE_JUDGES) {
  describeByJudge(name, () => {
    let verdictsOn: Judge;
    beforeAll(() => {
      verdictsOn = judge(folder);
    });

    it('accepts a signed invoice of several lines', async () => {
      expect(await verdictsOn([signed])).toEqual([true]);
    });

    it('accepts all other documents that our builders make', async () => {
      const verdicts = await verdictsOn(await signedPairs());
      expect(names.filter((_, index) => !verdicts[index])).toEqual(misjudges);
    });

    it('refuses it after a flip of any byte that the cryptography covers', async () => {
      const places = everyNth().filter((at) => !isNameOfSignature(at));
      expect(places.length).toBeGreaterThan(300);
      const verdicts = await verdictsOn(places.map((at) => flippedAt(signed, at)));
      expect(places.filter((_, index) => verdicts[index])).toEqual([]);
    }, 300_000);
  });
}

(hasSchemas ? describe : describe.skip)("the DIAN's schema", () => {
  let schema: SchemaJudge;
  beforeAll(async () => {
    schema = await openSchema('Invoice');
  });
  afterAll(() => schema.close());

  it('accepts the signed invoice', () => {
    expect(schema.errorsOf(signed.toString())).toEqual([]);
  });

  it('refuses a role outside its element, as the annex prints it', () => {
    const text = signed.toString().replace(/<xades:ClaimedRoles>.*<\/xades:ClaimedRoles>/, 'supplier');
    expect(schema.errorsOf(text).join()).toMatch(/SignerRole/);
  });
});
