import { describe, expect, it } from '@jest/globals';
import type { CalculatedInvoice, LineDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf } from './drafts.js';

const taxesOf = ({ taxTotals }: Pick<CalculatedInvoice, 'taxTotals'>) =>
  taxTotals.flatMap(({ taxScheme, taxSubtotals }) =>
    taxSubtotals.map(
      (each) => `${taxScheme.name} ${each.percent} % of ${each.taxableAmount} = ${each.taxAmount}`,
    ),
  );

describe('worked examples of the arithmetic (Anexo Técnico 1.9, §5.2.1 and §11.9)', () => {
  it('a discount of 5 % on a line lowers the base of its tax, and is not repeated in the totals', () => {
    const { lines, monetaryTotal } = calculateInvoice(
      invoiceOf([
        { ...lineOf(5000, { code: '01', percent: 19 }), quantity: 2, allowances: [{ percent: 5 }] },
      ]),
    );
    expect(lines[0]?.lineExtensionAmount).toBe('9500.00');
    expect(lines[0]?.taxTotals[0]?.taxAmount).toBe('1805.00');
    expect(monetaryTotal).toEqual({
      lineExtensionAmount: '9500.00',
      taxExclusiveAmount: '9500.00',
      taxInclusiveAmount: '11305.00',
      payableAmount: '11305.00',
    });
  });

  it('several rates of IVA, INC, exempt and excluded lines in one invoice', () => {
    const calculated = calculateInvoice(
      invoiceOf([
        lineOf(100_000, { code: '01', percent: 19 }),
        lineOf(40_000, { code: '01', percent: 5 }),
        lineOf(60_000, { code: '04', percent: 8 }),
        lineOf(30_000, { code: '01', percent: 0 }),
        lineOf(50_000),
        lineOf(20_000, { code: '01', percent: '19.00' }),
      ]),
    );
    expect(taxesOf(calculated)).toEqual([
      'IVA 19.00 % of 120000.00 = 22800.00',
      'IVA 5.00 % of 40000.00 = 2000.00',
      'IVA 0.00 % of 30000.00 = 0.00',
      'INC 8.00 % of 60000.00 = 4800.00',
    ]);
    expect(calculated.taxTotals.map(({ taxAmount }) => taxAmount)).toEqual(['24800.00', '4800.00']);
    expect(calculated.lines.map(({ taxTotals }) => taxTotals.length)).toEqual([1, 1, 1, 1, 0, 1]);
    expect(calculated.monetaryTotal).toMatchObject({
      lineExtensionAmount: '300000.00',
      // All but the excluded line.
      taxExclusiveAmount: '250000.00',
      taxInclusiveAmount: '329600.00',
      payableAmount: '329600.00',
    });
  });

  it('an invoice of excluded lines alone has no taxes, and a base of zero', () => {
    const { taxTotals, monetaryTotal } = calculateInvoice(invoiceOf([lineOf(50_000)]));
    expect(taxTotals).toEqual([]);
    expect(monetaryTotal).toMatchObject({ taxExclusiveAmount: '0.00', taxInclusiveAmount: '50000.00' });
  });

  it('a tip is a charge on the document: a base of 1000000, IVA of 190000 and 100000 make 1290000', () => {
    const { allowanceCharges, monetaryTotal } = calculateInvoice(
      invoiceOf([lineOf(1_000_000, { code: '01', percent: 19 })], {
        charges: [{ percent: 10, reason: 'Propina', reasonCode: '03' }],
      }),
    );
    expect(allowanceCharges).toEqual([
      expect.objectContaining({
        chargeIndicator: true,
        reasonCode: '03',
        reason: 'Propina',
        multiplierFactorNumeric: '10.00',
        amount: '100000.00',
        baseAmount: '1000000.00',
      }),
    ]);
    expect(monetaryTotal).toMatchObject({ chargeTotalAmount: '100000.00', payableAmount: '1290000.00' });
  });

  it.each([
    ['0.29', '14994.36'],
    ['-40.00', '14954.07'],
    [0, '14994.07'],
  ])('a rounding of %s enters the amount to pay with its sign', (payableRounding, payable) => {
    const { monetaryTotal } = calculateInvoice(
      invoiceOf([lineOf('12600.06', { code: '01', percent: 19 })], { payableRounding }),
    );
    expect(monetaryTotal.payableAmount).toBe(payable);
    expect(Number(monetaryTotal.payableRoundingAmount)).toBe(Number(payableRounding));
  });
});

