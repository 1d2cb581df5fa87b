import { type KeyObject, sign as signSync, verify } from 'node:crypto';
import { FacturadorError } from '../errors/index.js';
import type { Certificate } from './certificate.js';
import { assemble, type Credential } from './credential.js';
import { publicKeyOf } from './public-key.js';
import { hashOf } from './signature-algorithm.js';

/**
 * A credential whose key lies in this process, in a KeyObject that only the closure reaches.
 *
 * It signs in the calling thread: handing an RSA-2048 signature to the thread pool costs a fifth of making it.
 *
 * @throws {FacturadorError} `ERR_CREDENTIAL_KEY_TYPE`; `ERR_CREDENTIAL_MISMATCH` when what the key signs does not
 *   verify; `ERR_CREDENTIAL_FORMAT` when it cannot sign at all
 */
export function localCredential(key: KeyObject, leaf: Certificate, pool: readonly Certificate[]): Credential {
  const made = assemble(leaf, pool, async (bytes, algorithm) => signSync(hashOf(algorithm), bytes, key));
  assertSigns(key, leaf);
  return made;
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
