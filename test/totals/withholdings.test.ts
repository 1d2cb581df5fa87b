import { describe, expect, it } from '@jest/globals';
import type { TaxTotal, WithholdingDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

const lines = [
  lineOf(1_000_000, { code: '01', percent: 19 }),
  lineOf(200_000, { code: '01', percent: 5 }),
  lineOf(300_000),
];
const documentWith = (...withholdings: WithholdingDraft[]) =>
  calculateInvoice(invoiceOf(lines, { withholdings }));
const printed = (totals: readonly TaxTotal[]) =>
  totals.flatMap(({ taxScheme, taxSubtotals }) =>
    taxSubtotals.map(
      (each) => `${taxScheme.name} ${each.percent} of ${each.taxableAmount} = ${each.taxAmount}`,
    ),
  );

describe('withholdings of a document', () => {
  it('are on the IVA, or on the value of the lines', () => {
    const { withholdingTaxTotals } = documentWith(
      { code: '05', percent: 15 },
      { code: '06', percent: '2.5' },
      { code: '07', perMille: '9.66' },
    );
    expect(printed(withholdingTaxTotals)).toEqual([
      'ReteIVA 15.00 of 200000.00 = 30000.00',
      'ReteRenta 2.50 of 1500000.00 = 37500.00',
      'ReteICA 9.66 of 1500000.00 = 14490.00',
    ]);
  });

  it('never change the amount to pay', () => {
    const without = documentWith().monetaryTotal;
    expect(documentWith({ code: '05', percent: 100 }, { code: '06', percent: 11 }).monetaryTotal).toEqual(
      without,
    );
    expect(without.payableAmount).toBe('1700000.00');
  });

  it('may have a base of their own', () => {
    expect(
      printed(documentWith({ code: '06', percent: 4, taxableAmount: '1000.50' }).withholdingTaxTotals),
    ).toEqual(['ReteRenta 4.00 of 1000.50 = 40.02']);
  });

  it('of one code and rate are one, those of another rate are apart', () => {
    const { withholdingTaxTotals } = documentWith(
      { code: '06', percent: 4, taxableAmount: 1000 },
      { code: '06', percent: '3.5', taxableAmount: 1000 },
      { code: '06', percent: '4.000', taxableAmount: 500 },
    );
    expect(withholdingTaxTotals).toHaveLength(1);
    expect(printed(withholdingTaxTotals)).toEqual([
      'ReteRenta 4.00 of 1500.00 = 60.00',
      'ReteRenta 3.50 of 1000.00 = 35.00',
    ]);
  });
});

describe('withholdings of a line', () => {
  it('are on the IVA of the line, of every rate, or on its value', () => {
    const [line] = calculateInvoice(
      invoiceOf([
        {
          ...lineOf(
            1000,
            { code: '01', percent: 19, taxableAmount: 600 },
            { code: '01', percent: 5, taxableAmount: 400 },
          ),
          withholdings: [
            { code: '05', percent: 15 },
            { code: '07', perMille: '4.14' },
          ],
        },
      ]),
    ).lines;
    expect(printed(line?.withholdingTaxTotals ?? [])).toEqual([
      'ReteIVA 15.00 of 134.00 = 20.10',
      'ReteICA 4.14 of 1000.00 = 4.14',
    ]);
  });

  it('are in the document too, with those of the other lines and its own', () => {
    const withheld = { withholdings: [{ code: '06', percent: '2.5' }] as const };
    const { withholdingTaxTotals } = calculateInvoice(
      invoiceOf([{ ...lineOf(1000), ...withheld }, { ...lineOf(2000), ...withheld }, lineOf(4000)], {
        withholdings: [{ code: '06', percent: '2.5', taxableAmount: 4000 }],
      }),
    );
    expect(printed(withholdingTaxTotals)).toEqual(['ReteRenta 2.50 of 7000.00 = 175.00']);
  });

  it('again in the document, on all lines, would count twice: it is a problem', () => {
    const line = { ...lineOf(1000), withholdings: [{ code: '06', percent: '2.5' }] as const };
    const found = problemsOf(() =>
      calculateInvoice(invoiceOf([line, lineOf(4000)], { withholdings: [{ code: '06', percent: '2.5' }] })),
    );
    expect(found).toEqual([
      expect.objectContaining({ path: 'withholdings[0].code', code: 'ERR_DRAFT_CONTRADICTION' }),
    ]);
    expect(found[0]?.expected).toContain('already in the lines');
    const other = invoiceOf([line], { withholdings: [{ code: '07', perMille: '9.66' }] });
    expect(calculateInvoice(other).withholdingTaxTotals).toHaveLength(2);
  });

  it('of IVA where there is none are of nothing', () => {
    const [line] = calculateInvoice(
      invoiceOf([{ ...lineOf(1000), withholdings: [{ code: '05', percent: 15 }] }]),
    ).lines;
    expect(printed(line?.withholdingTaxTotals ?? [])).toEqual(['ReteIVA 15.00 of 0.00 = 0.00']);
  });
});

describe('a withholding that cannot be', () => {
  it.each([
    [{ code: '01', percent: 19 }, 'withholdings[0].code ERR_DRAFT_CODE'],
    [{ code: '06' }, 'withholdings[0].percent ERR_DRAFT_MISSING'],
    [{ code: '06', perMille: 25 }, 'withholdings[0].perMille ERR_DRAFT_RANGE'],
    [{ code: '06', percent: '2.5001' }, 'withholdings[0].percent ERR_DRAFT_DECIMAL'],
    [{ code: '06', percent: 2.5, name: 'ReteFuente' }, 'withholdings[0].name ERR_DRAFT_UNKNOWN'],
    [{ code: '07', perMille: 1001 }, 'withholdings[0].perMille ERR_DRAFT_RANGE'],
  ])('%p gives %s', (withholding, expected) => {
    const problems = problemsOf(() => documentWith(withholding as WithholdingDraft));
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([expected]);
  });
});
