import { FacturadorError } from '../errors/index.js';
import { isSameDocument } from './enrol.js';
import { notAdded } from './not-stored.js';
import { numberTaken } from './number-taken.js';
import { isFinal, type Submission } from './submission.js';
import type { SubmissionStore } from './submission-store.js';

/** What a store has after a change. */
export interface Kept {
  readonly submission: Submission;
  /** Whether it is the change that was to be kept; else another process changed it meanwhile, and this is what is stored. */
  readonly isOurs: boolean;
}

/** Each turn after the first means that another process kept a state of the same submission meanwhile. */
const MOST_TURNS = 100;

/** Keeps the next state of a submission, unless another process changed it since it was read: then that stands. */
export async function keepState(
  store: SubmissionStore | undefined,
  current: Submission,
  next: Submission,
): Promise<Kept> {
  const isNew = next.state !== current.state || next.zipKey !== current.zipKey;
  if (!isNew || isFinal(current)) return { submission: next, isOurs: true };
  return put(store, next);
}

/** Keeps that a submission is sent once more, so that who read it before learns that it is not alone. */
export function keepResend(store: SubmissionStore | undefined, current: Submission): Promise<Kept> {
  return put(store, { ...current, state: 'sent' });
}

/**
 * Keeps what is known of a submission for good, such as its verdict, whatever another process kept meanwhile, unless that is
 * a verdict too.
 *
 * @param change returns the submission as it is to be kept, or the same when nothing is to be changed
 */
export async function keepVerdict(
  store: SubmissionStore | undefined,
  submission: Submission,
  change: (current: Submission) => Submission,
): Promise<Kept> {
  let current = submission;
  for (let turns = 1; turns <= MOST_TURNS; turns += 1) {
    if (isFinal(current)) return { submission: current, isOurs: false };
    const next = change(current);
    if (next === current) return { submission: current, isOurs: true };
    const kept = await put(store, next);
    const isDecided = isFinal(kept.submission) || kept.submission.attempt !== submission.attempt;
    if (kept.isOurs || isDecided) return kept;
    current = kept.submission;
  }
  throw new FacturadorError(
    'ERR_STORE',
    `The store did not keep the state of ${submission.number} in ${MOST_TURNS} tries; look at what else uses it`,
  );
}

async function put(store: SubmissionStore | undefined, next: Submission): Promise<Kept> {
  if (store === undefined) return { submission: next, isOurs: true };
  if (await store.update(next)) {
    const { revision } = next;
    return { submission: revision === undefined ? next : { ...next, revision: revision + 1 }, isOurs: true };
  }
  const stored = await store.get(next);
  if (stored === undefined) throw notAdded(next);
  if (stored.attempt !== next.attempt && !isSameDocument(stored, next)) throw numberTaken(stored, next.uuid);
  return { submission: stored, isOurs: false };
}
