import { CliError } from './cli-error.js';

/** The value of an option that counts. @throws {CliError} `CLI_USAGE` for anything but a whole number of at least `least` */
export function wholeNumber(value: string | undefined, name: string, least = 1): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (/^\d{1,9}$/.test(value) && number >= least) return number;
  throw new CliError(
    'CLI_USAGE',
    `La opción --${name} es ${value}; se espera un número entero de ${least} o más`,
  );
}
