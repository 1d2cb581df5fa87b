import { buildInvoice } from '../../src/documents/index.js';
import { uuid } from './note-sample.js';
import { context, draftWith, problemsOf } from './sample.js';

export const collection = {
  providerCode: '1100100001',
  paymentModality: '04',
  benefitPlan: '16',
  contractNumber: 'C-15',
};
export const interoperabilidad = { collections: [collection] };
export const invoicePeriod = { startDate: '2026-11-01', endDate: '2026-11-20' };
export const paid = (idScheme: string | undefined, paidAmount: number) => ({
  id: 'RC-1',
  paidAmount,
  receivedDate: '2026-11-20',
  ...(idScheme !== undefined && { idScheme }),
});
export const collectors: Readonly<Record<string, object>> = {
  'SS-CUFE': { id: 'SETP9', documentTypeCode: '01', uuid },
  'SS-CUDE': { id: 'CONT9', documentTypeCode: '03', uuid, uuidSchemeName: 'CUDE-SHA384' },
  'SS-POS': { id: 'POS9', documentTypeCode: '20' },
  'SS-SNum': { id: 'T9', documentTypeCode: 'FTC' },
};
export const crediting = Object.keys(collectors);

/** A sound draft of an operation, with changes; those that are undefined are left out. */
export function draftOf(customizationId: string, changes: Readonly<Record<string, unknown>> = {}) {
  const collector = collectors[customizationId];
  const drafted = {
    customizationId,
    interoperabilidad,
    invoicePeriod,
    ...(collector && { prepaidPayments: [paid('01', 1500)], additionalDocumentReferences: [collector] }),
    ...changes,
  };
  return draftWith(Object.fromEntries(Object.entries(drafted).filter(([, value]) => value !== undefined)));
}

export const build = (operation: string, changes?: Readonly<Record<string, unknown>>) =>
  buildInvoice(draftOf(operation, changes), context).document;
export const problems = (operation: string, changes: Readonly<Record<string, unknown>>) =>
  problemsOf(() => build(operation, changes)).map(({ code, path, expected }) => [code, path, expected]);
export const withCollection = (...changes: readonly Readonly<Record<string, unknown>>[]) => ({
  interoperabilidad: { collections: changes.map((each) => ({ ...collection, ...each })) },
});
export const informationOf = (document: ReturnType<typeof build>, index = 0) =>
  document.interoperabilidad?.collections[index]?.additionalInformation.map(({ name, value, schemeId }) =>
    [name, value, schemeId].filter((each) => each !== undefined),
  );
