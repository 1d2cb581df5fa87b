export { buildCreditNote } from './build-credit-note.js';
export { buildDebitNote } from './build-debit-note.js';
export { buildDocument } from './build-document.js';
export { buildInvoice } from './build-invoice.js';
export { consumidorFinal } from './consumidor-final.js';
export { prepareParty } from './prepared-party.js';
export { testNumberingRange } from './test-numbering-range.js';
