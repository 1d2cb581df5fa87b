export { printCreditNote, readCreditNote, writeCreditNote } from './credit-note.js';
export { printDebitNote, readDebitNote, writeDebitNote } from './debit-note.js';
export { findDianExtensions } from './dian-extensions.js';
export { normalizeExtension } from './extension.js';
export { printInvoice, readInvoice, writeInvoice } from './invoice.js';
export { NAMESPACES, rootDeclarations, rootNamespace } from './namespaces.js';
