import { givenBytes } from '../errors/index.js';
import type { AttributeReading } from './attribute-reader.js';
import { type Decoded, decodeBytes, decodeText, withoutLoneSurrogates } from './decode.js';
import { type AllLimits, allLimits, type ReadLimits, UNLIMITED } from './limits.js';
import { NameTable } from './names.js';
import { firstPrefixes, Prefixes } from './prefixes.js';
import { XmlReader } from './reader.js';
import { refusal } from './source.js';
import { Texts } from './texts.js';
import type { XmlDocument, XmlElement } from './tree.js';

/**
 * Reads XML 1.0 (fifth edition) with namespaces, strictly: what is not well-formed is refused, and so is any DOCTYPE, so
 * that no entity is ever expanded and nothing is ever fetched.
 *
 * @param input text, or bytes in UTF-8 (a byte order mark is allowed), in UTF-16 with a byte order mark, or in the
 *   encoding that they declare: US-ASCII, ISO-8859-1 or windows-1252
 * @throws {FacturadorError} `ERR_XML_SYNTAX`, `ERR_XML_DOCTYPE`, `ERR_XML_ENCODING`, `ERR_XML_CHARACTER`, `ERR_XML_LIMIT`;
 *   `reason` says why as data. But for too many bytes, `position` and the message say the line and column: of the
 *   character that cannot stand there, of the beginning of the tag or reference that is wrong or does not end, or of the
 *   end of the text, if more of it is missing
 * @example
 * readXml('<a>\n  <b>AT&T</b>\n</a>');
 * // throws ERR_XML_SYNTAX with position { line: 2, column: 8 }, reason { code: 'reference-begun', offset: 11 }
 */
export function readXml(input: Uint8Array | string, limits: ReadLimits = {}): XmlDocument {
  const all = allLimits(limits);
  const { length } = typeof input === 'string' ? input : givenBytes(input, 'the XML');
  if (length > all.maxBytes) {
    throw refusal('limit-bytes', { found: `${length}`, expected: `${all.maxBytes}` });
  }
  return read(typeof input === 'string' ? decodeText(input) : decodeBytes(input), all);
}

/** The element in which {@link readContent} reads, and how deep. */
export interface ContentFrame {
  /** A start tag, with the namespaces that need no declaration in the content. */
  readonly start: string;
  /** The end tag that belongs to it. */
  readonly end: string;
  /** Deepest nesting within the element; by default what {@link readXml} can be made to read, and the size is free. */
  readonly maxDepth?: number;
}

/**
 * Reads a text as the content of an element.
 *
 * @returns the element with its content
 * @throws {FacturadorError} what {@link readXml} throws; line and column are those in the content
 * @example
 * readContent('<p:b></p:b>', { start: '<a xmlns:p="urn:p">', end: '</a>' }).children.length; // 1
 */
export function readContent(content: string, frame: ContentFrame): XmlElement {
  const { start, end, maxDepth = UNLIMITED.maxDepth } = frame;
  const text = start + content + end;
  const source = withoutLoneSurrogates({ text, from: start.length, to: text.length - end.length });
  return read({ source, encoding: undefined, at: 0 }, allLimits({ ...UNLIMITED, maxDepth })).root;
}

/** What is remembered of the documents before: names, prefixes and namespaces, which repeat. */
interface Lexicon {
  readonly names: NameTable;
  readonly prefixes: Prefixes;
}

function newLexicon(): Lexicon {
  return { names: new NameTable(firstPrefixes()), prefixes: new Prefixes() };
}

let lexicon: Lexicon | undefined;

function read({ source, encoding, at }: Decoded, limits: AllLimits): XmlDocument {
  lexicon ??= newLexicon();
  const { names, prefixes } = lexicon;
  const reading: AttributeReading = { source, texts: new Texts(source.bytes), names, prefixes, limits };
  try {
    const document = new XmlReader(reading, at).read();
    return encoding === undefined ? document : { ...document, encoding };
  } finally {
    prefixes.leave(0);
    if (names.isLarge || prefixes.isLarge) lexicon = undefined;
  }
}
