export { NAMESPACES, rootDeclarations, rootNamespace } from './aggregates/namespaces.js';
export { printCreditNote, readCreditNote, writeCreditNote } from './documents/credit-note.js';
export { printDebitNote, readDebitNote, writeDebitNote } from './documents/debit-note.js';
export { printDocument, readDocument, writeDocument } from './documents/document-forms.js';
export { readIdentified } from './documents/identified.js';
export { printInvoice, readInvoice, writeInvoice } from './documents/invoice.js';
export { kindOfRoot } from './documents/sales-document.js';
export { normalizeExtension } from './extensions/extension.js';
