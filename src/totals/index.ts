export { calculate } from './calculate.js';
export { calculateInvoice } from './calculate-invoice.js';
export { calculateCreditNote, calculateDebitNote } from './calculate-notes.js';
export { CREDIT_NOTE_FIELDS, DEBIT_NOTE_FIELDS, INVOICE_FIELDS } from './document-fields.js';
export type { ExplainedDocument } from './explain.js';
export { explainTotals } from './explain.js';
export { ROUNDING } from './money.js';
export type { Tolerance } from './tolerances.js';
export { TOLERANCES } from './tolerances.js';
