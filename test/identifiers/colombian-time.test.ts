import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { colombianDateTime, parseInstant } from '../../src/identifiers/index.js';

describe('colombianDateTime', () => {
  it('is five hours behind UTC, also over midnight and a year’s end', () => {
    expect(colombianDateTime(new Date('2024-03-16T03:15:23.999Z'))).toEqual({
      date: '2024-03-15',
      time: '22:15:23-05:00',
    });
    expect(colombianDateTime(new Date('2025-01-01T04:59:59Z'))).toEqual({
      date: '2024-12-31',
      time: '23:59:59-05:00',
    });
  });

  it('agrees with the platform’s own time zone data', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/Bogota',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const range = { min: new Date('1994-01-01'), max: new Date('2099-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const { date: day, time } = colombianDateTime(date);
        expect(`${day} ${time}`).toBe(`${format.format(date)}-05:00`);
      }),
    );
  });

  it.each([Number.NaN, Date.UTC(10_000, 0, 2), Date.UTC(-1, 0, 1), 8.64e15])(
    'refuses the moment %d',
    (milliseconds) => {
      expect(() => colombianDateTime(new Date(milliseconds))).toThrow(
        expect.objectContaining({ code: 'ERR_INPUT_DATE' }),
      );
    },
  );
});

describe('parseInstant', () => {
  it.each([
    ['2024-03-15', '2024-03-15T05:00:00.000Z'],
    ['2024-03-15T09:15', '2024-03-15T14:15:00.000Z'],
    ['2024-03-15T09:15:23', '2024-03-15T14:15:23.000Z'],
    ['2024-03-15T09:15:23.1234567', '2024-03-15T14:15:23.123Z'],
    ['2024-03-15T09:15:23Z', '2024-03-15T09:15:23.000Z'],
    ['2024-03-15T09:15:23+02:00', '2024-03-15T07:15:23.000Z'],
    ['2024-03-15T09:15:23-05:00', '2024-03-15T14:15:23.000Z'],
    ['2024-02-29', '2024-02-29T05:00:00.000Z'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseInstant(text).toISOString()).toBe(expected);
  });

  it('copies a Date, so that the caller’s stays his', () => {
    const date = new Date(0);
    expect(parseInstant(date)).toEqual(date);
    expect(parseInstant(date)).not.toBe(date);
  });

  it('reads back what colombianDateTime wrote', () => {
    const range = {
      min: new Date('0000-01-02T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        const { date: day, time } = colombianDateTime(date);
        expect(parseInstant(`${day}T${time}`).getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '15/03/2024',
    '2024-3-5',
    '2024-03-15 09:15:23',
    '2024-03-15T24:00:00',
    '2024-03-15T09:60:00',
    '2024-03-15T09:15:60',
    '2024-03-15T09:15:23+15:00',
    '2024-03-15Z',
    '',
  ])('refuses %j', (text) => {
    expect(() => parseInstant(text)).toThrow(expect.objectContaining({ code: 'ERR_INPUT_DATE' }));
  });

  it.each([new Date(Number.NaN), 0, null, undefined])('refuses %p', (value) => {
    expect(() => parseInstant(value as Date)).toThrow(expect.objectContaining({ code: 'ERR_INPUT_DATE' }));
  });
});
