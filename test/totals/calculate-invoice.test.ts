import type { InvoiceDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

const iva = { code: '01', percent: 19 } as const;

describe('the totals of an invoice', () => {
  it('follow the annex: a line discount lowers the base, a document discount does not', () => {
    const line = { ...lineOf(5000, iva), quantity: 2, allowances: [{ percent: 5 }] };
    expect(calculateInvoice(invoiceOf([line])).monetaryTotal).toEqual({
      lineExtensionAmount: '9500.00',
      taxExclusiveAmount: '9500.00',
      taxInclusiveAmount: '11305.00',
      payableAmount: '11305.00',
    });
    expect(calculateInvoice(invoiceOf([line], { allowances: [{ amount: 305 }] })).monetaryTotal).toEqual({
      lineExtensionAmount: '9500.00',
      taxExclusiveAmount: '9500.00',
      taxInclusiveAmount: '11305.00',
      allowanceTotalAmount: '305.00',
      payableAmount: '11000.00',
    });
  });

  it('add a tip as a charge of the document, as the DIAN’s example does', () => {
    const { allowanceCharges, monetaryTotal } = calculateInvoice(
      invoiceOf([{ ...lineOf(100_000, iva), quantity: 10 }], {
        charges: [{ percent: 10, reasonCode: '03', reason: 'Propina' }],
      }),
    );
    expect(allowanceCharges).toEqual([
      {
        id: '1',
        chargeIndicator: true,
        reasonCode: '03',
        reason: 'Propina',
        multiplierFactorNumeric: '10.00',
        amount: '100000.00',
        baseAmount: '1000000.00',
      },
    ]);
    expect(monetaryTotal).toMatchObject({ chargeTotalAmount: '100000.00', payableAmount: '1290000.00' });
  });

  it('sum the advances without subtracting them, and add the signed rounding', () => {
    const prepaidPayments = [
      { id: 'A', paidAmount: '100.50', receivedDate: '2026-11-01' },
      { id: 'B', paidAmount: 200, receivedDate: '2026-11-02' },
    ];
    expect(
      calculateInvoice(invoiceOf([lineOf('1000.29', iva)], { prepaidPayments, payableRounding: '-0.35' }))
        .monetaryTotal,
    ).toMatchObject({
      prepaidAmount: '300.50',
      payableRoundingAmount: '-0.35',
      taxInclusiveAmount: '1190.35',
      payableAmount: '1190.00',
    });
  });

  it('do not count withholdings, which are summed by tax and rate over lines and document', () => {
    const withholdings = [
      { code: '05', percent: 15 },
      { code: '06', percent: '2.5' },
    ] as const;
    const { withholdingTaxTotals, monetaryTotal } = calculateInvoice(
      invoiceOf([{ ...lineOf(1_000_000, iva), withholdings }, lineOf(1_000_000, iva)], {
        withholdings: [{ code: '07', perMille: '9.66' }],
      }),
    );
    expect(withholdingTaxTotals.map(({ taxScheme, taxAmount }) => [taxScheme.name, taxAmount])).toEqual([
      ['ReteIVA', '28500.00'],
      ['ReteRenta', '25000.00'],
      ['ReteICA', '19320.00'],
    ]);
    expect(monetaryTotal.payableAmount).toBe('2380000.00');
  });

  it('equal to those that the draft states are taken, and others reported with their rule', () => {
    const draft: InvoiceDraft = invoiceOf([{ ...lineOf(100, iva), lineExtensionAmount: '100.00' }], {
      totals: {
        lineExtensionAmount: 100,
        payableAmount: '119',
        allowanceTotalAmount: 0,
        payableRoundingAmount: 0,
      },
    });
    expect(calculateInvoice(draft).monetaryTotal.payableAmount).toBe('119.00');
    const wrong = invoiceOf([{ ...lineOf(100, iva), lineExtensionAmount: '100.01' }], {
      totals: {
        lineExtensionAmount: 99,
        taxExclusiveAmount: 99,
        taxInclusiveAmount: 99,
        allowanceTotalAmount: 99,
        chargeTotalAmount: 99,
        prepaidAmount: 99,
        payableRoundingAmount: -1,
        payableAmount: 99,
      },
    });
    const found = problemsOf(() => calculateInvoice(wrong));
    expect(found.map(({ path, code, expected, rule }) => [path, code, expected, rule])).toEqual([
      ['lines[0].lineExtensionAmount', 'ERR_DRAFT_TOTAL', '100.00', 'FAV06'],
      ['totals.lineExtensionAmount', 'ERR_DRAFT_TOTAL', '100.00', 'FAU02'],
      ['totals.taxExclusiveAmount', 'ERR_DRAFT_TOTAL', '100.00', 'FAU04'],
      ['totals.taxInclusiveAmount', 'ERR_DRAFT_TOTAL', '119.00', 'FAU06'],
      ['totals.allowanceTotalAmount', 'ERR_DRAFT_TOTAL', '0.00', 'FAU08'],
      ['totals.chargeTotalAmount', 'ERR_DRAFT_TOTAL', '0.00', 'FAU10'],
      ['totals.prepaidAmount', 'ERR_DRAFT_TOTAL', '0.00', 'FAU12'],
      ['totals.payableRoundingAmount', 'ERR_DRAFT_TOTAL', '0.00', undefined],
      ['totals.payableAmount', 'ERR_DRAFT_TOTAL', '119.00', 'FAU14'],
    ]);
  });

  it('refuse a discount that is larger than its base, or of a charge’s kind', () => {
    const found = problemsOf(() =>
      calculateInvoice(
        invoiceOf(
          [
            { ...lineOf(100), allowances: [{ amount: 101 }] },
            { ...lineOf(100), allowances: [{ amount: 60 }, { amount: 60 }] },
            { ...lineOf(100), allowances: [{ percent: 101 }, {}, { percent: 1, amount: 1 }] },
          ],
          {
            allowances: [
              { amount: 5, base: 4 },
              { percent: 1, reasonCode: '03' as '00' },
            ],
          },
        ),
      ),
    );
    expect(found.map(({ path, code, rule }) => [path, code, rule])).toEqual([
      ['lines[0].allowances[0].amount', 'ERR_DRAFT_RANGE', 'FBE08'],
      ['lines[0].allowances', 'ERR_DRAFT_RANGE', 'VLR01'],
      ['lines[1].allowances', 'ERR_DRAFT_RANGE', 'VLR01'],
      ['lines[2].allowances[0].percent', 'ERR_DRAFT_RANGE', undefined],
      ['lines[2].allowances[1].percent', 'ERR_DRAFT_MISSING', undefined],
      ['lines[2].allowances[2].percent', 'ERR_DRAFT_MISSING', undefined],
      ['allowances[0].amount', 'ERR_DRAFT_RANGE', 'FAQ09'],
      ['allowances[1].reasonCode', 'ERR_DRAFT_CODE', undefined],
    ]);
  });

  it('print the percentage of an amount that was agreed', () => {
    const { lines, allowanceCharges } = calculateInvoice(
      invoiceOf([{ ...lineOf(18900), allowances: [{ amount: '6299.94' }] }], { charges: [{ amount: 1 }] }),
    );
    expect(lines[0]?.allowanceCharges[0]).toMatchObject({
      multiplierFactorNumeric: '33.33',
      amount: '6299.94',
    });
    expect(lines[0]?.lineExtensionAmount).toBe('12600.06');
    expect(allowanceCharges[0]).toMatchObject({ reasonCode: '02', multiplierFactorNumeric: '0.01' });
  });

  it('need a line', () => {
    expect(problemsOf(() => calculateInvoice(invoiceOf([])))).toEqual([
      expect.objectContaining({ path: 'lines', rule: 'FAV01' }),
    ]);
  });

  it('have room in the amounts of the annex: fifteen digits before the point', () => {
    const found = (...lines: Parameters<typeof invoiceOf>[0]) =>
      problemsOf(() => calculateInvoice(invoiceOf(lines))).map(({ path, code, rule }) => [path, code, rule]);
    const most = '999999999999999.99';
    expect(calculateInvoice(invoiceOf([lineOf(most)])).monetaryTotal.payableAmount).toBe(most);
    expect(found({ ...lineOf('100000000000000'), quantity: 10 })).toEqual([
      ['lines[0].price', 'ERR_DRAFT_RANGE', 'FAV06'],
    ]);
    expect(found(lineOf(most), lineOf('0.01'))).toEqual([['lines', 'ERR_DRAFT_RANGE', 'FAU06']]);
    expect(found(lineOf(most, { code: '01', percent: 5 }))).toEqual([['lines', 'ERR_DRAFT_RANGE', 'FAU06']]);
  });
});
