import { ambiguous, malformed } from './zip-errors.js';
import {
  CENTRAL_HEADER,
  COUNT_IN_ZIP64,
  END_RECORD,
  IN_ZIP64,
  LOCAL_HEADER,
  ZIP64_END,
  ZIP64_LOCATOR,
} from './zip-format.js';

/** The directory of a ZIP. */
export interface Directory {
  readonly count: number;
  /** Where it begins. */
  readonly start: number;
  /** Where its last entry ends. */
  readonly end: number;
  /** How many bytes stand before the ZIP, which its offsets do not count. */
  readonly before: number;
}

/** What the records at the end say. */
interface Said {
  readonly count: number;
  readonly size: number;
  readonly start: number;
  /** Where the directory has to end. */
  readonly end: number;
}

const LONGEST_COMMENT = 0xffff;
const SIGNATURES = [LOCAL_HEADER, CENTRAL_HEADER, END_RECORD].map(({ signature }) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
});

/**
 * Finds the directory. All that a ZIP says of it must agree, since each program believes another part. Bytes that a mail
 * or a self-extractor put before the ZIP are passed over, and so are bytes behind it, as long as no part of a ZIP is
 * among them.
 *
 * @throws {FacturadorError} `ERR_ZIP_FORMAT`
 */
export function findDirectory(file: Buffer): Directory {
  const record = findEnd(file);
  const { count, size, start, end } = saidBy(file, record);
  const before = end - size - start;
  if (before < 0) {
    if (start > end) throw malformed(`The ZIP announces ${count} entries, but its directory ends after 0`);
    throw ambiguous(`The ZIP's directory is not the ${size} bytes that it announces`);
  }
  // Who takes the offsets as they are would find a directory there.
  if (before > 0 && start + 4 <= end && file.readUInt32LE(start) === CENTRAL_HEADER.signature) {
    throw ambiguous('The ZIP has two directories');
  }
  return { count, start: start + before, end, before };
}

/**
 * The end-of-directory record stands last, before a comment whose length it states (APPNOTE 6.3, §4.3.16), or before bytes
 * that something added. Further up may be those of ZIPs in the ZIP, which end before it; one that reaches the end as well,
 * or stands behind it, is what another program would take.
 */
function findEnd(file: Buffer): number {
  const last = file.length - END_RECORD.size;
  const found: number[] = [];
  for (let at = file.length - 4; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (file.readUInt32LE(at) === END_RECORD.signature) found.push(at);
  }
  const endOf = (at: number): number =>
    at > last ? Number.POSITIVE_INFINITY : at + END_RECORD.size + file.readUInt16LE(at + 20);
  const whole = found.filter((at) => endOf(at) === file.length);
  const record = whole[0] ?? found[0];
  if (record === undefined || endOf(record) > file.length) {
    throw malformed(`Found ${file.length} bytes that are not a whole ZIP`);
  }
  if (whole.length > 1 || record !== found[0]) throw ambiguous('The ZIP has more than one end');
  const behind = file.subarray(endOf(record));
  if (SIGNATURES.some((signature) => behind.includes(signature))) {
    throw ambiguous('The ZIP goes on behind its end');
  }
  return record;
}

function saidBy(file: Buffer, record: number): Said {
  const plain = {
    count: file.readUInt16LE(record + 10),
    size: file.readUInt32LE(record + 12),
    start: file.readUInt32LE(record + 16),
    end: record,
  };
  const parts = [4, 6].map((at) => file.readUInt16LE(record + at));
  const counts = [8, 10].map((at) => file.readUInt16LE(record + at));
  const locator = record - ZIP64_LOCATOR.size;
  if (locator < 0 || file.readUInt32LE(locator) !== ZIP64_LOCATOR.signature) {
    if (parts.some((part) => part !== 0) || counts[0] !== counts[1]) throw inParts();
    return plain;
  }
  const said = saidByZip64(file, locator);
  const agree = (found: number, value: number, inZip64: number): boolean =>
    found === value || found === inZip64;
  const isAlike =
    parts.every((part) => agree(part, 0, COUNT_IN_ZIP64)) &&
    counts.every((count) => agree(count, said.count, COUNT_IN_ZIP64)) &&
    agree(plain.size, said.size, IN_ZIP64) &&
    agree(plain.start, said.start, IN_ZIP64);
  if (!isAlike) throw ambiguous('The ZIP says one thing of its directory as Zip64, and another as a ZIP');
  return said;
}

/** Reads the Zip64 end record before its locator (APPNOTE 6.3, §4.3.14 and §4.3.15). */
function saidByZip64(file: Buffer, locator: number): Said {
  const stated = numberAt(file, locator + 8);
  const nearest = locator - ZIP64_END.size;
  // With data of its own the record is longer; without, it may stand behind bytes that its offset does not count.
  const at = isZip64End(file, nearest) ? nearest : stated;
  if (!isZip64End(file, at) || at + 12 + numberAt(file, at + 4) !== locator) {
    throw malformed('The Zip64 directory of the ZIP is not where its locator says');
  }
  if (file.readUInt32LE(at + 16) !== 0 || file.readUInt32LE(at + 20) !== 0) throw inParts();
  const [onDisk = 0, count = 0, size = 0, start = 0] = [24, 32, 40, 48].map((from) =>
    numberAt(file, at + from),
  );
  if (onDisk !== count) throw inParts();
  if (at - stated !== at - size - start) {
    throw ambiguous(`The ZIP's directory is not the ${size} bytes that it announces`);
  }
  return { count, size, start, end: at };
}

function isZip64End(file: Buffer, at: number): boolean {
  return at >= 0 && at + ZIP64_END.size <= file.length && file.readUInt32LE(at) === ZIP64_END.signature;
}

/** A number of eight bytes. What no file can hold is malformed. */
export function numberAt(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw malformed('The ZIP states a size that no file has');
  return Number(value);
}

function inParts(): Error {
  return malformed('The ZIP is a part of several');
}
