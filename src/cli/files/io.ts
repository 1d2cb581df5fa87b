import type { Transport } from '../../soap/index.js';
import type { Sleep } from '../../submission/index.js';

/** A stream of text. */
export interface Output {
  write(text: string): void;
  /** Whether a person looks at it. */
  readonly isTty: boolean;
}

/** How a file is written. */
export interface WriteOptions {
  /** Refuse to replace a file that exists. */
  readonly exclusive?: boolean;
  /** Readable by its owner alone. */
  readonly secret?: boolean;
}

/** Files, by paths that are relative to the current folder. */
export interface Files {
  read(path: string): Promise<Uint8Array>;
  /** Writes the whole file or none of it, and returns when it is on the disk. Makes the folder. */
  write(path: string, content: Uint8Array | string, options?: WriteOptions): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** The names in a folder. */
  list(folder: string): Promise<readonly string[]>;
  /** The same path, absolute: for what opens its own files. */
  at(path: string): string;
}

/** Everything that a command takes from its surroundings. It speaks through its Printer only. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  readonly now: () => Date;
  /** Milliseconds from any beginning, to measure how long something takes. */
  readonly milliseconds: () => number;
  /** Is aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly version: () => Promise<string>;
  /** How requests travel; HTTPS when absent. */
  readonly transport?: Transport;
  /** Waits between two questions to the service; a timer when absent. */
  readonly sleep?: Sleep;
}

/** The surroundings of the whole program. */
export interface ProgramIo extends Io {
  readonly stdout: Output;
  readonly stderr: Output;
}
