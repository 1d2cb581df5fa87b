import type { BuiltDocument } from '../model/index.js';

/**
 * Documents within which a number is unique. The DIAN keeps one for the invoices of types 01, 02 and 04, which use the
 * same ranges; those of type 03 use contingency ranges, and notes the consecutive of their issuer.
 */
export type NumberSpace = 'invoice' | 'contingencyInvoice' | 'creditNote' | 'debitNote';

/** Every space. */
export const NUMBER_SPACES: readonly NumberSpace[] = [
  'invoice',
  'contingencyInvoice',
  'creditNote',
  'debitNote',
];

/** Table 13.1.3: transcription of an invoice on paper. */
const TRANSCRIPTION = '03';

/** The space of a document's number, of its kind and, for an invoice, its type. */
export function numberSpaceOf(kind: BuiltDocument['kind'], invoiceTypeCode?: string): NumberSpace {
  return kind === 'invoice' && invoiceTypeCode === TRANSCRIPTION ? 'contingencyInvoice' : kind;
}
