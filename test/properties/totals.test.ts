import { describe, expect, it } from '@jest/globals';
import Big from 'big.js';
import fc from 'fast-check';
import type {
  CalculatedInvoice,
  CalculatedNote,
  InvoiceDraft,
  TaxSubtotal,
  TaxTotal,
} from '../../src/model/index.js';
import { calculateCreditNote, calculateDebitNote, calculateInvoice } from '../../src/totals/index.js';
import { invoiceDraft, lineDraft } from '../arbitraries/invoice-draft.js';
import { creditNoteDraft, debitNoteDraft } from '../arbitraries/sales-parts.js';
import { inOrder, type Subtotal, totalsByBig } from './totals-by-big.js';

const big = (text: string | undefined) => new Big(text ?? '0');
const sum = (texts: readonly (string | undefined)[]) =>
  texts.reduce((total, text) => total.plus(big(text)), new Big(0)).toFixed(2);

function subtotalsOf(totals: readonly TaxTotal[]): readonly Subtotal[] {
  return inOrder(
    totals.flatMap(({ taxScheme, taxSubtotals }) =>
      taxSubtotals.map((subtotal) => ({
        code: codeOf(subtotal.taxScheme ?? taxScheme),
        rate: rateOf(subtotal),
        base: subtotal.taxableAmount ?? '',
        tax: subtotal.taxAmount,
      })),
    ),
  );
}

const codeOf = ({ id, name }: { readonly id: string; readonly name: string }) =>
  id === 'ZZ' ? `${id} ${name}` : id;

function rateOf({ percent, perUnitAmount, unitCode }: TaxSubtotal): string {
  return percent === undefined ? `${big(perUnitAmount).toFixed()} a ${unitCode}` : big(percent).toFixed();
}

const keyOf = ({ taxScheme }: TaxTotal) => taxScheme.id;

/** The rules of sums, read from the result alone. */
function expectSumsToHold({
  lines,
  taxTotals,
  withholdingTaxTotals,
  allowanceCharges,
  monetaryTotal,
}: CalculatedInvoice) {
  const total = monetaryTotal;
  expect(total.lineExtensionAmount).toBe(sum(lines.map((line) => line.lineExtensionAmount))); // FAU02
  expect(total.taxExclusiveAmount).toBe(
    sum(
      lines.flatMap(
        (line) => line.taxTotals[0]?.taxSubtotals.map(({ taxableAmount }) => taxableAmount) ?? [],
      ),
    ),
  ); // FAU04
  expect(total.taxInclusiveAmount).toBe(
    sum([total.lineExtensionAmount, ...taxTotals.map(({ taxAmount }) => taxAmount)]),
  ); // FAU06
  const amounts = (isCharge: boolean) =>
    allowanceCharges.filter((each) => each.chargeIndicator === isCharge).map(({ amount }) => amount);
  expect(total.allowanceTotalAmount ?? '0.00').toBe(sum(amounts(false))); // FAU08
  expect(total.chargeTotalAmount ?? '0.00').toBe(sum(amounts(true))); // FAU10
  expect(total.payableAmount).toBe(
    big(total.taxInclusiveAmount)
      .minus(big(total.allowanceTotalAmount))
      .plus(big(total.chargeTotalAmount))
      .plus(big(total.payableRoundingAmount))
      .toFixed(2),
  ); // FAU14
  for (const totals of [
    taxTotals,
    withholdingTaxTotals,
    ...lines.flatMap((l) => [l.taxTotals, l.withholdingTaxTotals]),
  ]) {
    expect(new Set(totals.map(keyOf)).size).toBe(totals.length); // FAS01b
    for (const { taxAmount, taxSubtotals } of totals) {
      expect(taxAmount).toBe(sum(taxSubtotals.map((subtotal) => subtotal.taxAmount))); // FAS02, FAX02, FAT02, FAY02
      const rates = taxSubtotals.map((subtotal) => `${subtotal.taxScheme?.name} ${rateOf(subtotal)}`);
      expect(new Set(rates).size).toBe(rates.length); // FAS04
    }
  }
  expect(new Set(taxTotals.map(keyOf))).toEqual(new Set(lines.flatMap((line) => line.taxTotals.map(keyOf))));
}

