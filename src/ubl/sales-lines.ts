import type { InvoiceLine, SalesDocument } from '../model/index.js';
import { attribute, changed, writeXml, type XmlElement } from '../xml/index.js';
import { type LineKind, writeLine } from './line.js';
import { plainLines } from './plain-line.js';

type Lines = Pick<SalesDocument, 'lines' | 'documentCurrencyCode'>;

/** A document with its lines, which come last in the schemas. */
export function withLines(
  head: XmlElement,
  kind: LineKind,
  { lines, documentCurrencyCode }: Lines,
): XmlElement {
  const currency = [attribute('currencyID', documentCurrencyCode)];
  return changed(head, {
    children: [...head.children, ...lines.map((line) => writeLine(kind, line, currency))],
  });
}

/** A document with its lines, as canonical XML; the trees of the lines are not all kept until the last is written. */
export function printWithLines(
  head: XmlElement,
  kind: LineKind,
  { lines, documentCurrencyCode }: Lines,
): Uint8Array {
  const currency = [attribute('currencyID', documentCurrencyCode)];
  const plain = plainLines(kind, documentCurrencyCode);
  return writeXml(head, {
    count: lines.length,
    at: (index) => {
      const line = lines[index] as InvoiceLine;
      return plain(line) ?? writeLine(kind, line, currency);
    },
  });
}
