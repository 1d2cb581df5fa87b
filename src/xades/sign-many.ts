import {
  type Credential,
  checkedCredential,
  signInBackground,
  signsOnThreadPool,
} from '../credential/index.js';
import { type PreparedSignature, place, prepareSignature, type SignOptions } from './sign.js';
import type { Signable } from './signing-site.js';

/** How to sign many documents. */
export interface SignManyOptions extends Omit<SignOptions, 'id'> {
  /**
   * Signatures under way at once. By default 64 with a key of this process, so that the threads of the pool never wait
   * for the next, and 16 with a remote signer.
   */
  readonly concurrency?: number;
}

const LOCAL_CONCURRENCY = 64;
const REMOTE_CONCURRENCY = 16;
/** Long documents are not held by the dozen: beyond so many bytes, none is begun before the first is done. */
const MOST_BYTES = 16 * 1024 * 1024;

interface Pending {
  readonly signed: Promise<Uint8Array>;
  readonly bytes: number;
}

/**
 * Signs a stream of documents, in order, while the next ones are being built: a key that lies in this process signs on
 * Node's thread pool (of `UV_THREADPOOL_SIZE` threads; as many as there are cores is best), a remote signer wherever
 * it is.
 *
 * No more than `concurrency` documents are held at once, and fewer when they come to more than 16 MB, so the stream may
 * be endless.
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
  const signer = checkedCredential(credential);
  const usual = signsOnThreadPool(signer) ? LOCAL_CONCURRENCY : REMOTE_CONCURRENCY;
  const { concurrency = usual, ...signOptions } = options;
  const pending: Pending[] = [];
  let held = 0;
  for await (const item of items) {
    const begun = begin(item, signer, signOptions);
    pending.push(begun);
    held += begun.bytes;
    while (pending.length >= concurrency || held > MOST_BYTES) {
      const first = pending.shift() as Pending;
      held -= first.bytes;
      yield await first.signed;
    }
  }
  for (const { signed } of pending) yield await signed;
}

function begin(item: Uint8Array | string | Signable, credential: Credential, options: SignOptions): Pending {
  try {
    const prepared = prepareSignature(item, credential, options);
    return awaited(finish(prepared, credential), prepared.site.bytes.length);
  } catch (error) {
    return awaited(Promise.reject(error), 0);
  }
}

/** An error is thrown when its turn comes; until then it must not count as unhandled. */
function awaited(signed: Promise<Uint8Array>, bytes: number): Pending {
  signed.catch(() => undefined);
  return { signed, bytes };
}

/** Holds no more than it needs while it waits: of a built document, its bytes. */
async function finish(prepared: PreparedSignature, credential: Credential): Promise<Uint8Array> {
  const { signedInfo, algorithm } = prepared;
  return place(prepared, await signInBackground(credential, { bytes: signedInfo, algorithm }));
}
