export { findDianExtensions } from './dian-extensions.js';
export { printInvoice, readInvoice, writeInvoice } from './invoice.js';
export { NAMESPACES, rootDeclarations, rootNamespace } from './namespaces.js';
