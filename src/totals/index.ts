export { calculate } from './calculate.js';
export { calculateInvoice } from './calculate-invoice.js';
export { calculateCreditNote, calculateDebitNote, calculateNote } from './calculate-notes.js';
export { CREDIT_NOTE_FIELDS, DEBIT_NOTE_FIELDS, INVOICE_FIELDS } from './document-fields.js';
export type { DocumentKind } from './line-fields.js';
export { MONEY_DECIMALS, ROUNDING } from './money.js';
export type { Tolerance } from './tolerances.js';
export { TOLERANCES } from './tolerances.js';
