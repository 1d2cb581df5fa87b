import type { Certificate } from '../credential/index.js';

const LONGEST_NAME = 4096;

/**
 * Tells whether a distinguished name, in whatever style it is printed, holds the same values as the issuer of a
 * certificate. Order, blanks, the spelling of attribute types and of e-mail addresses vary freely in signatures that
 * the DIAN accepted, so only the values are compared.
 */
export function isIssuerName(name: string, certificate: Certificate): boolean {
  if (name === certificate.issuer) return true;
  return name.length <= LONGEST_NAME && bag(valuesOf(name)) === bag(valuesOf(certificate.issuer));
}

function bag(values: readonly string[]): string {
  return JSON.stringify([...values].sort());
}

/** The values of a printed name: RFC 2253 and RFC 1779 escapes, `#hex`, `"quoted"`. */
function valuesOf(name: string): readonly string[] {
  const pairs = name.match(/(?:\\.|"(?:\\.|[^"\\])*"|[^,+;"\\])+/gs) ?? [];
  return pairs.map((pair) => plain(pair.slice(pair.indexOf('=') + 1).trim())).filter((value) => value !== '');
}

function plain(value: string): string {
  const text = value.startsWith('#') ? hexValue(value) : unescaped(value.replace(/^"(.*)"$/s, '$1'));
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The text of a short BER string in hexadecimal: tag, length, content. */
function hexValue(value: string): string {
  const bytes = Buffer.from(value.slice(1), 'hex');
  const isShort = bytes[1] === bytes.length - 2;
  return isShort ? bytes.subarray(2).toString('utf8') : value;
}

function unescaped(value: string): string {
  return value
    .replace(/(?:\\[0-9a-f]{2})+/gi, (octets) =>
      Buffer.from(octets.replaceAll('\\', ''), 'hex').toString('utf8'),
    )
    .replace(/\\(.)/gs, '$1');
}
