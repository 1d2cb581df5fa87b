import { describe } from '../errors/index.js';
import type { Listed } from './zip-directory.js';
import { numberAt } from './zip-end.js';
import { ambiguous, malformed } from './zip-errors.js';
import {
  DESCRIPTOR_FLAG,
  ENCRYPTED_FLAG,
  extraField,
  IN_ZIP64,
  LOCAL_HEADER,
  ZIP64_EXTRA,
} from './zip-format.js';

/** An entry whose place in the file is known. */
export interface PlacedEntry extends Listed {
  /** Its compressed bytes. */
  readonly data: Buffer;
}

interface Extent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const SIGNATURE = Buffer.alloc(4);
SIGNATURE.writeUInt32LE(LOCAL_HEADER.signature);

/**
 * Finds the bytes of every entry, and makes sure that who reads the file from its beginning, without the directory, finds
 * the same: each entry has bytes of its own, the header before them says what the directory says, and between them there
 * is no other entry.
 *
 * @param end where the directory begins
 * @throws {FacturadorError} `ERR_ZIP_FORMAT`
 */
export function placeEntries(file: Buffer, listed: readonly Listed[], end: number): readonly PlacedEntry[] {
  const extents: Extent[] = [];
  const placed = listed.map((entry) => {
    const start = dataStart(file, entry);
    const dataEnd = start + entry.compressedSize;
    if (dataEnd > end) throw malformed(`The entry ${describe(entry.name)} is cut off`);
    extents.push({ name: entry.name, start: entry.offset, end: dataEnd });
    return { ...entry, data: file.subarray(start, dataEnd) };
  });
  checkTiling(file, extents, end);
  return placed;
}

function dataStart(file: Buffer, entry: Listed): number {
  const { name, rawName, offset } = entry;
  if (offset + LOCAL_HEADER.size > file.length || file.readUInt32LE(offset) !== LOCAL_HEADER.signature) {
    throw malformed(`The entry ${describe(name)} is not where the ZIP's directory says`);
  }
  const nameEnd = offset + LOCAL_HEADER.size + file.readUInt16LE(offset + 26);
  // A second name for the same data is how one file is shown to a scanner and another to the reader.
  if (!isSameName(file.subarray(offset + LOCAL_HEADER.size, nameEnd), rawName)) {
    throw malformed(`The entry ${describe(name)} has another name in front of its data`);
  }
  const extra = file.subarray(nameEnd, nameEnd + file.readUInt16LE(offset + 28));
  if (!isAlike(file, entry, extra)) {
    throw malformed(`The entry ${describe(name)} has another size, checksum or method in front of its data`);
  }
  return nameEnd + file.readUInt16LE(offset + 28);
}

/** Whether two names are one; some writers turn the slashes of one of them only. */
function isSameName(one: Buffer, other: Buffer): boolean {
  if (one.equals(other)) return true;
  return one.length === other.length && one.every((byte, at) => slashed(byte) === slashed(other[at]));
}

function slashed(byte: number | undefined): number | undefined {
  return byte === BACKSLASH ? SLASH : byte;
}

/**
 * Whether the header before the data agrees with the directory. Sizes may follow the data, and are zero here then; a Zip64
 * header has both of them in its extra field.
 */
function isAlike(
  file: Buffer,
  { method, crc, compressedSize, size, offset }: Listed,
  extra: Buffer,
): boolean {
  const flags = file.readUInt16LE(offset + 6);
  const follows = (flags & DESCRIPTOR_FLAG) !== 0;
  const zip64 = extraField(extra, ZIP64_EXTRA);
  const isSaid = (found: number, value: number): boolean => found === value || (follows && found === 0);
  const isSize = (at: number, value: number, inZip64: number): boolean => {
    const found = file.readUInt32LE(offset + at);
    if (found !== IN_ZIP64 || zip64 === undefined || zip64.length < inZip64 + 8) return isSaid(found, value);
    return isSaid(numberAt(zip64, inZip64), value);
  };
  return (
    (flags & ENCRYPTED_FLAG) === 0 &&
    file.readUInt16LE(offset + 8) === method &&
    isSaid(file.readUInt32LE(offset + 14), crc) &&
    isSize(18, compressedSize, 8) &&
    isSize(22, size, 0)
  );
}

function checkTiling(file: Buffer, extents: Extent[], end: number): void {
  const checkGap = (from: number, to: number): void => {
    if (file.subarray(from, to).includes(SIGNATURE)) {
      throw ambiguous('The ZIP has an entry that its directory does not name');
    }
  };
  let at = 0;
  for (const extent of extents.sort((one, other) => one.start - other.start)) {
    if (extent.start < at)
      throw ambiguous(`The entry ${describe(extent.name)} shares bytes with another one`);
    checkGap(at, extent.start);
    at = extent.end;
  }
  checkGap(at, end);
}
