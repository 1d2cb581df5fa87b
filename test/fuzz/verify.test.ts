import { sign, verify } from '../../src/xades/index.js';
import { canonicalize, findPaths, readXml } from '../../src/xml/index.js';
import { randomOf } from '../credential/mutate.js';
import { builtInvoice } from '../xades/built-invoice.js';
import { unnoticedFlips } from '../xades/flipped-bytes.js';
import { bytesOf, credentialOf, documentText, SUPPLIER, signedText } from '../xades/support.js';
import { mutateXml } from './mutations/mutate-xml.js';
import { RUNS, SEED } from './runs.js';

/** A delivered container: its own signature, the invoice's and the answer's. */
async function containerText(): Promise<string> {
  const carried = async (text: string) =>
    `<cac:Attachment><cac:ExternalReference><cbc:Description><![CDATA[${text}]]></cbc:Description></cac:ExternalReference></cac:Attachment>`;
  const answer = await carried(await signedText(documentText('ApplicationResponse')));
  return documentText(
    'AttachedDocument',
    `${await carried(await signedText())}<cac:ParentDocumentLineReference><cac:DocumentReference>${answer}</cac:DocumentReference></cac:ParentDocumentLineReference>`,
  );
}

/** What a signature is about: the document without its signature, and the parts of it that are signed. */
function essenceOf(xml: Uint8Array): string {
  const document = readXml(xml);
  const parts = ['SignedInfo', 'KeyInfo', 'SignedProperties'].map((local) => {
    const [path = []] = findPaths(document.root, ({ name }) => name.local === local);
    const part = path.at(-1);
    return part === undefined ? '' : canonicalize(part, { ancestors: path.slice(0, -1) });
  });
  const signature = findPaths(document.root, ({ name }) => name.local === 'Signature')[0]?.at(-1);
  return [canonicalize(document, signature === undefined ? {} : { omit: signature }), ...parts].join('\n');
}

it(`${RUNS} randomly changed files are refused, unless they still say what was signed`, async () => {
  const credential = await credentialOf('pbes2-aes256');
  const files = [
    await sign(builtInvoice(), credential, SUPPLIER),
    await sign(await containerText(), credential, SUPPLIER),
    bytesOf(await signedText(documentText('CreditNote').replaceAll('><', '>\n<'))),
  ];
  const essences = files.map(essenceOf);
  const random = randomOf(SEED);
  const unexpected: string[] = [];
  let accepted = 0;
  for (let i = 0; i < RUNS; i += 1) {
    const file = random(files.length);
    const xml = mutateXml(files[file] as Uint8Array, random);
    // It never throws; a throw would fail this test.
    const { valid, signatures, problems } = await verify(xml);
    const found = [...problems, ...signatures.flatMap((signature) => signature.problems)];
    if (valid !== found.every(({ severity }) => severity === 'note')) {
      unexpected.push(`${i}: valid is ${valid} with ${found.map(({ code }) => code)}`);
    }
    if (!valid) continue;
    accepted += 1;
    if (essenceOf(xml) !== essences[file]) unexpected.push(`${i}: accepted, though it says something else`);
  }
  expect(unexpected).toEqual([]);
  expect(accepted).toBeGreaterThan(0);
}, 600_000);

it('a flip of every single byte of a signed invoice is refused', async () => {
  const signed = await sign(builtInvoice(), await credentialOf('pbes2-aes256'), SUPPLIER);
  expect(await unnoticedFlips(signed, 1)).toEqual([]);
}, 600_000);
