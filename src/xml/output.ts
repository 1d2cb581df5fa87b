import { invalidCharacter } from './escape.js';

/**
 * The output of the canonical writer: UTF-8 in one fixed block, flushed when it is full.
 *
 * It is module state on purpose. Writing is synchronous, and the compiler turns a constant block into plain stores: with
 * the same buffer in a field of a writer object, writing takes twice as long. Escaping, checking and encoding are one
 * pass, and names are copied eight bytes at a time. The block holds nearly every document, so that its bytes are copied
 * once; the system gives it memory only as far as it is used.
 */
/** Of the block. */
export const BLOCK_BYTES = 16 * 1024 * 1024;
/** Room past the end of a block, for the last word of a chunk. */
const MARGIN = 8;
/** The most bytes that one UTF-16 unit becomes: `&quot;`. */
const WIDEST = 6;
/** Longer text is written in parts, so that each fits in an empty block. */
const PART = 8 * 1024;
const QUOTE = 0x22;

const block = new Uint8Array(BLOCK_BYTES + MARGIN);
const view = new DataView(block.buffer);
const encoder = new TextEncoder();
let position = 0;
let flushed: Uint8Array[] = [];

/**
 * Text in UTF-8, as the words that the writer copies: eight bytes each, read as the number that they would be. No bytes
 * of UTF-8 read so are not a number (it would take 7F or FF after F0 or more), so that every one is copied as it is.
 */
export interface Chunk {
  readonly length: number;
  readonly words: Float64Array;
}

/** An element written beforehand with gaps in it, for those that differ in their texts alone. */
export interface XmlPattern {
  /** The bytes of what stands before, between and after the gaps, each piece from a word of its own on. */
  readonly words: Float64Array;
  /** How many bytes each piece has. */
  readonly lengths: readonly number[];
}

/** Prepares short text that is canonical already, for {@link writeChunk}. */
export function chunkOf(text: string): Chunk {
  const bytes = encoder.encode(text);
  const padded = new Uint8Array(Math.ceil(bytes.length / 8) * 8);
  padded.set(bytes);
  const source = new DataView(padded.buffer);
  const words = Float64Array.from({ length: padded.length / 8 }, (_, index) =>
    source.getFloat64(index * 8, true),
  );
  return { length: bytes.length, words };
}

/** The bytes that `write` writes, in a buffer of their own. Writing may be nested, where few bytes are. */
export function output(write: () => void): Uint8Array {
  if (position > 0) flush();
  const outer = flushed;
  flushed = [];
  try {
    write();
    flush();
    return flushed.length === 1 ? (flushed[0] as Uint8Array) : Buffer.concat(flushed);
  } finally {
    position = 0;
    flushed = outer;
  }
}

/** How many bytes have been written since {@link output} began. */
export function bytesWritten(): number {
  return flushed.reduce((total, part) => total + part.length, position);
}

function flush(): void {
  const part = Buffer.allocUnsafeSlow(position);
  part.set(block.subarray(0, position));
  flushed.push(part);
  position = 0;
}

function reserve(count: number): void {
  if (position + count > BLOCK_BYTES) flush();
}

/** One ASCII character, by its code. */
export function writeByte(code: number): void {
  reserve(1);
  block[position++] = code;
}

/** A prepared chunk. */
export function writeChunk(chunk: Chunk): void {
  reserve(chunk.length);
  position = copyChunk(position, chunk);
}

function copyChunk(from: number, { length, words }: Chunk): number {
  let at = from;
  for (let i = 0; i < words.length; i++, at += 8) view.setFloat64(at, words[i] as number, true);
  return from + length;
}

/** The pieces of a pattern with texts between them, which are escaped. @throws {FacturadorError} `ERR_XML_CHARACTER` */
export function writePattern({ lengths, words }: XmlPattern, texts: readonly string[]): void {
  const gaps = texts.length;
  let at = position;
  let word = 0;
  for (let i = 0; i <= gaps; i++) {
    const length = lengths[i] as number;
    const text = i < gaps ? (texts[i] as string) : '';
    const isLong = text.length > PART;
    if (at + length + MARGIN + (isLong ? 0 : text.length * WIDEST) > BLOCK_BYTES) {
      position = at;
      flush();
      at = 0;
    }
    const end = at + length;
    for (; at < end; at += 8, word++) view.setFloat64(at, words[word] as number, true);
    at = end;
    if (isLong) {
      position = at;
      writeText(text);
      at = position;
    } else at = escapeAt(at, text, IN_TEXT);
  }
  position = at;
}

