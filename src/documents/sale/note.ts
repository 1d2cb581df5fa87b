import type { CreditNote, DebitNote } from '../../model/index.js';
import { CREDIT_NOTE_FIELDS, DEBIT_NOTE_FIELDS } from '../../totals/index.js';
import { readInteroperabilidad } from '../health/interoperabilidad.js';
import { readExchangeRate } from '../parts/exchange-rate.js';
import { readNotePayments } from '../parts/payment.js';
import { readPrepaidPayments } from '../parts/prepaid-payments.js';
import type { Builder } from './builder.js';
import { checkNote } from './check-note.js';
import { readDiscrepancyResponses } from './discrepancy-response.js';
import { CREDIT_NOTE_CODES, DEBIT_NOTE_CODES, type NoteCodes } from './note-codes.js';
import type { Opened, OwnParts } from './sales-document.js';

/** What notes have and an invoice has not. */
type OwnFields = OwnParts & Pick<CreditNote, 'discrepancyResponses'> & Pick<DebitNote, 'prepaidPayments'>;

export const CREDIT_NOTE: Builder<'creditNote', OwnFields> = {
  ...noteBuilder(CREDIT_NOTE_CODES),
  fields: CREDIT_NOTE_FIELDS,
  document: (common, { discrepancyResponses }) => Object.assign(common, { discrepancyResponses }),
};

export const DEBIT_NOTE: Builder<'debitNote', OwnFields> = {
  ...noteBuilder(DEBIT_NOTE_CODES),
  fields: DEBIT_NOTE_FIELDS,
  document: (common, { discrepancyResponses, prepaidPayments }) =>
    Object.assign(common, { discrepancyResponses, prepaidPayments }),
};

function noteBuilder(codes: NoteCodes): Pick<Builder<never, OwnFields>, 'operationOf' | 'read'> {
  return {
    operationOf: (fields) =>
      fields.code<string>('customizationId', codes.operations, codes.operationsTable) ?? codes.withReference,
    read: (opened) => readOwn(opened, codes),
  };
}

function readOwn(
  { fields, issued, customizationId, parts, calculated }: Opened,
  codes: NoteCodes,
): OwnFields {
  const discrepancyResponses = readDiscrepancyResponses(fields, codes, parts.billingReferences);
  const stated = fields.raw('customizationId');
  if (stated === undefined || stated === customizationId)
    checkNote(fields, {
      codes,
      customizationId,
      references: parts.billingReferences,
      responses: discrepancyResponses,
    });
  return {
    discrepancyResponses,
    paymentMeans: readNotePayments(fields),
    paymentExchangeRate: readExchangeRate(fields, calculated.documentCurrencyCode, issued.date),
    prepaidPayments: readPrepaidPayments(fields),
    interoperabilidad: readInteroperabilidad(fields, undefined),
  };
}
