import { FacturadorError } from '../errors/index.js';
import { numberTaken } from './number-taken.js';
import { freesItsNumber, type Submission } from './submission.js';
import type { SubmissionStore } from './submission-store.js';

/** A submission that is kept, and whether it was put there just now: nothing of it has left then. */
export interface Enrolled {
  readonly submission: Submission;
  readonly isNew: boolean;
}

/** How a submission comes to a store. */
export interface Enrolling {
  /** Whether the same document becomes the next attempt too after it was rejected, or its rejection stands. */
  readonly retries: (rejected: Submission) => boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Each turn after the first means that another process added a submission of the same number meanwhile. */
const MOST_TURNS = 100;

/**
 * Makes sure that a store has a submission, and returns it as the store has it. A document that comes after a rejected
 * one under the same number becomes its next attempt.
 *
 * @throws {FacturadorError} `ERR_NUMBER_TAKEN` when another document has the number, `ERR_TRANSPORT_ABORTED`, `ERR_STORE`
 *   when it neither adds nor has the submission
 */
export async function enrol(
  store: SubmissionStore | undefined,
  submission: Submission,
  { retries, signal }: Enrolling,
): Promise<Enrolled> {
  if (store === undefined) return { submission, isNew: true };
  for (let turns = 1; turns <= MOST_TURNS; turns += 1) {
    const stored = await store.get(submission);
    const isSame = stored !== undefined && isSameDocument(stored, submission);
    const isFree = stored === undefined || freesItsNumber(stored);
    if (isSame && !(isFree && retries(stored))) return { submission: stored, isNew: false };
    if (!isFree) throw numberTaken(stored, submission.uuid);
    const next = { ...submission, attempt: (stored?.attempt ?? 0) + 1, revision: 1 };
    if (await store.add(next)) return { submission: next, isNew: true };
    if (signal?.aborted === true) throw aborted(signal);
  }
  throw new FacturadorError(
    'ERR_STORE',
    `The store did not add the submission of ${submission.number} in ${MOST_TURNS} tries, and has none of it; look at the folder`,
  );
}

function aborted({ reason }: AbortSignal): FacturadorError {
  return new FacturadorError('ERR_TRANSPORT_ABORTED', 'The call was aborted before anything was sent', {
    cause: reason,
    mayHaveArrived: false,
  });
}

/** Whether two signed documents are of the same draft, or of the same content; the one that is kept counts. */
export function isSameDocument(
  stored: Submission,
  { draftDigest, contentDigest }: Pick<Submission, 'draftDigest'> & { readonly contentDigest?: string },
): boolean {
  if (draftDigest !== undefined && stored.draftDigest === draftDigest) return true;
  return contentDigest !== undefined && stored.contentDigest === contentDigest;
}
