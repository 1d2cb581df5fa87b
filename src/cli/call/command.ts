import type { Io } from '../files/io.js';
import type { Printer } from '../print/printer.js';
import type { ExitCode } from '../text/exit-code.js';

/** An option of a command; without `value` it is a switch. */
export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What stands for its value in the help, `ARCHIVO`. */
  readonly value?: string;
  readonly description: string;
}

/** What a command got: the words after its name, the values of its options, and its surroundings. */
export interface CommandCall {
  readonly words: readonly string[];
  /** By name; a switch that is there is `'true'`. */
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly io: Io;
  readonly print: Printer;
}

export type RunCommand = (call: CommandCall) => Promise<ExitCode>;

/** One row of the table of commands. */
export interface Command {
  readonly name: string;
  /** One line, for the list. */
  readonly summary: string;
  /** Names of the words that it takes, `ARCHIVO…`, and the options that it cannot do without; empty for none. */
  readonly words: string;
  /** Fewest and most words. */
  readonly count: readonly [fewest: number, most: number];
  readonly options: readonly Option[];
  /** Loads what the command needs; the others are not loaded. */
  readonly load: () => Promise<RunCommand>;
}
