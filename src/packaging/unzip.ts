import { asBuffer } from '../bytes/index.js';
import { describe, FacturadorError, givenBytes, type Sentence } from '../errors/index.js';
import { LIMITS } from './limits.js';
import { entriesOf, type Listed } from './zip-directory.js';
import { type Directory, findDirectory } from './zip-end.js';
import { ambiguous, malformed } from './zip-errors.js';
import { STORED, type ZipEntry } from './zip-format.js';
import { type PlacedEntry, placeEntries } from './zip-layout.js';
import { isFolder, isOfMacOs } from './zip-names.js';
import { zlib } from './zlib.js';

/** Limits that keep a hostile ZIP from exhausting the process; all are checked before anything is inflated. */
export interface UnzipLimits {
  /** Most entries, folders included; 65,535 by default, all that a ZIP without Zip64 has. */
  readonly maxEntries?: number;
  /** Most bytes of all files together, uncompressed; 64 MiB by default. */
  readonly maxTotalBytes?: number;
  /**
   * Largest ratio of a file's size to its compressed size; 1,100 by default, which nothing exceeds that is compressed by
   * deflate: a white picture comes near. What bounds the whole is `maxTotalBytes`. Files below 64 KiB are not held to it.
   */
  readonly maxRatio?: number;
}

/** What `info: true` makes of an inflated Buffer, which the types of Node do not know. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

const DEFAULTS = { maxEntries: 65_535, maxTotalBytes: 64 * 1024 * 1024, maxRatio: 1100 };
const RATIO_FREE_BYTES = 64 * 1024;

/**
 * Returns the files of a ZIP in the order of its directory, with their names as they are in it; folders are left out, and
 * so is what macOS adds under `__MACOSX/`. An absolute name is given without what makes it absolute. Zip64 is read, and so
 * is a ZIP with other bytes before or behind it.
 *
 * Sizes, checksums and names are checked. A name that would leave the folder it is unpacked into, or that holds control
 * characters or bidirectional marks, is refused. So is a ZIP in which another program may read other files: one name
 * twice with different bytes (whatever its case), entries that the directory does not name or that share their bytes.
 *
 * @throws {FacturadorError} `ERR_ZIP_FORMAT` (not a ZIP, cut off, damaged, ambiguous, encrypted, or another method than
 *   deflate), `ERR_ZIP_LIMIT`, whose `reason.code` names the limit, `ERR_ZIP_NAME`
 * @example
 * unzip(bytes).find(({ name }) => name.endsWith('.xml'))?.bytes;
 */
export function unzip(bytes: Uint8Array, limits: UnzipLimits = {}): ZipEntry[] {
  const file = asBuffer(givenBytes(bytes, 'the ZIP'));
  const directory = findDirectory(file);
  const listed = readDirectory(file, directory, { ...DEFAULTS, ...limits });
  const files = placeEntries(file, listed, directory.start).filter(
    ({ name }) => !isFolder(name) && !isOfMacOs(name),
  );
  const entries = files.map(extract);
  checkNames(entries, files);
  return entries;
}

function readDirectory(file: Buffer, directory: Directory, limits: Required<UnzipLimits>): Listed[] {
  const { count } = directory;
  const { maxEntries } = limits;
  if (count > maxEntries) throw overLimit(LIMITS.maxEntries({ count, most: maxEntries }), maxEntries);
  const listed: Listed[] = [];
  let total = 0;
  for (const entry of entriesOf(file, directory)) {
    total += entry.size;
    checkLimits(entry, total, limits);
    listed.push(entry);
  }
  return listed;
}

function checkLimits(
  { name, size, compressedSize }: Listed,
  total: number,
  limits: Required<UnzipLimits>,
): void {
  const { maxTotalBytes, maxRatio } = limits;
  if (total > maxTotalBytes) {
    throw overLimit(LIMITS.maxTotalBytes({ most: maxTotalBytes }), maxTotalBytes);
  }
  if (size > RATIO_FREE_BYTES && size > compressedSize * maxRatio) {
    throw overLimit(LIMITS.maxRatio({ name: describe(name), most: maxRatio }), maxRatio);
  }
}

function overLimit({ is, en, es }: Sentence, most: number): FacturadorError {
  const reason = { code: is, expected: String(most), spanish: es };
  return new FacturadorError('ERR_ZIP_LIMIT', en, { reason });
}

function extract({ name, method, size, crc, data }: PlacedEntry): ZipEntry {
  const bytes = method === STORED ? new Uint8Array(data) : inflate(data, size, name);
  if (bytes.length !== size || zlib().crc32(bytes) !== crc) {
    throw malformed(`The entry ${describe(name)} is damaged: its size or checksum differs`);
  }
  return { name, bytes };
}

function inflate(data: Buffer, size: number, name: string): Uint8Array {
  const { buffer, engine } = inflated(data, size, name);
  // Who reads without the directory would go on here, and take what follows for the next entry.
  if (engine.bytesWritten !== data.length) {
    throw malformed(`The entry ${describe(name)} is damaged: its data ends before its place does`);
  }
  return buffer;
}

function inflated(data: Buffer, size: number, name: string): Inflated {
  try {
    // Data that inflates to more than the directory states does not get more memory than it states.
    const options = { maxOutputLength: Math.max(size, 1), info: true };
    return zlib().inflateRawSync(data, options) as unknown as Inflated;
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

/**
 * The same name twice is one file on a disk, and which one is chance; unless it is twice the same file. A file that some
 * programs know by another name must not meet another one under it either.
 */
function checkNames(entries: readonly ZipEntry[], files: readonly PlacedEntry[]): void {
  const known = new Map<string, ZipEntry>();
  for (const [index, entry] of entries.entries()) {
    const plainName = files[index]?.plainName ?? entry.name;
    for (const key of new Set([keyOf(entry.name), keyOf(plainName)])) {
      const earlier = known.get(key);
      if (earlier !== undefined && !asBuffer(earlier.bytes).equals(entry.bytes)) {
        throw ambiguous(
          `The ZIP has two files named ${describe(entry.name)} (and ${describe(earlier.name)}) with different bytes`,
        );
      }
      known.set(key, earlier ?? entry);
    }
  }
}

let ignorablePattern: RegExp | undefined;

/** What is drawn as nothing. Made when it is needed: the compiler takes long for it. */
function ignorable(): RegExp {
  // biome-ignore lint/complexity/useRegexLiterals: a literal is parsed whenever the module is
  ignorablePattern ??= new RegExp('\\p{Default_Ignorable_Code_Point}', 'gu');
  return ignorablePattern;
}

/** Equal for names that some system takes for one: whatever their case, composition, slashes, dots at the end. */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(ignorable(), '')
    .toLowerCase()
    .split(/[/\\]/)
    .map(withoutEnd)
    .filter((segment) => segment !== '')
    .join('/');
}

/** A path's part without the dots and blanks at its end, which Windows leaves out. */
function withoutEnd(segment: string): string {
  let end = segment.length;
  while (end > 0 && '. '.includes(segment.charAt(end - 1))) end -= 1;
  return segment.slice(0, end);
}
