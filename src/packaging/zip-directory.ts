import { isUtf8 } from 'node:buffer';
import { describe, FacturadorError } from '../errors/index.js';
import { ambiguous, malformed } from './zip-errors.js';
import {
  CENTRAL_HEADER,
  DEFLATED,
  ENCRYPTED_FLAG,
  END_RECORD,
  IN_ZIP64,
  STORED,
  UTF8_FLAG,
  ZIP64_END,
  ZIP64_LOCATOR,
} from './zip-format.js';

/** An entry as the directory at the end of a ZIP has it. */
export interface Listed {
  readonly name: string;
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** The directory of a ZIP. */
export interface Directory {
  readonly count: number;
  /** Where it begins. */
  readonly start: number;
  /** Where its last entry ends. */
  readonly end: number;
}

const LONGEST_COMMENT = 0xffff;
const DRIVE = /^[A-Za-z]:/;
/**
 * What acts on a terminal, or turns a name around: `factura\u202efdp.exe` looks like a PDF. Made when it is first
 * needed: the compiler takes long for it, and most who import us unpack nothing.
 */
let actingPattern: RegExp | undefined;
/** The field of a central header that says the name again, in UTF-8 (APPNOTE 6.3, §4.6.9). */
const UNICODE_PATH = 0x7075;
// IBM code page 437, the encoding of names without the UTF-8 flag (APPNOTE 6.3, appendix D): bytes 128 to 255.
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * Finds the directory. All that a ZIP says of it must agree, since each program believes another part.
 *
 * @throws {FacturadorError} `ERR_ZIP_FORMAT`, `ERR_ZIP_AMBIGUOUS`
 */
export function findDirectory(file: Buffer): Directory {
  const record = findEnd(file);
  const count = file.readUInt16LE(record + 10);
  const size = file.readUInt32LE(record + 12);
  const start = file.readUInt32LE(record + 16);
  if (file.readUInt32LE(record + 4) !== 0 || file.readUInt16LE(record + 8) !== count) {
    throw malformed('The ZIP is a part of several');
  }
  const end = endBefore(file, record, { count, size, start });
  if (start + size !== end) {
    if (start > end) throw malformed(`The ZIP announces ${count} entries, but its directory ends after 0`);
    throw ambiguous(`The ZIP's directory is not the ${size} bytes that it announces`);
  }
  return { count, start, end };
}

/**
 * The end-of-directory record stands last, before a comment whose length it states (APPNOTE 6.3, §4.3.16). Further up
 * may be those of ZIPs in the ZIP, which end before it; one that reaches the end as well, or stands in the comment, is
 * what another program would take.
 */
function findEnd(file: Buffer): number {
  const last = file.length - END_RECORD.size;
  const ends: number[] = [];
  let record: number | undefined;
  for (let at = file.length - 4; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (file.readUInt32LE(at) !== END_RECORD.signature) continue;
    const isWhole = at <= last && at + END_RECORD.size + file.readUInt16LE(at + 20) === file.length;
    if (isWhole || record === undefined) ends.push(at);
    if (isWhole) record ??= at;
  }
  if (record === undefined) throw malformed(`Found ${file.length} bytes that are not a whole ZIP`);
  if (ends.length > 1) throw ambiguous('The ZIP has more than one end');
  return record;
}

/** Where the directory has to end: at the record, or at the Zip64 records before it, which must say the same. */
function endBefore(file: Buffer, record: number, said: Omit<Directory, 'end'> & { size: number }): number {
  const locator = record - ZIP64_LOCATOR.size;
  if (locator < 0 || file.readUInt32LE(locator) !== ZIP64_LOCATOR.signature) return record;
  const at = locator - ZIP64_END.size;
  const isAlike =
    at >= 0 &&
    file.readUInt32LE(at) === ZIP64_END.signature &&
    file.readBigUInt64LE(locator + 8) === BigInt(at) &&
    [said.count, said.count, said.size, said.start].every(
      (value, index) => file.readBigUInt64LE(at + 24 + 8 * index) === BigInt(value),
    );
  if (!isAlike) throw malformed('The ZIP is Zip64, expected an ordinary ZIP');
  return at;
}

/**
 * Reads the entries of a directory, one after the other.
 *
 * @throws {FacturadorError} `ERR_ZIP_FORMAT`, `ERR_ZIP_NAME`
 */
export function* entriesOf(file: Buffer, { count, start, end }: Directory): Generator<Listed> {
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_HEADER.size > end || file.readUInt32LE(at) !== CENTRAL_HEADER.signature) {
      throw malformed(`The ZIP announces ${count} entries but its directory ends after ${index}`);
    }
    const extraStart = at + CENTRAL_HEADER.size + file.readUInt16LE(at + 28);
    const next = extraStart + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > end) throw malformed(`The directory of the ZIP is cut off after ${index} entries`);
    const entry = readCentralHeader(file, at);
    checkEntry(entry);
    checkUnicodePath(file.subarray(extraStart, extraStart + file.readUInt16LE(at + 30)), entry);
    yield entry;
    at = next;
  }
  if (at !== end) throw ambiguous(`The ZIP announces ${count} entries, and its directory has more`);
}

