import fc from 'fast-check';
import type { InteroperabilidadDraft, InvoiceDraft } from '../../src/model/index.js';
import { invoiceDraft } from './invoice-draft.js';
import { someText } from './texts.js';

const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const compact = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Value;

const named = fc.record({ name: someText(20), value: someText(40) });
const other = fc.record({ code: someText(4), name: someText(40) });

const collection = fc
  .record({
    providerCode: fc.constantFrom('1100100001', '110010000101'),
    paymentModality: fc.oneof(fc.constantFrom('01', '02', '03', '04'), other),
    benefitPlan: fc.oneof(fc.constantFrom('04', '15', '16', '17'), other),
    policyNumber: optional(someText(20)),
    authorizationNumber: optional(someText(60)),
    user: optional(
      fc.record({
        identificationScheme: fc.constantFrom('CC', 'RC', 'PT'),
        identificationNumber: someText(20),
        familyName: someText(20),
        userType: fc.constantFrom('01', '12'),
      }),
    ),
    additionalInformation: optional(
      fc
        .uniqueArray(someText(30), { minLength: 1, maxLength: 2 })
        .map((names) => names.map((name, index) => (index === 0 ? { name } : { name, value: name }))),
    ),
    contract: fc.oneof(
      fc.record({ contractNumber: someText(64) }),
      fc.record({ contractException: fc.constantFrom('01', '07') }),
    ),
  })
  .map(({ contract, ...rest }) => compact({ ...rest, ...contract }));

/** The extension of the health sector, without what its users paid. */
export const interoperabilidad = fc
  .record({
    administrativeAct: optional(someText(40)),
    collections: fc.array(collection, { minLength: 1, maxLength: 3 }),
    urlDescargaAdjuntos: optional(
      fc.record({ url: fc.webUrl(), parametrosArgumentos: fc.array(named, { maxLength: 2 }) }),
    ),
    entregaDocumento: optional(fc.record({ ws: fc.webUrl() })),
  })
  .map(compact) as unknown as fc.Arbitrary<InteroperabilidadDraft>;

const uuid = 'fedcba9876543210'.repeat(6);
const collectors = {
  'SS-CUFE': { id: 'SETP1', documentTypeCode: '01', uuid, issueDate: '2019-06-30' },
  'SS-CUDE': { id: 'CONT1', documentTypeCode: '03', uuid, uuidSchemeName: 'CUDE-SHA384' },
  'SS-POS': { id: 'POS1', documentTypeCode: '20' },
  'SS-SNum': { id: 'T1', documentTypeCode: 'FTC', issueDate: '2019-06-30' },
  'SS-Reporte': { id: 'SETP1', documentTypeCode: '01' },
} as const;

const payments = fc
  .uniqueArray(
    fc.record({ idScheme: fc.constantFrom('01', '02', '03', '04', '05'), paidAmount: fc.nat(900) }),
    {
      minLength: 1,
      selector: ({ idScheme }) => idScheme,
    },
  )
  .map((list) => list.map((paid, index) => ({ ...paid, id: `${index + 1}`, receivedDate: '2026-11-20' })));

/** An invoice draft of any operation of the health sector but SS-Recaudo, which is an invoice like others. */
export const healthInvoiceDraft: fc.Arbitrary<InvoiceDraft> = fc
  .record({
    draft: invoiceDraft(),
    interoperabilidad,
    operation: fc.constantFrom(
      ...(Object.keys(collectors) as (keyof typeof collectors)[]),
      'SS-SinAporte' as const,
    ),
    prepaidPayments: payments,
    prepaidDiscount: optional(fc.constant(false)),
  })
  .map(({ draft, operation, prepaidPayments, prepaidDiscount, ...extension }) => ({
    ...draft,
    ...extension,
    customizationId: operation,
    invoicePeriod: { startDate: '2026-11-01', endDate: '2026-11-20' },
    // What is left to pay bears what was collected.
    lines: [...draft.lines, { description: 'Consulta', quantity: 1, price: 5000 }],
    ...(operation !== 'SS-SinAporte' && {
      prepaidPayments,
      additionalDocumentReferences: [collectors[operation]],
      ...(prepaidDiscount === false && { prepaidDiscount }),
    }),
  })) as fc.Arbitrary<InvoiceDraft>;
