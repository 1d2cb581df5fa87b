import fc from 'fast-check';
import { buildInvoice } from '../../src/documents/index.js';
import type { BuildContext, NumberingRange } from '../../src/model/index.js';
import { context, draftWith, problemsOf } from './sample.js';

const KEY = 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c';
const rangeOf = (
  prefix: string,
  fromNumber: number,
  toNumber: number,
  validDateFrom: string,
  validDateTo: string,
  resolutionNumber: string,
): NumberingRange => ({
  prefix,
  fromNumber,
  toNumber,
  validDateFrom,
  validDateTo,
  resolutionNumber,
  technicalKey: KEY,
});
const within = (numberingRanges: readonly unknown[]): BuildContext => ({
  ...context,
  numberingRanges: numberingRanges as readonly NumberingRange[],
});
const build = (numberingRanges: readonly unknown[], changes: object) =>
  buildInvoice(draftWith(changes as Record<string, unknown>), within(numberingRanges));
const resolutionOf = (ranges: readonly unknown[], changes: object) =>
  build(ranges, changes).document.invoiceControl.invoiceAuthorization;
const brief = (call: () => unknown) => problemsOf(call).map(({ path, code, rule }) => [path, code, rule]);

const OLD = rangeOf('FE', 1, 5000, '2025-01-02', '2026-01-01', '18760000001');
const RENEWED = rangeOf('FE', 3001, 5000, '2026-01-02', '2027-01-01', '18760000002');

describe('the rest of a range, authorised again', () => {
  it.each([
    ['listed last', [OLD, RENEWED]],
    ['listed first', [RENEWED, OLD]],
  ])('%s, has the numbers from its first day on', (_, ranges) => {
    expect(resolutionOf(ranges, { number: 'FE3500', issueDate: '2026-11-10' })).toBe('18760000002');
    expect(resolutionOf(ranges, { number: 'FE3500', issueDate: '2025-11-10' })).toBe('18760000001');
    expect(brief(() => build(ranges, { number: 'FE2999', issueDate: '2026-11-10' }))).toEqual([
      ['issueDate', 'ERR_DRAFT_DATE', 'FAB08'],
    ]);
  });

  it('before the first has ended, has them too: it is the newest', () => {
    const early = { ...RENEWED, validDateFrom: '2025-12-01' };
    for (const ranges of [
      [OLD, early],
      [early, OLD],
    ]) {
      expect(resolutionOf(ranges, { number: 'FE3500', issueDate: '2025-12-15' })).toBe('18760000002');
    }
  });
});

describe('a number that two prefixes could have', () => {
  const fe = rangeOf('FE', 1, 5000, '2026-01-01', '2027-01-01', '18760000003');
  const fe1 = rangeOf('FE1', 1, 9000, '2026-01-01', '2027-01-01', '18760000004');
  const date = { issueDate: '2026-11-10' };

  it('is a problem that names both', () => {
    const found = problemsOf(() => build([fe, fe1], { number: 'FE11', ...date }));
    expect(found).toEqual([expect.objectContaining({ path: 'number', code: 'ERR_DRAFT_NUMBER' })]);
    for (const name of ['18760000003', '18760000004', 'FE1 to FE5000', 'FE11 to FE19000']) {
      expect(found[0]?.expected).toContain(name);
    }
  });

  it('is of the one that the draft says, by its prefix or its resolution', () => {
    expect(resolutionOf([fe, fe1], { number: 'FE11', prefix: 'FE', ...date })).toBe('18760000003');
    const second = build([fe, fe1], { number: 'FE11', resolutionNumber: '18760000004', ...date });
    expect(second.document.supplier.prefix).toBe('FE1');
    expect(second.document.invoiceControl.invoiceAuthorization).toBe('18760000004');
  });

  it('and that one of them covers is of that one', () => {
    expect(resolutionOf([fe, fe1], { number: 'FE15001', ...date })).toBe('18760000004');
  });

  it('is a problem when the draft says one that there is not', () => {
    expect(brief(() => build([fe], { number: 'FE11', prefix: 'FV', ...date }))).toEqual([
      ['prefix', 'ERR_DRAFT_CODE', 'FAB10'],
    ]);
    expect(brief(() => build([fe], { number: 'FE11', resolutionNumber: '1', ...date }))).toEqual([
      ['resolutionNumber', 'ERR_DRAFT_CODE', 'FAB10'],
    ]);
  });
});

