import type { ErrorCode } from './codes.js';
import type { Sentence } from './sentence.js';

/** One thing that is wrong with an input. */
export interface Problem {
  readonly code: ErrorCode;
  /** Path in the draft, `lines[2].quantity`; empty for the draft itself. */
  readonly path: string;
  /** What was there, shortened: never a whole document, never a secret. */
  readonly found: string;
  /** What should have been there, in English. */
  readonly expected: string;
  /** What should have been there, as data and in both languages. */
  readonly expectation?: Sentence;
  /** What was there, as data and in both languages, where `found` is not the value itself. */
  readonly observation?: Sentence;
  /** The rule of the annex that would reject the document, when there is one. */
  readonly rule?: string;
}

/** A problem before its sentences are printed in English. */
interface Stated {
  readonly code: ErrorCode;
  readonly path: string;
  readonly found: string | Sentence;
  readonly expected: Sentence;
  readonly rule?: string | undefined;
}

/** Makes a problem of what was found and what was expected. */
export function problemOf({ code, path, found, expected, rule }: Stated): Problem {
  return {
    code,
    path,
    ...(typeof found === 'string' ? { found } : { found: found.en, observation: found }),
    expected: expected.en,
    expectation: expected,
    ...(rule !== undefined && { rule }),
  };
}
