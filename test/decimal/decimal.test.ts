import { describe, expect, it } from '@jest/globals';
import {
  type Decimal,
  type DecimalInput,
  decimal,
  format,
  isDecimal,
  tryDecimal,
  ZERO,
} from '../../src/decimal/index.js';

const printed = (input: DecimalInput) => format(decimal(input));

describe('decimal', () => {
  it.each([
    ['0', '0'],
    ['4500', '4500'],
    ['28900.50', '28900.50'],
    ['+1.5', '1.5'],
    ['-0.29', '-0.29'],
    ['007.10', '7.10'],
    ['-0', '0'],
    ['-0.00', '0.00'],
    ['0.000000000000000001', '0.000000000000000001'],
    ['9007199254740991', '9007199254740991'],
    ['9007199254740992', '9007199254740992'],
    ['90071992547409.93', '90071992547409.93'],
    ['-123456789012345678901234567890.123456789', '-123456789012345678901234567890.123456789'],
  ])('reads the text %j as %s', (text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [1500000, '1500000'],
    [0.1, '0.1'],
    [0.29, '0.29'],
    [-1234.5678, '-1234.5678'],
    [1.005, '1.005'],
    [1e-7, '0.0000001'],
    [-1.5e-10, '-0.00000000015'],
    [2 ** 53, '9007199254740992'],
    [1e21, '1000000000000000000000'],
    [1.2345e25, '12345000000000000000000000'],
    [-1.5e300, `-15${'0'.repeat(299)}`],
  ])('reads the number %d by its shortest text, %s', (number, expected) => {
    expect(printed(number)).toBe(expected);
  });

  it.each([
    [0n, '0'],
    [-7n, '-7'],
    [10n ** 30n, `1${'0'.repeat(30)}`],
  ])('reads the bigint %s', (bigint, expected) => {
    expect(printed(bigint)).toBe(expected);
  });

  it('takes a Decimal as it is, whichever way its units are kept', () => {
    expect(printed({ units: 150, scale: 2 })).toBe('1.50');
    expect(decimal({ units: 150n, scale: 2 })).toEqual(decimal('1.50'));
    expect(printed({ units: 10n ** 20n, scale: 2 })).toBe('1000000000000000000.00');
  });

  it('gives the same value for the same number, however it came', () => {
    const expected = decimal('1500');
    for (const input of [1500, 1500n, '1500', '+1500', '01500', { units: 1500n, scale: 0 }]) {
      expect(decimal(input)).toEqual(expected);
    }
  });

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '5.',
    '1,5',
    '1.500,00',
    '1 500',
    ' 1500',
    '1500\n',
    '1e3',
    '0x10',
    '1_000',
    '--1',
    '+-1',
    '1.2.3',
    '$1500',
    '٣',
    'NaN',
    'Infinity',
    `0.${'1'.repeat(101)}`,
  ])('refuses the text %j', (text) => {
    expect(tryDecimal(text)).toBeUndefined();
    expect(() => decimal(text)).toThrow(expect.objectContaining({ code: 'ERR_DECIMAL' }));
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.MIN_VALUE,
    undefined,
    null,
    true,
    Symbol('1'),
    () => 1,
    [],
    ['1'],
    {},
    new Date(0),
    { units: 1 },
    { scale: 0 },
    { units: '1', scale: 0 },
    { units: 1.5, scale: 0 },
    { units: 2 ** 53, scale: 0 },
    { units: 1, scale: -1 },
    { units: 1, scale: 0.5 },
    { units: 1, scale: 101 },
    { units: 1, scale: '0' },
    { units: 1n, scale: Number.NaN },
  ])('refuses %p', (value) => {
    expect(tryDecimal(value)).toBeUndefined();
    expect(() => decimal(value as DecimalInput)).toThrow(expect.objectContaining({ code: 'ERR_DECIMAL' }));
  });

  it('reads a text of a thousand digits without losing one, and says little about a bad one', () => {
    const digits = '1234567890'.repeat(100);
    expect(printed(digits)).toBe(digits);
    expect(() => decimal(`${digits.repeat(100)}x`)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{0,200}$/) }),
    );
  });
});

describe('a text of more digits than any amount has', () => {
  it('is no decimal, since reading it takes the square of their number', () => {
    for (const text of ['9'.repeat(1001), `${'0'.repeat(1_000_000)}1`, `1.${'0'.repeat(1000)}`]) {
      expect(tryDecimal(text)).toBeUndefined();
    }
  });
});

describe('isDecimal', () => {
  it('knows a Decimal of another copy of the package by its shape', () => {
    expect(isDecimal(JSON.parse('{"units":150,"scale":2}'))).toBe(true);
    expect(isDecimal({ units: 1n, scale: 100 })).toBe(true);
    expect(isDecimal(ZERO)).toBe(true);
  });

  it('refuses everything else', () => {
    for (const value of ['1', 1, 1n, null, undefined, { units: 1 }]) expect(isDecimal(value)).toBe(false);
  });
});

describe('format', () => {
  it.each([
    ['4500', 2, '4500.00'],
    ['4500.5', 2, '4500.50'],
    ['4500.55', 2, '4500.55'],
    ['0.125', 2, '0.125'],
    ['0.125', 0, '0.125'],
    ['0.05', 2, '0.05'],
    ['-0.05', 2, '-0.05'],
    ['-4500', 2, '-4500.00'],
    ['-0.5', 6, '-0.500000'],
    ['0', 6, '0.000000'],
    ['90071992547409919', 2, '90071992547409919.00'],
    ['-90071992547409919.5', 2, '-90071992547409919.50'],
    ['0.00000000000000000001', 2, '0.00000000000000000001'],
  ])('prints %s with at least %d decimals as %s', (text, decimals, expected) => {
    expect(format(decimal(text), decimals)).toBe(expected);
  });

  it('prints no minus sign before zero', () => {
    const negativeZero: Decimal = { units: -0, scale: 2 };
    expect([format(negativeZero), format(negativeZero, 2), format(negativeZero, 4)]).toEqual([
      '0.00',
      '0.00',
      '0.0000',
    ]);
  });
});
