import { type FacturadorError, isFacturadorError } from '../../errors/index.js';
import type { SubmissionResult } from '../../submission/index.js';

/** How one document of a batch ended. */
export interface BatchItem {
  /** Its place among the documents, from 0. */
  readonly index: number;
  /** As the draft says it. */
  readonly number: string;
  /** `failed`: it was not sent, or nothing of it arrived; `error` tells why. */
  readonly status: SubmissionResult['status'] | 'failed';
  /** Absent when it failed. */
  readonly result?: SubmissionResult;
  readonly error?: FacturadorError;
}

/** Waits for a result; what kept a document from being sent is its end too. */
export async function endOf(
  submitting: () => Promise<SubmissionResult>,
): Promise<Pick<BatchItem, 'status' | 'result' | 'error'>> {
  try {
    const result = await submitting();
    const { status, error } = result;
    return error === undefined ? { status, result } : { status, result, error };
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return { status: 'failed', error };
  }
}
