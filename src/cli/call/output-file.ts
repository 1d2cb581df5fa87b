import { CliError } from '../text/cli-error.js';
import type { CommandCall } from './command.js';

/**
 * Writes what a command made, where `--out` says or at its usual place, and returns the path.
 *
 * @throws {CliError} `CLI_FILE` when the file exists, without `--force`
 */
export async function writeOutput(
  { options, io }: CommandCall,
  usual: string,
  content: Uint8Array | string,
): Promise<string> {
  const path = options.out ?? usual;
  const exclusive = options.force === undefined;
  if (exclusive && (await io.files.exists(path))) {
    throw new CliError(
      'CLI_FILE',
      `${path} ya existe`,
      'Use --force para reemplazarlo, o -o para otro nombre',
    );
  }
  await io.files.write(path, content, { exclusive });
  return path;
}
