import { type Credential, signInBackground } from '../credential/index.js';
import { type SignOptions, signWith } from './sign.js';
import type { Signable } from './signing-site.js';

/** How to sign many documents. */
export interface SignManyOptions extends Omit<SignOptions, 'id'> {
  /** Signatures under way at once; 16 by default, enough for the four threads that Node gives to cryptography. */
  readonly concurrency?: number;
}

const DEFAULT_CONCURRENCY = 16;

/**
 * Signs a stream of documents, in order, while the next ones are being built: a key that lies in this process signs on
 * Node's thread pool (of `UV_THREADPOOL_SIZE` threads), a remote signer wherever it is.
 *
 * No more than `concurrency` documents are held at once, so the stream may be endless.
 *
 * @param items documents as {@link sign} takes them; a generator that builds them is the use in mind
 * @throws {FacturadorError} what `sign` throws, at the turn of the document that cannot be signed; what comes before
 *   it has been delivered
 * @example
 * for await (const signed of signMany(drafts.values().map(build), credential, { role: 'supplier', signingTime })) {
 *   await store(signed);
 * }
 */
export async function* signMany(
  items: Iterable<Uint8Array | string | Signable> | AsyncIterable<Uint8Array | string | Signable>,
  credential: Credential,
  options: SignManyOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { concurrency = DEFAULT_CONCURRENCY, ...signOptions } = options;
  const pending: Promise<Uint8Array>[] = [];
  for await (const item of items) {
    const signed = signWith(item, credential, signOptions, signInBackground);
    // Its error is thrown when its turn comes; until then it must not count as unhandled.
    signed.catch(() => undefined);
    pending.push(signed);
    if (pending.length >= concurrency) yield (await pending.shift()) as Uint8Array;
  }
  for (const signed of pending) yield await signed;
}
