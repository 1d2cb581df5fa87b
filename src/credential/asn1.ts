import { asBuffer } from '../bytes/index.js';
import { type BerNode, contentOf, malformed, rawOf, TAG } from './ber.js';
import { limit } from './budget.js';

// Conversions to decimal cost the square of the size.
const MAX_IDENTIFIER_BYTES = 256;
const MAX_INTEGER_BYTES = 512;

/** The children of a SEQUENCE. @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function sequence(node: BerNode | undefined, what: string): readonly BerNode[] {
  return expectTag(node, TAG.sequence, what).children;
}

/** The children of a SET. @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function set(node: BerNode | undefined, what: string): readonly BerNode[] {
  return expectTag(node, TAG.set, what).children;
}

/** What an EXPLICIT `[number]` wraps. @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function explicit(node: BerNode | undefined, number: number, what: string): BerNode {
  const [child] = expectTag(node, 0xa0 | number, what).children;
  if (child === undefined) throw malformed(`${what} is empty`);
  return child;
}

/** @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` when the node is absent or of another tag */
export function expectTag(node: BerNode | undefined, tag: number, what: string): BerNode {
  if (node?.tag === tag) return node;
  const found = node === undefined ? 'nothing' : `tag 0x${hexOctet(node.tag)}`;
  throw malformed(`Found ${found} as ${what}, expected tag 0x${hexOctet(tag)}`);
}

/** An OBJECT IDENTIFIER in dotted decimals. @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function objectIdentifier(node: BerNode | undefined, what: string): string {
  const content = contentOf(expectTag(node, TAG.objectIdentifier, what));
  if (content.length > MAX_IDENTIFIER_BYTES) throw limit(`Found ${what} of ${content.length} octets`);
  let text = '';
  let arc: number | bigint = 0;
  let open = true;
  for (const byte of content) {
    // An arc may have 128 bits (2.25.<UUID>), past what a number holds exactly.
    if (typeof arc === 'number' && arc > 0xffff_ffff) arc = BigInt(arc);
    arc = typeof arc === 'bigint' ? arc * 128n + BigInt(byte & 0x7f) : arc * 128 + (byte & 0x7f);
    open = byte >= 0x80;
    if (open) continue;
    text = text === '' ? firstArcs(arc) : `${text}.${arc}`;
    arc = 0;
  }
  if (open) throw malformed(`${what} is not an object identifier`);
  return text;
}

/** The first two arcs share one number (X.690 §8.19.4). */
function firstArcs(joined: number | bigint): string {
  if (typeof joined === 'bigint') return `2.${joined - 80n}`;
  const root = joined < 80 ? Math.floor(joined / 40) : 2;
  return `${root}.${joined - root * 40}`;
}

/** An INTEGER in decimal, of any size and sign. @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function decimalInteger(node: BerNode | undefined, what: string): string {
  const content = contentOf(expectTag(node, TAG.integer, what));
  if (content.length === 0) throw malformed(`${what} is an empty integer`);
  if (content.length > MAX_INTEGER_BYTES) throw limit(`Found ${what} of ${content.length} octets`);
  const magnitude = BigInt(`0x${hex(content)}`);
  return BigInt.asIntN(content.length * 8, magnitude).toString();
}

/**
 * A small INTEGER, such as a version or an iteration count.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`; `ERR_CREDENTIAL_LIMIT` over 31 bits
 */
export function smallInteger(node: BerNode | undefined, what: string): number {
  const content = contentOf(expectTag(node, TAG.integer, what));
  const [first] = content;
  if (first === undefined || first >= 0x80) throw malformed(`${what} is not a positive integer`);
  let value = 0;
  for (const byte of content) {
    value = value * 256 + byte;
    if (value > 0x7fff_ffff) throw limit(`Found ${what} over 2147483647`);
  }
  return value;
}

/**
 * The octets of an OCTET STRING: a view when it is primitive, joined pieces when BER splits it.
 *
 * @param implicitNumber context tag that replaces the universal one, when the type is IMPLICIT
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`
 */
export function octetString(node: BerNode | undefined, what: string, implicitNumber?: number): Uint8Array {
  const primitive = implicitNumber === undefined ? TAG.octetString : 0x80 | implicitNumber;
  if (node?.tag === primitive) return contentOf(node);
  const pieces = expectTag(node, primitive | 0x20, what).children.map((piece) => octetString(piece, what));
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : new Uint8Array(Buffer.concat(pieces));
}

/** A BIT STRING without its count of unused bits. @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function bitString(node: BerNode | undefined, what: string): Uint8Array {
  const content = contentOf(expectTag(node, TAG.bitString, what));
  const [unused] = content;
  if (unused === undefined || unused > 7) throw malformed(`${what} is not a bit string`);
  return content.subarray(1);
}

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})$/;
const GENERALIZED_TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.\d+)?(Z|[+-]\d{4})$/;

/** A UTCTime or GeneralizedTime (RFC 5280 §4.1.2.5). @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` */
export function time(node: BerNode | undefined, what: string): Date {
  const short = node?.tag === TAG.utcTime;
  const text = latin1(contentOf(expectTag(node, short ? TAG.utcTime : TAG.generalizedTime, what)));
  const parts = (short ? UTC_TIME : GENERALIZED_TIME).exec(text);
  if (parts === null) throw malformed(`${what} is not a time`);
  const [, year = '', month, day, hour, minute, second = '00', zone = 'Z'] = parts;
  const century = short ? (Number(year) < 50 ? '20' : '19') : '';
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const date = new Date(`${century}${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
  if (Number.isNaN(date.getTime())) throw malformed(`${what} is not a time`);
  return date;
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('hex');
}

export function latin1(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('latin1');
}

export function utf8(bytes: Uint8Array): string {
  return asBuffer(bytes).toString('utf8');
}

/** UTF-16BE, the encoding of a BMPString; an odd last byte is dropped. */
export function utf16be(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le');
}

/** Whole element in lower-case hexadecimal. */
export function rawHex(node: BerNode): string {
  return hex(rawOf(node));
}

function hexOctet(value: number): string {
  return value.toString(16).padStart(2, '0');
}
