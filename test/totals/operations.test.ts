import type { CreditNoteDraft, DebitNoteDraft, LineDraft } from '../../src/model/index.js';
import { calculateCreditNote, calculateDebitNote, calculateInvoice } from '../../src/totals/index.js';
import { invoiceOf, lineOf, problemsOf } from './drafts.js';

const note = <Kind extends 'creditNote' | 'debitNote'>(kind: Kind, line: object) =>
  ({
    kind,
    number: 'NC1',
    customer: { nit: '800197268', personType: 'juridica', name: 'DIAN' },
    discrepancyResponse: { responseCode: '4' },
    lines: [line],
  }) as unknown as Kind extends 'creditNote' ? CreditNoteDraft : DebitNoteDraft;

describe('a mandate (operation 11)', () => {
  const mandate = { customizationId: '11' } as const;

  it('says of each line whose income it is, and names the principal', () => {
    const { lines } = calculateInvoice(
      invoiceOf([lineOf(100), { ...lineOf(900), principal: { nit: '900108281' } }], mandate),
    );
    expect(lines.map(({ idScheme }) => idScheme)).toEqual(['0', '1']);
    expect(lines[1]?.item.principal).toEqual({ id: { scheme: '31', number: '900108281', checkDigit: '3' } });
  });

  it('needs a principal', () => {
    const found = problemsOf(() => calculateInvoice(invoiceOf([lineOf(100)], mandate)));
    expect(found).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'lines', rule: 'FBA01' }),
    ]);
  });

  it('may have principals that are persons', () => {
    const principal = { id: { scheme: '13', number: '52123456' } } as const;
    const [line] = calculateInvoice(invoiceOf([{ ...lineOf(900), principal }], mandate)).lines;
    expect(line).toMatchObject({
      idScheme: '1',
      item: { principal: { id: { scheme: '13', number: '52123456' } } },
    });
  });
});

describe('a principal outside a mandate', () => {
  it('is a problem that names the operation', () => {
    const found = problemsOf(() =>
      calculateInvoice(invoiceOf([{ ...lineOf(900), principal: { nit: '900108281' } }])),
    );
    expect(found).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_UNKNOWN', path: 'lines[0].principal' }),
    ]);
    expect(found[0]?.expected).toContain("customizationId is '11'");
  });

  it('in a note may be anybody, and null marks the issuer’s own income', () => {
    const of = (principal: unknown) => calculateCreditNote(note('creditNote', { ...lineOf(1), principal }));
    expect(of({ nit: '900108281' }).lines[0]?.idScheme).toBe('1');
    expect(of(null).lines[0]).toMatchObject({ idScheme: '0', item: { principal: undefined } });
    expect(of(undefined).lines[0]?.idScheme).toBeUndefined();
  });
});

describe('transport (operation 12)', () => {
  const transport = { customizationId: '12' } as const;
  const remesa = { rndcNumber: '13456', number: 'REM0001', freightAmount: 250000 };

  it('marks the consignments and carries their three properties, as the DIAN’s example does', () => {
    const { lines } = calculateInvoice(
      invoiceOf([{ ...lineOf(200000), quantity: 10, unitCode: 'KGM', remesa }, lineOf(20000)], transport),
    );
    expect(lines.map(({ idScheme }) => idScheme)).toEqual(['1', '0']);
    expect(lines[0]?.item.additionalItemProperties).toEqual([
      { name: '01', value: '13456' },
      { name: '02', value: 'REM0001' },
      { name: '03', value: '250000.00', valueQuantity: '10', unitCode: 'KGM' },
    ]);
  });

  it('takes the quantity that the consignment says', () => {
    const carried = { ...remesa, quantity: '1500', unitCode: 'KGM' };
    const [line] = calculateInvoice(invoiceOf([{ ...lineOf(1), remesa: carried }], transport)).lines;
    expect(line?.item.additionalItemProperties?.[2]).toMatchObject({
      valueQuantity: '1500',
      unitCode: 'KGM',
    });
  });

  it.each([
    ['without a unit', {}, {}],
    ['in cubic metres', { unitCode: 'MTQ' }, {}],
    ['of a line in tonnes', {}, { unitCode: 'TNE' }],
  ])('reports a consignment %s, which is neither kilograms nor gallons', (_, ofRemesa, ofLine) => {
    const line = { ...lineOf(1), ...ofLine, remesa: { ...remesa, ...ofRemesa } } as LineDraft;
    expect(problemsOf(() => calculateInvoice(invoiceOf([line], transport)))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_CODE', path: 'lines[0].remesa.unitCode' }),
    ]);
  });

  it('reports a consignment that lacks a property or stands in another operation', () => {
    const bare = { ...lineOf(1), unitCode: 'GLL', remesa: {} } as unknown as LineDraft;
    expect(problemsOf(() => calculateInvoice(invoiceOf([bare], transport))).map(({ path }) => path)).toEqual([
      'lines[0].remesa.rndcNumber',
      'lines[0].remesa.number',
      'lines[0].remesa.freightAmount',
    ]);
    const found = problemsOf(() => calculateInvoice(invoiceOf([{ ...lineOf(1), remesa }])));
    expect(found.map(({ path, code }) => [path, code])).toEqual([['lines[0].remesa', 'ERR_DRAFT_UNKNOWN']]);
  });
});