/** Bytes that are canonical already. */
export function writeRaw(bytes: Uint8Array): void {
  reserve(bytes.length);
  if (bytes.length > BLOCK_BYTES) {
    flushed.push(bytes);
    return;
  }
  block.set(bytes, position);
  position += bytes.length;
}

/** Text that is canonical already. */
export function writeLiteral(text: string): void {
  writeRaw(encoder.encode(text));
}

/** Character data, escaped. @throws {FacturadorError} `ERR_XML_CHARACTER` */
export function writeText(value: string): void {
  if (value.length <= PART) writeEscaped(value, IN_TEXT);
  else for (const part of parts(value)) writeEscaped(part, IN_TEXT);
}

/** A name with its quote, a value, and the closing quote. @throws {FacturadorError} `ERR_XML_CHARACTER` */
export function writeAttributeValue(name: Chunk, value: string): void {
  writeChunk(name);
  if (value.length <= PART) writeEscaped(value, IN_ATTRIBUTE);
  else for (const part of parts(value)) writeEscaped(part, IN_ATTRIBUTE);
  writeByte(QUOTE);
}

/** Cuts long text where no surrogate pair is split. */
function* parts(value: string): Generator<string> {
  let start = 0;
  while (start < value.length) {
    let end = start + PART;
    const unit = value.charCodeAt(end - 1);
    if (unit >= 0xd800 && unit <= 0xdbff) end -= 1;
    yield value.slice(start, end);
    start = end;
  }
}

/** Which ASCII characters are not written as they are: those that C14N escapes, and those that XML cannot carry. */
function specials(escaped: string, allowed: string): Uint8Array {
  const table = new Uint8Array(128);
  table.fill(1, 0, 32);
  for (const character of allowed) table[character.charCodeAt(0)] = 0;
  for (const character of escaped) table[character.charCodeAt(0)] = 1;
  return table;
}

const IN_TEXT = specials('&<>\r', '\t\n');
const IN_ATTRIBUTE = specials('&<"\t\n\r', '');

// Strings come in more kinds than a property access remembers (flat, sliced, joined, wide…): having met them all, it
// would look `charCodeAt` up anew for every character. Calling it by name spares the look-up.
const unitAt = String.prototype.charCodeAt;

function writeEscaped(value: string, special: Uint8Array): void {
  reserve(value.length * WIDEST);
  position = escapeAt(position, value, special);
}

function escapeAt(from: number, value: string, special: Uint8Array): number {
  const { length } = value;
  let at = from;
  for (let i = 0; i < length; i++) {
    const code = unitAt.call(value, i);
    if (code < 0x80 && special[code] === 0) block[at++] = code;
    else if (code < 0x80) at = writeEscape(at, code);
    else if (code < 0x800) {
      block[at++] = 0xc0 | (code >> 6);
      block[at++] = 0x80 | (code & 0x3f);
    } else if (code < 0xd800 || code > 0xdfff) at = writeThree(at, code);
    else at = writePair(at, code, unitAt.call(value, ++i));
  }
  return at;
}

const ESCAPES: Readonly<Record<number, Uint8Array>> = {
  9: encoder.encode('&#x9;'),
  10: encoder.encode('&#xA;'),
  13: encoder.encode('&#xD;'),
  34: encoder.encode('&quot;'),
  38: encoder.encode('&amp;'),
  60: encoder.encode('&lt;'),
  62: encoder.encode('&gt;'),
};

function writeEscape(at: number, code: number): number {
  const written = ESCAPES[code];
  if (written === undefined) throw invalidCharacter(code);
  block.set(written, at);
  return at + written.length;
}

function writeThree(at: number, code: number): number {
  if (code > 0xfffd) throw invalidCharacter(code);
  block[at] = 0xe0 | (code >> 12);
  block[at + 1] = 0x80 | ((code >> 6) & 0x3f);
  block[at + 2] = 0x80 | (code & 0x3f);
  return at + 3;
}

function writePair(at: number, high: number, low: number): number {
  if (high > 0xdbff || !(low >= 0xdc00 && low <= 0xdfff)) throw invalidCharacter(high);
  const point = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  block[at] = 0xf0 | (point >> 18);
  block[at + 1] = 0x80 | ((point >> 12) & 0x3f);
  block[at + 2] = 0x80 | ((point >> 6) & 0x3f);
  block[at + 3] = 0x80 | (point & 0x3f);
  return at + 4;
}
