import { describe, FacturadorError } from '../errors/index.js';

/** RSA PKCS#1 v1.5 with the hash of its name; the three that the DIAN's signature policy allows. */
export type SignatureAlgorithm = 'rsa-sha256' | 'rsa-sha384' | 'rsa-sha512';

const HASHES: ReadonlyMap<unknown, string> = new Map([
  ['rsa-sha256', 'sha256'],
  ['rsa-sha384', 'sha384'],
  ['rsa-sha512', 'sha512'],
]);

/** The hash as node:crypto names it. @throws {FacturadorError} `ERR_SIGN_ALGORITHM` */
export function hashOf(algorithm: SignatureAlgorithm): string {
  const hash = HASHES.get(algorithm);
  if (hash !== undefined) return hash;
  throw new FacturadorError(
    'ERR_SIGN_ALGORITHM',
    `Found the algorithm ${describe(algorithm)}, expected one of ${[...HASHES.keys()].join(', ')}`,
  );
}
