import { describe, expect, it } from '@jest/globals';
import { creditNoteConcepts, debitNoteConcepts } from '../../src/catalogs/index.js';
import { cude } from '../../src/cufe/index.js';
import { buildCreditNote, buildDebitNote, buildInvoice } from '../../src/documents/index.js';
import { softwareSecurityCode } from '../../src/identifiers/index.js';
import { readCreditNote, readDebitNote } from '../../src/ubl/index.js';
import { attributeOf, childNamed, elementsOf, readXml, textOf } from '../../src/xml/index.js';
import { creditNoteWith, debitNoteWith, invoiceReference, uuid } from './note-sample.js';
import { context, draftWith, problemsOf } from './sample.js';

type Changes = Readonly<Record<string, unknown>>;
const { numberingRanges: _, ...noteContext } = context;
const credit = (changes: Changes = {}) => buildCreditNote(creditNoteWith(changes), noteContext);
const debit = (changes: Changes = {}) => buildDebitNote(debitNoteWith(changes), noteContext);
const period = { startDate: '2026-10-01', endDate: '2026-10-31' };
const withoutReference = { billingReferences: undefined, invoicePeriod: period };

describe.each([
  [
    'credit note',
    credit,
    readCreditNote,
    { kind: 'creditNote', file: /^nc09003731150002600000/, operation: '20' },
  ],
  [
    'debit note',
    debit,
    readDebitNote,
    { kind: 'debitNote', file: /^nd09003731150002600000/, operation: '30' },
  ],
] as const)('a %s', (_name, build, read, { kind, file, operation }) => {
  it('is built without a numbering range, and reads back as it was', () => {
    const built = build();
    expect(built.kind).toBe(kind);
    expect(built.fileName).toMatch(file);
    expect(built.document.customizationId).toBe(operation);
    expect(built.document.uuidSchemeName).toBe('CUDE-SHA384');
    const { root } = readXml(built.xml);
    expect(read(root)).toEqual(built.document);
    expect(Buffer.from(built.xml).includes('InvoiceControl')).toBe(false);
  });

  it('has the CUDE of its figures, with the PIN of the software', () => {
    const { document, number, uuid: found } = build();
    const { lineExtensionAmount, payableAmount } = document.monetaryTotal;
    const expected = cude({
      number,
      issueDate: '2026-11-24',
      issueTime: '10:30:00-05:00',
      lineExtensionAmount,
      ivaAmount: document.taxTotals[0]?.taxAmount ?? '0.00',
      payableAmount,
      supplierNit: '900373115',
      customerId: '800197268',
      softwarePin: '75315',
      environment: 'habilitacion',
    });
    expect(found).toBe(expected);
    const { id: softwareId, pin: softwarePin } = context.software;
    expect(document.softwareProvider.softwareSecurityCode).toBe(
      softwareSecurityCode({ softwareId, softwarePin, number }),
    );
  });

  it('names the invoice that it corrects, by its CUFE', () => {
    const { document, xml } = build();
    expect(document.billingReferences).toEqual([
      { kind: 'invoice', ...invoiceReference, uuidSchemeName: 'CUFE-SHA384' },
    ]);
    expect(document.discrepancyResponses[0]?.referenceId).toBe('SETP990000001');
    const reference = childNamed(
      childNamed(readXml(xml).root, 'BillingReference'),
      'InvoiceDocumentReference',
    );
    expect(attributeOf(childNamed(reference, 'UUID'), 'schemeName')).toBe('CUFE-SHA384');
    expect(textOf(childNamed(reference, 'UUID'))).toBe(uuid);
  });

  it('is paid in cash where the draft says nothing of payment', () => {
    expect(build().document.paymentMeans).toEqual([{ id: '1', paymentMeansCode: '10', paymentIds: [] }]);
    const payment = { form: 'credito', means: '42', dueDate: '2026-12-24' };
    expect(build({ payment }).document.paymentMeans[0]).toMatchObject({ id: '2', paymentMeansCode: '42' });
  });

  it('has the prefix before the digits at the end of its number, or the one given', () => {
    const prefixOf = (changes: Changes) => build(changes).document.supplier.prefix;
    expect(prefixOf({ number: 'NC2B0012' })).toBe('NC2B');
    expect(prefixOf({ number: 'N1200012', prefix: 'N12' })).toBe('N12');
    expect(prefixOf({ number: '12' })).toBeUndefined();
    expect(prefixOf({ number: '12', prefix: '' })).toBeUndefined();
    expect(build({ number: 'N1200012', prefix: 'N12' }).fileName).toMatch(/0000000C\.xml$/);
  });

  it.each([
    [{ number: 'NC-12' }, 'ERR_DRAFT_NUMBER', 'number'],
    [{ number: 'NOTA' }, 'ERR_DRAFT_NUMBER', 'number'],
    [{ number: undefined }, 'ERR_DRAFT_MISSING', 'number'],
    [{ number: 'NC12', prefix: 'XX' }, 'ERR_DRAFT_NUMBER', 'number'],
    [{ number: 'NC00' }, 'ERR_DRAFT_NUMBER', 'number'],
    [{ number: 'NC4294967296' }, 'ERR_DRAFT_NUMBER', 'number'],
    [{ discrepancyResponse: undefined }, 'ERR_DRAFT_MISSING', 'discrepancyResponse'],
    [{ discrepancyResponse: [] }, 'ERR_DRAFT_MISSING', 'discrepancyResponse'],
    [{ discrepancyResponse: {} }, 'ERR_DRAFT_MISSING', 'discrepancyResponse.responseCode'],
    [
      { discrepancyResponse: [{ responseCode: '9' }] },
      'ERR_DRAFT_CODE',
      'discrepancyResponse[0].responseCode',
    ],
    [{ customizationId: '10' }, 'ERR_DRAFT_CODE', 'customizationId'],
    [{ kind: 'invoice' }, 'ERR_DRAFT_CODE', 'kind'],
    [{ dueDate: '2026-12-01' }, 'ERR_DRAFT_UNKNOWN', 'dueDate'],
    [{ withholdings: [{ code: '06', percent: 1 }] }, 'ERR_DRAFT_UNKNOWN', 'withholdings'],
    [{ invoiceTypeCode: '91' }, 'ERR_DRAFT_UNKNOWN', 'invoiceTypeCode'],
    [{ lines: [] }, 'ERR_DRAFT_MISSING', 'lines'],
    [{ payment: { form: 'credito', means: '42' } }, 'ERR_DRAFT_MISSING', 'payment.dueDate'],
    [
      { billingReferences: [{ ...invoiceReference, uuid: 'abc' }] },
      'ERR_DRAFT_TEXT',
      'billingReferences[0].uuid',
    ],
    [
      { billingReferences: [{ ...invoiceReference, issueDate: '2026-11-25' }] },
      'ERR_DRAFT_DATE',
      'billingReferences[0].issueDate',
    ],
    [{ billingReferences: [{ id: 'X1', uuid }] }, 'ERR_DRAFT_MISSING', 'billingReferences[0].issueDate'],
    [
      { billingReferences: [{ ...invoiceReference, kind: 'creditNote' }] },
      'ERR_DRAFT_CONTRADICTION',
      'billingReferences[0].kind',
    ],
  ])('is refused with %j', (changes, code, path) => {
    expect(problemsOf(() => build(changes))).toEqual([expect.objectContaining({ code, path })]);
  });

  it('takes a number that no file name can carry, with a consecutive of its own for the file', () => {
    const draft = { number: 'NC20261124000001' };
    const own = { ...noteContext, fileConsecutive: 17 };
    const built =
      kind === 'creditNote'
        ? buildCreditNote(creditNoteWith(draft), own)
        : buildDebitNote(debitNoteWith(draft), own);
    expect(built.fileName).toMatch(/00000011\.xml$/);
  });
});

