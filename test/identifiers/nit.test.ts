import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isValidNit, nitCheckDigit, parseNit } from '../../src/identifiers/index.js';

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

describe('nitCheckDigit', () => {
  it('agrees with the sum of digits by weights, modulo 11', () => {
    const weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
    fc.assert(
      fc.property(digits(1, 15), (nit) => {
        const reversed = [...nit].reverse();
        const rest =
          reversed.reduce((sum, digit, i) => sum + Number(digit) * (weights[i] ?? Number.NaN), 0) % 11;
        expect(nitCheckDigit(nit)).toBe(`${rest < 2 ? rest : 11 - rest}`);
      }),
    );
  });

  it('does not change with zeros before the number', () => {
    expect(nitCheckDigit('0000800197268')).toBe(nitCheckDigit('800197268'));
  });

  it.each(['', '800.197.268', '800197268-4', '80019726a', ' 1', '1234567890123456', '٣', '9/', '9:'])(
    'refuses %j',
    (nit) => {
      expect(() => nitCheckDigit(nit)).toThrow(expect.objectContaining({ code: 'ERR_INPUT_NIT' }));
    },
  );

  it('refuses what is not text', () => {
    expect(() => nitCheckDigit(800197268 as unknown as string)).toThrow(
      expect.objectContaining({ code: 'ERR_INPUT_NIT' }),
    );
  });
});

describe('parseNit', () => {
  it.each(['900373115-3', '900.373.115-3', '900373115', '900.373.115'])('reads %s', (text) => {
    expect(parseNit(text)).toEqual({ number: '900373115', checkDigit: '3' });
  });

  it('refuses a wrong check digit and says which one is right', () => {
    expect(() => parseNit('900373115-4')).toThrow(/check digit 4, expected 3/);
  });

  it.each(['900.37.3115', '900373115-', '-3', '900373115-33', ' 900373115', '900,373,115', ''])(
    'refuses %j',
    (text) => {
      expect(() => parseNit(text)).toThrow(expect.objectContaining({ code: 'ERR_INPUT_NIT' }));
    },
  );

  it('accepts exactly one check digit for a number', () => {
    fc.assert(
      fc.property(digits(1, 15), (number) => {
        const accepted = [...'0123456789'].filter((digit) => isValidNit(`${number}-${digit}`));
        expect(accepted).toEqual([nitCheckDigit(number)]);
        expect(parseNit(`${number}-${accepted[0]}`)).toEqual({ number, checkDigit: accepted[0] });
      }),
    );
  });
});

describe('isValidNit', () => {
  it('checks a digit that is kept apart', () => {
    expect(isValidNit('900373115', '3')).toBe(true);
    expect(isValidNit('900373115', '4')).toBe(false);
    expect(isValidNit('900373115-3', '4')).toBe(false);
  });

  it.each([undefined, null, 900373115, 'abc', '', '90037311-5-3'])(
    'is false for %j and does not throw',
    (value) => {
      expect(isValidNit(value as string)).toBe(false);
    },
  );
});
