import { parseArgs } from 'node:util';
import { CliError } from './cli-error.js';
import type { Command, Option } from './command.js';

/** A command line, taken apart. */
export interface Parsed {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Options of every command. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'json', description: 'un solo objeto JSON por la salida estándar' },
  { name: 'debug', description: 'muestra el detalle técnico de los errores' },
  { name: 'help', short: 'h', description: 'esta ayuda' },
];

/**
 * Takes the words after a command's name apart.
 *
 * @throws {CliError} `CLI_USAGE` for an unknown option, a value that is missing or too many, or the wrong number of words
 */
export function parseWords(command: Command, argv: readonly string[]): Parsed {
  const known = [...command.options, ...COMMON_OPTIONS];
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(known.map((option) => [option.name, typeOf(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind === 'option') options[token.name] = optionValue(token, known, command);
  }
  if (options.help === undefined) checkCount(words, command);
  return { words, options };
}

function typeOf({ short, value }: Option): { type: 'string' | 'boolean'; short?: string } {
  const type = value === undefined ? 'boolean' : 'string';
  return short === undefined ? { type } : { type, short };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionValue(token: OptionToken, known: readonly Option[], command: Command): string {
  const option = known.find(({ name }) => name === token.name);
  if (option === undefined) {
    const names = command.options.map(({ name }) => `--${name}`).join(', ');
    throw usage(`No existe la opción ${token.rawName}`, command, names && `Las opciones son ${names}`);
  }
  if (option.value === undefined) {
    if (token.value === undefined) return 'true';
    throw usage(`La opción ${token.rawName} no lleva valor`, command);
  }
  const { value, inlineValue } = token;
  const isOption = inlineValue === false && value !== undefined && /^-./.test(value);
  if (value !== undefined && value !== '' && !isOption) return value;
  throw usage(`La opción ${token.rawName} necesita un valor: ${token.rawName} ${option.value}`, command);
}

function checkCount(words: readonly string[], command: Command): void {
  const [fewest, most] = command.count;
  if (words.length >= fewest && words.length <= most) return;
  const wrong =
    words.length < fewest ? `Falta ${command.words}` : `Sobran argumentos: ${words.slice(most).join(' ')}`;
  throw usage(wrong, command);
}

function usage(message: string, command: Command, hint?: string): CliError {
  const help = `Uso: ${synopsis(command)}`;
  return new CliError('CLI_USAGE', message, hint ? `${hint}\n${help}` : help);
}

/** How a command is called, in a line. */
export function synopsis({ name, words, options }: Command): string {
  return ['facturador', name, words, options.length > 0 ? '[opciones]' : ''].filter(Boolean).join(' ');
}
