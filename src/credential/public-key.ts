import { type KeyObject, X509Certificate } from 'node:crypto';
import { FacturadorError } from '../errors/index.js';
import type { Certificate } from './certificate.js';

const parsed = new WeakMap<Certificate, X509Certificate>();

/** The certificate as node:crypto holds it, made once. @throws {FacturadorError} `ERR_CREDENTIAL_CERTIFICATE` */
export function nodeCertificate(certificate: Certificate): X509Certificate {
  const known = parsed.get(certificate);
  if (known !== undefined) return known;
  try {
    const made = new X509Certificate(certificate.der);
    parsed.set(certificate, made);
    return made;
  } catch (cause) {
    throw unusable(certificate, cause);
  }
}

/**
 * The public key of a certificate, ready for `crypto.verify`.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_CERTIFICATE` when the key is of a kind that OpenSSL does not know
 * @example
 * verify('sha256', bytes, publicKeyOf(certificate), signature); // node:crypto
 */
export function publicKeyOf(certificate: Certificate): KeyObject {
  const node = nodeCertificate(certificate);
  try {
    return node.publicKey;
  } catch (cause) {
    throw unusable(certificate, cause);
  }
}

function unusable(certificate: Certificate, cause: unknown): FacturadorError {
  return new FacturadorError(
    'ERR_CREDENTIAL_CERTIFICATE',
    `OpenSSL cannot read the certificate with serial number ${certificate.serialNumber}`,
    { cause },
  );
}
