import { documentText } from '../../xades/support.js';
import { documents } from '../entrances/reading.js';
import type { Ladder } from './ladder.js';

/** So many of something that may tell which it is. */
export function many(n: number, make: string | ((index: number) => string)): string {
  if (typeof make === 'string') return make.repeat(n);
  return Array.from({ length: n }, (_, index) => make(index)).join('');
}

/** White space of one length that tells which it is. */
const blanksOf = (index: number): string =>
  index.toString(2).padStart(22, '0').replaceAll('0', ' ').replaceAll('1', '\n');

/** What an attacker puts into a document, anywhere: attributes of its root, and content. */
interface Filling {
  readonly attributes?: string;
  readonly content?: string;
}

/** Ways to grow, of any XML. */
const SHAPES: Readonly<Record<string, (n: number) => Filling>> = {
  elements: (n) => ({ content: many(n, '<a/>') }),
  'elements of different names': (n) => ({ content: many(n, (i) => `<a${i}/>`) }),
  'names of 900 letters': (n) => ({ content: many(n, (i) => `<${'a'.repeat(900)}${i}/>`) }),
  'pairs of tags around a text': (n) => ({ content: many(n, '<a>b</a>') }),
  'attributes of one element': (n) => ({ content: `<a ${many(n, (i) => `b${i}="" `)}/>` }),
  'attributes in as many namespaces': (n) => ({
    content: `<a ${many(n, (i) => `xmlns:n${i}="urn:${i}" n${i}:b="" `)}/>`,
  }),
  'attributes of the root': (n) => ({ attributes: many(n, (i) => ` b${i}=""`) }),
  'attributes, one on each element': (n) => ({ content: many(n, '<a b=""/>') }),
  'the length of an attribute': (n) => ({ content: `<a b="${many(n, 'x')}"/>` }),
  'references in an attribute': (n) => ({ content: `<a b="${many(n, '&#10;')}"/>` }),
  'line ends in an attribute': (n) => ({ content: `<a b="${many(n, '\r\n')}"/>` }),
  'the length of a text': (n) => ({ content: `<a>${many(n, 'x')}</a>` }),
  'references in a text': (n) => ({ content: `<a>${many(n, '&amp;')}</a>` }),
  'references by number': (n) => ({ content: `<a>${many(n, '&#x1F956;')}</a>` }),
  'line ends of two characters': (n) => ({ content: `<a>${many(n, '\r\n')}</a>` }),
  'returns alone': (n) => ({ content: `<a>${many(n, '\r')}</a>` }),
  'spaces between elements': (n) => ({ content: many(n, ' <a/>\n') }),
  'spaces in a tag': (n) => ({ content: `<a ${many(n, ' ')}></a ${many(n, '\n')}>` }),
  'brackets in a text': (n) => ({ content: `<a>${many(n, ']')}</a>` }),
  'CDATA sections': (n) => ({ content: `<a>${many(n, '<![CDATA[x]]>')}</a>` }),
  'brackets in a CDATA section': (n) => ({ content: `<a><![CDATA[${many(n, ']]')}]]></a>` }),
  comments: (n) => ({ content: many(n, '<!--x-->') }),
  'dashes in a comment': (n) => ({ content: `<!--${many(n, '- ')}-->` }),
  'comments between texts': (n) => ({ content: `<a>${many(n, 'x<!--y-->')}</a>` }),
  instructions: (n) => ({ content: many(n, '<?x y?>') }),
  'question marks in an instruction': (n) => ({ content: `<?x ${many(n, '?')} ?>` }),
  'namespaces of the root': (n) => ({ attributes: many(n, (i) => ` xmlns:n${i}="urn:${i}"`) }),
  'namespaces of the root, and elements': (n) => ({
    attributes: many(n, (i) => ` xmlns:n${i}="urn:${i}"`),
    content: many(n, '<a/>'),
  }),
  'namespaces of the root, and elements with one of their own': (n) => ({
    attributes: many(n, (i) => ` xmlns:n${i}="urn:${i}"`),
    content: many(n, '<b xmlns:c="d"/>'),
  }),
  'namespaces of the root, and elements that use them': (n) => ({
    attributes: many(n, (i) => ` xmlns:n${i}="urn:${i}"`),
    content: many(n, (i) => `<n${i}:a/>`),
  }),
  'namespaces of one element, and elements in it': (n) => ({
    content: `<a${many(n, (i) => ` xmlns:n${i}="urn:${i}"`)}>${many(n, (i) => `<n${i}:a n${i}:b=""/>`)}</a>`,
  }),
  'default namespaces, one for each element': (n) => ({ content: many(n, (i) => `<a xmlns="urn:${i}"/>`) }),
  'one namespace, declared by each element': (n) => ({ content: many(n, '<n:a xmlns:n="urn:n"/>') }),
  'elements below ninety others': (n) => ({
    content: many(90, '<a>') + many(n, '<b xmlns:c="d"/>') + many(90, '</a>'),
  }),
  'towers of ninety elements': (n) => ({
    content: many(n, many(90, (i) => `<a xmlns:n${i}="urn:x">`) + many(90, '</a>')),
  }),
  'namespaces of 900 letters, alike but for their ends': (n) => ({
    content: many(n, (i) => `<a xmlns="${'u'.repeat(900)}${i}"/>`),
  }),
  'attributes in namespaces of 900 letters': (n) => ({
    attributes: many(n, (i) => ` xmlns:n${i}="${'u'.repeat(900)}${i}"`),
    content: many(20 * n, (i) => `<a n${i % n}:b="" n${(i * 7 + 1) % n}:c=""/>`),
  }),
  'attributes Id of 20,000 letters, alike but for their ends': (n) => ({
    content: many(n, (i) => `<a Id="${'x'.repeat(20_000)}${String(i).padStart(7, '0')}"/>`),
  }),
  'white space of 20,000 blanks, alike but for its end': (n) => ({
    content: many(n, (i) => `<a/>${' '.repeat(20_000)}${blanksOf(i)}`),
  }),
  depth: (n) => ({ content: many(n, '<a>') + many(n, '</a>') }),
  'attributes Id': (n) => ({ content: many(n, (i) => `<a Id="i${i}"/>`) }),
  'attributes Id, ID and id of one value': (n) => ({ content: many(n, '<a Id="x" ID="x" id="x"/>') }),
  'extensions of strangers': (n) => ({
    content: `<ext:UBLExtensions>${many(n, '<ext:UBLExtension><ext:ExtensionContent><a/></ext:ExtensionContent></ext:UBLExtension>')}</ext:UBLExtensions>`,
  }),
};

