import { type KeyObject, sign as signSync, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { FacturadorError } from '../errors/index.js';
import type { Certificate } from './certificate.js';
import { assemble, type Credential } from './credential.js';
import { publicKeyOf } from './public-key.js';
import { hashOf, type SignatureAlgorithm } from './signature-algorithm.js';

const signJob = promisify(signSync);

/** How local credentials sign on the thread pool. The key itself stays in the closure. */
const background = new WeakMap<Credential, Credential['sign']>();

/**
 * A credential whose key lies in this process, in a KeyObject that only closures reach.
 *
 * It signs in the calling thread, where one signature is made soonest; {@link signInBackground} is for many.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_KEY_TYPE`; `ERR_CREDENTIAL_MISMATCH` when what the key signs does not
 *   verify; `ERR_CREDENTIAL_FORMAT` when it cannot sign at all
 */
export function localCredential(key: KeyObject, leaf: Certificate, pool: readonly Certificate[]): Credential {
  const made = assemble(leaf, pool, async (bytes, algorithm) => signSync(hashOf(algorithm), bytes, key));
  assertSigns(key, leaf);
  background.set(made, async (bytes, algorithm) => signJob(hashOf(algorithm), bytes, key));
  return made;
}

/**
 * Signs beside the calling thread where that is possible: with a key that lies in this process, on Node's thread pool;
 * any other credential signs in its own way.
 *
 * One signature takes longer so, but many use every core that the pool has threads for, while the calling thread
 * builds the next documents.
 *
 * @param options as `credential.sign` takes them
 * @returns the signature, the same bytes as those of `credential.sign`
 * @throws {FacturadorError} what `credential.sign` throws
 * @example
 * const signatures = await Promise.all(
 *   messages.map((bytes) => signInBackground(credential, { bytes, algorithm: 'rsa-sha256' })),
 * );
 */
export function signInBackground(
  credential: Credential,
  { bytes, algorithm }: { readonly bytes: Uint8Array; readonly algorithm: SignatureAlgorithm },
): Promise<Uint8Array> {
  const local = background.get(credential);
  return local === undefined ? credential.sign(bytes, algorithm) : local(bytes, algorithm);
}

/** Whether a credential's key lies in this process, so that {@link signInBackground} uses the thread pool. */
export function signsOnThreadPool(credential: Credential): boolean {
  return background.has(credential);
}

/** A damaged key may still pair with the certificate: its public half is intact. */
function assertSigns(key: KeyObject, leaf: Certificate): void {
  const probe = Buffer.from('facturador');
  if (verify('sha256', probe, publicKeyOf(leaf), trySign(probe, key))) return;
  throw new FacturadorError(
    'ERR_CREDENTIAL_MISMATCH',
    'The private key does not sign what its certificate verifies; the file is damaged',
  );
}

function trySign(bytes: Uint8Array, key: KeyObject): Uint8Array {
  try {
    return signSync('sha256', bytes, key);
  } catch (cause) {
    throw new FacturadorError('ERR_CREDENTIAL_FORMAT', 'The RSA private key in the file is damaged', {
      cause,
    });
  }
}
