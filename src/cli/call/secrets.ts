import { CliError } from '../text/cli-error.js';
import type { CommandCall } from './command.js';

interface SecretKind {
  /** For people. */
  readonly name: string;
  /** Where it is looked for when no option says another place. */
  readonly variable: string;
  /** Start of its options: `pin` makes `--pin-env` and `--pin-file`. */
  readonly option: string;
}

/** Each secret, where it is looked for and by which options; an argument is seen by every user of the machine. */
export const SECRETS = {
  password: {
    name: 'la contraseña del certificado',
    variable: 'FACTURADOR_P12_PASSWORD',
    option: 'password',
  },
  pin: { name: 'el PIN del software', variable: 'FACTURADOR_PIN', option: 'pin' },
  technicalKey: {
    name: 'la clave técnica del rango',
    variable: 'FACTURADOR_TECHNICAL_KEY',
    option: 'technical-key',
  },
} as const satisfies Record<string, SecretKind>;

export type SecretName = keyof typeof SECRETS;

/**
 * Finds a secret: in the file or the variable that an option names, else in its usual variable.
 *
 * @throws {CliError} `CLI_SECRET` when it is nowhere
 */
export async function readSecret({ options, io, print }: CommandCall, secret: SecretName): Promise<string> {
  const { name, variable, option } = SECRETS[secret];
  const file = options[`${option}-file`];
  if (file !== undefined) return firstLine(await io.files.read(file));
  const shown = secret === 'password' ? options.password : undefined;
  if (shown !== undefined) {
    print.warn(
      `--password deja la contraseña a la vista de otros usuarios y en el historial; use ${variable}.`,
    );
    return shown;
  }
  const chosen = options[`${option}-env`] ?? variable;
  const value = io.env[chosen];
  if (value !== undefined) return value;
  throw new CliError(
    'CLI_SECRET',
    `Falta ${name}: la variable ${chosen} no está definida`,
    `Defínala, o use --${option}-env VARIABLE o --${option}-file ARCHIVO`,
  );
}

/** Whether a secret was given, without reading it. */
export function hasSecret({ options, io }: CommandCall, secret: SecretName): boolean {
  const { variable, option } = SECRETS[secret];
  const places = [options[`${option}-file`], options[`${option}-env`], io.env[variable]];
  return places.some((place) => place !== undefined);
}

function firstLine(bytes: Uint8Array): string {
  return (new TextDecoder().decode(bytes).split('\n', 1)[0] ?? '').replace(/\r$/, '');
}
