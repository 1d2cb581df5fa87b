import { type ErrorCode, FacturadorError, type TextPosition } from '../errors/index.js';

/** What is read, and which part of it is the user's. */
export interface Source {
  readonly text: string;
  /** Where the user's part begins; what stands around it is ours. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
}

/** All of a text. */
export function wholeText(text: string): Source {
  return { text, from: 0, to: text.length };
}

const BYTE_ORDER_MARK = '\ufeff';
const LF = 0x0a;
const CR = 0x0d;

/** The line and column of an offset. */
export function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== LF && (unit !== CR || text.charCodeAt(i + 1) === LF)) continue;
    line += 1;
    start = i + 1;
  }
  return { line, column: Math.max(offset - start, 0) + 1 };
}

/** An error that says where in the user's text it is. */
export function errorAt(
  { text, from, to }: Source,
  offset: number,
  { code, message, cause }: { readonly code: ErrorCode; readonly message: string; readonly cause?: unknown },
): FacturadorError {
  const position = positionAt(text.slice(from, to), Math.min(Math.max(offset, from), to) - from);
  const { line, column } = position;
  return new FacturadorError(code, `${message} (line ${line}, column ${column})`, { position, cause });
}
