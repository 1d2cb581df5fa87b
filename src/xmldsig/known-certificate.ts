import { asBuffer } from '../bytes/index.js';
import { type Certificate, readCertificate } from '../credential/index.js';

/** The certificates that were met last: a reader of invoices meets those of its suppliers and of the DIAN every day. */
const known = new Map<string, Certificate>();
const MOST_CERTIFICATES = 64;
const LONGEST_CERTIFICATE = 8192;

/**
 * Reads a certificate, or remembers it: OpenSSL takes longer to open one than to verify a signature with it.
 *
 * @throws {FacturadorError} what `readCertificate` throws
 */
export function knownCertificate(der: Uint8Array): Certificate {
  if (der.length > LONGEST_CERTIFICATE) return readCertificate(der);
  const key = asBuffer(der).toString('latin1');
  const found = known.get(key);
  if (found !== undefined) return found;
  const certificate = readCertificate(der);
  if (known.size >= MOST_CERTIFICATES) known.delete(known.keys().next().value as string);
  known.set(key, certificate);
  return certificate;
}