function readCentralHeader(file: Buffer, at: number): Listed {
  const flags = file.readUInt16LE(at + 8);
  const nameStart = at + CENTRAL_HEADER.size;
  const rawName = file.subarray(nameStart, nameStart + file.readUInt16LE(at + 28));
  return {
    name: decodeName(rawName, flags),
    rawName,
    flags,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    compressedSize: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  };
}

function decodeName(raw: Buffer, flags: number): string {
  if ((flags & UTF8_FLAG) !== 0 || isUtf8(raw)) return raw.toString('utf8');
  return Array.from(raw, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 128),
  ).join('');
}

function acting(): RegExp {
  // biome-ignore lint/complexity/useRegexLiterals: a literal is parsed whenever the module is
  actingPattern ??= new RegExp('[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Bidi_Control}]', 'u');
  return actingPattern;
}

function checkEntry({ name, flags, method, compressedSize, size, offset }: Listed): void {
  const segments = name.split(/[/\\]/);
  const leadsOut = name === '' || segments[0] === '' || segments.includes('..') || DRIVE.test(name);
  if (leadsOut || acting().test(name)) {
    const why = leadsOut
      ? 'which leads out of its folder'
      : 'with a control character or a bidirectional mark';
    throw new FacturadorError(
      'ERR_ZIP_NAME',
      `The ZIP has an entry named ${describe(name)}, ${why}; do not unpack it`,
    );
  }
  if ((flags & ENCRYPTED_FLAG) !== 0) {
    throw malformed(`The entry ${describe(name)} is encrypted, expected it open`);
  }
  if (method !== STORED && method !== DEFLATED) {
    throw malformed(`The entry ${describe(name)} is compressed by method ${method}, expected deflate`);
  }
  if (compressedSize === IN_ZIP64 || size === IN_ZIP64 || offset === IN_ZIP64) {
    throw malformed(`The entry ${describe(name)} is Zip64, expected an ordinary ZIP`);
  }
  if (name.endsWith('/') && size > 0) throw malformed(`The folder ${describe(name)} has ${size} bytes`);
}

/** A plain name that another field contradicts: some programs take the one, some the other. */
function checkUnicodePath(extra: Buffer, { name, rawName }: Listed): void {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== UNICODE_PATH) continue;
    // A version and a checksum of the name in the header come first.
    const other = extra.subarray(at + 9, at + 4 + extra.readUInt16LE(at + 2));
    const isPlain = rawName.every((byte) => byte < 128);
    if (isPlain && !other.equals(rawName)) throw ambiguous(`The entry ${describe(name)} has a second name`);
  }
}
