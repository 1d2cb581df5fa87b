import type { OrderLineReference } from '../../model/index.js';
import {
  childNamed,
  childrenNamed,
  descend,
  requiredText,
  textOf,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:OrderLineReference. */
export function writeOrderLine({ lineId, salesOrderLineId, orderId }: OrderLineReference): XmlElement {
  return cac.OrderLineReference([
    cbc.LineID(lineId),
    cbc.SalesOrderLineID(salesOrderLineId),
    cac.OrderReference([cbc.ID(orderId)]),
  ]);
}

export function readOrderLines(line: XmlElement): readonly OrderLineReference[] {
  return childrenNamed(line, 'OrderLineReference').map((element) => ({
    lineId: requiredText(element, 'LineID'),
    salesOrderLineId: textOf(childNamed(element, 'SalesOrderLineID')),
    orderId: textOf(descend(element, 'OrderReference', 'ID')),
  }));
}
