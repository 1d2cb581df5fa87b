export { buildCreditNote, buildDebitNote, buildDocument, buildInvoice } from './build-document.js';
export { consumidorFinal } from './consumidor-final.js';
export { prepareParty } from './prepared-party.js';
export { testNumberingRange } from './test-numbering-range.js';
