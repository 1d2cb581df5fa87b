import { buildCreditNote, buildInvoice } from '../src/documents/index.js';
import { isFacturadorError, type Problem } from '../src/errors/index.js';
import type { BuildContext, CreditNoteDraft, InvoiceDraft } from '../src/model/index.js';

const NOW = new Date('2026-03-02T15:00:00Z');

const CONTEXT = {
  environment: 'habilitacion',
  supplier: { nit: '900373115', name: 'Panadería La Espiga S.A.S.', personType: 'juridica' },
  software: { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '20191' },
  numberingRanges: [
    {
      resolutionNumber: '18760000001',
      prefix: 'SETP',
      fromNumber: 990000000,
      toNumber: 995000000,
      validDateFrom: '2019-01-19',
      validDateTo: '2030-01-19',
      technicalKey: 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c',
    },
  ],
  now: NOW,
} as unknown as BuildContext;

/** Drafts that break, between them, most of what can be broken. */
const BAD_DRAFTS: readonly unknown[] = [
  'nada',
  {},
  {
    kind: 'nota',
    number: 'SETP1',
    issueDate: 'ayer',
    otro: 1,
    customer: { nit: '900373115-1', personType: 'juridica', name: 'A\u0007', checkDigit: '9' },
    payment: { form: 'credito', means: '999' },
    lines: [
      { description: '', quantity: -1, price: '1.1234567', taxes: [{ code: '01', perMille: 5 }] },
      {
        description: 'x',
        quantity: 'mil',
        price: 10n ** 16n,
        taxes: [{ code: '01', percent: 101, name: 'IVA' }],
      },
      { description: 'x', quantity: 1, price: 1, allowances: [{ amount: 2 }, {}], unitCode: 9 },
      3,
    ],
    notes: 'una',
    currency: 'XXX',
  },
  {
    kind: 'invoice',
    number: 'SETP990000001',
    issueDate: '2035-01-01',
    customer: {
      id: { scheme: '13', number: 'a-b', checkDigit: '1' },
      personType: 'otra',
      name: 'x'.repeat(9000),
      address: { municipality: '99999', cityName: 'Bogotá', line: 'x' },
    },
    payment: { form: 'contado', means: '10' },
    lines: [{ description: 'x', quantity: 1, price: 1, taxes: [{ code: 'ZZ', percent: 1 }] }],
    totals: { payableAmount: '7' },
  },
  {
    kind: 'invoice',
    number: 'SETP-1',
    customer: {
      nit: 'abc',
      personType: 'juridica',
      name: 'x',
      address: { country: 'FR', municipality: '11001', line: 'x' },
    },
    payment: { form: 'contado', means: '10' },
    lines: [],
  },
  {
    kind: 'invoice',
    number: 'SETP990000001',
    invoiceTypeCode: '02',
    customizationId: 'SS-CUFE',
    customer: {
      nit: '900373115',
      personType: 'natural',
      name: 'x',
      industryCodes: ['1;2'],
      shareholderParties: [],
    },
    payment: [],
    paymentTerms: [{}],
    paymentExchangeRate: { currency: 'COP', calculationRate: 0 },
    invoicePeriod: { startDate: '2026-02-02', endDate: '2026-01-01' },
    billingReferences: [{ id: 'X1', uuid: 'abc', issueDate: '2999-01-01' }],
    extensions: [1],
    delivery: {},
    lines: [],
  },
  {
    kind: 'invoice',
    number: 'SETP990000001',
    invoiceTypeCode: '03',
    currency: 'USD',
    paymentExchangeRate: { currency: 'EUR', calculationRate: 1 },
    additionalDocumentReferences: [{ id: 'P1', documentTypeCode: 'FTC' }],
    lines: [],
  },
  { invoiceTypeCode: '03', currency: 'EUR', lines: [] },
  ...['SS-CUFE', 'SS-CUDE', 'SS-POS', 'SS-SNum'].map((customizationId) => ({
    customizationId,
    prepaidPayments: [{ idScheme: '01', paidAmount: 1 }, { idScheme: '01' }, {}],
    interoperabilidad: {
      collections: [
        { copayment: 5, user: { identificationScheme: 'X', userType: '99' }, contractException: '99' },
        {
          providerCode: '1',
          paymentModality: '9',
          benefitPlan: '99',
          contractNumber: 'x',
          contractException: '01',
        },
        { additionalInformation: [{ name: 'CODIGO_PRESTADOR' }] },
      ],
    },
    lines: [],
  })),
  {
    customizationId: 'SS-CUDE',
    additionalDocumentReferences: [{ id: 'x', documentTypeCode: '01' }],
    lines: [],
  },
  { customizationId: 'SS-SinAporte', prepaidPayments: [{ idScheme: '01', paidAmount: 1 }], lines: [] },
  { customizationId: 'SS-Recaudo', interoperabilidad: { collections: [] }, lines: [] },
  { prepaidDiscount: true, interoperabilidad: {}, lines: [] },
  { lines: [{ price: 10n ** 14n, quantity: 10 }] },
  { lines: Array.from({ length: 10 }, () => ({ price: 10n ** 14n, quantity: 1 })) },
  {
    customizationId: 'SS-POS',
    prepaidPayments: [{ idScheme: '01', paidAmount: 2 }],
    lines: [{ price: 1, quantity: 1 }],
  },
  { invoiceTypeCode: '02', lines: [] },
  {
    kind: 'creditNote',
    number: 'NC99999999999',
    prefix: 'NC',
    customizationId: '22',
    discrepancyResponse: { responseCode: '2' },
    billingReferences: [{ kind: 'creditNote', id: 'NC1', uuid: 'abc', issueDate: '2020-01-01' }],
    lines: [],
  },
  {
    kind: 'creditNote',
    number: 'NC-1',
    prefix: 'ND',
    discrepancyResponse: [],
    billingReferences: [{ kind: 'creditNote', id: 'NC1', uuid: 'abc', issueDate: '2020-01-01' }],
    lines: [],
  },
  { kind: 'creditNote', customizationId: '22', interoperabilidad: {}, lines: [] },
];

/** Every problem of the bad drafts. */
export function problemsOfBadDrafts(): readonly Problem[] {
  return BAD_DRAFTS.flatMap(problemsOf);
}

function problemsOf(draft: unknown): readonly Problem[] {
  try {
    const isNote = (draft as { kind?: unknown }).kind === 'creditNote';
    if (isNote) buildCreditNote(draft as CreditNoteDraft, CONTEXT);
    else buildInvoice(draft as InvoiceDraft, CONTEXT);
    return [];
  } catch (error) {
    if (isFacturadorError(error)) return error.problems ?? [];
    throw error;
  }
}
