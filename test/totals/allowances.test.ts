import { describe, expect, it } from '@jest/globals';
import type { AllowanceDraft, InvoiceDraft, LineDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

type Changes = {
  readonly allowances?: readonly AllowanceDraft[];
  readonly charges?: readonly AllowanceDraft[];
};

/** One line of 3 × 1000 with IVA, and its discounts and charges. */
function lineWith(changes: Changes) {
  const [line] = calculateInvoice(
    invoiceOf([{ ...lineOf(1000, { code: '01', percent: 19 }), quantity: 3, ...changes }]),
  ).lines;
  return line;
}

/** Two lines of 3000 in all with IVA, and discounts and charges of the document. */
function documentWith(changes: Changes) {
  const lines = [lineOf(1000, { code: '01', percent: 19 }), lineOf(2000, { code: '01', percent: 19 })];
  return calculateInvoice(invoiceOf(lines, changes as Partial<InvoiceDraft>));
}

describe('discounts and charges of a line', () => {
  it('change its value and the base of its taxes', () => {
    expect(lineWith({ allowances: [{ percent: 10 }], charges: [{ amount: 50 }] })).toMatchObject({
      lineExtensionAmount: '2750.00',
      taxTotals: [{ taxAmount: '522.50', taxSubtotals: [{ taxableAmount: '2750.00' }] }],
    });
  });

  it('are each on the gross value, not on what the one before left', () => {
    const line = lineWith({ allowances: [{ percent: 10 }, { percent: '12.5' }, { amount: '0.05' }] });
    expect(line?.lineExtensionAmount).toBe('2324.95');
    expect(line?.allowanceCharges.map(({ amount, baseAmount }) => [amount, baseAmount])).toEqual([
      ['300.00', '3000.00'],
      ['375.00', '3000.00'],
      ['0.05', '3000.00'],
    ]);
  });

  it('may have a base of their own', () => {
    expect(lineWith({ allowances: [{ percent: 50, base: 1000 }] })).toMatchObject({
      lineExtensionAmount: '2500.00',
      allowanceCharges: [{ baseAmount: '1000.00', amount: '500.00', multiplierFactorNumeric: '50.00' }],
    });
  });

  it('come discounts first, without the code that only documents have', () => {
    const line = lineWith({
      charges: [{ amount: 1, reason: 'Empaque', reasonCode: '02' }],
      allowances: [{ amount: 2, reason: 'Promoción', reasonCode: '00' }],
    });
    expect(line?.allowanceCharges).toEqual([
      expect.objectContaining({ chargeIndicator: false, reason: 'Promoción', reasonCode: undefined }),
      expect.objectContaining({ chargeIndicator: true, reason: 'Empaque', reasonCode: undefined }),
    ]);
  });

  it('are rounded to the even cent', () => {
    const amountOf = (percent: string, base: string) =>
      lineWith({ allowances: [{ percent, base }] })?.allowanceCharges[0]?.amount;
    expect([amountOf('50', '0.01'), amountOf('50', '0.03'), amountOf('12.34', '99.99')]).toEqual([
      '0.00',
      '0.02',
      '12.34',
    ]);
  });
});

describe('the percentage of an agreed amount', () => {
  it.each([
    ['1500', '50.00'],
    ['1', '0.03'],
    ['0.15', '0.00'],
    ['0.16', '0.01'],
    ['3000', '100.00'],
    ['0', '0.00'],
    ['1000', '33.33'],
    ['2000', '66.67'],
  ])('%s of 3000 is the nearest with two decimals, %s', (amount, percent) => {
    const [allowance] = documentWith({ allowances: [{ amount }] }).allowanceCharges;
    expect(allowance).toMatchObject({ multiplierFactorNumeric: percent, baseAmount: '3000.00' });
  });

  it('of nothing is zero', () => {
    const [allowance] = documentWith({ charges: [{ amount: 0, base: 0 }] }).allowanceCharges;
    expect(allowance).toMatchObject({ multiplierFactorNumeric: '0.00', amount: '0.00', baseAmount: '0.00' });
  });
});

describe('discounts and charges of the document', () => {
  it('change the amount to pay, and no tax', () => {
    const { taxTotals, monetaryTotal } = documentWith({
      allowances: [{ percent: 10 }, { amount: 70 }],
      charges: [{ amount: '120.50' }],
    });
    expect(taxTotals[0]).toMatchObject({ taxAmount: '570.00', taxSubtotals: [{ taxableAmount: '3000.00' }] });
    expect(monetaryTotal).toMatchObject({
      lineExtensionAmount: '3000.00',
      taxExclusiveAmount: '3000.00',
      taxInclusiveAmount: '3570.00',
      allowanceTotalAmount: '370.00',
      chargeTotalAmount: '120.50',
      payableAmount: '3320.50',
    });
  });

  it('carry their code, or that of their kind', () => {
    const { allowanceCharges } = documentWith({
      allowances: [{ percent: 1 }, { percent: 1, reasonCode: '01' }],
      charges: [{ percent: 1 }, { percent: 1, reasonCode: '03' }],
    });
    expect(allowanceCharges.map(({ reasonCode }) => reasonCode)).toEqual(['00', '01', '02', '03']);
  });

  it('have no total when there are none', () => {
    const { monetaryTotal } = documentWith({ allowances: [], charges: [] });
    expect(monetaryTotal.allowanceTotalAmount).toBeUndefined();
    expect(monetaryTotal.chargeTotalAmount).toBeUndefined();
  });

  it('are on the lines as they stand after their own discounts', () => {
    const lines = [{ ...lineOf(1000), allowances: [{ percent: 50 }] }];
    const { allowanceCharges } = calculateInvoice(invoiceOf(lines, { allowances: [{ percent: 10 }] }));
    expect(allowanceCharges[0]).toMatchObject({ baseAmount: '500.00', amount: '50.00' });
  });
});

describe('freight of more than the goods', () => {
  const goods = [{ ...lineOf(10_000, { code: '01', percent: 19 }) }];
  const freight = { amount: 15_000, reason: 'Flete' };

  it('as a charge of the document is its own base, and pays no tax', () => {
    const { allowanceCharges, monetaryTotal } = calculateInvoice(invoiceOf(goods, { charges: [freight] }));
    expect(monetaryTotal.payableAmount).toBe('26900.00');
    expect(allowanceCharges).toMatchObject([
      { multiplierFactorNumeric: '100.00', amount: '15000.00', baseAmount: '15000.00' },
    ]);
  });

  it('as a charge of the line is taxed with it', () => {
    const [line] = goods as [LineDraft];
    const { monetaryTotal } = calculateInvoice(invoiceOf([{ ...line, charges: [freight] }]));
    expect(monetaryTotal.payableAmount).toBe('29750.00');
  });

  it('and of less is part of them, as before', () => {
    const { allowanceCharges } = calculateInvoice(invoiceOf(goods, { charges: [{ amount: 2500 }] }));
    expect(allowanceCharges).toMatchObject([{ multiplierFactorNumeric: '25.00', baseAmount: '10000.00' }]);
  });
});

describe('a discount on what is given away', () => {
  it('has the base of its taxes, so that the tax need not be paid', () => {
    const free: LineDraft = {
      ...lineOf(0, { code: '01', percent: 19 }),
      referencePrice: { amount: 1_000_000, type: '01' },
    };
    const { allowanceCharges, monetaryTotal } = calculateInvoice(
      invoiceOf([free], { allowances: [{ amount: 190_000, reason: 'Obsequio' }] }),
    );
    expect(allowanceCharges).toMatchObject([{ multiplierFactorNumeric: '19.00', baseAmount: '1000000.00' }]);
    expect(monetaryTotal.payableAmount).toBe('0.00');
  });
});

describe('what cannot be', () => {
  const pathsOf = (call: () => unknown) => problemsOf(call).map(({ path, code }) => `${path} ${code}`);

  it('a discount larger than its base, which the message says can be another', () => {
    const found = problemsOf(() => documentWith({ allowances: [{ amount: '3000.01' }] }));
    expect(found).toContainEqual(
      expect.objectContaining({ path: 'allowances[0].amount', code: 'ERR_DRAFT_RANGE', rule: 'FAQ09' }),
    );
    expect(found.find(({ path }) => path === 'allowances[0].amount')?.expected).toContain('base');
  });

  it('discounts that leave a negative line', () => {
    expect(pathsOf(() => lineWith({ allowances: [{ percent: 60 }, { percent: 60 }] }))).toContain(
      'lines[0].allowances ERR_DRAFT_RANGE',
    );
  });

  it('discounts that leave a negative amount to pay', () => {
    expect(pathsOf(() => documentWith({ allowances: [{ percent: 100 }, { percent: 100 }] }))).toEqual([
      'allowances ERR_DRAFT_RANGE',
    ]);
  });

  it('a discount with a percentage and an amount, or with neither', () => {
    for (const allowance of [{ percent: 10, amount: 300 }, { reason: 'Promoción' }]) {
      expect(pathsOf(() => documentWith({ allowances: [allowance] }))).toEqual([
        'allowances[0].percent ERR_DRAFT_MISSING',
      ]);
    }
  });

  it('a discount with the code of a charge, or a charge with that of a discount', () => {
    expect(pathsOf(() => documentWith({ allowances: [{ percent: 1, reasonCode: '02' }] }))).toEqual([
      'allowances[0].reasonCode ERR_DRAFT_CODE',
    ]);
    expect(pathsOf(() => documentWith({ charges: [{ percent: 1, reasonCode: '00' }] }))).toEqual([
      'charges[0].reasonCode ERR_DRAFT_CODE',
    ]);
  });
});
