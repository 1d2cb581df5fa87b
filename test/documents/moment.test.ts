import { describe, expect, it } from '@jest/globals';
import { buildInvoice } from '../../src/documents/index.js';
import { context, draftWith, problemsOf } from './sample.js';

const issued = (issueDate: unknown, now = context.now) => {
  const { document } = buildInvoice(draftWith(issueDate === undefined ? {} : { issueDate }), {
    ...context,
    now,
  });
  return `${document.issueDate} ${document.issueTime}`;
};

describe('the moment of issue', () => {
  it.each([
    ['2026-11-25T04:59:59.999Z', '2026-11-24 23:59:59-05:00'],
    ['2026-11-25T05:00:00Z', '2026-11-25 00:00:00-05:00'],
    ['2026-12-31T23:30:00-05:00', '2026-12-31 23:30:00-05:00'],
    ['2027-01-01T04:30Z', '2026-12-31 23:30:00-05:00'],
    ['2026-11-24T10:30:00+14:00', '2026-11-23 15:30:00-05:00'],
    ['2026-11-24T10:30:59.123456789-05:00', '2026-11-24 10:30:59-05:00'],
    ['2028-02-29T12:00:00-05:00', '2028-02-29 12:00:00-05:00'],
  ])('%s is written in Colombian time, as text or as a Date', (instant, expected) => {
    expect(issued(instant)).toBe(expected);
    expect(issued(new Date(instant))).toBe(expected);
  });

  it('is that of the clock when the draft does not say it', () => {
    expect(issued(undefined)).toBe('2026-11-24 10:30:00-05:00');
    expect(issued(undefined, new Date('2026-11-25T03:00:00Z'))).toBe('2026-11-24 22:00:00-05:00');
  });

  it('takes the time of day from the clock when the draft gives a day', () => {
    expect(issued('2026-11-20')).toBe('2026-11-20 10:30:00-05:00');
    expect(issued('2026-11-20', new Date('2026-11-25T03:00:00Z'))).toBe('2026-11-20 22:00:00-05:00');
  });

  it('is that of Colombia wherever the process runs', () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ['Pacific/Auckland', 'America/Los_Angeles', 'UTC']) {
        process.env.TZ = TZ;
        expect(issued('2026-11-25T04:59:59Z')).toBe('2026-11-24 23:59:59-05:00');
        expect(issued('2026-11-24')).toBe('2026-11-24 10:30:00-05:00');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('must lie within the validity of the numbering range, in Colombia, both days included', () => {
    for (const inside of ['2019-01-19', '2030-01-19', '2030-01-20T04:59:59Z', '2019-01-19T05:00:00Z']) {
      expect(issued(inside)).toMatch(/^20/);
    }
    const refused = (issueDate: string) => problemsOf(() => issued(issueDate))[0];
    expect(refused('2030-01-20T05:00:00Z')).toMatchObject({
      path: 'issueDate',
      found: '"2030-01-20"',
      rule: 'FAB08',
    });
    expect(refused('2019-01-19T04:59:59Z')).toMatchObject({
      path: 'issueDate',
      found: '"2019-01-18"',
      rule: 'FAB07',
    });
  });
});

describe('other dates', () => {
  const written = (changes: object) => {
    const { document } = buildInvoice(draftWith({ ...changes }), context);
    return [document.dueDate, document.paymentMeans[0]?.paymentDueDate, document.orderReference?.issueDate];
  };

  it('are days in Colombia', () => {
    const late = '2026-12-25T04:59:59Z';
    const payment = { form: 'credito', means: '42', dueDate: late };
    const expected = ['2026-12-24', '2026-12-24', '2026-12-24'];
    expect(written({ dueDate: late, payment, orderReference: { id: 'OC-1', issueDate: late } })).toEqual(
      expected,
    );
    const date = new Date(late);
    expect(
      written({
        dueDate: date,
        payment: { ...payment, dueDate: date },
        orderReference: { id: 'OC-1', issueDate: date },
      }),
    ).toEqual(expected);
    const day = '2026-12-24';
    expect(
      written({
        dueDate: day,
        payment: { ...payment, dueDate: day },
        orderReference: { id: 'OC-1', issueDate: day },
      }),
    ).toEqual(expected);
  });
});
