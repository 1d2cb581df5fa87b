import { hash as digest } from 'node:crypto';
import { type Budget, spendIterations } from './budget.js';

/** What the derived octets are for (RFC 7292, appendix B.3). */
export const PURPOSE = { key: 1, iv: 2, mac: 3 } as const;

export interface Pkcs12Derivation {
  readonly hash: Pkcs12Hash;
  readonly salt: Uint8Array;
  readonly iterations: number;
}

export type Pkcs12Hash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512' | 'sha512-224' | 'sha512-256';

const BLOCK_SIZE: Readonly<Record<Pkcs12Hash, number>> = {
  sha1: 64,
  sha224: 64,
  sha256: 64,
  sha384: 128,
  sha512: 128,
  'sha512-224': 128,
  'sha512-256': 128,
};

/**
 * PKCS#12's own key derivation (RFC 7292, appendix B.2).
 *
 * @param password UTF-16BE with its two zero octets, as `PasswordForm.bmp`
 * @throws {FacturadorError} `ERR_CREDENTIAL_LIMIT`
 */
export function pkcs12Derive(
  { hash, salt, iterations }: Pkcs12Derivation,
  password: Uint8Array,
  { purpose, size, budget }: { readonly purpose: number; readonly size: number; readonly budget: Budget },
): Uint8Array {
  const block = BLOCK_SIZE[hash];
  const diversifier = new Uint8Array(block).fill(purpose);
  const input = Buffer.concat([repeat(salt, block), repeat(password, block)]);
  const derived: Uint8Array[] = [];
  for (let have = 0; have < size; ) {
    spendIterations(budget, iterations);
    let octets = digest(hash, Buffer.concat([diversifier, input]), 'buffer');
    for (let i = 1; i < iterations; i += 1) octets = digest(hash, octets, 'buffer');
    derived.push(octets);
    have += octets.length;
    if (have < size) addToBlocks(input, repeat(octets, block).subarray(0, block));
  }
  return new Uint8Array(Buffer.concat(derived).subarray(0, size));
}

/** Repeats octets up to a multiple of the block size; nothing stays nothing. */
function repeat(octets: Uint8Array, block: number): Uint8Array {
  const filled = new Uint8Array(Math.ceil(octets.length / block) * block);
  for (let i = 0; i < filled.length; i += octets.length) {
    filled.set(octets.subarray(0, Math.min(octets.length, filled.length - i)), i);
  }
  return filled;
}

/** Adds `addend` and one to each block of `input`, as big-endian numbers. */
function addToBlocks(input: Uint8Array, addend: Uint8Array): void {
  for (let start = 0; start < input.length; start += addend.length) {
    let carry = 1;
    for (let i = addend.length - 1; i >= 0; i -= 1) {
      carry += (input[start + i] ?? 0) + (addend[i] ?? 0);
      input[start + i] = carry & 0xff;
      carry >>= 8;
    }
  }
}