describe('AIU (operation 09)', () => {
  const aiu = { customizationId: '09' } as const;

  it('writes the note that the Administración line must have, and taxes only what is in the base', () => {
    const { lines, monetaryTotal } = calculateInvoice(
      invoiceOf(
        [
          lineOf(10_000_000),
          { ...lineOf(500_000), aiuContract: 'aseo de oficinas', notes: ['Administración'] },
          lineOf(300_000, { code: '01', percent: 19 }),
        ],
        aiu,
      ),
    );
    expect(lines[1]?.notes).toEqual([
      'Contrato de servicios AIU por concepto de: aseo de oficinas',
      'Administración',
    ]);
    expect(monetaryTotal).toMatchObject({
      lineExtensionAmount: '10800000.00',
      taxExclusiveAmount: '300000.00',
      payableAmount: '10857000.00',
    });
  });

  it('takes a note of one’s own, and reports that there is none', () => {
    const own = { ...lineOf(1), notes: ['Contrato de servicios AIU por concepto de: vigilancia'] };
    expect(calculateInvoice(invoiceOf([own], aiu)).lines).toHaveLength(1);
    const found = problemsOf(() => calculateInvoice(invoiceOf([lineOf(1)], aiu)));
    expect(found.map(({ path, rule }) => [path, rule])).toEqual([['lines', 'FAV03']]);
  });

  it('has no contract elsewhere', () => {
    const found = problemsOf(() => calculateInvoice(invoiceOf([{ ...lineOf(1), aiuContract: 'aseo' }])));
    expect(found.map(({ path, code }) => [path, code])).toEqual([
      ['lines[0].aiuContract', 'ERR_DRAFT_UNKNOWN'],
    ]);
  });
});

describe('the lines of notes', () => {
  it('take after those of the invoice', () => {
    const { lines } = calculateCreditNote(
      note('creditNote', {
        ...lineOf(0, { code: '01', percent: 19 }),
        referencePrice: { amount: 10, type: '01' },
        principal: { nit: '900108281' },
        aiuContract: 'aseo',
      }),
    );
    expect(lines[0]).toMatchObject({
      idScheme: '1',
      notes: ['Contrato de servicios AIU por concepto de: aseo'],
      freeOfChargeIndicator: true,
      withholdingTaxTotals: [],
    });
  });

  it('lack what their schema lacks', () => {
    const withholdings = [{ code: '06', percent: '2.5' }];
    const credit = problemsOf(() => calculateCreditNote(note('creditNote', { ...lineOf(1), withholdings })));
    expect(credit.map(({ path, code }) => [path, code])).toEqual([
      ['lines[0].withholdings', 'ERR_DRAFT_UNKNOWN'],
    ]);
    const line = {
      ...lineOf(0),
      referencePrice: { amount: 10, type: '01' },
      freeOfCharge: true,
      invoicePeriod: { startDate: '2026-01-01', endDate: '2026-01-31' },
      orderLineReferences: [{ lineId: '1' }],
      itemPriceExtension: { amount: 1, currency: 'USD' },
    };
    const debit = problemsOf(() => calculateDebitNote(note('debitNote', line)));
    expect(debit.map(({ path }) => path)).toEqual([
      'lines[0].freeOfCharge',
      'lines[0].invoicePeriod',
      'lines[0].orderLineReferences',
      'lines[0].itemPriceExtension',
    ]);
  });

  it('of a debit note do not say that they are free', () => {
    const free = { ...lineOf(0), referencePrice: { amount: 10, type: '01' } };
    expect(calculateDebitNote(note('debitNote', free)).lines[0]?.freeOfChargeIndicator).toBeUndefined();
  });
});
