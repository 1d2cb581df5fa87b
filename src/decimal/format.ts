import type { Decimal } from './decimal.js';

const CENTS = Array.from({ length: 100 }, (_, cents) => `.${String(cents).padStart(2, '0')}`);

/**
 * Prints a decimal with a point and no thousands separator, with at least `decimals` decimals.
 *
 * No digit is ever dropped: round first where fewer are wanted. The CUFE text and the XML both use this function,
 * so that they cannot drift apart.
 *
 * @example
 * format(decimal('4500'), 2); // '4500.00'
 * format(decimal('0.125')); // '0.125'
 */
export function format(value: Decimal, decimals = 0): string {
  const { units, scale } = value;
  if (decimals === 2 && typeof units === 'number' && units >= 0) {
    // Amounts, nearly always: no slicing and no padding.
    if (scale === 0) return `${units}.00`;
    if (scale === 2) {
      const cents = units % 100;
      return `${(units - cents) / 100}${CENTS[cents]}`;
    }
  }
  const negative = units < 0;
  let digits = String(units);
  if (negative) digits = digits.slice(1);
  if (scale > 0) {
    if (digits.length <= scale) digits = digits.padStart(scale + 1, '0');
    const point = digits.length - scale;
    digits = `${digits.slice(0, point)}.${digits.slice(point)}`;
  }
  if (scale < decimals) digits += (scale === 0 ? '.' : '') + '0'.repeat(decimals - scale);
  return negative ? `-${digits}` : digits;
}