/** FAV06 and FBE06, for each line. */
function expectLinesToHold({ lines }: CalculatedInvoice) {
  for (const { quantity, priceAmount, allowanceCharges, lineExtensionAmount } of lines) {
    const gross = big(quantity).times(big(priceAmount)).round(2, Big.roundHalfEven);
    const signed = allowanceCharges.map(({ chargeIndicator, amount }) =>
      big(amount).times(chargeIndicator ? 1 : -1),
    );
    expect(lineExtensionAmount).toBe(signed.reduce((value, change) => value.plus(change), gross).toFixed(2));
    for (const { amount, baseAmount, multiplierFactorNumeric } of allowanceCharges) {
      expect(big(amount).lte(big(baseAmount))).toBe(true);
      const byPercent = big(baseAmount).times(big(multiplierFactorNumeric)).div(100);
      // The percentage of an agreed amount has two decimals, so it gives the amount back only that nearly.
      const room = big(baseAmount).times('0.00005').plus('0.005');
      expect(byPercent.minus(big(amount)).abs().lte(room)).toBe(true);
    }
  }
}

describe('the totals of arbitrary drafts', () => {
  it('satisfy the rules of sums to the cent', () => {
    fc.assert(
      fc.property(invoiceDraft(), (draft) => {
        const calculated = calculateInvoice(draft);
        expectSumsToHold(calculated);
        expectLinesToHold(calculated);
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the same formulas done in big.js', () => {
    fc.assert(
      fc.property(invoiceDraft(), (draft) => {
        const { lines, monetaryTotal, taxTotals, withholdingTaxTotals } = calculateInvoice(draft);
        const expected = totalsByBig(draft);
        expect({
          ...monetaryTotal,
          lineExtensionAmounts: lines.map((line) => line.lineExtensionAmount),
          taxes: subtotalsOf(taxTotals),
          withholdings: subtotalsOf(withholdingTaxTotals),
        }).toMatchObject(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['credit', creditNoteDraft, calculateCreditNote],
    ['debit', debitNoteDraft, calculateDebitNote],
  ] as const)('are so in %s notes', (_, drafts, calculate) => {
    fc.assert(
      fc.property(drafts as fc.Arbitrary<unknown>, (draft) => {
        const { lines, monetaryTotal, taxTotals } = (calculate as (draft: unknown) => CalculatedNote)(draft);
        const { withholdings, ...expected } = totalsByBig(draft as InvoiceDraft);
        expect(withholdings).toEqual([]);
        expect({
          ...monetaryTotal,
          lineExtensionAmounts: lines.map((line) => line.lineExtensionAmount),
          taxes: subtotalsOf(taxTotals),
        }).toMatchObject(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('do not depend on the order of the lines', () => {
    const shuffled = invoiceDraft().chain((draft) =>
      fc.tuple(fc.constant(draft), fc.shuffledSubarray([...draft.lines], { minLength: draft.lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([draft, lines]) => {
        expect(totalsIn(calculateInvoice({ ...draft, lines }))).toEqual(totalsIn(calculateInvoice(draft)));
      }),
      { numRuns: 100 },
    );
  });

  it('are accepted when the draft states them', () => {
    fc.assert(
      fc.property(invoiceDraft(), (draft) => {
        const calculated = calculateInvoice(draft);
        const { payableRoundingAmount: _, ...totals } = calculated.monetaryTotal;
        expect(calculateInvoice({ ...draft, totals } as InvoiceDraft)).toEqual(calculated);
      }),
      { numRuns: 50 },
    );
  });

  it('hold for up to a thousand lines', () => {
    for (const count of [1, 2, 10, 100, 1000]) {
      const [draft] = fc.sample(invoiceDraft(fc.array(lineDraft, { minLength: count, maxLength: count })), 1);
      const calculated = calculateInvoice(draft as InvoiceDraft);
      expect(calculated.lines.map(({ id }) => id)).toEqual(
        Array.from({ length: count }, (_, i) => String(i + 1)),
      );
      expectSumsToHold(calculated);
    }
  });
});

function totalsIn({ monetaryTotal, taxTotals, withholdingTaxTotals, allowanceCharges }: CalculatedInvoice) {
  return {
    monetaryTotal,
    allowanceCharges,
    taxes: subtotalsOf(taxTotals),
    withholdings: subtotalsOf(withholdingTaxTotals),
  };
}
