export { buildInvoice } from './build-invoice.js';
export { consumidorFinal } from './consumidor-final.js';
export { prepareParty } from './prepared-party.js';
