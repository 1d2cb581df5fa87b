import { taxSchemes } from '../../src/catalogs/index.js';
import type { TaxDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

describe('percentage taxes', () => {
  it('of several kinds on one line count their base once, the first one’s', () => {
    // The DIAN's example of ICUI: two lines, IVA 19 % and ICUI 10 % on each.
    const taxes: TaxDraft[] = [
      { code: '35', percent: 10 },
      { code: '01', percent: 19 },
    ];
    const { lines, taxTotals, monetaryTotal } = calculateInvoice(
      invoiceOf([
        { ...lineOf(12000, ...taxes), quantity: 10 },
        { ...lineOf(8000, ...taxes), quantity: 10 },
      ]),
    );
    expect(lines[0]?.taxTotals.map(({ taxScheme, taxAmount }) => [taxScheme.name, taxAmount])).toEqual([
      ['IVA', '22800.00'],
      ['ICUI', '12000.00'],
    ]);
    expect(taxTotals.map(({ taxScheme, taxAmount }) => [taxScheme.id, taxAmount])).toEqual([
      ['01', '38000.00'],
      ['35', '20000.00'],
    ]);
    expect(monetaryTotal).toMatchObject({
      lineExtensionAmount: '200000.00',
      taxExclusiveAmount: '200000.00',
      taxInclusiveAmount: '258000.00',
      payableAmount: '258000.00',
    });
  });

  it('stand before those of so much a unit, IVA first and INC next', () => {
    const { lines, monetaryTotal } = calculateInvoice(
      invoiceOf([
        lineOf(
          68000,
          { code: '32', perUnitAmount: 393, baseUnitMeasure: 37, unitCode: 'LTR' },
          { code: '36', percent: 25 },
          { code: '04', percent: 8 },
          { code: '01', percent: 19 },
        ),
      ]),
    );
    expect(lines[0]?.taxTotals.map(({ taxScheme }) => taxScheme.id)).toEqual(['01', '04', '36', '32']);
    expect(monetaryTotal.taxExclusiveAmount).toBe('68000.00');
    // 68000 + 12920 + 5440 + 17000 + 14541
    expect(monetaryTotal.payableAmount).toBe('117901.00');
  });

  it('come to what the DIAN’s example of liquor says', () => {
    const { monetaryTotal } = calculateInvoice(
      invoiceOf([
        lineOf(
          43000,
          { code: '01', percent: 19 },
          { code: '36', percent: 20 },
          { code: '32', perUnitAmount: 200, baseUnitMeasure: '13.5', unitCode: 'LTR' },
        ),
      ]),
    );
    expect(monetaryTotal).toMatchObject({
      taxExclusiveAmount: '43000.00',
      taxInclusiveAmount: '62470.00',
      payableAmount: '62470.00',
    });
  });

  it('set per mille are written per mille and divided by a thousand', () => {
    const [line] = calculateInvoice(invoiceOf([lineOf(1_000_000, { code: '03', perMille: '9.66' })])).lines;
    expect(line?.taxTotals[0]?.taxSubtotals[0]).toMatchObject({ percent: '9.66', taxAmount: '9660.00' });
    const [percent] = calculateInvoice(
      invoiceOf([lineOf(1_000_000, { code: '03', percent: '0.966' })]),
    ).lines;
    expect(percent?.taxTotals[0]?.taxSubtotals[0]).toMatchObject({ percent: '0.966', taxAmount: '9660.00' });
  });

  it('may have a name of their own under ZZ: one total for the code, one subtotal for each name', () => {
    const { taxTotals } = calculateInvoice(
      invoiceOf([
        lineOf(1000, { code: 'ZZ', name: 'Sobretasa bomberil', percent: 1 }),
        lineOf(1000, { code: 'ZZ', name: 'Estampilla', perUnitAmount: 25 }),
      ]),
    );
    expect(taxTotals).toMatchObject([
      {
        taxScheme: { id: 'ZZ', name: 'Sobretasa bomberil' },
        taxAmount: '35.00',
        taxSubtotals: [
          { taxAmount: '10.00' },
          { taxAmount: '25.00', taxScheme: { id: 'ZZ', name: 'Estampilla' } },
        ],
      },
    ]);
  });

  it('take every tax of table 13.2.2, by percentage or by unit', () => {
    const charged = taxSchemes.rows.filter(({ kind }) => kind === 'tax');
    const byUnit = new Set(['02', '22', '23', '24', '32', '33', '34']);
    const lines = charged.map(({ code }) => {
      const name = code === 'ZZ' ? { name: 'Estampilla' } : {};
      const rate = byUnit.has(code)
        ? { perUnitAmount: 10, baseUnitMeasure: 100, unitCode: 'NIU' }
        : { percent: code === '04' ? 8 : 5 };
      return lineOf(1000, { code, ...name, ...rate } as TaxDraft);
    });
    const { taxTotals } = calculateInvoice(invoiceOf(lines));
    expect(taxTotals.map(({ taxScheme }) => taxScheme.id)).toEqual(charged.map(({ code }) => code));
  });

  it('at a rate that the closed lists of table 13.3.11 lack are a problem, and any rate of the open ones is not', () => {
    const found = problemsOf(() =>
      calculateInvoice(
        invoiceOf([
          lineOf(1000, { code: '01', percent: 18 }),
          lineOf(1000, { code: '04', percent: '8.5' }),
          { ...lineOf(1000, { code: '01', percent: '19.000' }), withholdings: [{ code: '05', percent: 50 }] },
          { ...lineOf(1000, { code: '04', percent: 0 }), withholdings: [{ code: '06', percent: '3.51' }] },
          lineOf(1000, { code: '35', percent: 22 }),
        ]),
      ),
    );
    expect(found.map(({ path, expected, rule }) => [path, expected, rule])).toEqual([
      ['lines[0].taxes[0].percent', 'a rate of table 13.3.11: 0.00, 5.00, 16.00, 19.00', 'FAS14'],
      ['lines[1].taxes[0].percent', 'a rate of table 13.3.11: 0.00, 2.00, 4.00, 8.00, 16.00', 'FAS14'],
      ['lines[2].withholdings[0].percent', 'a rate of table 13.3.11: 15.00, 100.00', undefined],
    ]);
  });

  it('of an exempt item have a base and no amount; an excluded one has neither', () => {
    const exempt = calculateInvoice(invoiceOf([lineOf(50000, { code: '01', percent: 0 })]));
    expect(exempt.taxTotals[0]?.taxAmount).toBe('0.00');
    expect(exempt.monetaryTotal.taxExclusiveAmount).toBe('50000.00');
    const excluded = calculateInvoice(invoiceOf([lineOf(50000)]));
    expect(excluded.taxTotals).toEqual([]);
    expect(excluded.monetaryTotal).toMatchObject({ taxExclusiveAmount: '0.00', payableAmount: '50000.00' });
  });
});

describe('a rate that is missing or no rate at all', () => {
  it('is one problem', () => {
    const found = problemsOf(() =>
      calculateInvoice(
        invoiceOf([
          lineOf(1000, { code: '01' } as TaxDraft),
          lineOf(1000, { code: '01', percent: 'diecinueve' }),
          lineOf(1000, { code: '04', percent: 101 }),
          { ...lineOf(1000), withholdings: [{ code: '05' }, { code: '05', percent: -15 }] },
          lineOf(1000, { code: '03', percent: 1, perMille: 10 }),
          lineOf(1000, { code: '01', perMille: 19 }),
        ]),
      ),
    );
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['lines[0].taxes[0].percent', 'ERR_DRAFT_MISSING'],
      ['lines[1].taxes[0].percent', 'ERR_DRAFT_DECIMAL'],
      ['lines[2].taxes[0].percent', 'ERR_DRAFT_RANGE'],
      ['lines[3].withholdings[0].percent', 'ERR_DRAFT_MISSING'],
      ['lines[3].withholdings[1].percent', 'ERR_DRAFT_RANGE'],
      ['lines[4].taxes[0].percent', 'ERR_DRAFT_UNKNOWN'],
      ['lines[5].taxes[0].perMille', 'ERR_DRAFT_RANGE'],
    ]);
  });
});
