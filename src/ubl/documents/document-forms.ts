import { FacturadorError } from '../../errors/index.js';
import { type BuiltKind, isBuiltKind } from '../../kinds/index.js';
import type { DianDocument, PrintedXml } from '../../model/index.js';
import { readXml, type XmlElement } from '../../xml/index.js';
import { printCreditNote, readCreditNote, writeCreditNote } from './credit-note.js';
import { printDebitNote, readDebitNote, writeDebitNote } from './debit-note.js';
import { printInvoice, readInvoice, writeInvoice } from './invoice.js';
import { kindOfRoot, ofAnotherKind } from './sales-document.js';

/** A document of one kind as XML, both ways. */
export interface DocumentForm<Document> {
  read(element: XmlElement): Document;
  write(document: Document): XmlElement;
  print(document: Document): PrintedXml;
}

/** How each kind is read and written. */
export const DOCUMENT_FORMS: { readonly [Kind in BuiltKind]: DocumentForm<DianDocument<Kind>> } = {
  invoice: { read: readInvoice, write: writeInvoice, print: printInvoice },
  creditNote: { read: readCreditNote, write: writeCreditNote, print: printCreditNote },
  debitNote: { read: readDebitNote, write: writeDebitNote, print: printDebitNote },
};

/**
 * Reads a document of any kind, from its bytes or from its root element: root and type code say which one it is.
 *
 * @throws {FacturadorError} `ERR_DOCUMENT_KIND` for a document that the library does not read yet, such as a POS ticket; its
 *   `reason.found` names the kind · `ERR_XML_CONTENT` when it is no document of the DIAN, or an element that every one of
 *   its kind has is missing · `ERR_XML_…` when it is not well-formed or too large
 * @example
 * const document = readDocument(await readFile('fv08001972680001900000011.xml'));
 * document.kind; // 'invoice'
 */
export function readDocument(source: Uint8Array | string | XmlElement): DianDocument {
  const root = typeof source === 'string' || ArrayBuffer.isView(source) ? readXml(source).root : source;
  const kind = root?.name === undefined ? 'invoice' : kindOfRoot(root);
  if (isBuiltKind(kind)) return DOCUMENT_FORMS[kind].read(root);
  if (kind !== undefined) throw ofAnotherKind(root, kind);
  throw new FacturadorError(
    'ERR_XML_CONTENT',
    `Found ${root.name.qualified}, expected the root of a document of the DIAN`,
  );
}

/** Writes a document as an element tree, in the order of its schema. */
export function writeDocument(document: DianDocument): XmlElement {
  const form: DocumentForm<DianDocument> = DOCUMENT_FORMS[document.kind];
  return form.write(document);
}

/** Writes a document as canonical XML. */
export function printDocument(document: DianDocument): PrintedXml {
  const form: DocumentForm<DianDocument> = DOCUMENT_FORMS[document.kind];
  return form.print(document);
}
