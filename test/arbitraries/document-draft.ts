import fc from 'fast-check';
import type { DocumentDraft, InvoiceDraft, LineDraft } from '../../src/model/index.js';
import { healthInvoiceDraft } from './health.js';
import { creditNoteDraft, debitNoteDraft, otherInvoiceDraft } from './sales-parts.js';

/** What makes an invoice one of a type or an operation. */
type Change = (draft: InvoiceDraft) => InvoiceDraft;

/** The same draft with its first line changed. */
function withFirstLine(draft: InvoiceDraft, changes: Partial<LineDraft>): InvoiceDraft {
  const [first, ...others] = draft.lines;
  return { ...draft, lines: [{ ...(first as LineDraft), ...changes }, ...others] };
}

const abroad: InvoiceDraft['customer'] = {
  id: { scheme: '50', number: 'XZ450098' },
  personType: 'juridica',
  name: 'Coffee Importers Inc.',
  address: { country: 'US', cityName: 'Miami', countrySubentity: 'Florida', line: '100 Biscayne Blvd' },
};

/** Table 13.1.3. */
const types: Readonly<Record<NonNullable<InvoiceDraft['invoiceTypeCode']>, Change>> = {
  '01': (draft) => draft,
  '02': (draft) => ({
    ...draft,
    invoiceTypeCode: '02',
    customer: abroad,
    paymentExchangeRate: { currency: 'USD', calculationRate: '4100.50', date: '2026-11-23' },
  }),
  '03': (draft) => ({
    ...draft,
    invoiceTypeCode: '03',
    number: `CONT${(Number(draft.number.replace(/\D/g, '')) % 1000) + 1}`,
    additionalDocumentReferences: [{ id: 'P123', documentTypeCode: 'FTC', issueDate: '2019-06-30' }],
  }),
  '04': (draft) => ({ ...draft, invoiceTypeCode: '04' }),
};

/** Tables 13.1.5.1 and 13.1.5.1.1. */
const operations: readonly (readonly [string, Change])[] = [
  ['10', (draft) => draft],
  ['09', (draft) => withFirstLine(draft, { aiuContract: 'aseo de las oficinas' })],
  ['11', (draft) => withFirstLine(draft, { principal: { nit: '900108281-3' } })],
  [
    '12',
    (draft) =>
      withFirstLine(draft, {
        remesa: { rndcNumber: '13456', number: 'REM0001', freightAmount: '250000', unitCode: 'KGM' },
      }),
  ],
  ['14', (draft) => draft],
  ['15', (draft) => draft],
  ['16', (draft) => draft],
  ['SS-Recaudo', (draft) => draft],
];

const ordinaryInvoiceDraft = fc
  .tuple(otherInvoiceDraft, fc.constantFrom(...Object.values(types)), fc.constantFrom(...operations))
  .map(([draft, ofType, [customizationId, ofOperation]]) => ({
    ...ofOperation(ofType(draft)),
    customizationId: customizationId as NonNullable<InvoiceDraft['customizationId']>,
  }));

/** An invoice draft of any type and operation that can be built. */
const anyInvoiceDraft: fc.Arbitrary<InvoiceDraft> = fc.oneof(
  { weight: 2, arbitrary: ordinaryInvoiceDraft },
  // The references of other types are not those of the sector.
  {
    weight: 1,
    arbitrary: fc
      .tuple(healthInvoiceDraft, fc.constantFrom(types['01'], types['04']))
      .map(([draft, ofType]) => ofType(draft)),
  },
);

/** A draft of any kind that can be built. */
export const documentDraft: fc.Arbitrary<DocumentDraft> = fc.oneof(
  { weight: 3, arbitrary: anyInvoiceDraft },
  { weight: 1, arbitrary: creditNoteDraft },
  { weight: 1, arbitrary: debitNoteDraft },
);
