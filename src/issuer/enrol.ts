import { numberTaken } from './number-taken.js';
import type { SubmissionStore } from './store/submission-store.js';
import { freesItsNumber, type Submission } from './submission.js';

/** A submission that is kept, and whether it was put there just now: nothing of it has left then. */
export interface Enrolled {
  readonly submission: Submission;
  readonly isNew: boolean;
}

/**
 * Makes sure that a store has a submission, and returns it as the store has it. A document that comes after a rejected
 * one under the same number becomes its next attempt.
 *
 * @param retries whether the same document becomes the next attempt too, or its rejection stands
 * @throws {FacturadorError} `ERR_NUMBER_TAKEN` when another document has the number
 */
export async function enrol(
  store: SubmissionStore | undefined,
  submission: Submission,
  retries: (rejected: Submission) => boolean,
): Promise<Enrolled> {
  if (store === undefined) return { submission, isNew: true };
  // Each turn ends it, unless another process adds a submission meanwhile: then that one is looked at.
  for (;;) {
    const stored = await store.get(submission);
    const isSame = stored !== undefined && isSameDocument(stored, submission);
    const isFree = stored === undefined || freesItsNumber(stored);
    if (isSame && !(isFree && retries(stored))) return { submission: stored, isNew: false };
    if (!isFree) throw numberTaken(stored, submission.uuid);
    const next = { ...submission, attempt: (stored?.attempt ?? 0) + 1 };
    if (await store.add(next)) return { submission: next, isNew: true };
  }
}

/** Whether two signed documents are of the same draft, or of the same content; the one that is kept counts. */
export function isSameDocument(
  stored: Submission,
  { draftDigest, contentDigest }: Pick<Submission, 'draftDigest'> & { readonly contentDigest?: string },
): boolean {
  if (draftDigest !== undefined && stored.draftDigest === draftDigest) return true;
  return contentDigest !== undefined && stored.contentDigest === contentDigest;
}
