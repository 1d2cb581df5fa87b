/** Signatures, sizes and flags of the ZIP format (PKWARE APPNOTE 6.3, §4.3), shared by the writer and the reader. */
export const LOCAL_HEADER = { signature: 0x04034b50, size: 30 } as const;
export const CENTRAL_HEADER = { signature: 0x02014b50, size: 46 } as const;
export const END_RECORD = { signature: 0x06054b50, size: 22 } as const;

/** Zip64's own end record, without the data that may extend it, and what points to it. */
export const ZIP64_END = { signature: 0x06064b50, size: 56 } as const;
export const ZIP64_LOCATOR = { signature: 0x07064b50, size: 20 } as const;

export const STORED = 0;
export const DEFLATED = 8;

export const ENCRYPTED_FLAG = 0x0001;
/** Checksum and sizes follow the data instead of standing before it. */
export const DESCRIPTOR_FLAG = 0x0008;
export const UTF8_FLAG = 0x0800;

/** What a 32-bit field holds when the true value is in a Zip64 record. */
export const IN_ZIP64 = 0xffffffff;
/** The same of a field of two bytes. */
export const COUNT_IN_ZIP64 = 0xffff;

/** The extra field with the sizes and the offset of an entry as eight bytes each. */
export const ZIP64_EXTRA = 0x0001;

/** The content of the first extra field of a kind (APPNOTE 6.3, §4.5), or nothing. */
export function extraField(extra: Buffer, kind: number): Buffer | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === kind) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  return undefined;
}

/** A file inside a ZIP. */
export interface ZipEntry {
  /** The file's name. */
  readonly name: string;
  /** The file's content, uncompressed. */
  readonly bytes: Uint8Array;
}
