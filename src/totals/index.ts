export { calculate } from './calculate.js';
export { calculateInvoice, INVOICE_FIELDS } from './calculate-invoice.js';
export type { DocumentKind } from './line-fields.js';
export { MONEY_DECIMALS, ROUNDING } from './money.js';
export type { Tolerance } from './tolerances.js';
export { TOLERANCES } from './tolerances.js';
