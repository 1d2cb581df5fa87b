import { firstWrong, IN_NAME, isCharacter, KINDS } from './characters.js';
import { failure, failureUnless, type Source } from './source.js';

const HASH = 0x23;
const SEMICOLON = 0x3b;
const SMALL_X = 0x78;
const PAST_UNICODE = 0x110000;
/** A name that is longer is no entity's; the message shows as much of it. */
const LONGEST_SHOWN = 100;

const ENTITIES: ReadonlyMap<string, number> = new Map([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);

/** What a reference stands for, and where it ends. */
export interface Reference {
  code: number;
  end: number;
}

/** One object for all references, since each is used before the next is read. */
const read: Reference = { code: 0, end: 0 };

/** Reads the reference that begins with the & at a place. @throws {FacturadorError} `ERR_XML_SYNTAX` */
export function readReference(source: Source, at: number): Reference {
  return source.bytes[at + 1] === HASH ? readNumber(source, at) : readEntity(source, at);
}

function readNumber(source: Source, at: number): Reference {
  const { bytes } = source;
  const radix = bytes[at + 2] === SMALL_X ? 16 : 10;
  const start = at + (radix === 16 ? 3 : 2);
  let code = 0;
  let end = start;
  for (let digit = digitOf(bytes[end], radix); digit !== -1; digit = digitOf(bytes[++end], radix)) {
    // It stays past the last character, however many digits follow.
    code = Math.min(code * radix + digit, PAST_UNICODE);
  }
  if (end === start || bytes[end] !== SEMICOLON || !isCharacter(code)) {
    throw failureUnless(source, { at, stop: end }, { reason: 'character-reference' });
  }
  read.code = code;
  read.end = end + 1;
  return read;
}

function digitOf(unit: number | undefined, radix: number): number {
  if (unit === undefined) return -1;
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = (unit | 0x20) - 0x61;
  return radix === 16 && letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function readEntity(source: Source, at: number): Reference {
  const { bytes, to } = source;
  let end = at + 1;
  while (end < to && ((KINDS[bytes[end] as number] as number) & IN_NAME) !== 0) end += 1;
  const isWhole = bytes[end] === SEMICOLON && firstWrong(bytes, at + 1, end) === end && end > at + 1;
  if (!isWhole) throw failureUnless(source, { at, stop: end }, { reason: 'reference-begun' });
  const found = bytes.toString('utf8', at + 1, Math.min(end, at + 1 + LONGEST_SHOWN));
  const code = ENTITIES.get(found);
  if (code === undefined) throw failure(source, at, { reason: 'entity-undefined', found });
  read.code = code;
  read.end = end + 1;
  return read;
}
