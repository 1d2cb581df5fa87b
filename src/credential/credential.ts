import { verify } from 'node:crypto';
import { describe, FacturadorError } from '../errors/index.js';
import { type Certificate, readCertificate } from './certificate.js';
import { orderChain } from './chain.js';
import { publicKeyOf } from './public-key.js';
import { hashOf, type SignatureAlgorithm } from './signature-algorithm.js';
import { assertKeyType, assertWithinValidity } from './validity.js';

/**
 * What signs: a chain of certificates and a function. The private key itself is never part of it.
 */
export interface Credential {
  /** Certificates in DER, the signing one first, each followed by its issuer as far as they are known. */
  readonly chain: readonly Uint8Array[];
  /**
   * Signs bytes (not their digest) with RSA PKCS#1 v1.5.
   *
   * @returns the signature, as many bytes as the modulus has
   */
  sign(bytes: Uint8Array, algorithm: SignatureAlgorithm): Promise<Uint8Array>;
}

const leaves = new WeakMap<Credential, Certificate>();
/** Those that were checked when they were made. */
const made = new WeakSet<Credential>();

/**
 * Makes a credential of any signer: a KMS, an HSM, a smart card through PKCS#11, WebCrypto.
 *
 * Every signature that the signer returns is verified with the public key of the certificate (it costs a thirtieth
 * of making one), because a signer that hashes twice or holds another key is otherwise noticed only by the DIAN.
 *
 * @param options `chain`: certificates in DER, the signing one first, the others in any order; `sign`: gets the bytes
 *   to sign (not their digest) and the algorithm
 * @returns a frozen credential; `sign` rejects with `ERR_CREDENTIAL_SIGNER` when the signer fails or returns
 *   anything but a signature by the key of the certificate
 * @throws {FacturadorError} `ERR_CREDENTIAL_NO_CERTIFICATE`, `ERR_CREDENTIAL_CERTIFICATE`,
 *   `ERR_CREDENTIAL_KEY_TYPE`, `ERR_INPUT`
 * @example
 * credential({ chain: [der], sign: async (bytes) => (await kms.sign({ Message: bytes, … })).Signature });
 */
export function credential(options: Credential): Credential {
  const { chain, sign } = options ?? {};
  if (!Array.isArray(chain) || typeof sign !== 'function') {
    throw new FacturadorError('ERR_INPUT', 'A credential takes { chain: Uint8Array[], sign: function }');
  }
  return checking(chain, (bytes, algorithm) => callSigner(sign, bytes, algorithm));
}

/** Reads the chain, and verifies what the signer returns. */
function checking(chain: readonly Uint8Array[], sign: Credential['sign']): Credential {
  const [leaf, ...pool] = chain.map(readCopy);
  if (leaf === undefined) {
    throw new FacturadorError(
      'ERR_CREDENTIAL_NO_CERTIFICATE',
      'The chain is empty; give the certificate of the key, in DER',
    );
  }
  return assemble(leaf, pool, async (bytes, algorithm) => {
    const signature = await sign(bytes, algorithm);
    if (verify(hashOf(algorithm), bytes, publicKeyOf(leaf), signature)) return signature;
    throw signerError(
      'The signer returned something that the public key of the certificate does not verify; it must sign the bytes themselves (RSA PKCS#1 v1.5), with the key of chain[0]',
    );
  });
}

const checked = new WeakMap<Credential, Credential>();

/**
 * A credential as {@link credential} makes it: itself if it was made here, else checked and wrapped, once. Who hands in an
 * object of the right shape gets the same checks; what its own signer throws is passed on.
 *
 * @throws {FacturadorError} as {@link credential} does
 */
export function checkedCredential(given: Credential): Credential {
  if (made.has(given)) return given;
  const known = checked.get(given);
  if (known !== undefined) return known;
  if (!Array.isArray(given?.chain) || typeof given.sign !== 'function') throw noCredential(given);
  const wrapped = checking(given.chain, async (bytes, algorithm) => {
    hashOf(algorithm);
    return signatureBytes(await given.sign(bytes, algorithm));
  });
  checked.set(given, wrapped);
  return wrapped;
}

/** Freezes a credential whose leaf and signer are known. */
export function assemble(
  leaf: Certificate,
  pool: readonly Certificate[],
  sign: Credential['sign'],
): Credential {
  assertKeyType(leaf);
  const chain = Object.freeze(orderChain(leaf, pool).map(({ der }) => new Uint8Array(der)));
  const assembled: Credential = Object.freeze({ chain, sign });
  leaves.set(assembled, leaf);
  made.add(assembled);
  return assembled;
}

/**
 * The signing certificate of a credential, read once per credential.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_NO_CERTIFICATE`, `ERR_CREDENTIAL_CERTIFICATE`
 * @example
 * certificateOf(credential).notAfter; // Date
 */
export function certificateOf(credential: Credential): Certificate {
  const known = leaves.get(credential);
  if (known !== undefined) return known;
  if (!Array.isArray(credential?.chain)) throw noCredential(credential);
  const [der] = credential.chain;
  if (der === undefined)
    throw new FacturadorError('ERR_CREDENTIAL_NO_CERTIFICATE', 'The chain of the credential is empty');
  const leaf = readCertificate(der);
  leaves.set(credential, leaf);
  return leaf;
}

/**
 * Makes sure that a certificate may sign at a moment.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_EXPIRED` or `ERR_CREDENTIAL_NOT_YET_VALID` by its validity,
 *   `ERR_CREDENTIAL_KEY_TYPE` unless its key is RSA of 2048 bits or more
 * @see the DIAN's signature policy, §9
 * @example
 * assertUsable(credential, signingTime);
 */
export function assertUsable(subject: Credential | Certificate, at: Date): void {
  const certificate = 'chain' in subject ? certificateOf(subject) : subject;
  assertKeyType(certificate);
  assertWithinValidity(certificate, at);
}

function noCredential(found: unknown): FacturadorError {
  return new FacturadorError(
    'ERR_INPUT',
    `Found ${describe(found)} as credential, expected what openPkcs12, openPem or credential() gives, awaited`,
    { path: 'credential' },
  );
}

function readCopy(der: Uint8Array): Certificate {
  return readCertificate(der instanceof Uint8Array ? new Uint8Array(der) : der);
}

async function callSigner(
  sign: Credential['sign'],
  bytes: Uint8Array,
  algorithm: SignatureAlgorithm,
): Promise<Uint8Array> {
  hashOf(algorithm);
  let signature: unknown;
  try {
    signature = await sign(bytes, algorithm);
  } catch (cause) {
    throw signerError('The signer failed', cause);
  }
  return signatureBytes(signature);
}

function signatureBytes(signature: unknown): Uint8Array {
  if (signature instanceof Uint8Array) return signature;
  throw signerError(`The signer returned ${describe(signature)}, expected a Uint8Array with the signature`);
}

function signerError(message: string, cause?: unknown): FacturadorError {
  return new FacturadorError('ERR_CREDENTIAL_SIGNER', message, cause === undefined ? {} : { cause });
}
