import type { LineDraft, TaxDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

/** The figures of the DIAN's examples: what one tax on one line comes to. */
const OFFICIAL: readonly (readonly [
  name: string,
  line: Partial<LineDraft>,
  tax: TaxDraft,
  amount: string,
])[] = [
  ['two bags at 30 pesos', { quantity: 2 }, { code: '22', perUnitAmount: '30.00' }, '60.00'],
  ['one gallon, INCarbono', { unitCode: 'GLL' }, { code: '23', perUnitAmount: '3015.00' }, '3015.00'],
  ['one gallon, INCombustibles', { unitCode: 'GLL' }, { code: '24', perUnitAmount: 2000 }, '2000.00'],
  [
    'spirits of 37 degrees, 750 cc',
    {},
    { code: '32', perUnitAmount: 295, baseUnitMeasure: 37, unitCode: 'LTR' },
    '10915.00',
  ],
  [
    'spirits of 37 degrees, a litre',
    {},
    { code: '32', perUnitAmount: 393, baseUnitMeasure: 37, unitCode: 'LTR' },
    '14541.00',
  ],
  [
    'four bottles of 38 degrees',
    { quantity: 4 },
    { code: '32', perUnitAmount: 295, baseUnitMeasure: 152, unitCode: 'LTR' },
    '44840.00',
  ],
  [
    'wine of 13.5 degrees',
    {},
    { code: '32', perUnitAmount: 200, baseUnitMeasure: '13.5', unitCode: 'LTR' },
    '2700.00',
  ],
  [
    'three bottles of wine of 20 degrees',
    { quantity: 3 },
    { code: '32', perUnitAmount: 200, baseUnitMeasure: 60, unitCode: 'LTR' },
    '12000.00',
  ],
  ['25 g of plastic', { quantity: 10 }, { code: '33', perUnitAmount: '2.12', baseUnitMeasure: 25 }, '53.00'],
  [
    '140 g of plastic',
    { quantity: 2 },
    { code: '33', perUnitAmount: '2.12', baseUnitMeasure: 140 },
    '296.80',
  ],
  [
    '25 l with some sugar',
    { quantity: 10 },
    { code: '34', perUnitAmount: 18, baseUnitMeasure: 25000 },
    '4500.00',
  ],
  [
    '25 l with much sugar',
    { quantity: 5 },
    { code: '34', perUnitAmount: 35, baseUnitMeasure: 25000 },
    '8750.00',
  ],
  [
    '35 l with some sugar',
    { quantity: 10 },
    { code: '34', perUnitAmount: 18, baseUnitMeasure: 35000 },
    '6300.00',
  ],
  [
    '35 l with much sugar',
    { quantity: 10 },
    { code: '34', perUnitAmount: 35, baseUnitMeasure: 35000 },
    '12250.00',
  ],
  ['35 l without sugar', { quantity: 10 }, { code: '34', perUnitAmount: 0, baseUnitMeasure: 35000 }, '0.00'],
];

describe('taxes of so much a unit', () => {
  it.each(OFFICIAL)('come to what the DIAN’s example says: %s', (_name, line, tax, amount) => {
    const { lines, taxTotals, monetaryTotal } = calculateInvoice(
      invoiceOf([{ ...lineOf(1000, tax), ...line }]),
    );
    expect(lines[0]?.taxTotals[0]?.taxAmount).toBe(amount);
    expect(taxTotals[0]?.taxAmount).toBe(amount);
    // Without a taxable amount they add nothing to the header's base.
    expect(monetaryTotal.taxExclusiveAmount).toBe('0.00');
  });

  it('have the units and the rate, and neither a percentage nor a base', () => {
    const [line] = calculateInvoice(
      invoiceOf([{ ...lineOf(1000, { code: '22', perUnitAmount: 70 }), quantity: 3, unitCode: 'NIU' }]),
    ).lines;
    expect(line?.taxTotals).toEqual([
      {
        taxScheme: { id: '22', name: 'INC Bolsas' },
        taxAmount: '210.00',
        taxSubtotals: [
          { taxAmount: '210.00', baseUnitMeasure: '3.00', unitCode: 'NIU', perUnitAmount: '70.00' },
        ],
      },
    ]);
  });

  it('are grouped by rate and unit in the header, where their units are summed', () => {
    const ibua = (perUnitAmount: number): TaxDraft => ({ code: '34', perUnitAmount, baseUnitMeasure: 35000 });
    const { taxTotals } = calculateInvoice(
      invoiceOf([lineOf(1, ibua(0)), lineOf(1, ibua(18)), lineOf(1, ibua(35)), lineOf(1, ibua(18))]),
    );
    expect(taxTotals).toHaveLength(1);
    expect(taxTotals[0]?.taxAmount).toBe('24850.00');
    expect(
      taxTotals[0]?.taxSubtotals.map((rate) => [rate.perUnitAmount, rate.baseUnitMeasure, rate.taxAmount]),
    ).toEqual([
      ['0.00', '35000.00', '0.00'],
      ['18.00', '70000.00', '12600.00'],
      ['35.00', '35000.00', '12250.00'],
    ]);
  });

  it('take a taxable amount if it is given, which then counts for the header when no other tax comes first', () => {
    const bag: TaxDraft = { code: '22', perUnitAmount: 70, taxableAmount: 500 };
    const { taxTotals, monetaryTotal } = calculateInvoice(invoiceOf([lineOf(500, bag)]));
    expect(taxTotals[0]?.taxSubtotals[0]?.taxableAmount).toBe('500.00');
    expect(monetaryTotal.taxExclusiveAmount).toBe('500.00');
  });

  it('report a unit, a measure or a rate that is missing, and a percentage beside them', () => {
    const found = problemsOf(() =>
      calculateInvoice(
        invoiceOf([
          lineOf(1000, { code: '32', perUnitAmount: 295, baseUnitMeasure: 37 }),
          lineOf(1000, { code: '33', perUnitAmount: 2 }),
          lineOf(1000, { code: '34', baseUnitMeasure: 250 }),
          lineOf(1000, { code: '22', perUnitAmount: 70, percent: 19 }),
          lineOf(1000, { code: '23', perUnitAmount: 70, baseUnitMeasure: 3 }),
          lineOf(1000, { code: '01', percent: 19, perUnitAmount: 70 }),
          lineOf(1000, { code: '22', percent: 5 }),
        ]),
      ),
    );
    expect(found.map(({ path, code, rule }) => [path, code, rule])).toEqual([
      ['lines[0].taxes[0].unitCode', 'ERR_DRAFT_MISSING', 'FAX09'],
      ['lines[1].taxes[0].baseUnitMeasure', 'ERR_DRAFT_MISSING', 'FAX09'],
      ['lines[2].taxes[0].perUnitAmount', 'ERR_DRAFT_MISSING', undefined],
      ['lines[3].taxes[0].percent', 'ERR_DRAFT_UNKNOWN', undefined],
      ['lines[4].taxes[0].unitCode', 'ERR_DRAFT_MISSING', 'FAX09'],
      ['lines[5].taxes[0].perUnitAmount', 'ERR_DRAFT_UNKNOWN', undefined],
      ['lines[6].taxes[0].percent', 'ERR_DRAFT_UNKNOWN', undefined],
      ['lines[6].taxes[0].perUnitAmount', 'ERR_DRAFT_MISSING', undefined],
    ]);
  });
});
