import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { asBuffer } from '../bytes/index.js';
import { FacturadorError } from '../errors/index.js';
import { expectTag, objectIdentifier, octetString, sequence } from './asn1.js';
import { type BerNode, contentOf, malformed, readBer, TAG } from './ber.js';
import type { Budget } from './budget.js';
import { keyType, MAX_KEY_BITS } from './validity.js';

/** An RSA private key inside node:crypto; its bytes are kept nowhere else. */
export interface RsaKey {
  readonly key: KeyObject;
  /** The public half, an RSAPublicKey in DER, as certificates hold it. */
  readonly publicKey: Uint8Array;
}

const RSA = '1.2.840.113549.1.1.1';
const LONGEST_PUBLIC_EXPONENT = 8;

/**
 * Reads a PKCS#8 PrivateKeyInfo (RFC 5208).
 *
 * @returns the key, or the object identifier of its kind when it is not RSA
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_KEY_TYPE`
 */
export function readPkcs8(bytes: Uint8Array, budget: Budget): RsaKey | string {
  const [, algorithm, key] = sequence(readBer(bytes, budget), 'the private key');
  const [type] = sequence(algorithm, 'the algorithm of the private key');
  const oid = objectIdentifier(type, 'the algorithm of the private key');
  return oid === RSA ? readPkcs1(octetString(key, 'the private key'), budget) : oid;
}

/**
 * Reads a PKCS#1 RSAPrivateKey (RFC 8017, appendix A.1.2).
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_KEY_TYPE`
 */
export function readPkcs1(bytes: Uint8Array, budget: Budget): RsaKey {
  assertSizes(sequence(readBer(bytes, budget), 'the RSA key'));
  try {
    return fromKeyObject(createPrivateKey({ key: asBuffer(bytes), format: 'der', type: 'pkcs1' }));
  } catch (cause) {
    throw new FacturadorError('ERR_CREDENTIAL_FORMAT', 'The RSA private key in the file is damaged', {
      cause,
    });
  }
}

function fromKeyObject(key: KeyObject): RsaKey {
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'pkcs1' });
  return { key, publicKey: new Uint8Array(publicKey) };
}

/** Numbers out of proportion make OpenSSL compute for minutes. */
function assertSizes([version, modulus, publicExponent, ...rest]: readonly BerNode[]): void {
  const size = byteLength(modulus);
  byteLength(version);
  if (size > MAX_KEY_BITS / 8) throw keyType(`rsa of ${size * 8} bits`);
  if (byteLength(publicExponent) > LONGEST_PUBLIC_EXPONENT || rest.some((part) => byteLength(part) > size)) {
    throw malformed('The RSA private key in the file is damaged: its numbers are out of proportion');
  }
}

function byteLength(node: BerNode | undefined): number {
  const content = contentOf(expectTag(node, TAG.integer, 'a number of the RSA key'));
  return content[0] === 0 ? content.length - 1 : content.length;
}
