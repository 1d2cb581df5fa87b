import { describe, expect, it } from '@jest/globals';
import {
  add,
  compare,
  type DecimalInput,
  decimal,
  divide,
  format,
  multiply,
  negate,
  percentOf,
  type RoundingMode,
  round,
  subtract,
  sum,
} from '../../src/decimal/index.js';

const rounded = (value: DecimalInput, scale: number, mode: RoundingMode) =>
  format(round(decimal(value), scale, mode));
const divided = (a: DecimalInput, b: DecimalInput, scale: number, mode: RoundingMode = 'half-even') =>
  format(divide(decimal(a), decimal(b), scale, mode));

describe('add, subtract, multiply, negate, percentOf, sum', () => {
  it('are exact where binary fractions are not', () => {
    expect(format(add(decimal(0.1), decimal(0.2)))).toBe('0.3');
    expect(format(multiply(decimal(1.1), decimal(1.1)))).toBe('1.21');
    expect(format(subtract(decimal(1), decimal(0.9)))).toBe('0.1');
  });

  it('cross the limit of the safe integers without losing a digit', () => {
    expect(format(add(decimal('9007199254740991'), decimal('1')))).toBe('9007199254740992');
    expect(format(add(decimal('90071992547409.91'), decimal('0.001')))).toBe('90071992547409.911');
    expect(format(multiply(decimal('94906267'), decimal('94906267')))).toBe('9007199515875289');
    expect(format(subtract(decimal('9007199254740993'), decimal('2')))).toBe('9007199254740991');
  });

  it('keep the larger number of decimals in sums and add them up in products', () => {
    expect(format(add(decimal('1.50'), decimal('2.5')))).toBe('4.00');
    expect(format(multiply(decimal('1.50'), decimal('2.0')))).toBe('3.000');
  });

  it('never make a negative zero', () => {
    const zeros = [
      negate(decimal(0)),
      multiply(decimal(0), decimal(-5)),
      subtract(decimal('1.5'), decimal('1.5')),
      round(decimal('-0.001'), 2, 'half-even'),
      divide(decimal(0), decimal(-3), 2, 'half-even'),
    ];
    for (const { units } of zeros) expect(units).toBe(0);
  });

  it('take a percentage exactly', () => {
    expect(format(percentOf(decimal('9500.00'), decimal('19')))).toBe('1805.0000');
    expect(format(percentOf(decimal('0.01'), decimal('0.001')))).toBe('0.0000001');
  });

  it('sum a list, and nothing at all to zero', () => {
    expect(format(sum([decimal('0.1'), decimal('0.2'), decimal('-0.05')]))).toBe('0.25');
    expect(format(sum([]))).toBe('0');
  });
});

describe('compare', () => {
  it.each([
    ['1.5', '1.50', 0],
    ['-0', '0.000', 0],
    ['1.49', '1.5', -1],
    ['2', '10', -1],
    ['-2', '-10', 1],
    ['9007199254740993', '9007199254740992', 1],
    ['-9007199254740993', '9007199254740992', -1],
    ['0.00000000000000000001', '0', 1],
  ] as const)('puts %s beside %s as %d', (a, b, expected) => {
    expect(compare(decimal(a), decimal(b))).toBe(expected);
  });

  it('is about the value, not about how the units are kept', () => {
    expect(compare({ units: 5n, scale: 0 }, { units: 5, scale: 0 })).toBe(0);
    expect(compare({ units: 5, scale: 0 }, { units: 50n, scale: 1 })).toBe(0);
  });
});

