import type { LineDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

const sample: LineDraft = {
  ...lineOf(0, { code: '01', percent: 19 }),
  referencePrice: { amount: 1_000_000, type: '01' },
};

describe('a line that comes to nothing', () => {
  it('is taxed on its commercial value, as in the DIAN’s example of free samples', () => {
    const { lines, monetaryTotal } = calculateInvoice(invoiceOf([sample]));
    expect(lines[0]).toMatchObject({
      lineExtensionAmount: '0.00',
      priceAmount: '0.00',
      freeOfChargeIndicator: true,
      pricingReference: { priceAmount: '1000000.00', priceTypeCode: '01' },
    });
    expect(lines[0]?.taxTotals[0]?.taxSubtotals[0]).toMatchObject({
      taxableAmount: '1000000.00',
      taxAmount: '190000.00',
    });
    expect(monetaryTotal).toMatchObject({
      lineExtensionAmount: '0.00',
      taxExclusiveAmount: '1000000.00',
      taxInclusiveAmount: '190000.00',
      payableAmount: '190000.00',
    });
  });

  it('counts the reference price for each unit', () => {
    const { monetaryTotal } = calculateInvoice(invoiceOf([{ ...sample, quantity: '2.5' }]));
    expect(monetaryTotal.taxExclusiveAmount).toBe('2500000.00');
  });

  it('may be charged all the same, like a bag that costs its tax alone', () => {
    const { lines, monetaryTotal } = calculateInvoice(
      invoiceOf([
        {
          ...lineOf(0, { code: '22', perUnitAmount: 70 }),
          quantity: 2,
          freeOfCharge: false,
          referencePrice: { amount: 10, type: '03' },
        },
      ]),
    );
    expect(lines[0]?.freeOfChargeIndicator).toBe(false);
    expect(monetaryTotal.payableAmount).toBe('140.00');
  });

  it('needs a reference price, also when a discount takes it all', () => {
    const found = problemsOf(() =>
      calculateInvoice(
        invoiceOf([
          lineOf(0),
          { ...lineOf(100), allowances: [{ percent: 100 }] },
          { ...lineOf(100), freeOfCharge: true },
        ]),
      ),
    );
    expect(found.map(({ path, code, rule }) => [path, code, rule])).toEqual([
      ['lines[0].referencePrice', 'ERR_DRAFT_MISSING', 'FAW01'],
      ['lines[1].referencePrice', 'ERR_DRAFT_MISSING', 'FAW01'],
      ['lines[2].freeOfCharge', 'ERR_DRAFT_RANGE', undefined],
    ]);
  });

  it('is not assumed after a wrong price', () => {
    const found = problemsOf(() => calculateInvoice(invoiceOf([lineOf('gratis'), lineOf(-5)])));
    expect(found.map(({ path }) => path)).toEqual(['lines[0].price', 'lines[1].price']);
  });
});
