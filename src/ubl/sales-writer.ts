import type { InvoiceLine, PrintedXml, SalesDocument } from '../model/index.js';
import {
  attribute,
  bytesWritten,
  elements,
  writeXml,
  type XmlChildren,
  type XmlElement,
} from '../xml/index.js';
import { withExtras } from './extras/extras.js';
import { ELEMENTS, type Forms, PATTERNS, type Part } from './forms.js';
import { type LineKind, writeLine } from './line.js';
import { plainLines } from './plain/line.js';

/** How a kind of document is written. */
export interface SalesWriter<Document> {
  readonly root: (content: XmlChildren) => XmlElement;
  /** All but the lines, which come last in the schemas; the extensions are first. */
  readonly withoutLines: <Made>(document: Document, forms: Forms<Made>) => XmlChildren<XmlElement | Made>;
  readonly line: LineKind;
}

type Printable = Pick<SalesDocument, 'lines' | 'documentCurrencyCode' | 'extensions' | 'extras'>;

/** A document as an element tree, with what it was read with beyond its fields. */
export function writeSales<Document extends Printable>(
  { root, withoutLines, line: kind }: SalesWriter<Document>,
  document: Document,
): XmlElement {
  const currency = [attribute('currencyID', document.documentCurrencyCode)];
  const lines = document.lines.map((line) => writeLine(kind, line, currency));
  return withExtras(root([...withoutLines(document, ELEMENTS), lines]), document);
}

/** What stands between the place of the signature, when it is the last extension, and the next child of the root. */
const AFTER_SIGNATURE = '</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>'.length;

/** A document as canonical XML; its lines are made one by one as they are written. */
export function printSales<Document extends Printable>(
  writer: SalesWriter<Document>,
  document: Document,
): PrintedXml {
  // Extras may be anywhere, so that they need the whole tree.
  if (document.extras !== undefined) {
    return { xml: writeXml(writeSales(writer, document)), signaturePlace: undefined };
  }
  const { lines, documentCurrencyCode, extensions } = document;
  const head = elements<Part>(writer.withoutLines(document, PATTERNS));
  const currency = [attribute('currencyID', documentCurrencyCode)];
  const plain = plainLines(writer.line, currency);
  let signaturePlace: number | undefined;
  const xml = writeXml(writer.root([]), {
    count: head.length + lines.length,
    at: (index) => {
      if (index === 1 && extensions.length === 0) signaturePlace = bytesWritten() - AFTER_SIGNATURE;
      if (index < head.length) return head[index] as Part;
      const line = lines[index - head.length] as InvoiceLine;
      return plain(line) ?? writeLine(writer.line, line, currency);
    },
  });
  return { xml, signaturePlace };
}
