import { CliError } from '../text/cli-error.js';
import type { Io } from './io.js';

/**
 * Makes sure, before any work, that a file that will be written is not there, or is what the same command wrote before: that
 * may be replaced, and nothing else.
 *
 * @throws {CliError} `CLI_FILE`
 */
export async function assertOwnFile(
  { files }: Io,
  path: string,
  isOwn: (content: Uint8Array) => boolean | Promise<boolean>,
): Promise<void> {
  if (!(await files.exists(path)) || (await isOwn(await files.read(path)))) return;
  throw new CliError('CLI_FILE', `${path} ya existe, y no lo escribió este comando`, 'Use otro nombre');
}