describe('why a note is issued', () => {
  it.each(creditNoteConcepts.rows.map(({ code, name }) => [code, name]))(
    'is the text of the table: credit note %s',
    (responseCode, description) => {
      const { document } = credit({ discrepancyResponse: { responseCode } });
      expect(document.discrepancyResponses).toEqual([
        { referenceId: 'SETP990000001', responseCode, description },
      ]);
    },
  );

  it.each(debitNoteConcepts.rows.map(({ code, name }) => [code, name]))(
    'is the text of the table: debit note %s',
    (responseCode, description) => {
      const { document } = debit({ discrepancyResponse: { responseCode } });
      expect(document.discrepancyResponses).toEqual([
        { referenceId: 'SETP990000001', responseCode, description },
      ]);
    },
  );

  it('is what the draft says, and refers to no invoice by itself when there are several', () => {
    const other = { ...invoiceReference, id: 'SETP990000002' };
    const { document } = credit({
      billingReferences: [invoiceReference, other],
      discrepancyResponse: [
        { responseCode: '1', description: 'Devolución de la sección 2' },
        { responseCode: '4', referenceId: 'SETP990000002' },
      ],
    });
    expect(document.discrepancyResponses).toEqual([
      { responseCode: '1', description: 'Devolución de la sección 2' },
      { responseCode: '4', description: 'Ajuste de precio', referenceId: 'SETP990000002' },
    ]);
  });
});

