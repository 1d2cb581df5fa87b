export {
  buildCreditNote,
  buildDebitNote,
  buildDocument,
  buildInvoice,
  consumidorFinal,
  prepareParty,
  testNumberingRange,
} from './index.js';
