import type { InvoiceLine, SalesDocument } from '../model/index.js';
import { attribute, changed, writeXml, type XmlElement } from '../xml/index.js';
import { withExtras } from './extras/extras.js';
import { type LineKind, writeLine } from './line.js';
import { plainLines } from './plain-line.js';

type Lines = Pick<SalesDocument, 'lines' | 'documentCurrencyCode' | 'extras'>;

/** A document with its lines, which come last in the schemas, and with what it was read with beyond its fields. */
export function withLines(head: XmlElement, kind: LineKind, document: Lines): XmlElement {
  const { lines, documentCurrencyCode } = document;
  const currency = [attribute('currencyID', documentCurrencyCode)];
  const children = [...head.children, ...lines.map((line) => writeLine(kind, line, currency))];
  return withExtras(changed(head, { children }), document);
}

/** The same as canonical XML; the trees of the lines are not all kept until the last is written. */
export function printWithLines(head: XmlElement, kind: LineKind, document: Lines): Uint8Array {
  // Extras may be anywhere, so that they need the whole tree.
  if (document.extras !== undefined) return writeXml(withLines(head, kind, document));
  const { lines, documentCurrencyCode } = document;
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
