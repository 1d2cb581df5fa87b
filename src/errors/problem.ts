import type { ErrorCode } from './codes.js';

/** One thing that is wrong with an input. */
export interface Problem {
  readonly code: ErrorCode;
  /** Path in the draft, `lines[2].quantity`; empty for the draft itself. */
  readonly path: string;
  /** What was there, shortened: never a whole document, never a secret. */
  readonly found: string;
  /** What should have been there. */
  readonly expected: string;
  /** The rule of the annex that would reject the document, when there is one. */
  readonly rule?: string;
}
