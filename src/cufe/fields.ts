import type { DecimalInput } from '../decimal/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { amountText } from '../identifiers/index.js';

const IDENTIFICATION = /^[0-9A-Za-z]+$/;
const DIGITS = /^\d{1,15}$/;
const REFERENCE = /^[\x21-\x7e]+$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d-05:00$/;
const KEY = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** A document number or identification: letters and digits. */
export function alphanumeric(value: string, path: string): string {
  return checked(
    IDENTIFICATION,
    value,
    path,
    'letters and digits, without dots, dashes, blanks or check digit',
  );
}

/** A NIT without check digit. */
export function digits(value: string, path: string): string {
  return checked(DIGITS, value, path, '1 to 15 digits, without the check digit');
}

/** A number that another party chose: anything visible. */
export function reference(value: string, path: string): string {
  return checked(REFERENCE, value, path, 'text without blanks');
}

/** An amount, two decimals, truncated. */
export function amount(value: DecimalInput, path: string): string {
  return amountText(value, path, 'ERR_INPUT_CUFE');
}

/** One of the codes that a formula knows. */
export function oneOf(codes: readonly string[], value: string, path: string): string {
  if (codes.includes(value)) return value;
  throw malformed(path, describe(value), codes.join(' or '));
}

/** Date and time, joined. */
export function moment(issueDate: string, issueTime: string): string {
  return (
    checked(DATE, issueDate, 'issueDate', 'YYYY-MM-DD') +
    checked(TIME, issueTime, 'issueTime', 'HH:MM:SS-05:00, Colombian time')
  );
}

/** The technical key in lower case. The error tells its length, never the key. */
export function technicalKeyText(value: string): string {
  if (typeof value === 'string' && KEY.test(value)) return value;
  const key = typeof value === 'string' ? value.replace(/\s+/g, '').toLowerCase() : '';
  if (KEY.test(key)) return key;
  throw malformed(
    'technicalKey',
    secretShape(value, key.length),
    '40 or 64 hexadecimal digits, as the numbering range gives it',
  );
}

/** The software's PIN as it is. The error never shows it. */
export function pin(value: string): string {
  if (typeof value === 'string' && REFERENCE.test(value)) return value;
  throw malformed(
    'softwarePin',
    secretShape(value, typeof value === 'string' ? value.length : 0),
    'text without blanks, as the software was registered',
  );
}

/** Refuses a secret that belongs to another formula. */
export function absent(value: unknown, path: string, instead: string): void {
  if (value === undefined) return;
  throw malformed(path, 'present', `only the ${instead}, which this formula uses`);
}

function checked(pattern: RegExp, value: string, path: string, expected: string): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw malformed(path, describe(value), expected);
}

function secretShape(value: unknown, length: number): string {
  return typeof value === 'string' ? `text of ${length} characters` : `of type ${typeof value}`;
}

function malformed(path: string, found: string, expected: string): FacturadorError {
  return new FacturadorError('ERR_INPUT_CUFE', `The ${path} is ${found}; expected ${expected}`, { path });
}