describe('ranges in any order', () => {
  const day = fc.constantFrom(
    '2025-12-31',
    '2026-01-01',
    '2026-01-02',
    '2026-06-30',
    '2027-01-01',
    '2027-01-02',
  );
  const range = fc
    .record({
      prefix: fc.constantFrom('FE', 'FE1', 'F', ''),
      fromNumber: fc.integer({ min: 1, max: 30 }),
      size: fc.integer({ min: 0, max: 200 }),
      days: fc.tuple(day, day).map((days) => [...days].sort()),
      resolutionNumber: fc.integer({ min: 1, max: 9999 }).map(String),
    })
    .map(({ prefix, fromNumber, size, days: [from = '', to = ''], resolutionNumber }) =>
      rangeOf(prefix, fromNumber, fromNumber + size, from, to, resolutionNumber),
    );
  const number = fc
    .tuple(fc.constantFrom('FE', 'FE1', 'F', ''), fc.integer({ min: 1, max: 250 }))
    .map(([prefix, consecutive]) => `${prefix}${consecutive}`);

  it('give a number to the same one, or say the same problem', () => {
    const outcome = (ranges: readonly NumberingRange[], changes: object) => {
      try {
        return resolutionOf(ranges, changes);
      } catch {
        return brief(() => build(ranges, changes)).map(([path, code]) => [path, code]);
      }
    };
    fc.assert(
      fc.property(
        fc
          .uniqueArray(range, {
            selector: ({ resolutionNumber }) => resolutionNumber,
            minLength: 1,
            maxLength: 4,
          })
          .chain((ranges) =>
            fc.tuple(fc.constant(ranges), fc.shuffledSubarray(ranges, { minLength: ranges.length })),
          ),
        number,
        day,
        ([ranges, shuffled], text, issueDate) => {
          const found = outcome(ranges, { number: text, issueDate });
          expect(outcome(shuffled, { number: text, issueDate })).toEqual(found);
          if (typeof found !== 'string') return;
          const taken = ranges.find(({ resolutionNumber }) => resolutionNumber === found);
          expect(issueDate >= (taken?.validDateFrom ?? '') && issueDate <= (taken?.validDateTo ?? '')).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the dates of a range', () => {
  it.each([
    ['with a time of midnight UTC', '2026-01-01T00:00:00.000Z', '2026-12-31T00:00:00Z'],
    ['as Dates', new Date('2026-01-01'), new Date('2026-12-31')],
    ['as instants of Colombia', '2026-01-01T00:00:00-05:00', '2026-12-31T23:59:59-05:00'],
  ])('%s, are written as days', (_, validDateFrom, validDateTo) => {
    const range = { ...OLD, validDateFrom, validDateTo };
    const { invoiceControl } = build([range], { number: 'FE12', issueDate: '2026-12-31' }).document;
    expect(invoiceControl).toMatchObject({ startDate: '2026-01-01', endDate: '2026-12-31' });
    expect(brief(() => build([range], { number: 'FE12', issueDate: '2027-01-01' }))).toEqual([
      ['issueDate', 'ERR_DRAFT_DATE', 'FAB08'],
    ]);
  });

  it.each(['01/01/2026', '2026-13-01', '', 20260101, null, undefined])(
    'that are none are a problem: %p',
    (date) => {
      expect(
        brief(() =>
          build([RENEWED, { ...OLD, validDateFrom: date }], { number: 'FE12', issueDate: '2025-12-31' }),
        ),
      ).toEqual([['numberingRanges[1].validDateFrom', 'ERR_DRAFT_DATE', undefined]]);
    },
  );
});
