import { dayOf } from '../../draft/index.js';
import { describe, FacturadorError } from '../../errors/index.js';
import { colombianDateTime } from '../../identifiers/index.js';
import type { NumberingRange } from '../../model/index.js';

/** A numbering range that is coming to its end. */
export interface RangeWarning {
  /** What is running out. */
  readonly kind: 'numbers' | 'days';
  /** Numbers left, or days that it is still valid, today included; 0 when there is none. */
  readonly left: number;
  /** What it says, in English. */
  readonly message: string;
}

/** Part of the range below which its numbers are few. */
const FEW_NUMBERS = 0.1;
const FEW_DAYS = 15;
const DAY_MILLISECONDS = 86_400_000;

/**
 * Tells what of a range is running out: 10 % of its numbers or less are left, or 15 days or less. A new range has to be
 * asked for in time, since a document outside of its range is rejected (FAD05, FAB07, FAB08).
 *
 * @param used how many of its numbers are used
 * @throws {FacturadorError} `ERR_INPUT` when `validDateTo` is no date
 * @example
 * rangeWarnings(range, 4_500_001, new Date()); // [{ kind: 'numbers', left: 500000, message: … }]
 */
export function rangeWarnings(
  range: Pick<NumberingRange, 'prefix' | 'fromNumber' | 'toNumber' | 'validDateTo'>,
  used: number,
  now: Date,
): readonly RangeWarning[] {
  const { prefix, fromNumber, toNumber } = range;
  const validDateTo = dayOfRange(range.validDateTo, 'validDateTo');
  const name = `${prefix}${fromNumber} to ${prefix}${toNumber}`;
  const size = toNumber - fromNumber + 1;
  const numbers = Math.max(0, size - used);
  const days = Math.max(0, daysBetween(colombianDateTime(now).date, validDateTo) + 1);
  const warnings: RangeWarning[] = [];
  if (numbers <= size * FEW_NUMBERS) {
    const message = `The range ${name} has ${numbers} of ${size} numbers left; ask the DIAN for a new one`;
    warnings.push({ kind: 'numbers', left: numbers, message });
  }
  if (days <= FEW_DAYS) {
    const message = `The range ${name} is valid until ${validDateTo}, ${days} days; ask the DIAN to extend it or for a new one`;
    warnings.push({ kind: 'days', left: days, message });
  }
  return warnings;
}

/** A date of a range as documents write it. @throws {FacturadorError} `ERR_INPUT` for what is no date */
export function dayOfRange(value: unknown, path: string): string {
  const day = dayOf(value);
  if (day !== undefined) return day;
  const message = `Found ${describe(value)} as ${path} of the range, expected a date, 'YYYY-MM-DD'`;
  throw new FacturadorError('ERR_INPUT', message, { path });
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MILLISECONDS);
}
