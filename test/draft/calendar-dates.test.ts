import fc from 'fast-check';
import { buildInvoice } from '../../src/documents/index.js';
import { dayOf } from '../../src/draft/index.js';
import { context, draftWith } from '../documents/sample.js';

const calendarDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date of the calendar', () => {
  it('means its day, whatever JavaScript made of it', () => {
    fc.assert(
      fc.property(calendarDay, (day) => {
        for (const value of [
          day,
          new Date(day),
          `${day}T00:00:00Z`,
          `${day}T00:00Z`,
          `${day}T00:00:00.000Z`,
        ]) {
          expect(dayOf(value)).toBe(day);
        }
      }),
    );
  });

  it('with a time means the day in Colombia', () => {
    expect(dayOf('2026-12-10T04:59:59Z')).toBe('2026-12-09');
    expect(dayOf(new Date('2026-12-10T05:00:00Z'))).toBe('2026-12-10');
    // Who says the offset says the hour.
    expect(dayOf('2026-12-09T19:00:00-05:00')).toBe('2026-12-09');
  });

  it.each([
    '10/12/2026',
    '2026-12-32',
    '2026-12-10T00:00:00',
    'mañana',
    20261210,
    {},
    null,
    new Date(Number.NaN),
  ])('is none of %p', (value) => {
    expect(dayOf(value)).toBeUndefined();
  });

  it('in fields without an hour is written as it is', () => {
    const { document } = buildInvoice(
      draftWith({
        dueDate: new Date('2026-12-10'),
        payment: { form: 'credito', means: '47', dueDate: '2026-12-10T00:00:00Z' },
        orderReference: { id: 'OC-1', issueDate: '2026-12-10T00:00:00.000Z' },
        invoicePeriod: { startDate: new Date('2026-11-01'), endDate: new Date('2026-11-30') },
      }),
      context,
    );
    expect(document).toMatchObject({
      dueDate: '2026-12-10',
      orderReference: { issueDate: '2026-12-10' },
      invoicePeriod: { startDate: '2026-11-01', endDate: '2026-11-30' },
    });
    expect(document.paymentMeans[0]?.paymentDueDate).toBe('2026-12-10');
  });
});
