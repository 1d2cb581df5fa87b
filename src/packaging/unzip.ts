import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { asBuffer } from '../bytes/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import {
  CENTRAL_HEADER,
  DEFLATED,
  ENCRYPTED_FLAG,
  END_RECORD,
  IN_ZIP64,
  LOCAL_HEADER,
  STORED,
  UTF8_FLAG,
  type ZipEntry,
} from './zip-format.js';

/** Limits that keep a hostile ZIP from exhausting the process; all are checked before anything is inflated. */
export interface UnzipLimits {
  /** Most entries, folders included; 1,000 by default. */
  readonly maxEntries?: number;
  /** Most bytes of all files together, uncompressed; 64 MiB by default. */
  readonly maxTotalBytes?: number;
  /**
   * Largest ratio of a file's size to its compressed size; 300 by default, three times what a ten-thousand-line
   * invoice of equal lines reaches. Files below 64 KiB are not held to it.
   */
  readonly maxRatio?: number;
}

interface Listed {
  readonly name: string;
  readonly rawName: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const DEFAULTS = { maxEntries: 1000, maxTotalBytes: 64 * 1024 * 1024, maxRatio: 300 };
const RATIO_FREE_BYTES = 64 * 1024;
const LONGEST_COMMENT = 0xffff;
const DRIVE = /^[A-Za-z]:/;
// IBM code page 437, the encoding of names without the UTF-8 flag (APPNOTE 6.3, appendix D): bytes 128 to 255.
const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/**
 * Returns the files of a ZIP in the order of its directory, with their names as they are in it; folders are left out.
 *
 * Sizes, checksums and names are checked; a name that would leave the folder it is unpacked into is refused.
 *
 * @throws {FacturadorError} `ERR_ZIP_FORMAT` (not a ZIP, cut off, damaged, encrypted, Zip64, or another method than
 *   deflate), `ERR_ZIP_LIMIT`, `ERR_ZIP_NAME`
 * @example
 * unzip(bytes).find(({ name }) => name.endsWith('.xml'))?.bytes;
 */
export function unzip(bytes: Uint8Array, limits: UnzipLimits = {}): ZipEntry[] {
  const file = asBuffer(bytes);
  const listed = readDirectory(file, { ...DEFAULTS, ...limits });
  return listed.filter(({ name }) => !name.endsWith('/')).map((entry) => extract(file, entry));
}

function malformed(message: string): FacturadorError {
  return new FacturadorError('ERR_ZIP_FORMAT', `${message}; ask for the file again`);
}

function readDirectory(file: Buffer, limits: Required<UnzipLimits>): Listed[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  if (count > limits.maxEntries) {
    throw new FacturadorError(
      'ERR_ZIP_LIMIT',
      `The ZIP has ${count} entries, expected at most ${limits.maxEntries}`,
    );
  }
  const listed: Listed[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_HEADER.size > end || file.readUInt32LE(at) !== CENTRAL_HEADER.signature) {
      throw malformed(`The ZIP announces ${count} entries but its directory ends after ${index}`);
    }
    const next = at + CENTRAL_HEADER.size + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30);
    const entry = readCentralHeader(file, at);
    total += entry.size;
    checkLimits(entry, total, limits);
    listed.push(entry);
    at = next + file.readUInt16LE(at + 32);
  }
  return listed;
}

/** The end-of-directory record stands last, before a comment whose length it states (APPNOTE 6.3, §4.3.16). */
function findEnd(file: Buffer): number {
  const last = file.length - END_RECORD.size;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (
      file.readUInt32LE(at) === END_RECORD.signature &&
      at + 22 + file.readUInt16LE(at + 20) === file.length
    ) {
      return at;
    }
  }
  throw malformed(`Found ${file.length} bytes that are not a whole ZIP`);
}

function readCentralHeader(file: Buffer, at: number): Listed {
  const flags = file.readUInt16LE(at + 8);
  const nameStart = at + CENTRAL_HEADER.size;
  const rawName = file.subarray(nameStart, nameStart + file.readUInt16LE(at + 28));
  const entry = {
    name: decodeName(rawName, flags),
    rawName,
    flags,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    compressedSize: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  };
  checkEntry(entry);
  return entry;
}

function decodeName(raw: Buffer, flags: number): string {
  if ((flags & UTF8_FLAG) !== 0 || isUtf8(raw)) return raw.toString('utf8');
  return Array.from(raw, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : CODE_PAGE_437.charAt(byte - 128),
  ).join('');
}

function checkEntry({ name, flags, method, compressedSize, size, offset }: Listed): void {
  const segments = name.split(/[/\\]/);
  if (
    name === '' ||
    segments[0] === '' ||
    segments.includes('..') ||
    DRIVE.test(name) ||
    name.includes('\0')
  ) {
    throw new FacturadorError(
      'ERR_ZIP_NAME',
      `The ZIP has an entry named ${describe(name)}, which leads out of its folder; do not unpack it`,
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
}

function checkLimits(
  { name, size, compressedSize }: Listed,
  total: number,
  limits: Required<UnzipLimits>,
): void {
  if (total > limits.maxTotalBytes) {
    throw new FacturadorError(
      'ERR_ZIP_LIMIT',
      `The ZIP holds more than ${limits.maxTotalBytes} bytes uncompressed, which is refused`,
    );
  }
  if (size > RATIO_FREE_BYTES && size > compressedSize * limits.maxRatio) {
    throw new FacturadorError(
      'ERR_ZIP_LIMIT',
      `The entry ${describe(name)} is compressed more than ${limits.maxRatio} times, which is refused`,
    );
  }
}

function extract(file: Buffer, entry: Listed): ZipEntry {
  const { name, rawName, method, compressedSize, size, offset } = entry;
  if (offset + LOCAL_HEADER.size > file.length || file.readUInt32LE(offset) !== LOCAL_HEADER.signature) {
    throw malformed(`The entry ${describe(name)} is not where the ZIP's directory says`);
  }
  const nameEnd = offset + LOCAL_HEADER.size + file.readUInt16LE(offset + 26);
  // A second name for the same data is how one file is shown to a scanner and another to the reader.
  if (!file.subarray(offset + LOCAL_HEADER.size, nameEnd).equals(rawName)) {
    throw malformed(`The entry ${describe(name)} has another name in front of its data`);
  }
  const start = nameEnd + file.readUInt16LE(offset + 28);
  const data = file.subarray(start, start + compressedSize);
  if (data.length !== compressedSize) throw malformed(`The entry ${describe(name)} is cut off`);
  const bytes = method === STORED ? new Uint8Array(data) : inflate(data, size, name);
  if (bytes.length !== size || crc32(bytes) !== entry.crc) {
    throw malformed(`The entry ${describe(name)} is damaged: its size or checksum differs`);
  }
  return { name, bytes };
}

function inflate(data: Buffer, size: number, name: string): Uint8Array {
  try {
    // Data that inflates to more than the directory states does not get more memory than it states.
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (cause) {
    throw new FacturadorError(
      'ERR_ZIP_FORMAT',
      `The entry ${describe(name)} is damaged; ask for the file again`,
      {
        cause,
      },
    );
  }
}
