import type { OrderReference, Received } from '../../model/index.js';
import type { XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, neededText } from './reading.js';
import { dateIn } from './values.js';

/** cac:OrderReference (FAF). */
export function writeOrderReference(order: Received<OrderReference> | undefined): XmlElement | undefined {
  return cac.OrderReference([cbc.ID(order?.id), cbc.IssueDate(order?.issueDate)]);
}

export function readOrderReference(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<OrderReference> | undefined {
  if (element === undefined) return undefined;
  return { id: neededText(reading, element, 'ID'), issueDate: dateIn(reading, element, 'IssueDate') };
}