describe('round', () => {
  // Columns: half-even, half-up, truncate.
  it.each([
    ['2.344', '2.34', '2.34', '2.34'],
    ['2.345', '2.34', '2.35', '2.34'],
    ['2.3450', '2.34', '2.35', '2.34'],
    ['2.34500001', '2.35', '2.35', '2.34'],
    ['2.3449999999', '2.34', '2.34', '2.34'],
    ['2.355', '2.36', '2.36', '2.35'],
    ['2.356', '2.36', '2.36', '2.35'],
    ['481.275', '481.28', '481.28', '481.27'],
    ['-2.344', '-2.34', '-2.34', '-2.34'],
    ['-2.345', '-2.34', '-2.35', '-2.34'],
    ['-2.355', '-2.36', '-2.36', '-2.35'],
    ['-2.356', '-2.36', '-2.36', '-2.35'],
    ['0.005', '0.00', '0.01', '0.00'],
    ['-0.005', '0.00', '-0.01', '0.00'],
    ['0.015', '0.02', '0.02', '0.01'],
    ['0.995', '1.00', '1.00', '0.99'],
    ['-0.995', '-1.00', '-1.00', '-0.99'],
    ['999999999999999.995', '1000000000000000.00', '1000000000000000.00', '999999999999999.99'],
    ['90071992547409919.985', '90071992547409919.98', '90071992547409919.99', '90071992547409919.98'],
    ['-90071992547409919.995', '-90071992547409920.00', '-90071992547409920.00', '-90071992547409919.99'],
    ['0.00500000000000000000000000000001', '0.01', '0.01', '0.00'],
  ])('%s to two decimals', (value, halfEven, halfUp, truncated) => {
    expect(rounded(value, 2, 'half-even')).toBe(halfEven);
    expect(rounded(value, 2, 'half-up')).toBe(halfUp);
    expect(rounded(value, 2, 'truncate')).toBe(truncated);
  });

  it.each([
    ['0.5', '0', '1', '0'],
    ['1.5', '2', '2', '1'],
    ['2.5', '2', '3', '2'],
    ['-0.5', '0', '-1', '0'],
    ['-1.5', '-2', '-2', '-1'],
  ])('%s to a whole number', (value, halfEven, halfUp, truncated) => {
    expect(rounded(value, 0, 'half-even')).toBe(halfEven);
    expect(rounded(value, 0, 'half-up')).toBe(halfUp);
    expect(rounded(value, 0, 'truncate')).toBe(truncated);
  });

  it('leaves a value with fewer decimals as it is', () => {
    expect(rounded('2.3', 2, 'half-even')).toBe('2.3');
    expect(rounded('7', 0, 'truncate')).toBe('7');
  });
});

describe('divide', () => {
  it.each([
    ['1', '3', 2, '0.33'],
    ['2', '3', 2, '0.67'],
    ['-2', '3', 2, '-0.67'],
    ['2', '-3', 2, '-0.67'],
    ['-2', '-3', 2, '0.67'],
    ['1', '8', 2, '0.12'],
    ['3', '8', 2, '0.38'],
    ['10', '4', 0, '2'],
    ['14', '4', 0, '4'],
    ['100', '1.19', 6, '84.033613'],
    ['0', '7', 2, '0.00'],
    ['1', '0.000001', 0, '1000000'],
    ['123456789012345678901234567890', '7', 3, '17636684144620811271604938270.000'],
  ])('%s by %s to %d decimals is %s', (a, b, scale, expected) => {
    expect(divided(a, b, scale)).toBe(expected);
  });

  it('tells a tie from what is a little more than one', () => {
    expect(divided('1', '8', 2, 'half-even')).toBe('0.12');
    expect(divided('1', '8', 2, 'half-up')).toBe('0.13');
    expect(divided('1', '8', 2, 'truncate')).toBe('0.12');
    expect(divided('0.125000000000000000000001', '1', 2)).toBe('0.13');
    expect(divided('-0.125000000000000000000001', '1', 2)).toBe('-0.13');
    expect(divided('-1', '8', 2, 'half-up')).toBe('-0.13');
    expect(divided('1', '-8', 2, 'truncate')).toBe('-0.12');
  });

  it.each([0, '0.000', -0, 0n, { units: 0n, scale: 3 }])('refuses to divide by %p', (divisor) => {
    expect(() => divided('1', divisor, 2)).toThrow(expect.objectContaining({ code: 'ERR_DECIMAL' }));
  });

  it('refuses a zero whose units are a bigint, too', () => {
    const zero = { units: 0n, scale: 0 };
    expect(() => divide(decimal(1), zero, 2, 'half-even')).toThrow(
      expect.objectContaining({ code: 'ERR_DECIMAL' }),
    );
  });
});
