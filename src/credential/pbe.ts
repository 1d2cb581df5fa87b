import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { FacturadorError } from '../errors/index.js';
import { objectIdentifier, octetString, sequence, smallInteger } from './asn1.js';
import { type BerNode, malformed, TAG } from './ber.js';
import { type Budget, spendIterations } from './budget.js';
import type { PasswordForm } from './password-forms.js';
import { PURPOSE, pkcs12Derive } from './pkcs12-kdf.js';
import { decryptRc2Cbc } from './rc2.js';

/** Decrypts with a password; undefined when the result has no valid padding, as under a wrong password. */
export type Decrypt = (ciphertext: Uint8Array, password: PasswordForm) => Uint8Array | undefined;

type Cipher = 'aes-128-cbc' | 'aes-192-cbc' | 'aes-256-cbc' | 'des-ede3-cbc' | 'rc2-cbc';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';

/** RFC 7292, appendix C. */
const PKCS12_SCHEMES: Readonly<Record<string, { readonly cipher: Cipher; readonly keySize: number }>> = {
  '1.2.840.113549.1.12.1.3': { cipher: 'des-ede3-cbc', keySize: 24 },
  '1.2.840.113549.1.12.1.4': { cipher: 'des-ede3-cbc', keySize: 16 },
  '1.2.840.113549.1.12.1.5': { cipher: 'rc2-cbc', keySize: 16 },
  '1.2.840.113549.1.12.1.6': { cipher: 'rc2-cbc', keySize: 5 },
};

/** RFC 8018, appendix B.2. */
const PBES2_CIPHERS: Readonly<Record<string, { readonly cipher: Cipher; readonly keySize: number }>> = {
  '2.16.840.1.101.3.4.1.2': { cipher: 'aes-128-cbc', keySize: 16 },
  '2.16.840.1.101.3.4.1.22': { cipher: 'aes-192-cbc', keySize: 24 },
  '2.16.840.1.101.3.4.1.42': { cipher: 'aes-256-cbc', keySize: 32 },
  '1.2.840.113549.3.7': { cipher: 'des-ede3-cbc', keySize: 24 },
};

/** RFC 8018, appendix B.1. */
export const HMAC_HASHES: Readonly<Record<string, { readonly hash: string; readonly size: number }>> = {
  '1.2.840.113549.2.7': { hash: 'sha1', size: 20 },
  '1.2.840.113549.2.8': { hash: 'sha224', size: 28 },
  '1.2.840.113549.2.9': { hash: 'sha256', size: 32 },
  '1.2.840.113549.2.10': { hash: 'sha384', size: 48 },
  '1.2.840.113549.2.11': { hash: 'sha512', size: 64 },
  '1.2.840.113549.2.12': { hash: 'sha512-224', size: 28 },
  '1.2.840.113549.2.13': { hash: 'sha512-256', size: 32 },
};

/**
 * Reads the AlgorithmIdentifier of something encrypted under a password.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_ALGORITHM`, `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_LIMIT`
 */
export function readDecrypt(node: BerNode | undefined, budget: Budget): Decrypt {
  const [type, parameters] = sequence(node, 'the encryption algorithm');
  const oid = objectIdentifier(type, 'the encryption algorithm');
  if (oid === PBES2) return readPbes2(parameters, budget);
  const scheme = PKCS12_SCHEMES[oid];
  if (scheme === undefined) throw unsupported('encryption', oid);
  const [saltNode, iterationsNode] = sequence(parameters, 'the encryption parameters');
  const salt = octetString(saltNode, 'the salt');
  const iterations = readIterations(iterationsNode);
  return (ciphertext, { bmp }) => {
    const derive = (purpose: number, size: number) =>
      pkcs12Derive({ hash: 'sha1', salt, iterations }, bmp, { purpose, size, budget });
    const key = derive(PURPOSE.key, scheme.keySize);
    return decrypt(scheme.cipher, ciphertext, { key, iv: derive(PURPOSE.iv, 8) });
  };
}

