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

/** Nearly every rate is one of these: two microseconds of the 65 that ten lines with two taxes each take to build. */
const WHOLE_RATES = Array.from({ length: 101 }, (_, rate) => `${rate}.00`);

/** Prints a rate with two decimals, and more only where they count: equal rates print the same. */
export function rateText(rate: Decimal): string {
  const whole = rate.scale === 0 && typeof rate.units === 'number' ? WHOLE_RATES[rate.units] : undefined;
  if (whole !== undefined) return whole;
  if (rate.scale <= MONEY_DECIMALS) return format(rate, MONEY_DECIMALS);
  const short = round(rate, MONEY_DECIMALS, 'truncate');
  return format(compare(short, rate) === 0 ? short : rate);
}
