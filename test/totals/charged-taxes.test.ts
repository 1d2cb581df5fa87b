import Big from 'big.js';
import fc from 'fast-check';
import type { LineDraft, StatedTaxDraft, TaxDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';
import { amountsByRate, brokenRules, saleOf, taxesOfLines } from './rules-of-sums.js';

const iva = (percent: number, amount?: string | number): TaxDraft => ({
  code: '01',
  percent,
  ...(amount !== undefined && { amount }),
});
const charging = (lines: readonly LineDraft[], ...taxes: StatedTaxDraft[]) =>
  invoiceOf(lines, { totals: { taxes } });
const brief = (call: () => unknown) => problemsOf(call).map(({ path, code, rule }) => [path, code, rule]);

describe('a tax as a till charged it', () => {
  it.each([
    ['half up', '62.50', 5, '3.13', '65.63'],
    ['to the peso', '1001', 19, '190.00', '1191.00'],
    ['to the ten', '1003', 19, '190.00', '1193.00'],
    ['IVA to the ten, five pesos away', '1026.31', 19, '190.00', '1216.31'],
  ])('%s, in the line', (_, price, percent, amount, payable) => {
    const draft = invoiceOf([lineOf(price, iva(percent, amount))]);
    const { taxTotals, lines, monetaryTotal } = calculateInvoice(draft);
    expect(lines[0]?.taxTotals[0]?.taxAmount).toBe(amount);
    expect(taxTotals[0]?.taxAmount).toBe(amount);
    expect(monetaryTotal.payableAmount).toBe(payable);
    expect(brokenRules(saleOf(draft.lines))).toEqual([]);
  });

  it('of the whole document: the difference goes to the line with the largest base', () => {
    const lines = [lineOf('10.10', iva(19)), lineOf('1000', iva(19)), lineOf('20.20', iva(19))];
    const calculated = calculateInvoice(charging(lines, { code: '01', percent: 19, amount: '196.00' }));
    expect(calculated.lines.map(({ taxTotals }) => taxTotals[0]?.taxAmount)).toEqual([
      '1.92',
      '190.24',
      '3.84',
    ]);
    expect(amountsByRate(calculated.taxTotals)).toEqual(taxesOfLines(calculated));
    expect(calculated.monetaryTotal.payableAmount).toBe('1226.30');
  });

  it('of each rate apart, and per mille', () => {
    const lines = [
      lineOf(1001, iva(19)),
      lineOf(1010, iva(5)),
      lineOf(1000, { code: '03', perMille: '9.66' }),
    ];
    const { taxTotals } = calculateInvoice(
      charging(
        lines,
        { code: '01', percent: '19.0', amount: 190 },
        { code: '01', percent: 5, amount: 51 },
        { code: '03', perMille: '9.66', amount: 10 },
      ),
    );
    expect(taxTotals.map(({ taxAmount }) => taxAmount)).toEqual(['241.00', '10.00']);
  });

  it('beyond the tolerance is a problem, in the line (FAX07) and in the document (FAS07)', () => {
    expect(brief(() => calculateInvoice(invoiceOf([lineOf(1000, iva(19, '192.01'))])))).toEqual([
      ['lines[0].taxes[0].amount', 'ERR_DRAFT_TOTAL', 'FAX07'],
    ]);
    expect(
      brief(() =>
        calculateInvoice(charging([lineOf(1000, iva(19))], { code: '01', percent: 19, amount: 193 })),
      ),
    ).toContainEqual(['totals.taxes[0].amount', 'ERR_DRAFT_TOTAL', 'FAS07']);
  });

  it('in many lines that together are too far from the tax of their sum is a problem (FAS07)', () => {
    const lines = [lineOf(1000, iva(19, '191.50')), lineOf(1000, iva(19, '191.50'))];
    expect(brief(() => calculateInvoice(invoiceOf(lines)))).toEqual([['lines', 'ERR_DRAFT_TOTAL', 'FAS07']]);
  });

  it('that no line has, twice, or without its amount is a problem', () => {
    const lines = [lineOf(1000, iva(19))];
    const stated = { code: '01', percent: 19, amount: 190 } as const;
    expect(brief(() => calculateInvoice(charging(lines, { ...stated, percent: 5 })))).toEqual([
      ['totals.taxes[0].code', 'ERR_DRAFT_CONTRADICTION', 'FAS01b'],
    ]);
    expect(brief(() => calculateInvoice(charging(lines, stated, stated)))).toEqual([
      ['totals.taxes[1].code', 'ERR_DRAFT_CONTRADICTION', 'FAS01b'],
    ]);
    const without = { code: '01', percent: 19 } as unknown as StatedTaxDraft;
    expect(brief(() => calculateInvoice(charging(lines, without)))).toEqual([
      ['totals.taxes[0].amount', 'ERR_DRAFT_MISSING', undefined],
    ]);
  });

  it('a difference that its line has no room for is a problem', () => {
    const lines = Array.from({ length: 400 }, () => lineOf('0.05', iva(19)));
    expect(
      brief(() => calculateInvoice(charging(lines, { code: '01', percent: 19, amount: '2.10' }))),
    ).toEqual([['totals.taxes[0].amount', 'ERR_DRAFT_TOTAL', 'FAX07']]);
  });

  it('within the tolerance is written as it is, and beyond it is refused', () => {
    const cents = fc.integer({ min: 1, max: 5_000_000 }).map((units) => new Big(units).div(100));
    const off = fc.integer({ min: -400, max: 400 }).map((units) => new Big(units).div(100));
    fc.assert(
      fc.property(cents, off, fc.constantFrom('01' as const, '35' as const), (price, difference, code) => {
        const percent = code === '01' ? 19 : 10;
        const exact = price.times(percent).div(100);
        const amount = exact.plus(difference).round(2, Big.roundHalfUp);
        if (amount.lt(0)) return;
        const draft = invoiceOf([lineOf(price.toFixed(2), { code, percent, amount: amount.toFixed(2) })]);
        const isTens = code === '01' && amount.mod(10).eq(0) && amount.minus(exact).abs().lte(5);
        if (amount.minus(exact).abs().lte(2) || isTens) {
          expect(calculateInvoice(draft).taxTotals[0]?.taxAmount).toBe(amount.toFixed(2));
        } else {
          expect(brief(() => calculateInvoice(draft))).toEqual([
            ['lines[0].taxes[0].amount', 'ERR_DRAFT_TOTAL', 'FAX07'],
          ]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('two other taxes (ZZ), with names of their own', () => {
  const other = (name: string, percent: number): TaxDraft => ({ code: 'ZZ', name, percent });
  const expected = [
    {
      taxScheme: { id: 'ZZ', name: 'Estampilla' },
      taxAmount: '15000.00',
      taxSubtotals: [
        { taxableAmount: '100000.00', percent: '10.00', taxAmount: '10000.00' },
        {
          taxableAmount: '100000.00',
          percent: '5.00',
          taxAmount: '5000.00',
          taxScheme: { name: 'Bomberil' },
        },
      ],
    },
  ];

  it('are one TaxTotal in the line and in the document (FAS01b, FAX01)', () => {
    const draft = invoiceOf([lineOf(100_000, other('Estampilla', 10), other('Bomberil', 5))]);
    const { lines, taxTotals, monetaryTotal } = calculateInvoice(draft);
    expect(lines[0]?.taxTotals).toMatchObject(expected);
    expect(taxTotals).toMatchObject(expected);
    expect(monetaryTotal.payableAmount).toBe('115000.00');
    expect(brokenRules(saleOf(draft.lines))).toEqual([]);
  });

  it('are one TaxTotal of the document in several lines, one subtotal a name even at one rate', () => {
    const { taxTotals } = calculateInvoice(
      invoiceOf([
        lineOf(1000, other('Estampilla', 5)),
        lineOf(1000, other('Bomberil', 5)),
        lineOf(500, other('Estampilla', 5)),
      ]),
    );
    expect(taxTotals).toHaveLength(1);
    expect(amountsByRate(taxTotals)).toEqual({ 'ZZ Estampilla 5.00': '75.00', 'ZZ Bomberil 5.00': '50.00' });
  });
});
