import { isUtf8 } from 'node:buffer';

/** What a text turns out to carry, however it is wrapped. */
export type Content =
  /** XML, or what somebody would take for it. */
  | { readonly kind: 'xml'; readonly xml: string | Uint8Array }
  /** What nobody reads as a document: nothing, plain text, a PDF, an image. */
  | { readonly kind: 'other'; readonly what: string; readonly isEmpty?: boolean }
  /** What may hold a document and is not opened here. */
  | { readonly kind: 'closed'; readonly what: string };

/** Roots of the documents that the DIAN receives and sends. */
export const DOCUMENT_ROOTS: ReadonlySet<string> = new Set([
  'Invoice',
  'CreditNote',
  'DebitNote',
  'ApplicationResponse',
  'AttachedDocument',
  'NominaIndividual',
  'NominaIndividualDeAjuste',
]);

/** As many wrappings as somebody may have put around one another: escapes, base64, data URIs. */
const MOST_WRAPPINGS = 8;
/** So many base64 digits in one run are no word. */
const LONGEST_WORD = 64;
const HEAD_DIGITS = 96;

const EMPTY: Content = { kind: 'other', what: 'empty', isEmpty: true };
const TEXT: Content = { kind: 'other', what: 'plain text' };

/** What files begin with, in Latin-1; `closed` are those that have other files inside. */
const MAGIC: readonly (readonly [start: string, kind: 'other' | 'closed', what: string])[] = [
  ['%PDF', 'other', 'a PDF'],
  ['\x89PNG', 'other', 'an image'],
  ['\xff\xd8\xff', 'other', 'an image'],
  ['GIF8', 'other', 'an image'],
  ['II*\0', 'other', 'an image'],
  ['MM\0*', 'other', 'an image'],
  ['RIFF', 'other', 'an image'],
  ['PK', 'closed', 'a ZIP'],
  ['\x1f\x8b', 'closed', 'a compressed file'],
  ['BZh', 'closed', 'a compressed file'],
  ['7z\xbc\xaf', 'closed', 'a compressed file'],
  ['Rar!', 'closed', 'a compressed file'],
];
/** XML in UTF-16, with and without its byte order mark; it is not read, and not passed over. */
const UTF_16 = ['\xff\xfe', '\xfe\xff', '<\0', '\0<'];
const MARK = '\xef\xbb\xbf';
const MENTION = new RegExp(
  `(?:<|&lt;)(?:\\?xml|(?:[\\w.-]{1,60}:)?(?:${[...DOCUMENT_ROOTS].join('|')}))(?![\\w.-])`,
);
const DATA_URI = /^data:[^,]{0,200},/i;
const ESCAPE = /&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[\da-f]{1,6});/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const BLANKS = /[ \t\r\n]+/g;
const BASE64 = /^[\w+/-]+={0,2}$/;

/** Tells whether a text, or the text that bytes are, has a document of the DIAN's or an XML declaration in it. */
export function mentionsDocument(content: string | Uint8Array): boolean {
  if (typeof content === 'string') return MENTION.test(content);
  // The names are ASCII: without its zeros, UTF-16 spells them as Latin-1 does. Its mark alone says nothing, as one digest
  // in thirty thousand begins like it.
  return MENTION.test(latin1(content).replaceAll('\0', ''));
}

/**
 * Takes a text out of its wrappings, as its readers do: escaped, some more than once; base64, of a file or of a text; a
 * data URI.
 */
export function unwrap(wrapped: string): Content {
  let text = wrapped;
  for (let wrappings = 0; wrappings <= MOST_WRAPPINGS; wrappings += 1) {
    // Some containers have blanks, line breaks or a byte order mark before the declaration.
    text = text.trim();
    if (text === '') return EMPTY;
    if (text.startsWith('<')) return { kind: 'xml', xml: text };
    const next = unescaped(text) ?? decoded(text);
    if (typeof next !== 'string') return next;
    text = next;
  }
  return { kind: 'closed', what: `wrapped more than ${MOST_WRAPPINGS} times` };
}

function unescaped(text: string): string | undefined {
  if (!text.startsWith('&')) return undefined;
  const plain = text.replace(ESCAPE, characterOf);
  return plain === text ? undefined : plain;
}

function characterOf(reference: string): string {
  const name = reference.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return NAMED[name] ?? reference;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x10ffff ? reference : String.fromCodePoint(code);
}

/** What base64 says: a file, or the text that it wraps; of any other text, that it is one. */
function decoded(text: string): Content | string {
  const [uri] = DATA_URI.exec(text) ?? [''];
  const body = text.slice(uri.length);
  if (uri !== '' && !/;base64,$/i.test(uri)) return percentDecoded(body);
  const isRun = body.search(/[ \t]/) === -1;
  const digits = body.replace(BLANKS, '');
  const head = latin1(Buffer.from(digits.slice(0, HEAD_DIGITS), 'base64'));
  const start = (head.startsWith(MARK) ? head.slice(MARK.length) : head).trimStart();
  const isBase64 = digits.length % 4 !== 1 && BASE64.test(digits);
  const file = MAGIC.find(([magic]) => head.startsWith(magic));
  // Four letters of a word may spell the beginning of a file, but not of one that is base64 to its end.
  if (file !== undefined && isBase64) return { kind: file[1], what: file[2] };
  const isBinary = isBase64 || isUtf16(head) || start.startsWith('<') || start.startsWith('&');
  const found = isBinary ? read(Buffer.from(digits, 'base64'), head, start) : undefined;
  if (found !== undefined) return found;
  if (MENTION.test(text)) return { kind: 'xml', xml: text };
  return isBase64 && isRun && digits.length >= LONGEST_WORD
    ? { kind: 'closed', what: 'a file of an unknown kind' }
    : TEXT;
}

/** XML, or a text that may wrap it; `undefined` for bytes that are neither. */
function read(bytes: Buffer, head: string, start: string): Content | string | undefined {
  const isText = isUtf8(bytes) && isPrintable(head);
  const isXml = start.startsWith('<') ? isText && bytes.includes('>') : isUtf16(head);
  if (isXml) return { kind: 'xml', xml: bytes };
  if (isText && !start.startsWith('<')) return bytes.toString();
  return mentionsDocument(bytes) ? { kind: 'xml', xml: bytes } : undefined;
}

function percentDecoded(text: string): string {
  return Buffer.from(
    text.replace(/%[\da-f]{2}/gi, (octet) => String.fromCharCode(Number.parseInt(octet.slice(1), 16))),
    'latin1',
  ).toString();
}

function isUtf16(head: string): boolean {
  return UTF_16.some((start) => head.startsWith(start));
}

/** No control characters but blanks: a text, and no word that happens to be base64. */
function isPrintable(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\0-\x08\x0e-\x1f\x7f]/.test(head);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
