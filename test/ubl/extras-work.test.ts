import {
  readCreditNote,
  readDebitNote,
  readInvoice,
  writeCreditNote,
  writeDebitNote,
  writeInvoice,
} from '../../src/ubl/index.js';
import { canonicalize, readXml, type XmlElement } from '../../src/xml/index.js';
import { growthOf, LINEAR } from '../counted-work.js';
import { storedXml } from '../golden/cases.js';

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const namespaces = (count: number) => times(count, (i) => ` xmlns:a${i}="urn:${i}"`);
const extension = (content: string) =>
  `<ext:UBLExtension><ext:ExtensionContent>${content}</ext:ExtensionContent></ext:UBLExtension>`;

/** What is done to the root's start tag and before its end. */
interface Addition {
  readonly tag?: string;
  readonly extensions?: string;
  readonly end?: string;
  readonly note?: string;
}

const ADDITIONS: Readonly<Record<string, (size: number) => Addition>> = {
  'as many namespaces on the root as strangers that declare one': (size) => ({
    tag: namespaces(size),
    end: times(size, () => '<x xmlns:w="v"/>'),
  }),
  'as many namespaces on the root as strangers, each by itself': (size) => ({
    tag: namespaces(size),
    note: times(size, (i) => `<cbc:Note>${i}</cbc:Note><a${i}:x/>`),
  }),
  'as many namespaces on the root as extensions': (size) => ({
    tag: namespaces(size),
    extensions: times(size, (i) => extension(`<a${i}:x/>`)),
  }),
  'as many extensions as namespaces in each': (size) => ({
    extensions: times(Math.ceil(Math.sqrt(size)), () =>
      extension(`<q:x xmlns:q="urn:q"${namespaces(Math.ceil(Math.sqrt(size)))}/>`),
    ),
  }),
  'many foreign attributes on one element': (size) => ({ tag: times(size, (i) => ` b${i}="c"`) }),
  'many notes with another prefix': (size) => ({
    note: times(
      size,
      (i) =>
        `<y:Note xmlns:y="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">${i}</y:Note>`,
    ),
  }),
  'many comments and blanks': (size) => ({ end: times(size, () => '<!-- -->\n') }),
};

function added(
  source: string,
  root: string,
  { tag = '', extensions = '', end = '', note = '' }: Addition,
): XmlElement {
  const text = source
    .replace(`<${root} `, `<${root}${tag} `)
    .replace('</ext:UBLExtensions>', `${extensions}</ext:UBLExtensions>`)
    .replace('<cbc:DocumentCurrencyCode', `${note}<cbc:DocumentCurrencyCode`)
    .replace(`</${root}>`, `${end}</${root}>`);
  return readXml(text).root;
}

type Kind = readonly [root: string, golden: string, roundTrip: (root: XmlElement) => XmlElement];

const KINDS: readonly Kind[] = [
  ['Invoice', 'one-line', (root) => writeInvoice(readInvoice(root))],
  ['CreditNote', 'credit-note-annulment', (root) => writeCreditNote(readCreditNote(root))],
  ['DebitNote', 'debit-note-interest', (root) => writeDebitNote(readDebitNote(root))],
];

describe.each(KINDS)('%s', (root, golden, roundTrip) => {
  const source = storedXml(golden).toString();

  it.each(Object.entries(ADDITIONS))(
    'with %s is read and written in the work that its size takes',
    async (_, addition) => {
      const growth = await growthOf(200, (size) => {
        const element = added(source, root, addition(size));
        expect(canonicalize(roundTrip(element))).toBe(canonicalize(element));
        return () => roundTrip(element);
      });
      expect(growth).toBeLessThan(LINEAR);
    },
  );
});