/** Ways to go wrong after much that is right: the place is worked out. */
const BROKEN: Readonly<Record<string, (n: number) => string>> = {
  'lines before an error': (n) => `<a>${many(n, 'x\n')}</b>`,
  'elements before an error': (n) => `<a>${many(n, '<b>x</b>\n')}&x;</a>`,
  'attributes before a repeated one': (n) => `<a ${many(n, (i) => `b${i}="" `)} b0=""/>`,
  'open elements at the end': (n) => many(n, '<a>'),
  'beginnings of tags': (n) => `<a>${many(n, '<')}`,
  'beginnings of tags with an attribute': (n) => `<a>${many(n, '<a ')}</a>`,
  'open quotes': (n) => `<a b='${many(n, '"')}`,
  'beginnings of comments': (n) => `<a>${many(n, '<!--')}</a>`,
  'beginnings of CDATA sections': (n) => `<a>${many(n, '<![CDATA[')}</a>`,
  'beginnings of references': (n) => `<a>${many(n, '&')}</a>`,
  'the length of a reference': (n) => `<a>&${many(n, 'x')};</a>`,
  'digits of a reference': (n) => `<a>&#${many(n, '9')};</a>`,
  'attributes with unknown prefixes': (n) => `<a ${many(n, (i) => `n${i}:b="" `)}/>`,
  'the length of a name': (n) => `<${many(n, 'a')}/>`,
  'the length of a declaration': (n) => `<?xml version="1.0"${many(n, ' ')}x?><a/>`,
  'DOCTYPE with entities': (n) => `<!DOCTYPE a [${many(n, (i) => `<!ENTITY e${i} "&e${i - 1};">`)}]><a/>`,
  'byte order marks': (n) => `${many(n, '\ufeff')}<a/>`,
  'text after the root': (n) => `<a/>${many(n, ' ')}x`,
};

