import { calculateInvoice, explainTotals } from '../../src/totals/index.js';
import { invoiceOf, lineOf } from './drafts.js';

const calculated = calculateInvoice(
  invoiceOf(
    [
      {
        ...lineOf(
          5000,
          { code: '01', percent: 19 },
          { code: '34', perUnitAmount: 65, baseUnitMeasure: 2500 },
        ),
        description: 'Gaseosa',
        quantity: 2,
        allowances: [{ percent: 5, reason: 'Promoción' }],
        withholdings: [{ code: '07', perMille: '9.66' }],
      },
      { ...lineOf(0, { code: '01', percent: 5 }), referencePrice: { amount: 1000, type: '01' } },
    ],
    { charges: [{ amount: 950, reason: 'Propina', reasonCode: '03' }], payableRounding: '-0.50' },
  ),
);

describe('the explanation of the totals', () => {
  it('prints lines, taxes, withholdings and header formulas with their rules', () => {
    expect(
      explainTotals(calculated)
        .split('\n')
        .map((row) => row.replace(/ {2,}/g, '  ')),
    ).toEqual([
      'Factura, valores en COP',
      '',
      'Líneas',
      '  1. Gaseosa  2 × 5000.00 = 10000.00 − 500.00  = 9500.00  (FAV06)',
      '  Descuento «Promoción»: 500.00 (5.00 % de 10000.00)',
      '  IVA  19.00 % de 9500.00  = 1805.00  (FAX07)',
      '  IBUA  2500.00 mililitro × 65.00 ÷ 100  = 1625.00  (FAX07)',
      '  ReteICA  9.66 ‰ de 9500.00  = 91.77  (FAY07)',
      '  2. Producto  1 × 0.00  = 0.00  (FAV06)',
      '  Precio de referencia: 1000.00 por unidad  (FAW03)',
      '  IVA  5.00 % de 1000.00  = 50.00  (FAX07)',
      '',
      'Tributos',
      '  IVA  19.00 % de 9500.00  = 1805.00  (FAS07)',
      '  IVA  5.00 % de 1000.00  = 50.00  (FAS07)',
      '  Total IVA  1805.00 + 50.00  = 1855.00  (FAS02)',
      '  IBUA  2500.00 mililitro × 65.00 ÷ 100  = 1625.00  (FAS07)',
      '',
      'Descuentos y cargos',
      '  Cargo «Propina»: 950.00 (10.00 % de 9500.00)',
      '',
      'Retenciones, que informan y no cambian el valor a pagar',
      '  ReteICA  9.66 ‰ de 9500.00  = 91.77  (FAT07)',
      '',
      'Totales',
      '  Valor bruto  9500.00 + 0.00  = 9500.00  (FAU02)',
      '  Base imponible  9500.00 + 1000.00  = 10500.00  (FAU04)',
      '  Valor bruto más tributos  9500.00 + 1855.00 + 1625.00  = 12980.00  (FAU06)',
      '  Total cargos  950.00  = 950.00  (FAU10)',
      '  Valor a pagar  12980.00 + 950.00 + (-0.50)  = 13929.50  (FAU14)',
      '',
    ]);
  });

  it('shows both figures where a document states another one, and mild differences as such', () => {
    const { monetaryTotal } = calculated;
    const text = explainTotals({
      ...calculated,
      kind: 'creditNote',
      number: 'NC7',
      monetaryTotal: {
        ...monetaryTotal,
        lineExtensionAmount: '9500.20',
        payableAmount: '1.00',
        prepaidAmount: '10.00',
      },
    });
    expect(text).toContain('Nota crédito NC7');
    expect(text).toMatch(/≈ 9500\.20 \(da 9500\.00\) {2}\(CAU02\)/);
    expect(text).toMatch(/= 13929\.50, y el documento dice 1\.00 {2}\(CAU14\)/);
    expect(text).toContain('Anticipos: 10.00, que informan y no se restan  (CAU12)');
  });

  it('counts the terms of a long sum', () => {
    const lines = Array.from({ length: 12 }, () => lineOf(10, { code: '01', percent: 19 }));
    expect(explainTotals(calculateInvoice(invoiceOf(lines)))).toContain('Σ de 12 líneas');
  });

  it('reads ICA per cent where the amount was computed so', () => {
    const percent = calculateInvoice(invoiceOf([lineOf(1_000_000, { code: '03', percent: '0.966' })]));
    expect(explainTotals(percent)).toContain('0.966 % de 1000000.00');
  });
});
