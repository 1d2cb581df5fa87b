import { escapeUnseen } from '../../text/index.js';
import type { ProgramIo } from '../files/io.js';
import { paint, renderFor, type Text } from './style.js';
import { columns, type Rows, table } from './table.js';

/**
 * Writes what a command has to say: to a person line by line, or to a machine as one JSON object. Nothing else writes to
 * the terminal. Whatever a text holds stays on its line and does nothing there: control characters, bidirectional marks
 * and line ends are shown (`\u{1b}`), and only the printer's own colours are colours.
 */
export interface Printer {
  /** A line for a person. */
  line(...text: readonly Text[]): void;
  /** Rows in columns, for a person. */
  columns(rows: Rows): void;
  /** Rows under a heading, for a person. */
  table(headings: readonly string[], rows: Rows): void;
  /** A warning, to standard error. */
  warn(text: string): void;
  /** What went wrong, to standard error, for people and machines. */
  error(lines: readonly Text[]): void;
  /** Lines that are asked for, such as the help, whether or not a machine reads. */
  page(lines: readonly string[]): void;
  /** The same to standard error: nobody asked. */
  errorPage(lines: readonly string[]): void;
  /** Where a command that takes long shows how far it is. */
  readonly progress: ProgressLine;
  /** The one object for a machine; nothing for a person. */
  json(value: object): void;
  readonly paint: typeof paint;
}

/** The last line of standard error. */
export interface ProgressLine {
  /** Whether a person sees it change; else each line stands under the one before. */
  readonly isLive: boolean;
  /** Writes over the line where it is live. */
  show(text: string): void;
  /** Leaves what stands there, and goes to the next line. */
  end(text: string): void;
}

const CLEAR = '\r\u001b[2K';

export function printerFor(
  { stdout, stderr, env }: Pick<ProgramIo, 'stdout' | 'stderr' | 'env'>,
  { json }: { readonly json: boolean },
): Printer {
  const out = renderFor(stdout, env);
  const err = renderFor(stderr, env);
  const line = (...text: readonly Text[]): void => {
    if (!json) stdout.write(`${text.map(out).join('')}\n`);
  };
  const lines = (all: readonly Text[]): void => {
    if (!json && all.length > 0) stdout.write(`${all.map(out).join('\n')}\n`);
  };
  const errorLine = (...text: readonly Text[]): void => stderr.write(`${text.map(err).join('')}\n`);
  const live = stderr.isTty;
  return {
    line,
    columns: (rows) => lines(columns(rows)),
    table: (headings, rows) => lines(table(headings, rows)),
    warn: (text) => errorLine(paint('yellow', 'Aviso:'), ' ', text),
    error: ([headline = '', ...rest]) => {
      errorLine(paint('red', 'Error:'), ' ', headline);
      for (const one of rest) errorLine(one);
    },
    page: (all) => stdout.write(`${all.map(out).join('\n')}\n`),
    errorPage: (all) => stderr.write(`${all.map(err).join('\n')}\n`),
    progress: {
      isLive: live,
      show: (text) => (live ? stderr.write(`${CLEAR}${err(text)}`) : errorLine(text)),
      end: (text) => stderr.write(`${live ? CLEAR : ''}${err(text)}\n`),
    },
    json: (value) => {
      if (json) stdout.write(`${escapeUnseen(JSON.stringify(value))}\n`);
    },
    paint,
  };
}
