import { isAscii, isUtf8 } from 'node:buffer';
import { asBuffer } from '../bytes/index.js';
import type { Sentence } from '../errors/index.js';
import { startsWith, widthOf } from './characters.js';
import { type Declaration, readDeclaration } from './declaration.js';
import { EXPECTED } from './reasons.js';
import { failure, isMark, MARK_BYTES, type Source, wholeOf } from './source.js';
import type { XmlEncoding } from './tree.js';

/** A document in UTF-8, whatever it came in. */
export interface Decoded {
  readonly source: Source;
  /** Absent for text, which is decoded already. */
  readonly encoding: XmlEncoding | undefined;
  /** Where the document goes on after its XML declaration. */
  readonly at: number;
}

const LONE_SURROGATE = /[\uD800-\uDFFF]/u;
const ENCODINGS: ReadonlyMap<string, XmlEncoding> = new Map([
  ['utf-8', 'UTF-8'],
  ['utf8', 'UTF-8'],
  ['us-ascii', 'US-ASCII'],
  ['utf-16', 'UTF-16'],
  ['iso-8859-1', 'ISO-8859-1'],
  ['windows-1252', 'windows-1252'],
]);
/** What the bytes 80 to 9F are in Windows-1252; a blank stands for none. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_OF_WINDOWS = 0x80;
const BLOCK = 64 * 1024;
/** A character has at most as many bytes after its first. */
const MARGIN = 3;

/** Text as UTF-8. @throws {FacturadorError} `ERR_XML_CHARACTER`, `ERR_XML_SYNTAX` */
export function decodeText(text: string): Decoded {
  const source = withoutLoneSurrogates({ text, from: 0, to: text.length });
  const start = skipMark(source);
  return { source, encoding: undefined, at: readDeclaration(source, start)?.end ?? start };
}

/** A part of a text as UTF-8. @throws {FacturadorError} `ERR_XML_CHARACTER` */
export function withoutLoneSurrogates({ text, from, to }: TextPart): Source {
  const at = text.search(LONE_SURROGATE);
  const bytes = Buffer.from(at === -1 ? text : text.slice(0, at));
  const lengthTo = (end: number) =>
    end === 0 ? 0 : end === text.length ? bytes.length : Buffer.byteLength(text.slice(0, end));
  if (at === -1) return { bytes, from: lengthTo(from), to: lengthTo(to) };
  throw failure({ bytes, from: Math.min(lengthTo(from), bytes.length), to: bytes.length }, bytes.length, {
    reason: 'surrogate-lone',
  });
}

