import { describe, FacturadorError } from '../errors/index.js';

/**
 * An exact decimal: `units × 10^-scale`.
 *
 * `units` is a safe integer while it fits in one and a bigint beyond; the functions of this folder hide the
 * difference, and no operation ever loses a digit. It is a plain object, so it may cross copies of the package.
 */
export interface Decimal {
  readonly units: number | bigint;
  readonly scale: number;
}

/** What is taken where a decimal is wanted. A `number` counts by its shortest decimal text. */
export type DecimalInput = string | number | bigint | Decimal;

/** How to round what does not fit: to the even digit, away from zero, or towards zero. */
export type RoundingMode = 'half-even' | 'half-up' | 'truncate';

const TEXT = /^[+-]?\d+(?:\.\d+)?$/;
const EXPONENT = /^([+-]?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

/** The decimal 0. */
export const ZERO: Decimal = { units: 0, scale: 0 };

/**
 * Reads a decimal.
 *
 * @param input text such as `'4500'` or `'-0.29'` (point, no thousands separator, at most 1,000 characters), a finite
 *   number, a bigint or a Decimal
 * @throws {FacturadorError} `ERR_DECIMAL` when the value is not an exact decimal
 * @example
 * decimal('28900.50'); // { units: 2890050, scale: 2 }
 */
export function decimal(input: DecimalInput): Decimal {
  const value = tryDecimal(input);
  if (value === undefined) {
    throw new FacturadorError(
      'ERR_DECIMAL',
      `Found ${describe(input)}, expected a decimal such as '1500.00'`,
    );
  }
  return value;
}

/** Like {@link decimal}, but gives `undefined` for what is not a decimal, whatever its type. */
export function tryDecimal(input: unknown): Decimal | undefined {
  if (typeof input === 'number')
    return Number.isSafeInteger(input) ? { units: input, scale: 0 } : fromFraction(input);
  if (typeof input === 'string') return fromText(input);
  if (typeof input === 'bigint') return { units: compact(input), scale: 0 };
  if (!isDecimal(input)) return undefined;
  return typeof input.units === 'bigint' ? { units: compact(input.units), scale: input.scale } : input;
}

/** Tells whether a value is a {@link Decimal}. */
export function isDecimal(value: unknown): value is Decimal {
  if (typeof value !== 'object' || value === null) return false;
  const { units, scale } = value as Partial<Decimal>;
  return (typeof units === 'bigint' || Number.isSafeInteger(units)) && isScale(scale);
}

function isScale(scale: unknown): scale is number {
  return typeof scale === 'number' && Number.isInteger(scale) && scale >= 0 && scale <= 100;
}

function fromFraction(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(value);
  const exponent = EXPONENT.exec(text);
  return exponent === null ? fromText(text) : fromExponent(exponent);
}

function fromExponent([, sign = '', whole = '', fraction = '', power = '0']: RegExpExecArray):
  | Decimal
  | undefined {
  const shift = Number(power) - fraction.length;
  const digits = `${sign}${whole}${fraction}`;
  if (shift >= 0) return fromText(digits + '0'.repeat(shift));
  return isScale(-shift) ? { units: compact(BigInt(digits)), scale: -shift } : undefined;
}

/** Far more digits than any amount has; reading as a bigint takes the square of their number. */
const MOST_DIGITS = 1000;
/** Fifteen digits always fit in a safe integer. */
const SHORT = 15;
const ZERO_DIGIT = 0x30;
const POINT = 0x2e;

/** Digits with a point among them, or none, as nearly every decimal is; `undefined` is for {@link fromText} to judge. */
function fromPlainText(text: string): Decimal | undefined {
  const { length } = text;
  if (length > SHORT) return undefined;
  let units = 0;
  let point = -1;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - ZERO_DIGIT;
    if (digit >= 0 && digit <= 9) units = units * 10 + digit;
    else if (digit === POINT - ZERO_DIGIT && point < 0 && i > 0) point = i;
    else return undefined;
  }
  if (length === 0 || point === length - 1) return undefined;
  return { units, scale: point < 0 ? 0 : length - point - 1 };
}

function fromText(text: string): Decimal | undefined {
  const plain = fromPlainText(text);
  if (plain !== undefined) return plain;
  if (text.length > MOST_DIGITS || !TEXT.test(text)) return undefined;
  const point = text.indexOf('.');
  const scale = point < 0 ? 0 : text.length - point - 1;
  if (!isScale(scale)) return undefined;
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  return { units: digits.length <= SHORT ? Number(digits) + 0 : compact(BigInt(digits)), scale };
}

/** The same integer as a number when it is safe. */
export function compact(units: bigint): number | bigint {
  const narrow = Number(units);
  return Number.isSafeInteger(narrow) ? narrow : units;
}
