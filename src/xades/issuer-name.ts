import type { Certificate } from '../credential/index.js';

const LONGEST_NAME = 4096;
const SLASH_STYLE = /^\/[\w.]{1,40}=/;
const SEPARATORS: ReadonlySet<string> = new Set(',;+');

/**
 * Tells whether a distinguished name, in whatever style it is printed, holds the same values as the issuer of a
 * certificate. Order, blanks, the spelling of attribute types and of e-mail addresses vary freely in signatures that
 * the DIAN accepted, so only the values are compared.
 */
export function isIssuerName(name: string, certificate: Certificate): boolean {
  if (name === certificate.issuer) return true;
  if (Math.max(name.length, certificate.issuer.length) > LONGEST_NAME) return false;
  return bag(valuesOf(name)) === bag(valuesOf(certificate.issuer));
}

function bag(values: readonly string[]): string {
  return JSON.stringify([...values].sort());
}

/** The values of a printed name: RFC 2253 and RFC 1779 escapes, `#hex`, `"quoted"`. */
function valuesOf(name: string): readonly string[] {
  return (SLASH_STYLE.test(name) ? slashPairsOf(name) : pairsOf(name))
    .map((pair) => plain(pair.slice(pair.indexOf('=') + 1).trim()))
    .filter((value) => value !== '');
}

/** OpenSSL's one line: `/C=CO/O=Andes SCD`, octets beyond ASCII as `\xC3`. A slash of a value is followed by no type. */
function slashPairsOf(name: string): readonly string[] {
  return name
    .split(/\/(?=[\w.]{1,40}=)/)
    .map((pair) => pair.replace(/\\x([0-9a-f]{2})/gi, '\\$1'))
    .filter((pair) => pair !== '');
}

/** What stands between the separators that are neither escaped nor quoted; by steps, since a pattern takes stack. */
function pairsOf(name: string): readonly string[] {
  const pairs: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < name.length; at += 1) {
    const character = name.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && SEPARATORS.has(character)) {
      pairs.push(name.slice(start, at));
      start = at + 1;
    }
  }
  return [...pairs, name.slice(start)];
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
