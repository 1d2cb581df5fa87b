import type { InvoiceLine, PrintedXml, SalesDocument } from '../model/index.js';
import {
  attribute,
  bytesWritten,
  changed,
  elements,
  writeXml,
  type XmlChildren,
  type XmlElement,
} from '../xml/index.js';
import { withExtras } from './extras/extras.js';
import type { Part } from './forms.js';
import { type LineKind, writeLine } from './line.js';
import { plainLines } from './plain/line.js';

/** A document with its lines, which come last in the schemas, and with what it was read with beyond its fields. */
export function withLines(
  head: XmlElement,
  kind: LineKind,
  { lines, documentCurrencyCode, extras }: Pick<SalesDocument, 'lines' | 'documentCurrencyCode' | 'extras'>,
): XmlElement {
  const currency = [attribute('currencyID', documentCurrencyCode)];
  const children = [...head.children, ...lines.map((line) => writeLine(kind, line, currency))];
  return withExtras(changed(head, { children }), { extras });
}

/** What stands between the place of the signature, when it is the last extension, and the next child of the root. */
const AFTER_SIGNATURE = '</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>'.length;

/** Prints a document, whose extensions are its first part; the lines are made one by one as they are written. */
export function printWithLines(
  root: XmlElement,
  content: XmlChildren<Part>,
  kind: LineKind,
  {
    lines,
    documentCurrencyCode,
    extensions,
  }: Pick<SalesDocument, 'lines' | 'documentCurrencyCode' | 'extensions'>,
): PrintedXml {
  const head = elements(content);
  const currency = [attribute('currencyID', documentCurrencyCode)];
  const plain = plainLines(kind, currency);
  let signaturePlace: number | undefined;
  const xml = writeXml(root, {
    count: head.length + lines.length,
    at: (index) => {
      if (index === 1 && extensions.length === 0) signaturePlace = bytesWritten() - AFTER_SIGNATURE;
      if (index < head.length) return head[index] as Part;
      const line = lines[index - head.length] as InvoiceLine;
      return plain(line) ?? writeLine(kind, line, currency);
    },
  });
  return { xml, signaturePlace };
}
