import { escapeUnseen } from '../../text/index.js';
import { CliError } from '../text/cli-error.js';
import type { Files } from './io.js';

/**
 * Reads a JSON file.
 *
 * @throws {CliError} `CLI_FILE` when it is not there or not JSON; what it holds is never shown
 */
export async function readJson(files: Files, path: string): Promise<unknown> {
  const text = new TextDecoder().decode(await files.read(path));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError('CLI_FILE', `${path} no es JSON válido${placeOf(error as SyntaxError, text)}`);
  }
}

/** A value as a file: indented, so that people can read and compare it, and without characters that nobody sees. */
export function jsonText(value: unknown): string {
  return `${escapeUnseen(JSON.stringify(value, null, 2))}\n`;
}

/** Only the place: the engine's message quotes the file. */
function placeOf({ message }: SyntaxError, text: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (línea ${before.length}, columna ${(before.at(-1)?.length ?? 0) + 1})`;
}
