import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  format,
  multiply,
  percentOf,
  round,
  subtract,
  ZERO,
} from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { AllowanceCharge } from '../model/index.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';

/** A discount or charge with its amount, before it is printed. */
export interface Allowance {
  readonly amount: Decimal;
  readonly printed: AllowanceCharge;
}

const FIELDS = new Set(['percent', 'amount', 'base', 'reason', 'reasonCode']);
const REASON_CODES = new Set(['00', '01', '02', '03']);
const HUNDRED = decimal(100);
const PERCENT_DECIMALS = 2;
const NO_ALLOWANCES: readonly never[] = [];

/** Reads the discounts (`allowances`) or the charges (`charges`) of a line or a document. */
export function readAllowances(
  owner: Fields,
  key: 'allowances' | 'charges',
  base: Decimal,
  level: 'line' | 'document',
): readonly Allowance[] {
  if (!owner.has(key)) return NO_ALLOWANCES;
  return owner.each(key, FIELDS, (fields) => readAllowance(fields, key === 'charges', base, level));
}

function readAllowance(
  fields: Fields,
  isCharge: boolean,
  defaultBase: Decimal,
  level: 'line' | 'document',
): Allowance {
  const base = fields.decimal('base', { decimals: MONEY_DECIMALS }) ?? defaultBase;
  const percent = fields.decimal('percent', { max: HUNDRED, decimals: PERCENT_DECIMALS });
  const stated = fields.decimal('amount', { decimals: MONEY_DECIMALS });
  if (fields.has('percent') === fields.has('amount'))
    fields.fail('ERR_DRAFT_MISSING', 'percent', 'either percent or amount');
  const amount =
    percent === undefined ? (stated ?? ZERO) : round(percentOf(base, percent), MONEY_DECIMALS, ROUNDING);
  if (compare(amount, base) > 0) {
    fields.fail(
      'ERR_DRAFT_RANGE',
      'amount',
      `at most its base, ${money(base)}`,
      isCharge ? undefined : 'FAQ09',
    );
  }
  const reason = fields.text('reason');
  const reasonCode = fields.code('reasonCode', REASON_CODES, 'table 13.3.8') ?? (isCharge ? '02' : '00');
  return {
    amount,
    printed: {
      chargeIndicator: isCharge,
      reasonCode: level === 'document' ? reasonCode : undefined,
      reason,
      multiplierFactorNumeric: format(percent ?? impliedPercent(amount, base), PERCENT_DECIMALS),
      amount: money(amount),
      baseAmount: money(base),
    },
  };
}

/** The annex wants the percentage even where the amount was agreed: the nearest one with two decimals. */
function impliedPercent(amount: Decimal, base: Decimal): Decimal {
  return base.units === 0 ? ZERO : divide(multiply(amount, HUNDRED), base, PERCENT_DECIMALS, ROUNDING);
}

/** The sum of the amounts. */
export function totalOf(allowances: readonly Allowance[]): Decimal {
  return allowances.reduce((total, { amount }) => add(total, amount), ZERO);
}

/** The printed discounts and charges of a line or a document, discounts first. */
export function printAll(
  allowances: readonly Allowance[],
  charges: readonly Allowance[],
): readonly AllowanceCharge[] {
  if (allowances.length === 0 && charges.length === 0) return NO_ALLOWANCES;
  return [...allowances, ...charges].map(({ printed }) => printed);
}

/** `value − Σ discounts + Σ charges`. */
export function applyAllowances(
  value: Decimal,
  allowances: readonly Allowance[],
  charges: readonly Allowance[],
): Decimal {
  if (allowances.length === 0 && charges.length === 0) return value;
  return subtract(add(value, totalOf(charges)), totalOf(allowances));
}
