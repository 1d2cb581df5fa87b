import type { InvoiceLine, SalesDocument } from '../model/index.js';
import { attribute, changed, writeXml, type XmlElement, type XmlSeries } from '../xml/index.js';
import { type LineKind, writeLine } from './line.js';

type Lines = Pick<SalesDocument, 'lines' | 'documentCurrencyCode'>;

/** Above this many lines, their trees are not all kept until the last one is written. */
const MANY_LINES = 100;

/** A document with its lines, which come last in the schemas. */
export function withLines(head: XmlElement, kind: LineKind, document: Lines): XmlElement {
  const { at } = linesOf(kind, document);
  return changed(head, { children: [...head.children, ...document.lines.map((_, index) => at(index))] });
}

/** A document with its lines, as canonical XML. */
export function printWithLines(head: XmlElement, kind: LineKind, document: Lines): Uint8Array {
  if (document.lines.length <= MANY_LINES) return writeXml(withLines(head, kind, document));
  return writeXml(head, linesOf(kind, document));
}

function linesOf(kind: LineKind, { lines, documentCurrencyCode }: Lines): XmlSeries {
  const currency = [attribute('currencyID', documentCurrencyCode)];
  return {
    count: lines.length,
    at: (index) => writeLine(kind, lines[index] as InvoiceLine, currency),
  };
}
