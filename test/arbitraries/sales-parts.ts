import fc from 'fast-check';
import type {
  CreditNoteDraft,
  DebitNoteDraft,
  InvoiceDraft,
  PrepaidPaymentDraft,
  SalesDraft,
} from '../../src/model/index.js';
import { healthInvoiceDraft, interoperabilidad } from './health.js';
import { invoiceDraft } from './invoice-draft.js';
import { NOT_IN_DEBIT_NOTES } from './line-details.js';
import { someText } from './texts.js';

const uuid = '0123456789abcdef'.repeat(6);
/** Before any day on which the arbitrary documents are issued. */
const earlier = '2019-06-30';
const day = fc.constantFrom('2019-01-31', '2024-02-29', '2026-11-24T10:30:00-05:00', '2026-11-25T03:00:00Z');
const address = fc.oneof(
  fc.record({ municipality: fc.constantFrom('11001', '05001', '88001'), line: someText(40) }),
  fc.record({ country: fc.constantFrom('US', 'DE'), cityName: someText(20), line: someText(40) }),
);

/** An object in which any of the fields may be absent, but not the required ones. */
function some(fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, ...required: readonly string[]) {
  return fc.record(fields, { requiredKeys: [...required] });
}

const listOf = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 2 });
const reference = some({ id: someText(20), issueDate: day }, 'id');

/** What any sales document may say beside its customer, payment and lines. */
export const salesParts = some({
  taxRepresentativeParty: some({ nit: fc.constant('901020203'), name: someText(40) }, 'nit'),
  paymentExchangeRate: some(
    {
      currency: fc.constantFrom('USD', 'EUR'),
      calculationRate: fc.constantFrom('4100.5', 4099, '0.000125'),
      date: day,
      sourceCurrencyBaseRate: fc.constant(1),
    },
    'currency',
    'calculationRate',
  ),
  invoicePeriod: fc.constantFrom(
    { startDate: '2026-11-01', endDate: '2026-11-30' },
    { startDate: '2026-11-01T00:00:00-05:00', endDate: '2026-11-01T23:59:59-05:00' },
  ),
  despatchDocumentReferences: listOf(reference),
  receiptDocumentReferences: listOf(reference),
  additionalDocumentReferences: listOf(
    some(
      {
        id: someText(20),
        documentTypeCode: fc.constantFrom('AAJ', 'FTC'),
        documentType: someText(40),
        issueDate: day,
        uuid: fc.constant(uuid),
      },
      'id',
      'documentTypeCode',
    ),
  ),
  delivery: some(
    {
      actualDeliveryDate: day,
      deliveryAddress: address,
      deliveryParty: some(
        { nit: fc.constant('800197268'), name: someText(40), tradeName: listOf(someText(40)), address },
        'nit',
        'name',
      ),
    },
    'actualDeliveryDate',
  ),
  deliveryTerms: some(
    {
      specialTerms: someText(40),
      lossRiskResponsibilityCode: fc.constantFrom('FOB', 'EXW'),
      lossRisk: someText(40),
    },
    'specialTerms',
  ),
  paymentTerms: listOf(
    some({ notes: listOf(someText(40)), settlementDays: fc.nat(90), paymentDueDate: day }, 'notes'),
  ),
  extensions: listOf(
    fc.constantFrom(
      '<CustomTagGeneral><Name a="1">x</Name></CustomTagGeneral>',
      '<q:a xmlns:q="urn:q">&#xD;<cbc:ID/></q:a>',
    ),
  ),
}) as fc.Arbitrary<Partial<SalesDraft>>;

const prepaidPayments = listOf(
  some(
    {
      id: someText(40),
      paidAmount: fc.nat(1000),
      receivedDate: day,
      paidDate: day,
      instructionId: someText(40),
    },
    'id',
    'paidAmount',
    'receivedDate',
  ),
) as unknown as fc.Arbitrary<readonly PrepaidPaymentDraft[]>;

/** An invoice draft with any of the parts, of no sector. */
export const otherInvoiceDraft: fc.Arbitrary<InvoiceDraft> = fc
  .tuple(invoiceDraft(), salesParts, fc.option(prepaidPayments, { nil: undefined }))
  .map(([draft, parts, advances]) => ({
    ...draft,
    ...parts,
    ...(advances !== undefined && { prepaidPayments: advances }),
  }));

/** An invoice draft with any of the parts, or one of the health sector. */
export const wholeInvoiceDraft: fc.Arbitrary<InvoiceDraft> = fc.oneof(
  { arbitrary: otherInvoiceDraft, weight: 3 },
  { arbitrary: healthInvoiceDraft, weight: 1 },
);

/** Which invoices a note corrects, in either way. */
const corrected = (withReference: string, withoutReference: string) => {
  const reference = {
    customizationId: withReference,
    billingReferences: [{ id: 'SETP1', uuid, issueDate: earlier }],
  };
  return fc.oneof(
    fc.constant(reference),
    interoperabilidad.map((extension) => ({ ...reference, interoperabilidad: extension })),
    fc.constant({
      customizationId: withoutReference,
      invoicePeriod: { startDate: '2019-05-01', endDate: earlier },
    }),
  );
};

/** What a note has of an invoice. */
function ofInvoice({ kind: _, withholdings: __, dueDate: ___, lines, ...draft }: InvoiceDraft) {
  return { ...draft, lines: lines.map(({ withholdings: _, ...line }) => line) };
}

/** The same draft without what a debit note has no place for. */
function withoutDetails<Draft extends { readonly lines: readonly object[] }>(draft: Draft): Draft {
  const kept = ([key]: [string, unknown]) => !NOT_IN_DEBIT_NOTES.includes(key);
  const lines = draft.lines.map((line) => Object.fromEntries(Object.entries(line).filter(kept)));
  return { ...draft, lines };
}

/** A credit note draft that can be built. */
export const creditNoteDraft: fc.Arbitrary<CreditNoteDraft> = fc
  .tuple(invoiceDraft(), salesParts, corrected('20', '22'), fc.constantFrom('1', '3', '4', '5', '6'))
  .map(([draft, parts, invoices, responseCode]) => ({
    ...ofInvoice(draft),
    ...parts,
    ...invoices,
    kind: 'creditNote',
    discrepancyResponse: { responseCode },
  })) as fc.Arbitrary<CreditNoteDraft>;

/** A debit note draft that can be built. */
export const debitNoteDraft: fc.Arbitrary<DebitNoteDraft> = fc
  .tuple(
    invoiceDraft(),
    salesParts,
    corrected('30', '32'),
    fc.constantFrom('1', '2', '3', '4'),
    prepaidPayments,
  )
  .map(([draft, parts, invoices, responseCode, advances]) => ({
    ...withoutDetails(ofInvoice(draft)),
    ...parts,
    ...invoices,
    kind: 'debitNote',
    discrepancyResponse: [{ responseCode }],
    prepaidPayments: advances,
  })) as fc.Arbitrary<DebitNoteDraft>;
