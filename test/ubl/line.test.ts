import type { InvoiceLine, LineDraft } from '../../src/model/index.js';
import { calculateInvoice } from '../../src/totals/index.js';
import { LINE_KINDS, readLines } from '../../src/ubl/aggregates/line.js';
import { STRICT } from '../../src/ubl/aggregates/reading.js';
import { readXml } from '../../src/xml/index.js';
import { invoiceOf, lineOf } from '../totals/drafts.js';
import { childNames, rereadLines, writeLines } from './lines.js';

const full: LineDraft = {
  description: ['Gaseosa', 'Botella de 2,5 l', 'Retornable'],
  quantity: '10.5',
  unitCode: 'NIU',
  price: '1234.567891',
  allowances: [{ percent: 5, reason: 'Volumen' }, { amount: 100 }],
  charges: [{ amount: 50, reason: 'Empaque' }],
  taxes: [
    { code: '01', percent: 19 },
    { code: '34', perUnitAmount: 65, baseUnitMeasure: 25000 },
  ],
  withholdings: [
    { code: '05', percent: 15 },
    { code: '07', perMille: '9.66' },
  ],
  sellersItemId: 'GAS-25',
  sellersItemExtendedId: 'GAS-25-R',
  manufacturersItemId: 'M-25',
  standardItem: { scheme: '010', id: '7702535011119' },
  additionalItems: [{ scheme: '001', id: '50202301' }],
  additionalItemProperties: [
    { name: 'Lote', value: 'L-1' },
    { name: 'Peso', valueQuantity: '2.6', unitCode: 'KGM' },
  ],
  packSizeNumeric: 6,
  brandName: ['Marca', 'Submarca'],
  modelName: 'Modelo',
  notes: ['Nota uno', 'Nota dos'],
  invoicePeriod: { startDate: '2026-10-01', endDate: '2026-10-31' },
  documentReferences: [
    { id: 'RM-1', documentTypeCode: 'AAJ', documentType: 'Remisión', issueDate: '2026-11-01' },
    { id: 'SETP1', documentTypeCode: '01', uuid: 'ab'.repeat(48) },
  ],
  delivery: {
    actualDeliveryDate: '2026-11-02T08:00:00-05:00',
    deliveryLocation: { id: '7700000000001', scheme: '999', schemeName: 'EAN' },
  },
  orderLineReferences: [{ lineId: '3', salesOrderLineId: '4', orderId: 'OC-1' }, { lineId: '5' }],
  itemPriceExtension: { amount: '0.30', currency: 'USD' },
  principal: { nit: '900108281-3' },
};

const lines = (...drafts: LineDraft[]): readonly InvoiceLine[] => {
  const isMandate = drafts.some(({ principal }) => principal !== undefined);
  return calculateInvoice(invoiceOf(drafts, isMandate ? { customizationId: '11' } : {})).lines;
};

/** Without what the schema of the notes lacks. */
const noteLine = (line: InvoiceLine): InvoiceLine => ({ ...line, withholdingTaxTotals: [] });

describe('lines', () => {
  it('are read back as they were written', () => {
    const written = lines(full, lineOf(100), {
      ...lineOf(0, { code: '01', percent: 19 }),
      referencePrice: { amount: '12.5', type: '02' },
    });
    expect(rereadLines(LINE_KINDS.invoice, written)).toEqual(written);
    const notes = written.map(noteLine);
    expect(rereadLines(LINE_KINDS.creditNote, notes)).toEqual(notes);
  });

  it('keep the order of the schema, which notes have another of', () => {
    const [line] = lines(full) as [InvoiceLine];
    expect(childNames(LINE_KINDS.invoice, [line])).toEqual([
      'ID',
      'Note',
      'InvoicedQuantity',
      'LineExtensionAmount',
      'InvoicePeriod',
      'OrderLineReference',
      'DocumentReference',
      'Delivery',
      'AllowanceCharge',
      'TaxTotal',
      'WithholdingTaxTotal',
      'Item',
      'Price',
      'ItemPriceExtension',
    ]);
    expect(childNames(LINE_KINDS.creditNote, [noteLine(line)])).toEqual([
      'ID',
      'Note',
      'CreditedQuantity',
      'LineExtensionAmount',
      'InvoicePeriod',
      'OrderLineReference',
      'DocumentReference',
      'Delivery',
      'TaxTotal',
      'AllowanceCharge',
      'Item',
      'Price',
      'ItemPriceExtension',
    ]);
    const debit = {
      ...noteLine(line),
      invoicePeriod: undefined,
      orderLineReferences: undefined,
      itemPriceExtension: undefined,
    };
    expect(childNames(LINE_KINDS.debitNote, [debit])).toEqual([
      'ID',
      'Note',
      'DebitedQuantity',
      'LineExtensionAmount',
      'DocumentReference',
      'Delivery',
      'TaxTotal',
      'AllowanceCharge',
      'Item',
      'Price',
    ]);
  });

  it('repeat quantity and unit in BaseQuantity, which is kept when it differs', () => {
    const [line] = lines({ ...lineOf(100), quantity: 3, unitCode: 'KGM' }) as [InvoiceLine];
    const text = Buffer.from(writeLines(LINE_KINDS.invoice, [line])).toString();
    expect(text).toContain('<cbc:BaseQuantity unitCode="KGM">3</cbc:BaseQuantity>');
    const odd = text.replace('<cbc:BaseQuantity unitCode="KGM">3<', '<cbc:BaseQuantity unitCode="94">1.000<');
    const [read] = readLines(STRICT, LINE_KINDS.invoice, readXml(odd).root) as [InvoiceLine];
    expect(read).toMatchObject({ quantity: '3', baseQuantity: '1.000', baseQuantityUnitCode: '94' });
    expect(Buffer.from(writeLines(LINE_KINDS.invoice, [read])).toString()).toBe(odd);
  });

  it('keep the rounding amounts and indicators of a received document', () => {
    const [line] = lines(lineOf('10.01', { code: '01', percent: 19 })) as [InvoiceLine];
    const received: InvoiceLine = {
      ...line,
      freeOfChargeIndicator: false,
      taxTotals: line.taxTotals.map((total) => ({
        ...total,
        roundingAmount: '-0.0019',
        taxEvidenceIndicator: false,
        taxSubtotals: total.taxSubtotals.map((subtotal) => ({
          ...subtotal,
          baseUnitMeasure: '0.00',
          perUnitAmount: '0.00',
        })),
      })),
    };
    expect(rereadLines(LINE_KINDS.invoice, [received])).toEqual([received]);
  });

  it('keep another tax that a later subtotal names', () => {
    const [line] = lines(lineOf(100, { code: '01', percent: 19 })) as [InvoiceLine];
    const [total] = line.taxTotals as [InvoiceLine['taxTotals'][number]];
    const odd = { taxAmount: '1.00', percent: '25.00', taxScheme: { id: 'ZZ', name: 'Licores' } };
    const received = { ...line, taxTotals: [{ ...total, taxSubtotals: [...total.taxSubtotals, odd] }] };
    expect(rereadLines(LINE_KINDS.invoice, [received])).toEqual([received]);
  });
});
