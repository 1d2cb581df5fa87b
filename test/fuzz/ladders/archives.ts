import { crc32 } from 'node:zlib';
import { zip } from '../../../src/packaging/public.js';
import { writeInput } from '../mutations/json-input.js';
import type { Ladder } from './ladder.js';
import { many } from './xml.js';

interface Entry {
  readonly name: string;
  readonly data?: Uint8Array;
}

const NOTHING = new Uint8Array();

/** A ZIP of stored files, as ours never writes it: any name, or any place of the data. */
function stored(entries: readonly Entry[], { offset }: { readonly offset?: number } = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data = NOTHING } of entries) {
    const local = header('PK\x03\x04', 30, name, data, 26);
    const listed = header('PK\x01\x02', 46, name, data, 28);
    listed.writeUInt32LE(offset ?? at, 42);
    locals.push(local, Buffer.from(data));
    directory.push(listed);
    at += local.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length % 65536, 8);
  end.writeUInt16LE(entries.length % 65536, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

/** The fields of both headers lie in the same order, from the checksum on. */
function header(signature: string, size: number, name: string, data: Uint8Array, lengths: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.write(signature, 'latin1');
  bytes.writeUInt32LE(crc32(data), lengths - 12);
  bytes.writeUInt32LE(data.length, lengths - 8);
  bytes.writeUInt32LE(data.length, lengths - 4);
  bytes.writeUInt16LE(Buffer.byteLength(name), lengths);
  return Buffer.concat([bytes, Buffer.from(name)]);
}

const list = <T>(n: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i));

/** Below the most entries that are read. */
const most = (n: number): number => Math.min(n, 1000);

const UNZIP: Readonly<Record<string, (n: number) => Uint8Array>> = {
  entries: (n) => stored(list(n, (i) => ({ name: `${i}.xml` }))),
  'entries of one name': (n) => stored(list(n, () => ({ name: 'a.xml' }))),
  'entries of one name and data': (n) =>
    stored(list(n, () => ({ name: 'a.xml', data: Buffer.from('<a/>') }))),
  folders: (n) => stored(list(n, (i) => ({ name: `${i}/` }))),
  'the size of a file': (n) => zip([{ name: 'a.xml', bytes: Buffer.alloc(n, '0123456789abcdef') }]),
  'the size of a stored file': (n) => stored([{ name: 'a.xml', data: Buffer.alloc(n, 'x') }]),
  'the size of files over the same bytes': (n) =>
    stored([...list(999, () => ({ name: 'a.xml' })), { name: 'a.xml', data: Buffer.alloc(n, 'x') }], {
      offset: 0,
    }),
  'the length of a name': (n) => stored([{ name: many(Math.min(n, 65_000), 'a') }]),
  'the length of all names': (n) => stored(list(most(n), (i) => ({ name: `${i}${many(60_000, 'a')}` }))),
  'folders in a name': (n) => stored([{ name: `${many(Math.min(n, 32_000), 'a/')}x` }]),
  'dots in a name': (n) => stored([{ name: many(Math.min(n, 65_000), '.') }]),
  'bytes that are no ZIP': (n) => Buffer.alloc(n, 'x'),
  'bytes before the ZIP': (n) => Buffer.concat([Buffer.alloc(n, 'x'), stored([{ name: 'a' }])]),
  'ends of directories': (n) => Buffer.from(many(n, 'PK\x05\x06')),
  'ends of directories of the size of one': (n) =>
    Buffer.from(many(n, `PK\x05\x06${'\0'.repeat(18)}`), 'latin1'),
};

const ZIP: Readonly<Record<string, (n: number) => Uint8Array>> = {
  files: (n) => writeInput(list(Math.min(n, 900), (i) => `${i}.xml`)),
  'the length of a name': (n) => writeInput([many(n, 'a')]),
  'spaces of a name': (n) => writeInput([`${many(n, ' ')}ñ`]),
};

/** Every way to grow of a ZIP. */
export function archiveLadders(): readonly Ladder[] {
  return [
    ...Object.entries(UNZIP).map(([dimension, make]) => ({ entrance: 'unzip', dimension, make })),
    ...Object.entries(ZIP).map(([dimension, make]) => ({ entrance: 'zip', dimension, make })),
  ];
}
