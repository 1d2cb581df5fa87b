export { calculate, calculateInvoice, INVOICE_FIELDS } from './calculate-invoice.js';