interface TextPart {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Bytes as UTF-8, by their byte order mark or by what they declare.
 *
 * @throws {FacturadorError} `ERR_XML_ENCODING` for an encoding that is not supported, and for bytes that are none of it;
 *   `ERR_XML_SYNTAX` for an XML declaration that is wrong
 */
export function decodeBytes(input: Uint8Array): Decoded {
  const bytes = asBuffer(input);
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (isBig || (bytes[0] === 0xff && bytes[1] === 0xfe)) return decodeUtf16(bytes, isBig);
  const raw = wholeOf(bytes);
  const start = skipMark(raw);
  const broken = isUtf8(bytes) ? bytes.length : firstBroken(bytes);
  // Every encoding that can be declared so has ASCII for its declaration.
  const end = bytes.indexOf('>');
  if (startsWith(bytes, start, '<?xml') && broken < (end === -1 ? bytes.length : end)) {
    throw notIn('UTF-8', bytes.subarray(0, broken));
  }
  const declaration = readDeclaration(raw, start);
  const encoding = declared(raw, declaration) ?? 'UTF-8';
  if (encoding === 'UTF-16') throw unknown(raw, declaration as Declaration, EXPECTED.noMark);
  if (start > 0 && encoding !== 'UTF-8') {
    throw unknown(raw, declaration as Declaration, EXPECTED.utf8ByItsMark);
  }
  if (encoding === 'UTF-8' && broken < bytes.length) throw notIn(encoding, bytes.subarray(0, broken));
  return { source: wholeOf(IN_UTF8[encoding](bytes)), encoding, at: declaration?.end ?? start };
}

function declared(source: Source, declaration: Declaration | undefined): XmlEncoding | undefined {
  if (declaration?.encoding === undefined) return undefined;
  const encoding = ENCODINGS.get(declaration.encoding.toLowerCase());
  if (encoding === undefined) throw unknown(source, declaration);
  return encoding;
}

/** The error for a declaration that is not supported, or that the bytes contradict: then it says what they are. */
function unknown(
  source: Source,
  { encoding, encodingAt }: Declaration,
  expected: Sentence = EXPECTED.supportedEncoding,
) {
  return failure(source, encodingAt, { reason: 'encoding-unknown', found: encoding, expected });
}

function skipMark(source: Source): number {
  const { bytes, from } = source;
  if (!isMark(bytes, from)) return from;
  if (isMark(bytes, from + MARK_BYTES)) throw failure(source, from + MARK_BYTES, { reason: 'mark-second' });
  return from + MARK_BYTES;
}

const IN_UTF8: Readonly<Record<Exclude<XmlEncoding, 'UTF-16'>, (bytes: Buffer) => Buffer>> = {
  'UTF-8': (bytes) => bytes,
  'US-ASCII': (bytes) => {
    if (isAscii(bytes)) return bytes;
    throw notIn(
      'US-ASCII',
      bytes.subarray(
        0,
        bytes.findIndex((byte) => byte >= 0x80),
      ),
    );
  },
  'ISO-8859-1': (bytes) => (isAscii(bytes) ? bytes : Buffer.from(bytes.toString('latin1'))),
  'windows-1252': (bytes) => (isAscii(bytes) ? bytes : Buffer.from(fromWindows(bytes.toString('latin1')))),
};

function fromWindows(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character, at: number) => {
    const meant = WINDOWS.charAt(character.charCodeAt(0) - FIRST_OF_WINDOWS);
    if (meant === ' ') throw notIn('windows-1252', Buffer.from(text.slice(0, at)));
    return meant;
  });
}

function decodeUtf16(bytes: Buffer, isBig: boolean): Decoded {
  const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
  const text = (isBig ? Buffer.from(even).swap16() : even).toString('utf16le');
  const lone = text.search(LONE_SURROGATE);
  if (lone !== -1) throw notIn('UTF-16', Buffer.from(text.slice(0, lone)));
  const source = wholeOf(Buffer.from(text));
  if (bytes.length % 2 === 1) throw notIn('UTF-16', source.bytes);
  if (isMark(source.bytes, 0)) throw failure(source, 0, { reason: 'mark-second' });
  const declaration = readDeclaration(source, 0);
  if ((declared(source, declaration) ?? 'UTF-16') !== 'UTF-16')
    throw unknown(source, declaration as Declaration, EXPECTED.utf16ByItsMark);
  return { source, encoding: 'UTF-16', at: declaration?.end ?? 0 };
}

/** The error for what stands after some text, and is none in an encoding. Who saves it anew has to declare that too. */
function notIn(expected: XmlEncoding, before: Buffer) {
  const too = expected === 'UTF-8' ? undefined : EXPECTED.declaredToo;
  return failure(wholeOf(before), before.length, { reason: 'encoding-broken', expected, too });
}

/** Where the first bytes are that are not UTF-8: block by block, then character by character. */
function firstBroken(bytes: Buffer): number {
  let at = 0;
  for (let next = BLOCK; next < bytes.length; next += BLOCK) {
    let end = next;
    while (end > next - MARGIN && isContinuation(bytes[end] as number)) end -= 1;
    if (!isUtf8(bytes.subarray(at, end))) break;
    at = end;
  }
  let width = widthOf(bytes[at] as number);
  while (isUtf8(bytes.subarray(at, at + width)) && at < bytes.length) {
    at += width;
    width = widthOf(bytes[at] as number);
  }
  return at;
}

function isContinuation(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0;
}
