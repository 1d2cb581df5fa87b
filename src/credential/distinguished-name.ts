import { latin1, objectIdentifier, rawHex, sequence, set, utf8, utf16be } from './asn1.js';
import { type BerNode, contentOf, malformed } from './ber.js';

/** One attribute of a distinguished name, in the order of the certificate. */
export interface NameAttribute {
  /** Type as a dotted object identifier: `2.5.4.3` is the common name. */
  readonly oid: string;
  /** Value as text; hexadecimal of its DER when it is not a string type. */
  readonly value: string;
}

export interface DistinguishedName {
  readonly text: string;
  readonly attributes: readonly NameAttribute[];
}

/** The types that RFC 2253 §2.3 names; every other one is printed as its object identifier. */
const KEYWORDS: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '0.9.2342.19200300.100.1.1': 'UID',
};

const STRING = {
  utf8: 0x0c,
  numeric: 0x12,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  visible: 0x1a,
  general: 0x1b,
  universal: 0x1c,
  bmp: 0x1e,
} as const;
const PRINTED_AS_TEXT: ReadonlySet<number> = new Set([
  STRING.utf8,
  STRING.printable,
  STRING.teletex,
  STRING.ia5,
  STRING.general,
  STRING.bmp,
]);

/**
 * Reads an X.501 Name and prints it as Java's `X500Principal.getName()` does (RFC 2253), which is how the DIAN's
 * validator (Java) prints the issuer that it compares: last RDN first, `,` between them, `+` inside one, keywords
 * for nine types only, `#` and the hexadecimal DER for the others.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`
 */
export function readName(node: BerNode | undefined, what: string): DistinguishedName {
  const attributes: NameAttribute[] = [];
  const rdns: string[] = [];
  for (const rdn of sequence(node, what)) {
    const printed: string[] = [];
    for (const pair of set(rdn, what)) {
      const [type, value] = sequence(pair, what);
      if (value === undefined) throw malformed(`${what} has an attribute without value`);
      const oid = objectIdentifier(type, what);
      attributes.push({ oid, value: readable(value) });
      printed.push(printAttribute(oid, value));
    }
    rdns.push(printed.join('+'));
  }
  return { text: rdns.reverse().join(','), attributes };
}

/**
 * Whether two names are one: whatever types of string hold their values, and whatever their case and blanks (RFC 5280
 * §7.1). An authority that changed its software writes another type into the certificates that it issues than stands in
 * its own.
 */
export function isSameName(one: readonly NameAttribute[], other: readonly NameAttribute[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ oid, value }, index) => {
      const against = other[index];
      return oid === against?.oid && (value === against.value || prepared(value) === prepared(against.value));
    })
  );
}

/** A value as it is compared (RFC 4518): in one form of Unicode, without case, without superfluous blanks. */
function prepared(value: string): string {
  return value.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The first value of a type, when the name has it. */
export function attributeOf(attributes: readonly NameAttribute[], oid: string): string | undefined {
  return attributes.find((attribute) => attribute.oid === oid)?.value;
}

function printAttribute(oid: string, value: BerNode): string {
  const keyword = KEYWORDS[oid];
  if (keyword === undefined || !PRINTED_AS_TEXT.has(value.tag)) return `${keyword ?? oid}=#${rawHex(value)}`;
  // Java reads the octets of every string type as UTF-8, also where ASN.1 says otherwise; the point is to be equal.
  return `${keyword}=${escapeValue(utf8AsJava(contentOf(value)))}`;
}

/** A surrogate that was written in UTF-8, whole or cut; Java replaces it by one U+FFFD, JavaScript octet by octet. */
const SURROGATE = /\xed[\xa0-\xbf][\x80-\xbf]?/g;

function utf8AsJava(bytes: Uint8Array): string {
  if (!bytes.includes(0xed)) return utf8(bytes);
  return utf8(Buffer.from(latin1(bytes).replace(SURROGATE, '\xef\xbf\xbd'), 'latin1'));
}

const ESCAPED = /[,=+<>#;"\\]/g;

function escapeValue(text: string): string {
  const escaped = text.replace(ESCAPED, '\\$&').replaceAll('\0', '\\00');
  let lead = 0;
  while (lead < escaped.length && isBlank(escaped, lead)) lead += 1;
  let trail = escaped.length;
  while (trail > lead && isBlank(escaped, trail - 1)) trail -= 1;
  if (lead === 0 && trail === escaped.length) return escaped;
  return (
    escapeBlanks(escaped.slice(0, lead)) + escaped.slice(lead, trail) + escapeBlanks(escaped.slice(trail))
  );
}

function isBlank(text: string, index: number): boolean {
  return text[index] === ' ' || text[index] === '\r';
}

function escapeBlanks(blanks: string): string {
  return blanks.replace(/[ \r]/g, '\\$&');
}

function readable(value: BerNode): string {
  switch (value.tag) {
    case STRING.utf8:
      return utf8(contentOf(value));
    case STRING.bmp:
      return utf16be(contentOf(value));
    case STRING.universal:
      return utf32be(contentOf(value)) ?? rawHex(value);
    case STRING.numeric:
    case STRING.printable:
    case STRING.teletex:
    case STRING.ia5:
    case STRING.visible:
    case STRING.general:
      return latin1(contentOf(value));
    default:
      return rawHex(value);
  }
}

/** Undefined for octets that are no characters. */
function utf32be(bytes: Uint8Array): string | undefined {
  if (bytes.length % 4 !== 0) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at);
    if (point > 0x10ffff) return undefined;
    text += String.fromCodePoint(point);
  }
  return text;
}
