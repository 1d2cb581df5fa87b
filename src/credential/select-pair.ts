import { describe, FacturadorError } from '../errors/index.js';
import { hex } from './asn1.js';
import type { Certificate } from './certificate.js';
import { isSelfSigned } from './chain.js';
import type { RsaKey } from './private-key.js';
import { holderOf, keyType } from './validity.js';

/** A thing of a file with the name that the file gives it. */
export interface Named<T> {
  readonly value: T;
  readonly friendlyName?: string;
}

/** Everything that a file holds, before it is known what belongs together. */
export interface KeyMaterial {
  readonly keys: readonly Named<RsaKey>[];
  /** Object identifiers of the keys that are not RSA. */
  readonly otherKeys: readonly string[];
  readonly certificates: readonly Named<Certificate>[];
}

export interface KeyAndCertificate {
  readonly key: RsaKey;
  readonly leaf: Certificate;
}

export interface Choice {
  /** Name of the key or of its certificate, when the file has several keys. */
  readonly friendlyName?: string | undefined;
  /** Certificates valid at this moment are preferred, when a key has several. */
  readonly now?: Date | undefined;
}

interface Candidate extends KeyAndCertificate {
  readonly names: readonly string[];
}

/**
 * Finds the key that signs and its certificate: they pair by public key, whatever the file says of them.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_NO_KEY`, `ERR_CREDENTIAL_KEY_TYPE`, `ERR_CREDENTIAL_NO_CERTIFICATE`,
 *   `ERR_CREDENTIAL_MISMATCH`, `ERR_CREDENTIAL_AMBIGUOUS`
 */
export function selectPair(material: KeyMaterial, { friendlyName, now }: Choice): KeyAndCertificate {
  const candidates = pairUp(material, now);
  if (candidates.length === 0) throw noPair(material);
  const chosen = friendlyName === undefined ? candidates : named(candidates, friendlyName);
  const [first] = chosen;
  if (first !== undefined && chosen.length === 1) return first;
  const known = candidates.map(({ names, leaf }) => `${names.map(describe).join(' = ')} (${holderOf(leaf)})`);
  if (first === undefined) {
    throw new FacturadorError(
      'ERR_CREDENTIAL_NO_KEY',
      `Found no key named ${describe(friendlyName)}; the file has ${known.join(', ')}`,
    );
  }
  throw new FacturadorError(
    'ERR_CREDENTIAL_AMBIGUOUS',
    `Found ${chosen.length} private keys with certificates, expected one; choose by friendlyName: ${known.join(', ')}`,
  );
}

function pairUp({ keys, certificates }: KeyMaterial, now: Date | undefined): Candidate[] {
  const distinct = new Map(keys.map((key) => [hex(key.value.publicKey), key]));
  return [...distinct].flatMap(([publicKey, key]) => {
    const own = certificates.filter(({ value }) => hex(value.publicKey) === publicKey);
    const [best] = own.sort((a, b) => compare(a.value, b.value, now));
    if (best === undefined) return [];
    const sameKey = keys.filter(({ value }) => hex(value.publicKey) === publicKey);
    const names = [...sameKey, ...own].flatMap(({ friendlyName }) => friendlyName ?? []);
    return [{ key: key.value, leaf: best.value, names: [...new Set(names)] }];
  });
}

/** Valid now before not, issued before self-signed, may sign before may not, lasts longer before ends sooner. */
function compare(a: Certificate, b: Certificate, now: Date | undefined): number {
  const rank = (certificate: Certificate) =>
    (now !== undefined && now >= certificate.notBefore && now <= certificate.notAfter ? 4 : 0) +
    (isSelfSigned(certificate) ? 0 : 2) +
    (certificate.keyUsage === undefined || certificate.keyUsage.includes('digitalSignature') ? 1 : 0);
  return rank(b) - rank(a) || b.notAfter.getTime() - a.notAfter.getTime();
}

/** By the exact name; keytool writes aliases in lower case, so failing that in any case. */
function named(candidates: readonly Candidate[], friendlyName: string): Candidate[] {
  const exact = candidates.filter(({ names }) => names.includes(friendlyName));
  if (exact.length > 0) return exact;
  const wanted = friendlyName.toLowerCase();
  return candidates.filter(({ names }) => names.some((name) => name.toLowerCase() === wanted));
}

function noPair({ keys, otherKeys, certificates }: KeyMaterial): FacturadorError {
  const [other] = otherKeys;
  if (keys.length === 0) {
    if (other !== undefined) return keyType(other);
    return new FacturadorError(
      'ERR_CREDENTIAL_NO_KEY',
      'Found no private key; export the certificate again together with its private key',
    );
  }
  if (certificates.every(({ value }) => value.isAuthority)) {
    return new FacturadorError(
      'ERR_CREDENTIAL_NO_CERTIFICATE',
      'Found a private key but no certificate for it; export the key again together with its certificate',
    );
  }
  return new FacturadorError(
    'ERR_CREDENTIAL_MISMATCH',
    'Found a private key and certificates, but none of them has its public key; give the certificate issued for this key',
  );
}
