import { FacturadorError } from '../errors/index.js';

/** Waits for a promise, or until the signal aborts; what the promise does afterwards is of no account. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortedBeforeSending(signal));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** The error of a call that was aborted. */
export function aborted({ reason }: AbortSignal, mayHaveArrived: boolean): FacturadorError {
  const when = mayHaveArrived ? 'after the request may have arrived' : 'before the request was sent';
  return new FacturadorError('ERR_TRANSPORT_ABORTED', `The call was aborted ${when}`, {
    mayHaveArrived,
    cause: reason,
  });
}

/** The error of a call that was aborted while nothing had been sent. */
export function abortedBeforeSending(signal: AbortSignal): FacturadorError {
  return aborted(signal, false);
}
