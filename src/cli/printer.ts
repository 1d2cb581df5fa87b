import type { Io } from './io.js';
import { type Paint, paintFor } from './style.js';
import { columns, table } from './table.js';

/** Writes what a command has to say: to a person line by line, or to a machine as one JSON object. */
export interface Printer {
  /** A line for a person. */
  line(text?: string): void;
  /** Rows in columns, for a person. */
  columns(rows: readonly (readonly string[])[]): void;
  /** Rows under a heading, for a person. */
  table(headings: readonly string[], rows: readonly (readonly string[])[]): void;
  /** A warning, to standard error. */
  warn(text: string): void;
  /** The one object for a machine; nothing for a person. */
  json(value: object): void;
  readonly paint: Paint;
}

export function printerFor(io: Io, { json }: { readonly json: boolean }): Printer {
  const { stdout, stderr } = io;
  const line = (text = ''): void => {
    if (!json) stdout.write(`${text}\n`);
  };
  const paint = paintFor(stdout, io.env);
  return {
    line,
    columns: (rows) => line(columns(rows)),
    table: (headings, rows) => line(table(headings, rows)),
    warn: (text) => stderr.write(`${paintFor(stderr, io.env)('yellow', 'Aviso:')} ${text}\n`),
    json: (value) => {
      if (json) stdout.write(`${JSON.stringify(value)}\n`);
    },
    paint,
  };
}
