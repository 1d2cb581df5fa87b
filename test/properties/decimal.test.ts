import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  divide,
  format,
  multiply,
  percentOf,
  type RoundingMode,
  round,
  subtract,
} from '../../src/decimal/index.js';

// big.js does the same sums with another algorithm; its own division rounds, so it gets room to spare.
const exact = Big();
exact.DP = 200;
exact.PE = exact.NE = 1e6 - 1;
exact.NE = -exact.NE;

const MODES: Readonly<Record<RoundingMode, 0 | 1 | 2>> = { truncate: 0, 'half-up': 1, 'half-even': 2 };
const mode = fc.constantFrom<RoundingMode>('truncate', 'half-up', 'half-even');

const digits = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength });
/** Text of a decimal: short ones, ones beside 2^53, long ones, and many that end in 5, where ties are. */
const text = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(digits(6), digits(30), fc.bigInt({ min: 2n ** 53n - 5n, max: 2n ** 53n + 5n }).map(String)),
    fc.oneof(
      fc.constant(''),
      digits(3),
      digits(25),
      digits(8).map((some) => `${some}5`),
    ),
  )
  .map(([sign, whole, fraction]) => `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`);

const same = (ours: string, theirs: Big) => expect(new exact(ours).eq(theirs)).toBe(true);

describe('decimals and big.js agree', () => {
  it('on sums, differences and products', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        same(format(add(decimal(a), decimal(b))), new exact(a).plus(b));
        same(format(subtract(decimal(a), decimal(b))), new exact(a).minus(b));
        same(format(multiply(decimal(a), decimal(b))), new exact(a).times(b));
        same(format(percentOf(decimal(a), decimal(b))), new exact(a).times(b).div(100));
      }),
      { numRuns: 1000 },
    );
  });

  it('on the order of two values', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compare(decimal(a), decimal(b))).toBe(new exact(a).cmp(b));
        expect(compare(decimal(b), decimal(a))).toBe(new exact(b).cmp(a));
        expect(compare(decimal(a), decimal(a.includes('.') ? `${a}0` : `${a}.0`))).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('on rounding, in every mode', () => {
    fc.assert(
      fc.property(text, fc.nat(10), mode, (a, scale, rounding) => {
        const ours = format(round(decimal(a), scale, rounding), scale);
        const theirs = new exact(a).round(scale, MODES[rounding]);
        same(ours, theirs);
        expect(ours).toBe(theirs.eq(0) ? new exact(0).toFixed(Math.max(scale, 0)) : theirs.toFixed(scale));
      }),
      { numRuns: 2000 },
    );
  });

  it('on division, in every mode', () => {
    fc.assert(
      fc.property(text, text, fc.nat(10), mode, (a, b, scale, rounding) => {
        fc.pre(!new exact(b).eq(0));
        const theirs = new exact(a).div(b).round(scale, MODES[rounding]);
        same(format(divide(decimal(a), decimal(b), scale, rounding)), theirs);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a decimal', () => {
  it('prints as it was read, but for signs and zeros in front', () => {
    fc.assert(
      fc.property(text, fc.nat(30), (a, decimals) => {
        const printed = format(decimal(a), decimals);
        same(printed, new exact(a));
        expect(printed).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
        const shown = Math.max(decimals, a.split('.')[1]?.length ?? 0);
        expect(printed.split('.')[1]?.length ?? 0).toBe(shown);
        expect(format(decimal(printed), decimals)).toBe(printed);
      }),
    );
  });

  it('counts as the shortest text of a number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e30, max: 1e30 }), (number) => {
        fc.pre(number === 0 || Math.abs(number) > 1e-80);
        same(format(decimal(number)), new exact(number));
      }),
      { numRuns: 1000 },
    );
  });
});
