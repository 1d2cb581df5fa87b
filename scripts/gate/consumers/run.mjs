import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');

/**
 * Runs a command to its end and shows what it prints.
 *
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} args
 * @throws {Error} when it does not end with status 0
 */
export function run(cwd, command, ...args) {
  const { status, signal, error } = spawnSync(command, args, { cwd, stdio: 'inherit', timeout: 180_000 });
  if (status !== 0) {
    const ending = error?.message ?? signal ?? `status ${status}`;
    throw new Error(`${[command, ...args].join(' ')} ended with ${ending}`);
  }
}

/**
 * Runs a script with this Node.
 *
 * @param {string} cwd
 * @param {string[]} args
 */
export function node(cwd, ...args) {
  run(cwd, process.execPath, ...args);
}
