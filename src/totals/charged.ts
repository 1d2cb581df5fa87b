import { compare, type Decimal, decimal, divide, isClose, multiply, round } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { Sentence } from '../errors/index.js';
import { EXPECTED } from './expected.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';
import { TOLERANCES } from './tolerances.js';

/** A tax as it was charged, to be compared with base × rate once the base is known. */
export interface Charged {
  readonly amount: Decimal;
  readonly fields: Fields;
}

const MONEY = { decimals: MONEY_DECIMALS };
const IVA = '01';
const TEN = decimal(10);

/** Reads the amount that a draft says was charged. */
export function readCharged(fields: Fields): Charged | undefined {
  const amount = fields.decimal('amount', MONEY);
  return amount && { amount, fields };
}

/** Compares what was charged with what the rule computes, within its tolerance (FAX07, FAS07). */
export function checkCharged(
  { amount, fields }: Charged,
  { code, exact, rule }: { readonly code: string; readonly exact: Decimal; readonly rule: string },
): void {
  if (isNearTax(code, amount, exact)) return;
  fields.fail('ERR_DRAFT_TOTAL', 'amount', { expected: expectedTax(code, exact), rule });
}

/** Whether the service takes an amount for the tax: tills round up, to the peso, or IVA to the ten (annex §5.2.1). */
export function isNearTax(code: string, amount: Decimal, exact: Decimal): boolean {
  if (isClose(amount, exact, TOLERANCES.tax.amount)) return true;
  return code === IVA && isMultipleOfTen(amount) && isClose(amount, exact, TOLERANCES.taxByTens.amount);
}

/** Whether an amount may have been brought to the nearest ten. */
export function isMultipleOfTen(amount: Decimal): boolean {
  return compare(multiply(divide(amount, TEN, 0, 'truncate'), TEN), amount) === 0;
}

/** What the amount of a tax has to be. */
export function expectedTax(code: string, exact: Decimal): Sentence {
  const amount = money(round(exact, MONEY_DECIMALS, ROUNDING));
  const most = money(TOLERANCES.tax.amount);
  return code === IVA
    ? EXPECTED.nearIva({ amount, most, tens: money(TOLERANCES.taxByTens.amount) })
    : EXPECTED.nearTax({ amount, most });
}
