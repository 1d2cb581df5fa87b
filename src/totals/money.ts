import { compare, type Decimal, format, type RoundingMode, round } from '../decimal/index.js';

/** Decimals of every stored amount. Annex §5.2.1 allows two to six; two is what the CUFE hashes. */
export const MONEY_DECIMALS = 2;

/**
 * How a stored amount is rounded, once. Annex §5.2.1 cites NTC 3711, to the even digit; the service compares with a
 * tolerance of two pesos and accepts half-up and truncation as well.
 */
export const ROUNDING: RoundingMode = 'half-even';

/** Prints an amount, with the two decimals that both the XML and the CUFE carry. */
export function money(value: Decimal): string {
  return format(value, MONEY_DECIMALS);
}

/** Prints a rate with two decimals, and more only where they count: equal rates print the same. */
export function rateText(rate: Decimal): string {
  if (rate.scale <= MONEY_DECIMALS) return format(rate, MONEY_DECIMALS);
  const short = round(rate, MONEY_DECIMALS, 'truncate');
  return format(compare(short, rate) === 0 ? short : rate);
}
