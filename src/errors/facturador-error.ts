import type { ErrorCode } from './codes.js';
import type { Problem } from './problem.js';
import type { TextPosition } from './text-position.js';

const BRAND = Symbol.for('facturador.error');

/** What a {@link FacturadorError} carries beside its code and message. */
export interface FacturadorErrorDetails {
  /** Where: the path in the draft (`lines[2].quantity`) or in the file. */
  readonly path?: string;
  /** Where in the text that was read, for XML that is refused. */
  readonly position?: TextPosition;
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
 * hold a key, a password or a whole document.
 */
export class FacturadorError extends Error {
  readonly code: ErrorCode;
  // Declared only: what an error lacks is not shown as undefined when it is printed.
  declare readonly path?: string;
  declare readonly position?: TextPosition;
  declare readonly rule?: string;
  declare readonly problems?: readonly Problem[];
  declare readonly mayHaveArrived?: boolean;

  constructor(code: ErrorCode, message: string, details: FacturadorErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = 'FacturadorError';
    this.code = code;
    if (details.path !== undefined) this.path = details.path;
    if (details.position !== undefined) this.position = details.position;
    if (details.rule !== undefined) this.rule = details.rule;
    if (details.problems !== undefined) this.problems = details.problems;
    if (details.mayHaveArrived !== undefined) this.mayHaveArrived = details.mayHaveArrived;
    Object.defineProperty(this, BRAND, { value: true });
  }
}

/** Tells whether a value is a {@link FacturadorError}, of this copy of the package or of another. */
export function isFacturadorError(value: unknown): value is FacturadorError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[BRAND] === true;
}
