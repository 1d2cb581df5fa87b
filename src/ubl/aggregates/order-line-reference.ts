import type { OrderLineReference, Received } from '../../model/index.js';
import { childNamed, childrenNamed, descend, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, neededText } from './reading.js';

/** cac:OrderLineReference. */
export function writeOrderLine(order: Received<OrderLineReference>): XmlElement | undefined {
  const { lineId, salesOrderLineId, orderId } = order;
  return cac.OrderLineReference([
    cbc.LineID(lineId),
    cbc.SalesOrderLineID(salesOrderLineId),
    cac.OrderReference([cbc.ID(orderId)]),
  ]);
}

export function readOrderLines(
  reading: DocumentReading,
  line: XmlElement,
): readonly Received<OrderLineReference>[] {
  return childrenNamed(line, 'OrderLineReference').map((element) => ({
    lineId: neededText(reading, element, 'LineID'),
    salesOrderLineId: textOf(childNamed(element, 'SalesOrderLineID')),
    orderId: textOf(descend(element, 'OrderReference', 'ID')),
  }));
}
