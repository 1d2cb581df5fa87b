import { parseArgs } from 'node:util';
import { CliError } from '../text/cli-error.js';
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
  const types = Object.fromEntries(known.map((option) => [option.name, typeOf(option)]));
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let at = 0; at < argv.length; ) {
    const word = argv[at] as string;
    if (word === '--') {
      for (let rest = at + 1; rest < argv.length; rest += 1) words.push(argv[rest] as string);
      break;
    }
    if (/^-[^-]/.test(word) && word.length > LONGEST_LETTERS) {
      throw usage(`La opción ${word.slice(0, 20)}… es demasiado larga`, command);
    }
    const tokens = /^-./s.test(word) ? optionsIn(argv.slice(at, at + 2), types) : [];
    if (tokens.length === 0) words.push(word);
    for (const token of tokens) options[token.name] = optionValue(token, known, command);
    // The value of an option may be the next word.
    at += tokens.some(({ inlineValue }) => inlineValue === false) ? 2 : 1;
  }
  if (options.help === undefined) checkCount(words, command);
  return { words, options };
}

/** Options of one letter, and the path that the last may have; Node takes the square of their number. */
const LONGEST_LETTERS = 5000;

/** The options in a word: one, or several of one letter. Node takes the square of the words' number for all of them. */
function optionsIn(
  args: string[],
  options: Record<string, ReturnType<typeof typeOf>>,
): readonly OptionToken[] {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  return tokens.flatMap((token) => (token.kind === 'option' && token.index === 0 ? [token] : []));
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
