/** Why something is refused, as data: the message says the same in English. */
export interface ErrorReason {
  /** What is wrong: `attribute-duplicate`. */
  readonly code: string;
  /** Where, in UTF-16 units from the beginning of the text, counted from 0. */
  readonly offset?: number;
  /** What was there, shortened. */
  readonly found?: string;
  /** What should have been there, or the limit. */
  readonly expected?: string;
  /** The same as the message says, without the place, in Spanish. */
  readonly spanish?: string;
}
