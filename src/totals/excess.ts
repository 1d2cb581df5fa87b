import { add, type Decimal, subtract } from '../decimal/index.js';
import { MONEY_DECIMALS } from './money.js';

/**
 * How much more a tax is than its base times its rate, in units of 10⁻⁸: a rate has at most four decimals and an amount
 * two, so it is whole, and a number has room for it.
 */
export type Excess = number;

const DECIMALS = 8;
const POWERS = Array.from({ length: DECIMALS + 1 }, (_, exponent) => 10 ** exponent);
/** One cent. */
export const CENT: Excess = 10 ** (DECIMALS - 2);
/**
 * How far the taxes of many lines may be from the tax of their sum. FAS07 refuses 2.00, and this leaves room for what a
 * document states.
 */
export const MOST_DRIFT: Excess = 10 ** DECIMALS;

/** What an amount has more than the exact one. */
export function excessOf(amount: Decimal, exact: Decimal): Excess {
  const shift = exact.scale - amount.scale;
  if (typeof amount.units === 'number' && typeof exact.units === 'number' && shift >= 0) {
    // Numbers only: this runs for every tax of every line.
    const units = amount.units * (POWERS[shift] ?? Number.NaN);
    if (Number.isSafeInteger(units)) return (units - exact.units) * (POWERS[DECIMALS - exact.scale] ?? 0);
  }
  const { units, scale } = subtract(amount, exact);
  return Number(units) * 10 ** (DECIMALS - scale);
}

/** A tax as rounded the other way, where many lines rounded alike would go too far from the tax of their sum. */
export function roundedBack(
  amount: Decimal,
  excess: Excess,
  drift: Excess,
): { readonly amount: Decimal; readonly excess: Excess } {
  const isTooFar = Math.abs(drift + excess) > MOST_DRIFT && excess !== 0 && drift > 0 === excess > 0;
  if (!isTooFar) return { amount, excess };
  const cents = excess > 0 ? -1 : 1;
  return { amount: add(amount, { units: cents, scale: MONEY_DECIMALS }), excess: excess + cents * CENT };
}