describe('rounding', () => {
  const amounts = (quantity: string, price: string, percent: number | string = 19) => {
    const line: LineDraft = { description: 'x', quantity, price, taxes: [{ code: '35', percent }] };
    const [calculated] = calculateInvoice(invoiceOf([line])).lines;
    return [calculated?.lineExtensionAmount, calculated?.taxTotals[0]?.taxAmount];
  };

  it.each([
    ['1', '0.125', '0.12'],
    ['1', '0.135', '0.14'],
    ['3', '0.115', '0.34'],
    ['0.5', '0.01', '0.00'],
    ['1.5', '0.01', '0.02'],
    ['0.333333', '9', '3.00'],
    ['0.000001', '5000', '0.00'],
    ['7.123456', '1234.567891', '8794.39'],
  ])('of %s × %s is to the even cent', (quantity, price, expected) => {
    const line: LineDraft = {
      description: 'x',
      quantity,
      price,
      // What comes to nothing has to say what it is worth.
      ...(expected === '0.00' ? { referencePrice: { amount: 1, type: '01' } } : {}),
    };
    expect(calculateInvoice(invoiceOf([line])).lines[0]?.lineExtensionAmount).toBe(expected);
  });

  it('of a tax is to the even cent, once', () => {
    expect(amounts('1', '0.50', 5)).toEqual(['0.50', '0.02']);
    expect(amounts('1', '0.70', 5)).toEqual(['0.70', '0.04']);
    // Of the rounded line, 481.28; of the exact 481.275 it would be the same tax, of 481.27 another.
    expect(amounts('1', '481.275', 50)).toEqual(['481.28', '240.64']);
  });

  it('of the document there is none: its taxes are the sums of those of its lines', () => {
    const lines = Array.from({ length: 11 }, () => lineOf('0.13', { code: '01', percent: 19 }));
    const { taxTotals, monetaryTotal } = calculateInvoice(invoiceOf(lines));
    // 11 × 0.02, where 19 % of 1.43 would be 0.27.
    expect(taxTotals[0]).toMatchObject({ taxAmount: '0.22', taxSubtotals: [{ taxableAmount: '1.43' }] });
    expect(monetaryTotal).toMatchObject({ lineExtensionAmount: '1.43', taxInclusiveAmount: '1.65' });
  });

  it('is exact for amounts beyond the safe integers', () => {
    const line: LineDraft = { description: 'x', quantity: '799999.999999', price: '999999999.999999' };
    const { monetaryTotal } = calculateInvoice(
      invoiceOf([{ ...line, taxes: [{ code: '01', percent: 19 }] }]),
    );
    expect(monetaryTotal).toMatchObject({
      lineExtensionAmount: '799999999998999.20',
      taxInclusiveAmount: '951999999998809.05',
    });
  });
});

describe('what is printed of a line', () => {
  it('keeps its quantity and price to the last decimal', () => {
    const line = (quantity: string | number, price: string | number) => {
      const [first] = calculateInvoice(invoiceOf([{ description: 'x', quantity, price }])).lines;
      return [first?.quantity, first?.priceAmount];
    };
    expect(line(3, 4500)).toEqual(['3', '4500.00']);
    expect(line('0.500', '0.123456')).toEqual(['0.500', '0.123456']);
    expect(line('1.250000', '10.5')).toEqual(['1.250000', '10.50']);
  });

  it('has defaults for unit and standard code', () => {
    const [first, second, third] = calculateInvoice(
      invoiceOf([
        lineOf(1),
        { ...lineOf(1), sellersItemId: 'PAN-1' },
        { ...lineOf(1), unitCode: 'KGM', standardItem: { scheme: '001', id: '50181900' } },
      ]),
    ).lines;
    expect(first).toMatchObject({
      id: '1',
      unitCode: '94',
      item: { standardItem: { scheme: '999', id: '1' } },
    });
    expect(second).toMatchObject({
      id: '2',
      item: { sellersItemId: 'PAN-1', standardItem: { scheme: '999', id: 'PAN-1' } },
    });
    expect(third).toMatchObject({
      unitCode: 'KGM',
      item: { standardItem: { scheme: '001', schemeName: 'UNSPSC', schemeAgencyId: '10', id: '50181900' } },
    });
  });

  it('survives JSON', () => {
    const calculated = calculateInvoice(
      invoiceOf([lineOf('1.5', { code: '01', percent: 19 }), lineOf(3n as never)]),
    );
    expect(JSON.parse(JSON.stringify(calculated))).toEqual(calculated);
  });
});
