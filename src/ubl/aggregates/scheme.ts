import type { Received, Scheme } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, needed, neededText, usualText } from './reading.js';

/** cac:TaxScheme: the tax of a party, a subtotal or a line. */
export function writeScheme(scheme: Received<Scheme> | undefined): XmlElement | undefined {
  return cac.TaxScheme([cbc.ID(scheme?.id), cbc.Name(scheme?.name)]);
}

export function readScheme(
  reading: DocumentReading,
  parent: XmlElement | undefined,
): Received<Scheme> | undefined {
  const scheme = needed(reading, parent, 'TaxScheme');
  return scheme && { id: neededText(reading, scheme, 'ID'), name: usualText(reading, scheme, 'Name') };
}
