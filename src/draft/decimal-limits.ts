import { compare, type Decimal, format } from '../decimal/index.js';
import type { ErrorCode, Sentence } from '../errors/index.js';
import { EXPECTED } from './expected.js';

/** Limits of a decimal field. */
export interface DecimalLimits {
  /** Whether it may be negative; it may not by default (VLR01). */
  readonly signed?: boolean;
  readonly max?: Decimal;
  /** Most decimals; 6 by default (annex §5.2.1, sizes p(0–6)). */
  readonly decimals?: number;
}

const MAX_DECIMALS = 6;
/** Digits before the point: the annex's amounts have at most fifteen characters. */
const LIMIT = 10 ** 15;
const HIGHEST: Decimal = { units: LIMIT, scale: 0 };
const LOWEST: Decimal = { units: -LIMIT, scale: 0 };

/** What is wrong with a value. */
export interface Complaint {
  readonly code: ErrorCode;
  readonly expected: Sentence;
}

export const NOT_DECIMAL: Complaint = {
  code: 'ERR_DRAFT_DECIMAL',
  expected: EXPECTED.exactDecimal,
};

/** What is wrong with a decimal, if anything. */
export function outOfLimits(value: Decimal, limits: DecimalLimits): Complaint | undefined {
  const { signed = false, max, decimals = MAX_DECIMALS } = limits;
  if (value.scale > decimals)
    return { code: 'ERR_DRAFT_DECIMAL', expected: EXPECTED.atMostDecimals({ decimals }) };
  if (!signed && value.units < 0) return { code: 'ERR_DRAFT_RANGE', expected: EXPECTED.notNegative };
  if (max !== undefined && compare(value, max) > 0) {
    return { code: 'ERR_DRAFT_RANGE', expected: EXPECTED.atMost({ most: format(max) }) };
  }
  if (isTooLong(value)) {
    return { code: 'ERR_DRAFT_RANGE', expected: EXPECTED.atMostFifteenDigits };
  }
  return undefined;
}

/** Whether an amount has more than fifteen digits before the point. */
export function isTooLong(value: Decimal): boolean {
  // So few units cannot reach the limit at any scale.
  if (value.units < LIMIT && value.units > -LIMIT) return false;
  return compare(value, HIGHEST) >= 0 || compare(value, LOWEST) <= 0;
}
