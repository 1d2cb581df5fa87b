import { FacturadorError } from '../../errors/index.js';
import { type BuiltKind, isBuiltKind } from '../../kinds/index.js';
import type { DianDocument, PrintedXml, Received, ReceivedDocument } from '../../model/index.js';
import { readXml, type XmlElement } from '../../xml/index.js';
import { problemsOf } from '../aggregates/findings.js';
import { type DocumentReading, tolerant } from '../aggregates/reading.js';
import { printCreditNote, receiveCreditNote, writeCreditNote } from './credit-note.js';
import { printDebitNote, receiveDebitNote, writeDebitNote } from './debit-note.js';
import { printInvoice, receiveInvoice, writeInvoice } from './invoice.js';
import { givenRoot, kindOfRoot, ofAnotherKind } from './sales-document.js';

/** A document of one kind as XML, both ways. */
export interface DocumentForm<Document> {
  receive(reading: DocumentReading, element: XmlElement): Received<Document>;
  write(document: Document): XmlElement;
  print(document: Document): PrintedXml;
}

/** How each kind is read and written. */
export const DOCUMENT_FORMS: { readonly [Kind in BuiltKind]: DocumentForm<DianDocument<Kind>> } = {
  invoice: { receive: receiveInvoice, write: writeInvoice, print: printInvoice },
  creditNote: { receive: receiveCreditNote, write: writeCreditNote, print: printCreditNote },
  debitNote: { receive: receiveDebitNote, write: writeDebitNote, print: printDebitNote },
};

/**
 * Reads a document of any kind that somebody else made, from its bytes or from its root element: root and type code say
 * which one it is. Whatever the service accepted can be read: what is missing or unreadable is told, and left out.
 *
 * What no field has is kept in `extras`. For a whole document or an error, there are `readInvoice`, `readCreditNote` and
 * `readDebitNote`.
 *
 * @throws {FacturadorError} `ERR_DOCUMENT_KIND` for a document that the library does not read yet, such as a POS ticket; its
 *   `reason.found` names the kind · `ERR_XML_CONTENT` when it is no document of the DIAN · `ERR_XML_…` when it is not
 *   well-formed or too large · `ERR_INPUT`
 * @example
 * const { kind, document, problems } = readDocument(await readFile('recibida.xml'));
 * kind; // 'invoice'
 * document.supplier?.name; // 'Comercial Andina S.A.S.'
 * problems[0]?.path; // '/Invoice/cac:PaymentExchangeRate/cbc:Date'
 */
export function readDocument(source: Uint8Array | string | XmlElement): ReceivedDocument {
  const isXml = typeof source === 'string' || ArrayBuffer.isView(source);
  const root = isXml ? readXml(source).root : givenRoot(source);
  const kind = kindOfRoot(root);
  if (isBuiltKind(kind)) return received(kind, root);
  if (kind !== undefined) throw ofAnotherKind(root, kind);
  throw new FacturadorError(
    'ERR_XML_CONTENT',
    `Found ${root.name.qualified}, expected the root of a document of the DIAN`,
  );
}

function received(kind: BuiltKind, root: XmlElement): ReceivedDocument {
  const reading = tolerant();
  const document = DOCUMENT_FORMS[kind].receive(reading, root);
  return { kind, document, problems: problemsOf(reading, root) } as ReceivedDocument;
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
