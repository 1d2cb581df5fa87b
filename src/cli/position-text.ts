import type { TextPosition } from '../errors/index.js';

/** A sentence with the line and column that it is about, if it is about any. */
export function withPosition(sentence: string, position: TextPosition | undefined): string {
  return position === undefined
    ? sentence
    : `${sentence}: línea ${position.line}, columna ${position.column}`;
}
