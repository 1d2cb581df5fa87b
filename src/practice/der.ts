/** Writers of DER (X.690), as much as certificates and PKCS#12 files need. */

/** One element: identifier octet, length, content. */
export function element(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const size = content.reduce((total, part) => total + part.length, 0);
  return concat(Uint8Array.of(tag, ...lengthOctets(size)), ...content);
}

export const sequence = (...content: readonly Uint8Array[]) => element(0x30, ...content);
export const set = (...content: readonly Uint8Array[]) => element(0x31, ...content);
export const octetString = (content: Uint8Array) => element(0x04, content);
export const bitString = (content: Uint8Array) => element(0x03, Uint8Array.of(0), content);
export const boolean = (value: boolean) => element(0x01, Uint8Array.of(value ? 0xff : 0));
export const nothing = () => element(0x05);
export const explicit = (number: number, ...content: readonly Uint8Array[]) =>
  element(0xa0 | number, ...content);
export const utf8String = (text: string) => element(0x0c, Buffer.from(text, 'utf8'));
export const printableString = (text: string) => element(0x13, Buffer.from(text, 'latin1'));
export const ia5String = (text: string) => element(0x16, Buffer.from(text, 'latin1'));
export const bmpString = (text: string) => element(0x1e, Buffer.from(text, 'utf16le').swap16());

/** A positive INTEGER. */
export function integer(value: bigint | number): Uint8Array {
  const digits = value.toString(16);
  const octets = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return (octets[0] ?? 0) < 0x80 ? element(0x02, octets) : element(0x02, Uint8Array.of(0), octets);
}

/** @param dotted arcs in decimal, each below 2^31: `2.5.4.3` */
export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(arcOctets)));
}

/** UTCTime up to 2049, GeneralizedTime after it (RFC 5280 §4.1.2.5); milliseconds are dropped. */
export function time(date: Date): Uint8Array {
  const text = `${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
  const short = date.getUTCFullYear() >= 1950 && date.getUTCFullYear() < 2050;
  return short ? element(0x17, Buffer.from(text.slice(2))) : element(0x18, Buffer.from(text));
}

/** The elements inside a constructed element of definite length. */
export function childrenOf(bytes: Uint8Array): Uint8Array[] {
  const { contentStart, end } = spanOf(bytes, 0);
  const children: Uint8Array[] = [];
  for (let at = contentStart; at < end; ) {
    const child = bytes.subarray(at, spanOf(bytes, at).end);
    children.push(child);
    at += child.length;
  }
  return children;
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function spanOf(bytes: Uint8Array, start: number) {
  const first = bytes[start + 1] ?? 0;
  const size = first < 0x80 ? 0 : first & 0x7f;
  let length = size === 0 ? first : 0;
  for (let i = 0; i < size; i += 1) length = length * 256 + (bytes[start + 2 + i] ?? 0);
  const contentStart = start + 2 + size;
  return { contentStart, end: contentStart + length };
}

function lengthOctets(size: number): number[] {
  if (size < 0x80) return [size];
  const octets: number[] = [];
  for (let left = size; left > 0; left >>= 8) octets.unshift(left & 0xff);
  return [0x80 | octets.length, ...octets];
}

function arcOctets(arc: number): number[] {
  const octets = [arc & 0x7f];
  for (let left = arc >>> 7; left > 0; left >>>= 7) octets.unshift((left & 0x7f) | 0x80);
  return octets;
}
