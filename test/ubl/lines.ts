import type { InvoiceLine } from '../../src/model/index.js';
import { type LineKind, readLines, writeLine } from '../../src/ubl/aggregates/line.js';
import { rootDeclarations, rootNamespace } from '../../src/ubl/aggregates/namespaces.js';
import { STRICT, whole } from '../../src/ubl/aggregates/reading.js';
import {
  attribute,
  declaring,
  elementsOf,
  readXml,
  vocabulary,
  writeXml,
  type XmlElement,
} from '../../src/xml/index.js';

const root = vocabulary('', rootNamespace('Invoice'), ['Invoice']);

/** A root with these lines alone. */
export function writeLines(kind: LineKind, lines: readonly InvoiceLine[], currency = 'COP'): Uint8Array {
  const amounts = [attribute('currencyID', currency)];
  const written = lines.map((line) => writeLine(kind, line, amounts));
  return writeXml(declaring(root.Invoice([written]), rootDeclarations('Invoice')));
}

/** The lines as they are read back. */
export function rereadLines(kind: LineKind, lines: readonly InvoiceLine[]): readonly InvoiceLine[] {
  return whole<readonly InvoiceLine[]>(readLines(STRICT, kind, readXml(writeLines(kind, lines)).root));
}

/** The local names of the children of the first line, each name once. */
export function childNames(kind: LineKind, lines: readonly InvoiceLine[]): readonly string[] {
  const [line] = elementsOf(readXml(writeLines(kind, lines)).root) as [XmlElement];
  return [...new Set(elementsOf(line).map(({ name }) => name.local))];
}
