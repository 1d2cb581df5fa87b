/**
 * The CRC-32 of a ZIP entry (APPNOTE 6.3, §4.4.7).
 *
 * The native one is taken at the first call and not at import: loading `node:zlib` costs more than one checksum.
 */
export function crc32(bytes: Uint8Array): number {
  return process.getBuiltinModule('node:zlib').crc32(bytes);
}
