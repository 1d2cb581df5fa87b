import { FacturadorError } from '../errors/index.js';
import type { SubmissionKey } from './submission.js';

/** A submission that should be in a store is not. */
export function notAdded({ number }: SubmissionKey): FacturadorError {
  return new FacturadorError(
    'ERR_NOT_STORED',
    `The store has no submission of ${number}; it has to be added first`,
  );
}
