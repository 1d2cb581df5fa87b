import { describe, FacturadorError } from '../errors/index.js';

/** The two parts of a document number (`cbc:ID`). */
export interface DocumentNumber {
  /** `sts:Prefix` of the numbering range; empty when the range has none. */
  readonly prefix: string;
  /** Digits, as written: leading zeros stay. */
  readonly number: string;
}

const NUMBER = /^[0-9A-Za-z]{1,20}$/;
const DIGITS = /^\d+$/;
const TRAILING_DIGITS = /\d{1,20}$/;

/** Tells a document number by its shape: 1 to 20 letters and digits (Anexo Técnico 1.9, FAD05). */
export function isDocumentNumber(value: unknown): value is string {
  return typeof value === 'string' && NUMBER.test(value);
}

/**
 * Splits a document number into prefix and number.
 *
 * A number has letters and digits only, 1 to 20 of them, no blanks or dashes (Anexo Técnico 1.9, FAD05). A prefix may
 * hold digits and even end with one, so that `A12345` alone does not tell where it ends: give the prefix of the
 * numbering range. Without it, the number is all the digits at the end.
 *
 * @throws {FacturadorError} `ERR_INPUT_NUMBER` when it is malformed, or does not have the given prefix
 * @example
 * parseDocumentNumber('SETP990000001'); // { prefix: 'SETP', number: '990000001' }
 * parseDocumentNumber('A12345', { prefix: 'A1' }); // { prefix: 'A1', number: '2345' }
 */
export function parseDocumentNumber(
  text: string,
  { prefix }: { readonly prefix?: string } = {},
): DocumentNumber {
  if (!isDocumentNumber(text)) {
    throw malformed(text, '1 to 20 letters and digits, without blanks or dashes');
  }
  if (prefix === undefined) {
    const number = TRAILING_DIGITS.exec(text)?.[0];
    if (number === undefined) throw malformed(text, 'digits at the end');
    return { prefix: text.slice(0, text.length - number.length), number };
  }
  const number = text.slice(prefix.length);
  if (!text.startsWith(prefix) || !DIGITS.test(number)) {
    throw malformed(text, `the prefix ${describe(prefix)} of the numbering range, then digits only`);
  }
  return { prefix, number };
}

function malformed(found: unknown, expected: string): FacturadorError {
  return new FacturadorError(
    'ERR_INPUT_NUMBER',
    `The document number is ${describe(found)}; expected ${expected}`,
    { path: 'number' },
  );
}
