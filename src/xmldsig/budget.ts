/**
 * How many bytes one verification may still write in canonical form and digest. A sound signature needs its document
 * once and a few small parts; a hostile file may ask for the document again and again, in one signature or in many.
 */
export interface DigestBudget {
  /** For what signatures refer to, beyond each document once. */
  bytes: number;
  /** To find out why a digest differs. It is apart, so that a changed document does not use up what the next needs. */
  guesses: number;
  /** The documents that have been digested: the first time is not counted. */
  readonly documents: WeakSet<object>;
}

const MEBIBYTE = 1024 * 1024;

/** The budget of one verification, however many signatures and documents the file has. */
export function digestBudget(): DigestBudget {
  return { bytes: 32 * MEBIBYTE, guesses: 32 * MEBIBYTE, documents: new WeakSet() };
}
