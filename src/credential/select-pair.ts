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
  /** Serial number of its certificate, in decimal or hexadecimal, as people read it from their tools. */
  readonly serialNumber?: string | undefined;
  /** Certificates valid at this moment are preferred, when a key has several. */
  readonly now?: Date | undefined;
}

const SIGNING_USAGES = ['digitalSignature', 'nonRepudiation'] as const;

interface Candidate extends KeyAndCertificate {
  readonly names: readonly string[];
}

/**
 * Finds the key that signs and its certificate: they pair by public key, whatever the file says of them.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_NO_KEY`, `ERR_CREDENTIAL_KEY_TYPE`, `ERR_CREDENTIAL_NO_CERTIFICATE`,
 *   `ERR_CREDENTIAL_MISMATCH`, `ERR_CREDENTIAL_AMBIGUOUS`
 */
export function selectPair(material: KeyMaterial, choice: Choice): KeyAndCertificate {
  const { friendlyName, serialNumber, now } = choice;
  const candidates = pairUp(material, now);
  if (candidates.length === 0) throw noPair(material);
  const byName = friendlyName === undefined ? candidates : named(candidates, friendlyName);
  const chosen = serialNumber === undefined ? byName : numbered(byName, serialNumber);
  const [first] = chosen;
  if (first !== undefined && chosen.length === 1) return first;
  const known = candidates.map(told).join(', ');
  if (first === undefined) {
    const wanted = [friendlyName, serialNumber].filter((each) => each !== undefined).map(describe);
    throw new FacturadorError(
      'ERR_CREDENTIAL_NO_KEY',
      `Found no key named ${wanted.join(' with the serial number ')}; the file has ${known}`,
    );
  }
  const isUnasked = friendlyName === undefined && serialNumber === undefined;
  return (isUnasked ? onlySigner(chosen) : undefined) ?? fail(chosen.length, known);
}

/** Some authorities give one holder two pairs, for signing and for encryption: the one that may sign is meant. */
function onlySigner(candidates: readonly Candidate[]): Candidate | undefined {
  const holders = new Set(candidates.map(({ leaf }) => `${leaf.nit} ${holderOf(leaf)}`));
  const [signer, another] = candidates.filter(({ leaf }) => maySign(leaf));
  return holders.size === 1 && another === undefined ? signer : undefined;
}

function maySign({ keyUsage }: Certificate): boolean {
  return keyUsage === undefined || SIGNING_USAGES.some((usage) => keyUsage.includes(usage));
}

/** What tells a pair from the others of its file. */
function told({ names, leaf }: Candidate): string {
  const name = names.length === 0 ? 'a key without name' : names.map(describe).join(' = ');
  return `${name} (${holderOf(leaf)}, serial ${leaf.serialNumber}, until ${leaf.notAfter.toISOString().slice(0, 10)})`;
}

function fail(count: number, known: string): never {
  throw new FacturadorError(
    'ERR_CREDENTIAL_AMBIGUOUS',
    `Found ${count} private keys with certificates, expected one; choose by friendlyName or serialNumber: ${known}`,
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

/** By the decimal text; tools also show it in hexadecimal, with colons between its bytes. */
function numbered(candidates: readonly Candidate[], serialNumber: string): Candidate[] {
  const exact = candidates.filter(({ leaf }) => leaf.serialNumber === serialNumber.trim());
  if (exact.length > 0) return exact;
  const wanted = plainHex(serialNumber);
  return candidates.filter(({ leaf }) => BigInt(leaf.serialNumber).toString(16) === wanted);
}

function plainHex(serialNumber: string): string {
  const digits = serialNumber.toLowerCase().replace(/[\s:]/g, '');
  const bare = digits.startsWith('0x') ? digits.slice(2) : digits;
  const start = bare.search(/[^0]/);
  return start < 0 ? '0' : bare.slice(start);
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