const filled = ({ attributes = '', content = '' }: Filling): string =>
  `<r${attributes} xmlns:ext="urn:e">${content}</r>`;

/** The same in a document of UBL, right in its root. */
export function inDocument(text: string, { attributes = '', content = '' }: Filling): string {
  const root = text.indexOf('<', text.indexOf('?>'));
  const start = text.indexOf('>', root);
  const end = text.lastIndexOf('</');
  return text.slice(0, start) + attributes + text.slice(start, end) + content + text.slice(end);
}

const READERS = { readInvoice: 'Invoice', readCreditNote: 'CreditNote', readDebitNote: 'DebitNote' } as const;

/** What is signed and verified differs from what is only read in what is done about names. */
export function isAboutNames(dimension: string): boolean {
  return /namespace|attribute|Id|depth|ninety/.test(dimension);
}

/** They share their code with readInvoice. */
const ALIKE = new Set(['readCreditNote', 'readDebitNote']);

function ofEntrance(entrance: string, make: (filling: Filling) => string): readonly Ladder[] {
  return Object.entries(SHAPES).map(([dimension, fill]) => ({
    entrance,
    dimension,
    make: (n) => make(fill(n)),
    longOnly: ALIKE.has(entrance) || (entrance === 'sign' && !isAboutNames(dimension)),
  }));
}

/** Elements of UBL that a document may have often. */
const REPEATED: Readonly<Record<string, (i: number) => string>> = {
  notes: () => '<cbc:Note>x</cbc:Note>',
  lines: (i) =>
    `<cac:InvoiceLine><cbc:ID>${i}</cbc:ID><cbc:InvoicedQuantity unitCode="94">1</cbc:InvoicedQuantity></cac:InvoiceLine>`,
  'tax totals': () => '<cac:TaxTotal><cbc:TaxAmount currencyID="COP">1</cbc:TaxAmount></cac:TaxTotal>',
  references: (i) =>
    `<cac:AdditionalDocumentReference><cbc:ID>${i}</cbc:ID></cac:AdditionalDocumentReference>`,
  'lines and loose text': (i) => `x<cac:InvoiceLine><cbc:ID>${i}</cbc:ID><y/></cac:InvoiceLine>`,
  'payment means': (i) => `<cac:PaymentMeans><cbc:ID>${i % 3}</cbc:ID></cac:PaymentMeans>`,
};

/** Every way to grow, at every entrance that reads XML. */
export function xmlLadders(): readonly Ladder[] {
  const ofKind = Object.entries(READERS).flatMap(([entrance, kind]) => {
    const text = Buffer.from(documents(kind).at(-1) ?? []).toString();
    const repeated = Object.entries(REPEATED).map(([dimension, make]) => ({
      entrance,
      dimension: `${dimension}, more than there were`,
      make: (n: number) => inDocument(text, { content: many(n, make) }),
      longOnly: ALIKE.has(entrance),
    }));
    return [...ofEntrance(entrance, (filling) => inDocument(text, filling)), ...repeated];
  });
  const broken = Object.entries(BROKEN).map(([dimension, make]) => ({
    entrance: 'readXml',
    dimension,
    make,
  }));
  const content = Object.entries(SHAPES).map(([dimension, fill]) => ({
    entrance: 'readContent',
    dimension,
    make: (n: number) => fill(n).content ?? '',
    longOnly: true,
  }));
  const document = documentText();
  const signing = ofEntrance('sign', (filling) => inDocument(document, filling));
  return [...ofEntrance('readXml', filled), ...broken, ...content, ...ofKind, ...signing];
}

/** What every XML can have much of. */
export const XML_SHAPES = SHAPES;
