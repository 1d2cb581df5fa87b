import { foreignText } from '../text/index.js';
import type { ErrorCode } from './codes.js';
import { FacturadorError } from './facturador-error.js';
import { observe } from './observe.js';
import { type Problem, problemOf } from './problem.js';
import type { Sentence } from './sentence.js';

/** Collects every problem of an input, so that the caller learns of all at once. */
export class ProblemList {
  readonly all: Problem[] = [];

  add(
    code: ErrorCode,
    {
      path,
      found,
      expected,
      rule,
    }: {
      readonly path: string;
      readonly found: unknown;
      readonly expected: Sentence;
      readonly rule?: string | undefined;
    },
  ): void {
    this.all.push(problemOf({ code, path, found: observe(found), expected, rule }));
  }

  /** @throws {FacturadorError} `ERR_DRAFT` with all problems, if there is any */
  throwIfAny(subject: string): void {
    if (this.all.length === 0) return;
    const lines = this.all.slice(0, MOST_SHOWN).map(lineOf(subject));
    if (this.all.length > MOST_SHOWN) lines.push(`… and ${this.all.length - MOST_SHOWN} more`);
    throw new FacturadorError(
      'ERR_DRAFT',
      `The ${subject} has ${this.all.length} problem(s):\n${lines.join('\n')}`,
      {
        problems: this.all,
      },
    );
  }
}

/** Most problems that a message tells; `problems` has all. */
export const MOST_SHOWN = 100;

function lineOf(subject: string): (problem: Problem) => string {
  return ({ path, found, expected }) =>
    `${foreignText(path) || subject}: found ${found}, expected ${foreignText(expected)}`;
}
