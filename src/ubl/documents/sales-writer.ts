import { type BuiltKind, perBuiltKind } from '../../kinds/index.js';
import type { PrintedXml, Received, SalesDocument } from '../../model/index.js';
import {
  attribute,
  bytesWritten,
  elements,
  writeXml,
  type XmlAttribute,
  type XmlChildren,
  type XmlElement,
} from '../../xml/index.js';
import { LINE_KINDS, writeLine } from '../aggregates/line.js';
import { withExtras } from '../extras/extras.js';
import { patternedLines } from '../patterns/line.js';
import { ELEMENTS, type Forms, PATTERNS, type Part } from './forms.js';
import { salesRoot } from './sales-document.js';

/** How a kind of document is written. */
export interface SalesWriter<Document> {
  readonly kind: BuiltKind;
  /** All but the lines, which come last in the schemas; the extensions are first. */
  readonly withoutLines: <Made>(document: Document, forms: Forms<Made>) => XmlChildren<XmlElement | Made>;
}

const ROOTS = perBuiltKind(salesRoot);

type Printable = Received<Pick<SalesDocument, 'lines' | 'documentCurrencyCode' | 'extensions' | 'extras'>>;

/** The attribute of the amounts of a document. */
export function currencyOf({ documentCurrencyCode }: Printable): readonly XmlAttribute[] {
  return [attribute('currencyID', documentCurrencyCode ?? '')];
}

/** A document as an element tree, with what it was read with beyond its fields. */
export function writeSales<Document extends Printable>(
  { kind, withoutLines }: SalesWriter<Document>,
  document: Document,
): XmlElement {
  const currency = currencyOf(document);
  const lines = document.lines.map((line) => writeLine(LINE_KINDS[kind], line, currency));
  return withExtras(ROOTS[kind]([...withoutLines(document, ELEMENTS), lines]), document);
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
  const { lines, extensions } = document;
  const head = elements<Part>(writer.withoutLines(document, PATTERNS));
  const currency = currencyOf(document);
  const lineKind = LINE_KINDS[writer.kind];
  const patterns = patternedLines(lineKind, currency);
  let signaturePlace: number | undefined;
  const xml = writeXml(ROOTS[writer.kind]([]), {
    count: head.length + lines.length,
    at: (index) => {
      if (index === 1 && extensions.length === 0) signaturePlace = bytesWritten() - AFTER_SIGNATURE;
      if (index < head.length) return head[index] as Part;
      const line = lines[index - head.length] as Printable['lines'][number];
      return patterns(line) ?? writeLine(lineKind, line, currency);
    },
  });
  return { xml, signaturePlace };
}