describe('a note without reference', () => {
  it('has the time of its invoices', () => {
    const { document } = credit({
      ...withoutReference,
      customizationId: '22',
      discrepancyResponse: { responseCode: '6' },
    });
    expect(document.invoicePeriod).toEqual(period);
    expect(document.billingReferences).toEqual([]);
    expect(debit({ ...withoutReference, customizationId: '32' }).document.customizationId).toBe('32');
  });

  it('is refused with an invoice, or without the time', () => {
    const draft = { customizationId: '22', discrepancyResponse: { responseCode: '6' } };
    expect(problemsOf(() => credit(draft))).toEqual([
      expect.objectContaining({
        code: 'ERR_DRAFT_CONTRADICTION',
        path: 'billingReferences',
        rule: 'CBG01',
      }),
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'invoicePeriod', rule: 'CAE01' }),
    ]);
    expect(problemsOf(() => debit({ customizationId: '32', invoicePeriod: period }))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_CONTRADICTION', rule: 'DBG01' }),
    ]);
  });

  it('annuls no invoice', () => {
    expect(problemsOf(() => credit({ ...withoutReference, customizationId: '22' }))).toEqual([
      expect.objectContaining({
        code: 'ERR_DRAFT_CONTRADICTION',
        path: 'customizationId',
        rule: 'CAD02a',
      }),
    ]);
  });

  it('is not what a note with reference is that names none', () => {
    expect(problemsOf(() => credit({ billingReferences: undefined }))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'billingReferences', rule: 'CBG01' }),
    ]);
    expect(problemsOf(() => debit({ billingReferences: [] }))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_MISSING', path: 'billingReferences', rule: 'DBG01' }),
    ]);
  });
});

describe('what the schemas of the notes lack', () => {
  it('is refused: advances in a credit note, withholdings in the lines of both', () => {
    const prepaidPayments = [{ id: 'R1', paidAmount: 100, receivedDate: '2026-11-01' }];
    expect(problemsOf(() => credit({ prepaidPayments }))).toEqual([
      expect.objectContaining({ code: 'ERR_DRAFT_UNKNOWN', path: 'prepaidPayments' }),
    ]);
    expect(debit({ prepaidPayments }).document.monetaryTotal.prepaidAmount).toBe('100.00');
    const lines = [{ ...draftWith().lines[0], withholdings: [{ code: '06', percent: 1 }] }];
    for (const build of [credit, debit]) {
      expect(problemsOf(() => build({ lines }))).toEqual([
        expect.objectContaining({ code: 'ERR_DRAFT_UNKNOWN', path: 'lines[0].withholdings' }),
      ]);
    }
  });

  it('is a name of its own for the totals of a debit note', () => {
    const names = elementsOf(readXml(debit().xml).root).map(({ name }) => name.local);
    expect(names).toContain('RequestedMonetaryTotal');
    expect(names).not.toContain('LegalMonetaryTotal');
    expect(names).not.toContain('InvoiceTypeCode');
  });
});

describe('an invoice that follows notes', () => {
  it('names them by their CUDE', () => {
    const billingReferences = [
      { kind: 'creditNote', id: 'NC1', uuid, issueDate: '2026-11-20' },
      { kind: 'debitNote', id: 'ND1', uuid: uuid.toUpperCase(), issueDate: '2026-11-24' },
    ];
    const { document } = buildInvoice(draftWith({ billingReferences }), context);
    expect(document.billingReferences).toEqual([
      { ...billingReferences[0], uuidSchemeName: 'CUDE-SHA384' },
      { ...billingReferences[1], uuid, uuidSchemeName: 'CUDE-SHA384' },
    ]);
  });
});
