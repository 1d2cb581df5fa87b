import type { NumberSpace } from '../kinds/index.js';
import type { Submission, SubmissionKey } from './submission.js';

/** Numbers that are handed out in order: a numbering range, or the consecutive of notes. */
export interface NumberSeries {
  /** NIT of the issuer, without check digit. */
  readonly issuerNit: string;
  readonly numberSpace: NumberSpace;
  /** Empty for a series without prefix. */
  readonly prefix: string;
  readonly fromNumber: number;
  readonly toNumber: number;
}

/**
 * Where submissions and numbers are kept, so that a process killed at any instant goes on without a lost or doubled
 * number. {@link directoryStore} keeps them in files, {@link memoryStore} for as long as the process lives; implement it
 * yourself for a database.
 *
 * A method's promise settles when the change would outlive a power failure. Several processes may use one store at the
 * same time.
 */
export interface SubmissionStore {
  /** The last submission under a key, finished or not, with its `revision`. */
  get(key: SubmissionKey): Promise<Submission | undefined>;
  /**
   * Adds a submission, unless there is one of the same key and `attempt` already: of two that come at the same time, one
   * is added, as revision 1. The attempt before it must be there and have freed the number.
   *
   * @returns whether it was added
   */
  add(submission: Submission): Promise<boolean>;
  /**
   * Keeps the new state of a submission that was added, if it still is the one that was read: the one stored has the
   * `revision` that is handed in, and becomes the next. Of two that come at the same time one is kept. Without a `revision`
   * whatever is stored is replaced. One that is finished is never replaced, whatever is handed in, nor are the key, the
   * attempt and the bytes of the document.
   *
   * @returns whether it was kept; if not, read it again, and go on from what is stored
   */
  update(submission: Submission): Promise<boolean>;
  /**
   * The submissions of an issuer that are not finished. What is damaged hides none of the others: they all come first, and
   * then it throws.
   *
   * @throws {FacturadorError} `ERR_STORE_DAMAGED` at the end, with every one that is damaged in `problems`
   */
  pending(issuerNit: string): AsyncIterable<Submission>;
  /**
   * Takes the next number of a series: the smallest that was given back, else the smallest that was never taken and has
   * no submission. No two calls get the same number.
   *
   * @param reference what the number is for, such as the id of an order: the same reference gets the same number again,
   *   whatever the series and whatever became of it. (`nextNumber` asks for another reference, `'… (2)'`, once the DIAN said
   *   that the number belongs to another document.)
   * @returns prefix and number; undefined when the series has none left
   */
  takeNumber(series: NumberSeries, reference?: string): Promise<string | undefined>;
  /**
   * Gives back a number that was taken without a reference and has no submission; any other is left as it is.
   *
   * @returns whether it was given back
   */
  releaseNumber(key: SubmissionKey): Promise<boolean>;
  /** How many numbers of a series were taken, or passed over because they have a submission. */
  numbersTaken(series: NumberSeries): Promise<number>;
}
