import type { CreditNote, DebitNote, Invoice } from '../../src/model/index.js';
import {
  printCreditNote,
  printDebitNote,
  printInvoice,
  readCreditNote,
  readDebitNote,
  readInvoice,
  writeCreditNote,
  writeDebitNote,
  writeInvoice,
} from '../../src/ubl/index.js';
import { canonicalize, readXml, type XmlElement } from '../../src/xml/index.js';

type Document = Invoice | CreditNote | DebitNote;

/** Reads a document of any of the three kinds. */
export function readAny(root: XmlElement): Document {
  if (root.name.local === 'CreditNote') return readCreditNote(root);
  if (root.name.local === 'DebitNote') return readDebitNote(root);
  return readInvoice(root);
}

/** Writes it as a tree. */
export function writeAny(document: Document): XmlElement {
  if (document.kind === 'creditNote') return writeCreditNote(document);
  if (document.kind === 'debitNote') return writeDebitNote(document);
  return writeInvoice(document);
}

/** And as XML. */
export function printAny(document: Document): Uint8Array {
  if (document.kind === 'creditNote') return printCreditNote(document).xml;
  if (document.kind === 'debitNote') return printDebitNote(document).xml;
  return printInvoice(document).xml;
}

/** What the fields say, without what the document has beyond them. */
export function fieldsOf<Any extends Document>(document: Any): Any {
  return { ...document, extras: undefined };
}

/** The canonical form of a document, and that of what is written after it was read and stored as JSON. */
export function bothForms(source: Uint8Array | string): { readonly found: string; readonly written: string } {
  const { root } = readXml(source);
  const stored: Document = JSON.parse(JSON.stringify(readAny(root)));
  return { found: canonicalize(root), written: canonicalize(writeAny(stored)) };
}
