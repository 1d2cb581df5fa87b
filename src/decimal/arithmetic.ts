import { FacturadorError } from '../errors/index.js';
import { compact, type Decimal, type RoundingMode, ZERO } from './decimal.js';

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

/** The units of `value` at a scale that is not smaller than its own. */
function unitsAt(value: Decimal, scale: number): number | bigint {
  const shift = scale - value.scale;
  if (shift === 0) return value.units;
  if (typeof value.units === 'number') {
    const product = value.units * (POWERS[shift] ?? Number.NaN);
    if (Number.isSafeInteger(product)) return product;
  }
  return compact(BigInt(value.units) * powerOfTen(shift));
}

/** The exact sum of two decimals. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const x = unitsAt(a, scale);
  const y = unitsAt(b, scale);
  if (typeof x === 'number' && typeof y === 'number') {
    const sum = x + y;
    if (Number.isSafeInteger(sum)) return { units: sum, scale };
  }
  return { units: compact(BigInt(x) + BigInt(y)), scale };
}

/** The decimal with the other sign. */
export function negate(a: Decimal): Decimal {
  return { units: typeof a.units === 'number' ? 0 - a.units : -a.units, scale: a.scale };
}

/** The exact difference `a − b`. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** The exact product of two decimals. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return timesTenToMinus(0, a, b);
}

function timesTenToMinus(places: number, a: Decimal, b: Decimal): Decimal {
  const scale = a.scale + b.scale + places;
  if (typeof a.units === 'number' && typeof b.units === 'number') {
    const product = a.units * b.units;
    if (Number.isSafeInteger(product)) return { units: product + 0, scale };
  }
  return { units: compact(BigInt(a.units) * BigInt(b.units)), scale };
}

/** The exact `a × percent / 100`. */
export function percentOf(a: Decimal, percent: Decimal): Decimal {
  return timesTenToMinus(2, a, percent);
}

/** The exact sum of a list; zero when it is empty. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/** Compares two decimals by value: −1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const x = unitsAt(a, scale);
  const y = unitsAt(b, scale);
  if (x < y) return -1;
  return x > y ? 1 : 0;
}

/** Whether two decimals are no further apart than so much. */
export function isClose(a: Decimal, b: Decimal, most: Decimal): boolean {
  const difference = subtract(a, b);
  return compare(difference.units < 0 ? subtract(b, a) : difference, most) <= 0;
}

/**
 * Rounds to at most `scale` decimals. A decimal with fewer decimals comes back as it is.
 *
 * @example
 * round(decimal('2.345'), 2, 'half-even'); // 2.34
 */
export function round(value: Decimal, scale: number, mode: RoundingMode): Decimal {
  const excess = value.scale - scale;
  if (excess <= 0) return value;
  const factor = POWERS[excess];
  if (typeof value.units === 'number' && factor !== undefined) {
    return { units: roundNumber(value.units, factor, mode), scale };
  }
  return { units: compact(roundBigint(BigInt(value.units), powerOfTen(excess), mode)), scale };
}

function roundNumber(units: number, factor: number, mode: RoundingMode): number {
  const rest = units % factor;
  const kept = (units - rest) / factor;
  const step = units < 0 ? -1 : 1;
  const twice = Math.abs(rest) * 2;
  return roundsAway(twice > factor, twice === factor, kept % 2 !== 0, mode) ? kept + step : kept + 0;
}

function roundBigint(units: bigint, factor: bigint, mode: RoundingMode): bigint {
  const rest = units % factor;
  const kept = units / factor;
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const away = roundsAway(twice > factor, twice === factor, kept % 2n !== 0n, mode);
  if (!away) return kept;
  return units < 0n ? kept - 1n : kept + 1n;
}

function roundsAway(pastHalf: boolean, isTie: boolean, keptIsOdd: boolean, mode: RoundingMode): boolean {
  if (mode === 'truncate') return false;
  return pastHalf || (isTie && (mode === 'half-up' || keptIsOdd));
}

/**
 * Divides, rounding to `scale` decimals.
 *
 * @throws {FacturadorError} `ERR_DECIMAL` when the divisor is zero
 */
export function divide(a: Decimal, b: Decimal, scale: number, mode: RoundingMode): Decimal {
  if (!b.units)
    throw new FacturadorError('ERR_DECIMAL', 'Found a division by zero, expected another divisor');
  const shift = scale + b.scale - a.scale;
  const [up, down] = [POWERS[Math.max(shift, 0)] ?? Number.NaN, POWERS[Math.max(-shift, 0)] ?? Number.NaN];
  if (typeof a.units === 'number' && typeof b.units === 'number') {
    const sign = b.units < 0 ? -1 : 1;
    const [dividend, divisor] = [a.units * up * sign, b.units * down * sign];
    if (Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor * 2))
      return { units: roundNumber(dividend, divisor, mode), scale };
  }
  const sign = b.units < 0 ? -1n : 1n;
  const dividend = BigInt(a.units) * powerOfTen(Math.max(shift, 0)) * sign;
  const divisor = BigInt(b.units) * powerOfTen(Math.max(-shift, 0)) * sign;
  return { units: compact(roundBigint(dividend, divisor, mode)), scale };
}
