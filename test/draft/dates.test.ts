import fc from 'fast-check';
import { openFields, readDate } from '../../src/draft/index.js';
import { ProblemList } from '../../src/errors/index.js';

const FIELDS = new Set(['date']);

/** The day that is read, and how many problems are noted. */
function read(date: string): { readonly day: string | undefined; readonly problems: number } {
  const problems = new ProblemList();
  const day = readDate(openFields({ date }, '', problems, FIELDS), 'date');
  return { day, problems: problems.all.length };
}

/** Whether the platform's calendar has a day. */
function hasDay(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date);
}

const digits = (most: number, length: number) =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(length, '0'));

describe('a day of a draft', () => {
  it('is one of the calendar, and no other', () => {
    const date = fc
      .tuple(digits(9999, 4), digits(14, 2), digits(33, 2))
      .map(([year, month, day]) => `${year}-${month}-${day}`);
    let days = 0;
    fc.assert(
      fc.property(date, (text) => {
        const { day, problems } = read(text);
        if (hasDay(text)) days += 1;
        expect(day).toBe(hasDay(text) ? text : undefined);
        expect(problems).toBe(hasDay(text) ? 0 : 1);
      }),
      { numRuns: 2000 },
    );
    expect(days).toBeGreaterThan(500);
  });

  it.each(['1900', '2000', '2023', '2024', '2100', '2400'])(
    'is the 29th of February of %s, or not',
    (year) => {
      const text = `${year}-02-29`;
      expect(read(text).day).toBe(hasDay(text) ? text : undefined);
    },
  );
});
