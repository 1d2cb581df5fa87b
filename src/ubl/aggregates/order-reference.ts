import type { OrderReference } from '../../model/index.js';
import { childNamed, requiredText, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:OrderReference (FAF). */
export function writeOrderReference(order: OrderReference | undefined): XmlElement | undefined {
  return cac.OrderReference([cbc.ID(order?.id), cbc.IssueDate(order?.issueDate)]);
}

export function readOrderReference(element: XmlElement | undefined): OrderReference | undefined {
  return element && { id: requiredText(element, 'ID'), issueDate: textOf(childNamed(element, 'IssueDate')) };
}
