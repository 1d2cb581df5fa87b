import { types } from 'node:util';
import { messageText } from '../text/index.js';
import type { ErrorCode } from './codes.js';
import type { ErrorReason } from './error-reason.js';
import type { Problem } from './problem.js';
import type { TextPosition } from './text-position.js';

const BRAND = Symbol.for('facturador.error');

/** What a {@link FacturadorError} carries beside its code and message. */
export interface FacturadorErrorDetails {
  /** Where: the path in the draft (`lines[2].quantity`) or in the file. */
  readonly path?: string;
  /** Where in the text that was read, for XML that is refused. */
  readonly position?: TextPosition;
  /** Why, as data, for XML that is refused. */
  readonly reason?: ErrorReason;
  /** The rule of the annex that is broken, when there is one (`FAD06`). */
  readonly rule?: string;
  /** Every problem found, for errors that report several at once. */
  readonly problems?: readonly Problem[];
  /** Whether the document may have reached the service, for errors of the connection. */
  readonly mayHaveArrived?: boolean;
  /** The error below this one. */
  readonly cause?: unknown;
}

/**
 * The only error that the library throws.
 *
 * Recognise it with {@link isFacturadorError} and compare `code`; `instanceof` fails when two copies of the
 * package (ESM and CJS) are loaded. Messages say what was found, what was expected and what to do; they never
 * hold a key, a password or a whole document. What comes from others stands in them with its control characters
 * replaced (`\\u{1b}`) and at most 2,000 characters to a line.
 */
export class FacturadorError extends Error {
  readonly code: ErrorCode;
  // Declared only: what an error lacks is not shown as undefined when it is printed.
  declare readonly path?: string;
  declare readonly position?: TextPosition;
  declare readonly reason?: ErrorReason;
  declare readonly rule?: string;
  declare readonly problems?: readonly Problem[];
  declare readonly mayHaveArrived?: boolean;

  constructor(code: ErrorCode, message: string, details: FacturadorErrorDetails = {}) {
    super(messageText(message), details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'FacturadorError';
    this.code = code;
    if (details.path !== undefined) this.path = details.path;
    if (details.position !== undefined) this.position = details.position;
    if (details.reason !== undefined) this.reason = details.reason;
    if (details.rule !== undefined) this.rule = details.rule;
    if (details.problems !== undefined) this.problems = details.problems;
    if (details.mayHaveArrived !== undefined) this.mayHaveArrived = details.mayHaveArrived;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Tells whether a value is a {@link FacturadorError}, of this copy of the package or of another. */
export function isFacturadorError(value: unknown): value is FacturadorError {
  // Whatever was thrown is only looked at: it may be an object that throws when it is read.
  if (typeof value !== 'object' || value === null || types.isProxy(value)) return false;
  return Object.getOwnPropertyDescriptor(value, BRAND)?.value === true;
}
