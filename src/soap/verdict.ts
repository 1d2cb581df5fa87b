/**
 * What an answer about a document means.
 *
 * - `accepted`: the DIAN validated the document; there may be notifications.
 * - `rejected`: the document, or the request as a whole, was refused.
 * - `pending`: validation has not ended; ask again.
 * - `unknown`: the answer does not say: the key is not known (yet), the service failed, or the answer contradicts itself.
 */
export type Verdict = 'accepted' | 'rejected' | 'pending' | 'unknown';

/** The part of an answer that decides. */
export interface VerdictFields {
  readonly isValid: boolean;
  readonly statusCode: string;
  readonly statusDescription: string;
  readonly statusMessage: string;
}

const ACCEPTED = '00';
/** `66`: key not found. `500`: the service failed. `00` without `IsValid` contradicts itself. */
const UNDECIDED = new Set(['66', '500', ACCEPTED]);
const PENDING = new Set(['', '98', '0']);
const IN_PROCESS = /\ben proceso\b/i;

/** Derives the verdict: accepted only with `IsValid` true and `StatusCode` 00, never by one of them alone. */
export function verdictOf({ isValid, statusCode, statusDescription, statusMessage }: VerdictFields): Verdict {
  if (isValid && statusCode === ACCEPTED) return 'accepted';
  if (statusCode === '' && statusDescription === '' && statusMessage === '') return 'unknown';
  if (PENDING.has(statusCode) || IN_PROCESS.test(statusDescription)) return 'pending';
  return isValid || UNDECIDED.has(statusCode) ? 'unknown' : 'rejected';
}
