import { describe, FacturadorError } from '../errors/index.js';

/** A NIT and its check digit (dígito de verificación). */
export interface Nit {
  /** Digits only, without the check digit: what the XML and the CUFE carry. */
  readonly number: string;
  /** One digit: `@schemeID` where `@schemeName` is `31`. */
  readonly checkDigit: string;
}

/** From the rightmost digit leftwards. */
const WEIGHTS = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71] as const;
const ZERO = 48;

/** `900373115`, `900.373.115` and either with `-3`. */
const WRITTEN = /^(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:-(\d))?$/;

/**
 * Returns the check digit (dígito de verificación) of a NIT.
 *
 * Weights of prime numbers modulo 11, from right to left; the NIT carries no dots, blanks or dash. Anexo Técnico 1.9
 * checks it wherever an identification has `@schemeName="31"`.
 *
 * @param nit digits only, 1 to 15 of them
 * @returns one digit, `'0'` to `'9'`
 * @throws {FacturadorError} `ERR_INPUT_NIT` when `nit` has anything but digits, or too many
 * @example
 * nitCheckDigit('800197268'); // '4', the NIT of the DIAN
 */
export function nitCheckDigit(nit: string): string {
  let sum = 0;
  for (let i = 0, at = lastIndex(nit); at >= 0; i++, at--) {
    const digit = nit.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) throw malformed(nit, 'digits only, without the check digit');
    sum += digit * (WEIGHTS[i] ?? 0);
  }
  const rest = sum % 11;
  return String(rest < 2 ? rest : 11 - rest);
}

function lastIndex(nit: string): number {
  if (typeof nit !== 'string' || nit.length === 0 || nit.length > WEIGHTS.length)
    throw malformed(nit, '1 to 15 digits');
  return nit.length - 1;
}

/**
 * Reads a NIT as people write it, and computes the check digit or checks the one that is there.
 *
 * @param text `'900373115-3'`, `'900.373.115-3'`, or either without the check digit
 * @throws {FacturadorError} `ERR_INPUT_NIT` when it is not a NIT or its check digit is wrong
 * @example
 * parseNit('900.373.115-3'); // { number: '900373115', checkDigit: '3' }
 */
export function parseNit(text: string): Nit {
  const found = typeof text === 'string' ? WRITTEN.exec(text) : null;
  if (found === null) throw malformed(text, "a NIT such as '900373115-3'");
  const number = (found[1] ?? '').replaceAll('.', '');
  const checkDigit = nitCheckDigit(number);
  const stated = found[2];
  if (stated !== undefined && stated !== checkDigit) {
    throw new FacturadorError(
      'ERR_INPUT_NIT',
      `The NIT ${number} has the check digit ${stated}, expected ${checkDigit}; correct the number or the digit`,
    );
  }
  return { number, checkDigit };
}

/**
 * Tells whether a NIT is well-formed and its check digit, where there is one, is right. Never throws.
 *
 * Without a check digit only the form can be told: `'9003731153'`, the digit stuck to the number, is well-formed too.
 *
 * @param nit as {@link parseNit} takes it
 * @param checkDigit the digit, when it is kept apart from the number
 * @example
 * isValidNit('900373115-3'); // true
 * isValidNit('900373115', '4'); // false
 */
export function isValidNit(nit: string, checkDigit?: string): boolean {
  const found = typeof nit === 'string' ? WRITTEN.exec(nit) : null;
  if (found === null) return false;
  const computed = nitCheckDigit((found[1] ?? '').replaceAll('.', ''));
  return (found[2] ?? computed) === computed && (checkDigit ?? computed) === computed;
}

function malformed(found: unknown, expected: string): FacturadorError {
  return new FacturadorError('ERR_INPUT_NIT', `Found ${describe(found)}, expected ${expected}`);
}
