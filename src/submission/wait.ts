import { FacturadorError } from '../errors/index.js';

/** Waits so many milliseconds; rejects with the signal's reason when it aborts. */
export type Sleep = (milliseconds: number, signal?: AbortSignal) => Promise<void>;

/** How long to wait for the DIAN, and how often to try. */
export interface RetryPolicy {
  /** Before the first question; each wait after it is twice as long. 1,000 by default. */
  readonly firstDelayMs: number;
  /** The longest wait; 30,000 by default. */
  readonly maxDelayMs: number;
  /** All waits of one call together; what is open then stays open. 30,000 by default. */
  readonly patienceMs: number;
  /** How often the DIAN must say that it does not have a document before the same bytes are sent again; 2 by default. */
  readonly questionsBeforeResend: number;
  /** How often one call sends at most; 3 by default. */
  readonly maxSends: number;
}

export const DEFAULT_POLICY: RetryPolicy = {
  firstDelayMs: 1000,
  maxDelayMs: 30_000,
  patienceMs: 30_000,
  questionsBeforeResend: 2,
  maxSends: 3,
};

/** Up to this part of a wait is left to chance, so that many that began together do not ask together. */
const JITTER = 0.5;

/** The waits of one call. Exponential, with jitter; at an end when patience is. */
export function* delays(policy: RetryPolicy, random: () => number): Generator<number, void, void> {
  const { firstDelayMs, maxDelayMs, patienceMs } = policy;
  let waited = 0;
  for (let planned = firstDelayMs; ; planned *= 2) {
    const longest = Math.min(planned, maxDelayMs);
    const delay = Math.min(Math.round(longest * (1 - JITTER * random())), patienceMs - waited);
    // What takes no time would never end.
    if (delay <= 0) return;
    waited += delay;
    yield delay;
  }
}

/** The real {@link Sleep}. */
export const sleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    }, milliseconds);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort, { once: true });
  });

/** Waits the next delay; false when there is none left. @throws {FacturadorError} `ERR_TRANSPORT_ABORTED` */
export async function waitNext(
  waits: Generator<number, void, void>,
  { sleep, signal }: { readonly sleep: Sleep; readonly signal: AbortSignal | undefined },
): Promise<boolean> {
  const next = waits.next();
  if (next.done === true) return false;
  try {
    await sleep(next.value, signal);
  } catch (cause) {
    if (signal?.aborted !== true) throw cause;
    throw new FacturadorError('ERR_TRANSPORT_ABORTED', 'The wait for the verdict was aborted', { cause });
  }
  return true;
}
