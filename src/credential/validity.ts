import { describe, FacturadorError } from '../errors/index.js';
import type { Certificate } from './certificate.js';
import { attributeOf } from './distinguished-name.js';

/** RSA keys below this size are refused: the DIAN's signature policy, §9. */
export const MIN_KEY_BITS = 2048;
/** Above this size a signature takes seconds; no authority issues such keys. */
export const MAX_KEY_BITS = 8192;

/** Who the certificate belongs to, short enough for a message. */
export function holderOf(certificate: Certificate): string {
  return attributeOf(certificate.subjectAttributes, '2.5.4.3') ?? certificate.subject;
}

/** @throws {FacturadorError} `ERR_CREDENTIAL_EXPIRED`, `ERR_CREDENTIAL_NOT_YET_VALID`, `ERR_INPUT` */
export function assertWithinValidity(certificate: Certificate, at: Date): void {
  if (!(at instanceof Date) || Number.isNaN(at.getTime())) {
    throw new FacturadorError('ERR_INPUT', `Found ${describe(at)} as the time, expected a valid Date`);
  }
  if (at > certificate.notAfter) {
    throw new FacturadorError(
      'ERR_CREDENTIAL_EXPIRED',
      `The certificate of ${describe(holderOf(certificate))} expired on ${day(certificate.notAfter)}; renew it with your certification authority`,
    );
  }
  if (at < certificate.notBefore) {
    throw new FacturadorError(
      'ERR_CREDENTIAL_NOT_YET_VALID',
      `The certificate of ${describe(holderOf(certificate))} is valid from ${certificate.notBefore.toISOString()}; check the clock or wait`,
    );
  }
}

/** @throws {FacturadorError} `ERR_CREDENTIAL_KEY_TYPE` unless the key is RSA of a usable size */
export function assertKeyType({ publicKeyType, publicKeyBits }: Certificate): void {
  if (publicKeyType === 'rsa' && publicKeyBits >= MIN_KEY_BITS && publicKeyBits <= MAX_KEY_BITS) return;
  const found = publicKeyBits === 0 ? publicKeyType : `${publicKeyType} of ${publicKeyBits} bits`;
  throw keyType(found);
}

export function keyType(found: string): FacturadorError {
  return new FacturadorError(
    'ERR_CREDENTIAL_KEY_TYPE',
    `Found a key of type ${found}, expected RSA of ${MIN_KEY_BITS} to ${MAX_KEY_BITS} bits, which is what the DIAN accepts`,
  );
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
