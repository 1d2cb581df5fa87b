import { describe } from '../errors/index.js';
import { type Directory, numberAt } from './zip-end.js';
import { ambiguous, malformed } from './zip-errors.js';
import {
  CENTRAL_HEADER,
  DEFLATED,
  ENCRYPTED_FLAG,
  extraField,
  IN_ZIP64,
  STORED,
  ZIP64_EXTRA,
} from './zip-format.js';
import { type EntryNames, isFolder, namesOf } from './zip-names.js';

/** An entry as the directory at the end of a ZIP has it. */
export interface Listed extends EntryNames {
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly offset: number;
}

/**
 * Reads the entries of a directory, one after the other.
 *
 * @throws {FacturadorError} `ERR_ZIP_FORMAT`, `ERR_ZIP_NAME`
 */
export function* entriesOf(file: Buffer, { count, start, end, before }: Directory): Generator<Listed> {
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_HEADER.size > end || file.readUInt32LE(at) !== CENTRAL_HEADER.signature) {
      throw malformed(`The ZIP announces ${count} entries but its directory ends after ${index}`);
    }
    const extraStart = at + CENTRAL_HEADER.size + file.readUInt16LE(at + 28);
    const extraEnd = extraStart + file.readUInt16LE(at + 30);
    const next = extraEnd + file.readUInt16LE(at + 32);
    if (next > end) throw malformed(`The directory of the ZIP is cut off after ${index} entries`);
    const entry = readCentralHeader(file, at, file.subarray(extraStart, extraEnd));
    checkEntry(entry);
    yield { ...entry, offset: entry.offset + before };
    at = next;
  }
  if (at !== end) throw ambiguous(`The ZIP announces ${count} entries, and its directory has more`);
}

function readCentralHeader(file: Buffer, at: number, extra: Buffer): Listed {
  const flags = file.readUInt16LE(at + 8);
  const nameStart = at + CENTRAL_HEADER.size;
  const rawName = file.subarray(nameStart, nameStart + file.readUInt16LE(at + 28));
  const names = namesOf(rawName, flags, extra);
  const fields = [24, 20, 42].map((from) => file.readUInt32LE(at + from));
  const [size = 0, compressedSize = 0, offset = 0] = fields.includes(IN_ZIP64)
    ? fromZip64(fields, extra, names)
    : fields;
  const [method, crc] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 16)];
  return { ...names, rawName, flags, method, crc, compressedSize, size, offset };
}

/** Takes what the fields leave to the Zip64 field, which has it in their order (APPNOTE 6.3, §4.5.3). */
function fromZip64(fields: readonly number[], extra: Buffer, { name }: EntryNames): readonly number[] {
  const field = extraField(extra, ZIP64_EXTRA) ?? Buffer.alloc(0);
  let at = 0;
  return fields.map((value) => {
    if (value !== IN_ZIP64) return value;
    if (at + 8 > field.length) throw malformed(`The entry ${describe(name)} is Zip64 and lacks its sizes`);
    at += 8;
    return numberAt(field, at - 8);
  });
}

function checkEntry({ name, flags, method, size }: Listed): void {
  if ((flags & ENCRYPTED_FLAG) !== 0) {
    throw malformed(`The entry ${describe(name)} is encrypted, expected it open`);
  }
  if (method !== STORED && method !== DEFLATED) {
    throw malformed(`The entry ${describe(name)} is compressed by method ${method}, expected deflate`);
  }
  if (isFolder(name) && size > 0) throw malformed(`The folder ${describe(name)} has ${size} bytes`);
}
