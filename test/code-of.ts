import { type ErrorCode, type FacturadorError, isFacturadorError } from '../src/errors/index.js';

/** The code of the error that an action throws; anything but one of our errors is thrown on. */
export function codeOf(action: () => unknown): ErrorCode {
  return errorOf(action).code;
}

/** The error that an action throws; anything but one of our errors is thrown on. */
export function errorOf(action: () => unknown): FacturadorError {
  try {
    action();
  } catch (error) {
    if (isFacturadorError(error)) return error;
    throw error;
  }
  throw new Error('expected an error, got none');
}

/** The error that a promise rejects with; anything but one of our errors is thrown on. */
export async function rejectionOf(promise: Promise<unknown>): Promise<FacturadorError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (outcome === undefined) throw new Error('expected a rejection, got none');
  return errorOf(() => {
    throw outcome.error;
  });
}
