import fc from 'fast-check';
import type { CreditNoteDraft, DebitNoteDraft, InvoiceDraft, LineDraft } from '../../src/model/index.js';
import { calculateCreditNote, calculateDebitNote, calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf } from './drafts.js';
import { amountsByRate, brokenRules, largestDrift, saleOf, taxesOfLines } from './rules-of-sums.js';

const times = (count: number, line: LineDraft): readonly LineDraft[] =>
  Array.from({ length: count }, () => line);
const noteOf = (kind: 'creditNote' | 'debitNote', lines: readonly LineDraft[]) =>
  ({ ...invoiceOf(lines), kind, discrepancyResponse: { responseCode: '1' } }) as unknown;

describe('hundreds of equal lines (FAS07)', () => {
  it('402 at IVA 19 %: the header is the sum of the lines, and within 1.00 of base × rate', () => {
    const calculated = calculateInvoice(
      invoiceOf(times(402, lineOf('1650.50', { code: '01', percent: 19 }))),
    );
    expect(calculated.taxTotals[0]?.taxSubtotals[0]).toMatchObject({ taxableAmount: '663501.00' });
    expect(largestDrift(calculated).toNumber()).toBeLessThanOrEqual(1);
    expect(amountsByRate(calculated.taxTotals)).toEqual(taxesOfLines(calculated));
    expect(new Set(calculated.lines.map(({ taxTotals }) => taxTotals[0]?.taxAmount))).toEqual(
      new Set(['313.59', '313.60']),
    );
  });

  it('450 at INC 8 % in a credit note, and 450 at IVA 5 % in a debit note', () => {
    const inc = times(450, lineOf('156.31', { code: '04', percent: 8 }));
    const iva = times(450, lineOf('62.50', { code: '01', percent: 5 }));
    const credit = calculateCreditNote(noteOf('creditNote', inc) as CreditNoteDraft);
    const debit = calculateDebitNote(noteOf('debitNote', iva) as DebitNoteDraft);
    for (const calculated of [credit, debit]) {
      expect(largestDrift(calculated).toNumber()).toBeLessThanOrEqual(1);
      expect(amountsByRate(calculated.taxTotals)).toEqual(taxesOfLines(calculated));
    }
  });

  it('are not rejected by the rules', () => {
    expect(brokenRules(saleOf(times(402, lineOf('1650.50', { code: '01', percent: 19 }))))).toEqual([]);
  });

  it('as few as stay within 1.00 are rounded as one line is', () => {
    const { lines } = calculateInvoice(invoiceOf(times(199, lineOf('1650.50', { code: '01', percent: 19 }))));
    expect(new Set(lines.map(({ taxTotals }) => taxTotals[0]?.taxAmount))).toEqual(new Set(['313.60']));
  });

  it('with withholdings: theirs stay near base × rate too (FAT07)', () => {
    const line: LineDraft = { ...lineOf('1650.50'), withholdings: [{ code: '07', perMille: '4.14' }] };
    const { withholdingTaxTotals } = calculateInvoice(invoiceOf(times(900, line)));
    const [subtotal] = withholdingTaxTotals[0]?.taxSubtotals ?? [];
    const exact = (1650.5 * 900 * 4.14) / 1000;
    expect(Math.abs(Number(subtotal?.taxAmount) - exact)).toBeLessThanOrEqual(1.001);
  });

  it('taxes of so much a unit are what they are', () => {
    const line = lineOf('100', { code: '22', perUnitAmount: '66.555' });
    const { taxTotals } = calculateInvoice(invoiceOf(times(500, line)));
    expect(taxTotals[0]?.taxAmount).toBe('33280.00');
  });
});

describe('thousands of lines of a few prices', () => {
  const price = fc
    .tuple(fc.nat(9999), fc.nat(99))
    .map(([whole, cents]) => `${whole}.${String(cents).padStart(2, '0')}`);
  const kindOfLine: fc.Arbitrary<LineDraft> = fc
    .record({
      price,
      quantity: fc.constantFrom(1, 2, '0.5', '1.25'),
      discount: fc.constantFrom(undefined, 3, '7.5'),
      taxes: fc.constantFrom(
        [{ code: '01', percent: 19 }],
        [{ code: '01', percent: 5 }],
        [
          { code: '01', percent: 19 },
          { code: '04', percent: 8 },
        ],
        [{ code: '03', perMille: '9.66' }],
      ),
    })
    .map(({ price: each, quantity, discount, taxes }) => ({
      description: 'Producto',
      price: each === '0.00' ? '0.03' : each,
      quantity,
      taxes: taxes as NonNullable<LineDraft['taxes']>,
      ...(discount !== undefined && { allowances: [{ percent: discount }] }),
    }));
  const sale: fc.Arbitrary<InvoiceDraft> = fc
    .tuple(fc.array(kindOfLine, { minLength: 1, maxLength: 3 }), fc.integer({ min: 200, max: 2500 }))
    .map(([kinds, count]) =>
      invoiceOf(Array.from({ length: count }, (_, index) => kinds[index % kinds.length] as LineDraft)),
    );

  it('have a header that is their sum, within 1.00 of base × rate', () => {
    fc.assert(
      fc.property(sale, (draft) => {
        const calculated = calculateInvoice(draft);
        expect(amountsByRate(calculated.taxTotals)).toEqual(taxesOfLines(calculated));
        const perCent = { taxTotals: calculated.taxTotals.filter(({ taxScheme }) => taxScheme.id !== '03') };
        expect(largestDrift(perCent).toNumber()).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });
});
