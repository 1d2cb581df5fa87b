import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../../src/cli/files/disk-files.js';
import type { ProgramIo } from '../../src/cli/files/io.js';
import { main } from '../../src/cli/main.js';
import type { ExitCode } from '../../src/cli/text/exit-code.js';

/** 10 in the morning in Colombia. */
export const NOW = new Date('2026-11-24T15:00:00Z');

/** What one command line left. */
export interface Ending {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** The one object of standard output. */
  readonly json: Json;
}

// biome-ignore lint/suspicious/noExplicitAny: whatever a command prints.
export type Json = any;

/** A folder of its own, with the command line in it. */
export interface Session {
  readonly folder: string;
  run(...argv: readonly string[]): Promise<Ending>;
  write(name: string, content: string | Uint8Array | object): void;
  text(name: string): string;
  readonly io: ProgramIo;
  end(): void;
}

/** Opens a folder; the clock stands still unless the surroundings say otherwise. */
export function openSession(surroundings: Partial<ProgramIo> = {}): Session {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-cli-'));
  const io: ProgramIo = {
    stdout: { write: () => undefined, isTty: false },
    stderr: { write: () => undefined, isTty: false },
    env: {},
    files: diskFiles(folder),
    now: () => NOW,
    milliseconds: () => 0,
    signal: new AbortController().signal,
    version: async () => '1.2.3',
    ...surroundings,
  };
  return {
    folder,
    io,
    run: (...argv) => runIn(io, argv),
    write: (name, content) => writeFileSync(join(folder, name), asFile(content)),
    text: (name) => readFileSync(join(folder, name), 'utf8'),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs one command line in surroundings, and catches what it prints. */
export async function runIn(io: ProgramIo, argv: readonly string[]): Promise<Ending> {
  const out: string[] = [];
  const err: string[] = [];
  const stdout = { ...io.stdout, write: (text: string) => void out.push(text) };
  const stderr = { ...io.stderr, write: (text: string) => void err.push(text) };
  const code = await main(argv, { ...io, stdout, stderr });
  const text = out.join('');
  return {
    code,
    out: text,
    err: err.join(''),
    get json() {
      expect(text.split('\n')).toHaveLength(2);
      return JSON.parse(text);
    },
  };
}

function asFile(content: string | Uint8Array | object): string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
}
