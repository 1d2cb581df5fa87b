import type { ErrorCode } from './codes.js';
import { FacturadorError } from './facturador-error.js';
import type { Problem } from './problem.js';

/** Collects every problem of an input, so that the caller learns of all at once. */
export class ProblemList {
  readonly all: Problem[] = [];

  add(code: ErrorCode, path: string, found: unknown, expected: string, rule?: string): void {
    const problem = { code, path, found: describe(found), expected };
    this.all.push(rule === undefined ? problem : { ...problem, rule });
  }

  /** @throws {FacturadorError} `ERR_DRAFT` with all problems, if there is any */
  throwIfAny(subject: string): void {
    if (this.all.length === 0) return;
    const lines = this.all.map((p) => `${p.path || subject}: found ${p.found}, expected ${p.expected}`);
    throw new FacturadorError(
      'ERR_DRAFT',
      `The ${subject} has ${lines.length} problem(s):\n${lines.join('\n')}`,
      {
        problems: this.all,
      },
    );
  }
}

const LONGEST = 80;

/** Prints a value for a message: its kind when it is large, the value itself when it is short. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return shorten(`${value}n`);
  if (typeof value === 'function') return 'a function';
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : value.toISOString();
  return value.constructor?.name === 'Object'
    ? 'an object'
    : `a ${value.constructor?.name ?? 'null-prototype object'}`;
}

function quote(text: string): string {
  return JSON.stringify(shorten(text));
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
