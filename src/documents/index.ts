export { buildCreditNote, buildDebitNote, buildDocument, buildInvoice } from './build-document.js';
export { consumidorFinal } from './parts/consumidor-final.js';
export { prepareParty } from './parts/prepared-party.js';
export { testNumberingRange } from './parts/test-numbering-range.js';
