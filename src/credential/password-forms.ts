import { latin1 } from './asn1.js';

/** A password as the two families of algorithms take it. */
export interface PasswordForm {
  /** For PKCS#12's own derivation (RFC 7292, appendix B): UTF-16BE with two zero octets at the end. */
  readonly bmp: Uint8Array;
  /** For PBKDF2: UTF-8. */
  readonly octets: Uint8Array;
}

/**
 * The forms under which programs have written a password, the standard one first.
 *
 * Empty: as two zero octets, or as nothing (OpenSSL writes one, Windows and NSS the other). Beyond ASCII: OpenSSL
 * before 1.1 widened each octet of the UTF-8 text, and some programs give PBKDF2 the text in Latin-1.
 */
export function passwordForms(password: string): PasswordForm[] {
  const standard = { bmp: bmp(password), octets: new Uint8Array(Buffer.from(password, 'utf8')) };
  if (password === '') return [standard, { bmp: new Uint8Array(), octets: standard.octets }];
  if (isAscii(standard.octets, password)) return [standard];
  const widened = bmp(latin1(standard.octets));
  const inLatin1 = Buffer.from(password, 'latin1');
  const octets = inLatin1.toString('latin1') === password ? new Uint8Array(inLatin1) : standard.octets;
  return [standard, { bmp: widened, octets }];
}

function bmp(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`${text}\0`, 'utf16le').swap16());
}

function isAscii(octets: Uint8Array, password: string): boolean {
  return octets.length === password.length;
}
