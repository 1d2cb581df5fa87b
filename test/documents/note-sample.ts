import type { CreditNoteDraft, DebitNoteDraft } from '../../src/model/index.js';
import { customer, draftWith } from './sample.js';

/** The CUFE of an invoice that notes correct. */
export const uuid = '0123456789abcdef'.repeat(6);

/** The invoice that notes correct. */
export const invoiceReference = { id: 'SETP990000001', uuid, issueDate: '2026-11-20' };

/** A credit note that annuls an invoice, with changes. */
export function creditNoteWith(changes: Readonly<Record<string, unknown>> = {}): CreditNoteDraft {
  return {
    kind: 'creditNote',
    number: 'NC12',
    customer,
    discrepancyResponse: { responseCode: '2' },
    billingReferences: [invoiceReference],
    lines: draftWith().lines,
    ...changes,
  } as CreditNoteDraft;
}

/** A debit note for interest, with changes. */
export function debitNoteWith(changes: Readonly<Record<string, unknown>> = {}): DebitNoteDraft {
  return {
    kind: 'debitNote',
    number: 'ND7',
    customer,
    discrepancyResponse: { responseCode: '1' },
    billingReferences: [invoiceReference],
    lines: [{ description: 'Intereses de mora', quantity: 1, price: 12_000 }],
    ...changes,
  } as DebitNoteDraft;
}
