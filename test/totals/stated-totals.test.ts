import { describe, expect, it } from '@jest/globals';
import type { StatedTotals } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

const stating = (totals: StatedTotals) =>
  calculateInvoice(
    invoiceOf([lineOf(1000, { code: '01', percent: 19 }), lineOf(500)], {
      allowances: [{ amount: 100 }],
      charges: [{ amount: 50 }],
      totals,
    }),
  );

const right: StatedTotals = {
  lineExtensionAmount: 1500,
  taxExclusiveAmount: '1000.0',
  taxInclusiveAmount: '1690',
  allowanceTotalAmount: 100n,
  chargeTotalAmount: '50.00',
  payableAmount: 1640,
};

describe('totals that the draft states', () => {
  it('are accepted when they are right, in whatever form', () => {
    expect(stating(right)).toEqual(stating({}));
    expect(stating({ payableAmount: '1640.000000' })).toEqual(stating({}));
  });

  it.each([
    ['lineExtensionAmount', '1500.01', '1500.00'],
    ['taxExclusiveAmount', 1500, '1000.00'],
    ['taxInclusiveAmount', '1689.99', '1690.00'],
    ['allowanceTotalAmount', 0, '100.00'],
    ['chargeTotalAmount', '50.000001', '50.00'],
    ['payableAmount', 1740n, '1640.00'],
  ] as const)('are refused when %s differs, if by a millionth', (key, stated, expected) => {
    const problems = problemsOf(() => stating({ ...right, [key]: stated }));
    expect(problems).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_TOTAL', path: `totals.${key}`, expected }),
    ]);
  });

  it('are refused all at once', () => {
    const wrong = Object.fromEntries(Object.keys(right).map((key) => [key, 1]));
    expect(
      problemsOf(() => stating(wrong))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(
      Object.keys(right)
        .map((key) => `totals.${key}`)
        .sort(),
    );
  });

  it('of discounts are compared with zero where there are none', () => {
    const plain = (totals: StatedTotals) => calculateInvoice(invoiceOf([lineOf(1000)], { totals }));
    expect(plain({ allowanceTotalAmount: 0 }).monetaryTotal.allowanceTotalAmount).toBeUndefined();
    expect(problemsOf(() => plain({ allowanceTotalAmount: 1 }))[0]).toMatchObject({ expected: '0.00' });
  });

  it('are refused when they are no decimals, or no totals', () => {
    const codes = (totals: object) =>
      problemsOf(() => stating(totals)).map(({ path, code }) => `${path} ${code}`);
    expect(codes({ payableAmount: 'mil' })).toEqual(['totals.payableAmount ERR_DRAFT_DECIMAL']);
    expect(codes({ total: 1640 })).toEqual(['totals.total ERR_DRAFT_UNKNOWN']);
    expect(codes([])).toContain('totals ERR_DRAFT_TYPE');
  });
});
