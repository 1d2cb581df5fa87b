import { describe, FacturadorError } from '../errors/index.js';
import { assertFileSize } from './budget.js';
import type { Certificate } from './certificate.js';
import type { Credential } from './credential.js';
import { foreignFile } from './foreign-file.js';
import { localCredential } from './local-credential.js';
import { readPfx } from './pfx.js';
import { type Choice, type KeyMaterial, selectPair } from './select-pair.js';
import { assertWithinValidity } from './validity.js';

/** How to choose and check what a PKCS#12 file holds. */
export interface OpenPkcs12Options {
  /** Name of the key (alias) when the file holds several. */
  readonly friendlyName?: string;
  /** Serial number of its certificate, in decimal or hexadecimal: what tells keys without names apart. */
  readonly serialNumber?: string;
  /** When given, the certificate must be valid at this moment; otherwise only signing checks it. */
  readonly now?: Date;
}

/**
 * Opens a PKCS#12 file (`.p12`, `.pfx`) as Colombian authorities, Windows, Java and OpenSSL write it.
 *
 * Key and certificate pair by public key; of two pairs of one holder the one that may sign is taken; the chain is ordered by
 * issuer and signature. Reads PBES2 (AES, 3DES),
 * 3DES and RC2 under PKCS#12's own scheme, and unencrypted bags; MAC by SHA-1, SHA-2, PBMAC1 or none. The private
 * key stays in a KeyObject of node:crypto that only `sign` reaches: it is never printed nor serialized.
 *
 * @param bytes the file, at most 1 MiB
 * @param password as typed; the empty string for none
 * @returns a credential with the chain (leaf first) and `sign`
 * @throws {FacturadorError} `ERR_CREDENTIAL_FORMAT` (not PKCS#12), `ERR_CREDENTIAL_PASSWORD`,
 *   `ERR_CREDENTIAL_NO_KEY`, `ERR_CREDENTIAL_NO_CERTIFICATE`, `ERR_CREDENTIAL_MISMATCH`,
 *   `ERR_CREDENTIAL_AMBIGUOUS` (several keys), `ERR_CREDENTIAL_ALGORITHM`, `ERR_CREDENTIAL_KEY_TYPE`,
 *   `ERR_CREDENTIAL_CERTIFICATE`, `ERR_CREDENTIAL_LIMIT`; with `now` also `ERR_CREDENTIAL_EXPIRED`,
 *   `ERR_CREDENTIAL_NOT_YET_VALID`; `ERR_INPUT` for arguments of another type
 * @see RFC 7292, RFC 8018, RFC 9579
 * @example
 * const credential = await openPkcs12(await readFile('firma.p12'), process.env.CLAVE ?? '');
 */
export async function openPkcs12(
  bytes: Uint8Array,
  password: string,
  options: OpenPkcs12Options = {},
): Promise<Credential> {
  if (!(bytes instanceof Uint8Array)) {
    throw new FacturadorError(
      'ERR_INPUT',
      `Found ${typeof bytes === 'string' ? 'text' : describe(bytes)} as the file, expected its bytes, as readFileSync('firma.p12') gives them`,
    );
  }
  if (typeof password !== 'string') {
    const what = password === undefined ? 'no password' : `a ${typeof password} as password`;
    throw new FacturadorError(
      'ERR_INPUT',
      `Found ${what}, expected text, empty for none; if it comes from the environment, see that the variable is set`,
    );
  }
  assertFileSize(bytes.length);
  assertPkcs12(bytes);
  return credentialOf(readPfx(bytes, password), options ?? {});
}

/** The credential that a file's contents make up. */
export function credentialOf(material: KeyMaterial, choice: Choice): Credential {
  const { now } = choice;
  const { key, leaf } = selectPair(material, choice);
  if (now !== undefined) assertWithinValidity(leaf, now);
  const pool = material.certificates.map(({ value }) => value).filter((other: Certificate) => other !== leaf);
  return localCredential(key.key, leaf, pool);
}

/** Names what people mistake for PKCS#12. */
function assertPkcs12(bytes: Uint8Array): void {
  const found = foreignFile(bytes);
  if (found === undefined) return;
  const { what, advice } = found;
  throw new FacturadorError('ERR_CREDENTIAL_FORMAT', `Found ${what}, expected a PKCS#12 file; ${advice}`);
}