function readPbes2(parameters: BerNode | undefined, budget: Budget): Decrypt {
  const [derivation, encryption] = sequence(parameters, 'the PBES2 parameters');
  const [type, ivNode] = sequence(encryption, 'the PBES2 cipher');
  const oid = objectIdentifier(type, 'the PBES2 cipher');
  const found = PBES2_CIPHERS[oid];
  if (found === undefined) throw unsupported('cipher', oid);
  const { cipher, keySize } = found;
  const iv = octetString(ivNode, 'the initialisation vector');
  if (iv.length !== blockSize(cipher))
    throw malformed(`Found an initialisation vector of ${iv.length} octets`);
  const derive = readPbkdf2(derivation, keySize, budget);
  return (ciphertext, { octets }) => decrypt(cipher, ciphertext, { key: derive(octets), iv });
}

/**
 * Reads a PBKDF2 AlgorithmIdentifier (RFC 8018, appendix A.2).
 *
 * @returns a function from a password to `size` octets
 * @throws {FacturadorError} `ERR_CREDENTIAL_ALGORITHM`, `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_LIMIT`
 */
export function readPbkdf2(
  node: BerNode | undefined,
  size: number,
  budget: Budget,
): (password: Uint8Array) => Uint8Array {
  const [type, parameters] = sequence(node, 'the key derivation');
  const oid = objectIdentifier(type, 'the key derivation');
  if (oid !== PBKDF2) throw unsupported('key derivation', oid);
  const [saltNode, iterationsNode, ...optional] = sequence(parameters, 'the PBKDF2 parameters');
  const salt = octetString(saltNode, 'the salt');
  const iterations = readIterations(iterationsNode);
  const { hash, size: hashSize } = readPrf(optional.find((option) => option.tag === TAG.sequence));
  const stated = optional.find((option) => option.tag === TAG.integer);
  if (stated !== undefined && smallInteger(stated, 'the key length') !== size) {
    throw malformed(`The key length of PBKDF2 does not fit the algorithm, which takes ${size} octets`);
  }
  return (password) => {
    spendIterations(budget, iterations * Math.ceil(size / hashSize));
    return pbkdf2Sync(password, salt, iterations, size, hash);
  };
}

function readPrf(node: BerNode | undefined) {
  const oid =
    node === undefined ? '1.2.840.113549.2.7' : objectIdentifier(sequence(node, 'the PRF')[0], 'the PRF');
  const found = HMAC_HASHES[oid];
  if (found === undefined) throw unsupported('PRF', oid);
  return found;
}

/** @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT`, `ERR_CREDENTIAL_LIMIT` */
export function readIterations(node: BerNode | undefined): number {
  const iterations = smallInteger(node, 'the iteration count');
  if (iterations === 0) throw malformed('Found an iteration count of 0');
  return iterations;
}

export function unsupported(kind: string, oid: string): FacturadorError {
  return new FacturadorError(
    'ERR_CREDENTIAL_ALGORITHM',
    `Found the ${kind} ${oid}, which is not supported; export the file again with AES-256 or 3DES`,
  );
}

function decrypt(
  cipher: Cipher,
  ciphertext: Uint8Array,
  { key, iv }: { readonly key: Uint8Array; readonly iv: Uint8Array },
): Uint8Array | undefined {
  const block = blockSize(cipher);
  if (ciphertext.length === 0 || ciphertext.length % block !== 0) return undefined;
  const padded =
    cipher === 'rc2-cbc'
      ? decryptRc2Cbc(ciphertext, { key, iv, effectiveBits: key.length * 8 })
      : decryptNative(cipher, ciphertext, {
          key: key.length === 16 && cipher === 'des-ede3-cbc' ? threeKeys(key) : key,
          iv,
        });
  return unpad(padded, block);
}

function decryptNative(
  cipher: Cipher,
  ciphertext: Uint8Array,
  { key, iv }: { readonly key: Uint8Array; readonly iv: Uint8Array },
): Uint8Array {
  const decipher = createDecipheriv(cipher, key, iv).setAutoPadding(false);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}

/** Two-key 3DES uses the first key again as the third. */
function threeKeys(key: Uint8Array): Uint8Array {
  return Buffer.concat([key, key.subarray(0, 8)]);
}

function unpad(padded: Uint8Array, block: number): Uint8Array | undefined {
  const size = padded[padded.length - 1] ?? 0;
  if (size === 0 || size > block) return undefined;
  const end = padded.length - size;
  return padded.subarray(end).every((octet) => octet === size) ? padded.subarray(0, end) : undefined;
}

function blockSize(cipher: Cipher): number {
  return cipher.startsWith('aes') ? 16 : 8;
}
