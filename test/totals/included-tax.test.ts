import Big from 'big.js';
import fc from 'fast-check';
import type { LineDraft, TaxDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';
import { amountsByRate, brokenRules, largestDrift, saleOf, taxesOfLines } from './rules-of-sums.js';

const IVA: TaxDraft = { code: '01', percent: 19 };
const INC: TaxDraft = { code: '04', percent: 8 };
const inside = { priceIncludesTax: true } as const;
const brief = (call: () => unknown) => problemsOf(call).map(({ path, code, rule }) => [path, code, rule]);

/** FAV06, as the annex has it: within 2.00. */
function expectLinesToAddUp({ lines }: ReturnType<typeof calculateInvoice>): void {
  for (const line of lines) {
    const gross = new Big(line.quantity).times(line.priceAmount);
    const value = line.allowanceCharges.reduce(
      (total, { chargeIndicator, amount }) => (chargeIndicator ? total.plus(amount) : total.minus(amount)),
      gross,
    );
    expect(value.minus(line.lineExtensionAmount).abs().toNumber()).toBeLessThanOrEqual(2);
  }
}

describe('a price with the tax inside', () => {
  it('2900 at 19 % is 2436.97 and 463.03', () => {
    const { lines, monetaryTotal } = calculateInvoice(invoiceOf([lineOf(2900, IVA)], inside));
    expect(lines[0]).toMatchObject({
      priceAmount: '2436.97',
      lineExtensionAmount: '2436.97',
      taxTotals: [{ taxAmount: '463.03', taxSubtotals: [{ taxableAmount: '2436.97' }] }],
    });
    expect(monetaryTotal).toMatchObject({ lineExtensionAmount: '2436.97', payableAmount: '2900.00' });
  });

  it('may be that of a single line, and a line may say that it has none', () => {
    const one = calculateInvoice(invoiceOf([{ ...lineOf(2900, IVA), ...inside }, lineOf(1000, IVA)]));
    expect(one.monetaryTotal.payableAmount).toBe('4090.00');
    const other = calculateInvoice(
      invoiceOf([lineOf(2900, IVA), { ...lineOf(1000, IVA), priceIncludesTax: false }], inside),
    );
    expect(other.monetaryTotal.payableAmount).toBe('4090.00');
  });

  it('of three and a third with a discount and a charge comes to what was asked', () => {
    const line: LineDraft = {
      ...lineOf('11990', IVA, INC),
      quantity: '3.333',
      allowances: [{ percent: '12.5' }, { amount: '1000' }],
      charges: [{ amount: '500' }],
    };
    const calculated = calculateInvoice(invoiceOf([line], inside));
    const gross = new Big('11990').times('3.333').round(2, Big.roundHalfEven);
    const asked = gross.minus(gross.times('0.125').round(2, Big.roundHalfEven)).minus(1000).plus(500);
    expect(calculated.monetaryTotal.payableAmount).toBe(asked.toFixed(2));
    expectLinesToAddUp(calculated);
    expect(brokenRules(saleOf([line], inside))).toEqual([]);
  });

  it('has a tax of so much a unit taken off first', () => {
    const bags: TaxDraft = { code: '22', perUnitAmount: 70 };
    const { lines, monetaryTotal } = calculateInvoice(invoiceOf([lineOf(2970, IVA, bags)], inside));
    expect(lines[0]?.taxTotals.map(({ taxAmount }) => taxAmount)).toEqual(['463.03', '70.00']);
    expect(monetaryTotal.payableAmount).toBe('2970.00');
  });

  it('with what was charged of the tax has the rest as its base', () => {
    const { lines, monetaryTotal } = calculateInvoice(
      invoiceOf([lineOf(2900, { ...IVA, amount: 463 })], inside),
    );
    expect(lines[0]).toMatchObject({ lineExtensionAmount: '2437.00', taxTotals: [{ taxAmount: '463.00' }] });
    expect(monetaryTotal.payableAmount).toBe('2900.00');
    expect(brief(() => calculateInvoice(invoiceOf([lineOf(2900, { ...IVA, amount: 470 })], inside)))).toEqual(
      [['lines[0].taxes[0].amount', 'ERR_DRAFT_TOTAL', 'FAX07']],
    );
  });

  it('of what is excluded or exempt is the price', () => {
    const lines = [lineOf(1000), lineOf(500, { code: '01', percent: 0 })];
    const { monetaryTotal } = calculateInvoice(invoiceOf(lines, inside));
    expect(monetaryTotal).toMatchObject({ taxExclusiveAmount: '500.00', payableAmount: '1500.00' });
  });

  it('is without tax what the draft says that the line comes to', () => {
    const line = { ...lineOf(2900, IVA), lineExtensionAmount: '2436.97' };
    expect(calculateInvoice(invoiceOf([line], inside)).lines).toHaveLength(1);
    const wrong = { ...lineOf(2900, IVA), lineExtensionAmount: '2900' };
    expect(brief(() => calculateInvoice(invoiceOf([wrong], inside)))).toEqual([
      ['lines[0].lineExtensionAmount', 'ERR_DRAFT_TOTAL', 'FAV06'],
    ]);
  });

  it('smaller than its taxes, and one that six decimals cannot say, are problems', () => {
    const bags: TaxDraft = { code: '22', perUnitAmount: 70 };
    expect(brief(() => calculateInvoice(invoiceOf([lineOf(60, IVA, bags)], inside)))).toEqual([
      ['lines[0].price', 'ERR_DRAFT_RANGE', undefined],
    ]);
    const many = { ...lineOf('0.01', IVA), quantity: 100_000_000 };
    expect(brief(() => calculateInvoice(invoiceOf([many], inside)))).toEqual([
      ['lines[0].price', 'ERR_DRAFT_RANGE', 'FAV06'],
    ]);
  });

  it('with something wrong reports that alone', () => {
    const line = { ...lineOf(2900, IVA), quantity: 'dos' };
    expect(brief(() => calculateInvoice(invoiceOf([line], inside)))).toEqual([
      ['lines[0].quantity', 'ERR_DRAFT_DECIMAL', undefined],
    ]);
  });
});

describe('arbitrary prices with the taxes inside', () => {
  const money = (most: number) =>
    fc.integer({ min: 1, max: most }).map((cents) => new Big(cents).div(100).toFixed(2));
  const taxes: fc.Arbitrary<readonly TaxDraft[]> = fc.constantFrom<readonly TaxDraft[]>(
    [],
    [IVA],
    [{ code: '01', percent: 5 }],
    [{ code: '01', percent: 0 }],
    [INC],
    [IVA, INC],
    [IVA, { code: '35', percent: 20 }],
    [IVA, { code: '36', percent: '20.125' }, { code: '03', perMille: '9.66' }],
    [
      IVA,
      { code: 'ZZ', name: 'Estampilla', percent: '0.5' },
      { code: 'ZZ', name: 'Bomberil', percent: '0.5' },
    ],
  );
  const line: fc.Arbitrary<LineDraft> = fc
    .record({
      price: money(9_000_000),
      quantity: fc.constantFrom(1, 2, 3, 7, '0.333', '1.5', 12, 1000),
      taxes,
      discount: fc.constantFrom(undefined, 5, '12.5', '33.33'),
      charge: fc.option(money(10_000), { nil: undefined }),
      unit: fc.constantFrom(undefined, '0.5'),
    })
    .map(({ discount, charge, unit, taxes: percentages, ...rest }) => ({
      description: 'Producto',
      ...rest,
      price: new Big(rest.price)
        .plus(unit ?? 0)
        .plus(1)
        .toFixed(2),
      taxes:
        unit === undefined ? percentages : [...percentages, { code: '22' as const, perUnitAmount: unit }],
      ...(discount !== undefined && { allowances: [{ percent: discount }] }),
      ...(charge !== undefined && { charges: [{ amount: charge }] }),
    }));

  function askedOf({ price, quantity, allowances = [], charges = [] }: LineDraft): Big {
    const gross = new Big(String(price)).times(String(quantity)).round(2, Big.roundHalfEven);
    const discounts = allowances.map(({ percent }) =>
      gross.times(String(percent)).div(100).round(2, Big.roundHalfEven),
    );
    const less = discounts.reduce((total, each) => total.minus(each), gross);
    return charges.reduce((total, { amount }) => total.plus(String(amount)), less);
  }

  it('come to exactly what was asked, and every sum holds', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const calculated = calculateInvoice(invoiceOf(lines, inside));
        const asked = lines.reduce((total, each) => total.plus(askedOf(each)), new Big(0));
        expect(calculated.monetaryTotal.payableAmount).toBe(asked.toFixed(2));
        expect(amountsByRate(calculated.taxTotals)).toEqual(taxesOfLines(calculated));
        expectLinesToAddUp(calculated);
        expect(brokenRules(saleOf(lines, inside))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('in hundreds of equal lines stay near base × rate', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 150, max: 900 }), (each, count) => {
        const lines = Array.from({ length: count }, () => each);
        const calculated = calculateInvoice(invoiceOf(lines, inside));
        expect(calculated.monetaryTotal.payableAmount).toBe(askedOf(each).times(count).toFixed(2));
        const perCent = { taxTotals: calculated.taxTotals.filter(({ taxScheme }) => taxScheme.id !== '03') };
        expect(largestDrift(perCent).toNumber()).toBeLessThanOrEqual(1.02);
      }),
      { numRuns: 60 },
    );
  });
});
