import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a ZIP that no honest writer writes; what is absent is as it should be. */
export interface RawEntry {
  readonly name: string;
  readonly text: string;
  /** Deflated; stored when absent. */
  readonly deflate?: boolean;
  /** Put behind the data, and counted as its part. */
  readonly junk?: Buffer;
  /** Fields of the header before the data that differ from the directory's. */
  readonly local?: { readonly name?: string; readonly size?: number; readonly flags?: number };
  /** Extra field in the directory. */
  readonly extra?: Buffer;
  /** Not in the directory. */
  readonly hidden?: boolean;
  /** In the directory, with the bytes of the entry before. */
  readonly shared?: boolean;
}

interface End {
  /** How many entries are announced. */
  readonly count?: number;
  readonly comment?: Buffer;
}

/** Writes a ZIP as it is told to, byte by byte. */
export function rawZip(entries: readonly RawEntry[], { count, comment = Buffer.alloc(0) }: End = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let [offset, at] = [0, 0];
  for (const entry of entries) {
    const { name, text, deflate = false, junk = Buffer.alloc(0), extra = Buffer.alloc(0) } = entry;
    const bytes = Buffer.from(text);
    const data = Buffer.concat([deflate ? deflateRawSync(bytes) : bytes, junk]);
    const fields = {
      method: deflate ? 8 : 0,
      crc: crc32(bytes),
      compressed: data.length,
      size: bytes.length,
    };
    if (entry.shared !== true) {
      const { local = {} } = entry;
      const part = Buffer.concat([header(local.name ?? name, { ...fields, ...local }), data]);
      offset = at;
      at += part.length;
      parts.push(part);
    }
    if (entry.hidden !== true) directory.push(central(name, { ...fields, offset, extra }));
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count ?? directory.length, 8);
  end.writeUInt16LE(count ?? directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, listed, end, comment]);
}

interface Fields {
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly size: number;
  readonly flags?: number;
}

function shared(out: Buffer, at: number, { flags = 0x800, method, crc, compressed, size }: Fields): void {
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(flags, at + 2);
  out.writeUInt16LE(method, at + 4);
  out.writeUInt32LE(crc, at + 10);
  out.writeUInt32LE(compressed, at + 14);
  out.writeUInt32LE(size, at + 18);
}

function header(name: string, fields: Fields): Buffer {
  const out = Buffer.alloc(30);
  out.writeUInt32LE(0x04034b50, 0);
  shared(out, 4, fields);
  out.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([out, Buffer.from(name)]);
}

function central(
  name: string,
  { offset, extra, ...fields }: Fields & { offset: number; extra: Buffer },
): Buffer {
  const out = Buffer.alloc(46);
  out.writeUInt32LE(0x02014b50, 0);
  shared(out, 6, fields);
  out.writeUInt16LE(Buffer.byteLength(name), 28);
  out.writeUInt16LE(extra.length, 30);
  out.writeUInt32LE(offset, 42);
  return Buffer.concat([out, Buffer.from(name), extra]);
}
