import type { Delivery } from '../model/index.js';
import { childNamed, textOf, type XmlElement } from '../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { readDeliveryParty, writeDeliveryParty } from './delivery-party.js';
import { cac, cbc } from './namespaces.js';

/** cac:Delivery (FAM). */
export function writeDelivery(delivery: Delivery | undefined): XmlElement | undefined {
  if (delivery === undefined) return undefined;
  return cac.Delivery([
    cbc.ActualDeliveryDate(delivery.actualDeliveryDate),
    cbc.ActualDeliveryTime(delivery.actualDeliveryTime),
    writeAddress('DeliveryAddress', delivery.deliveryAddress),
    writeDeliveryParty(delivery.deliveryParty),
  ]);
}

export function readDelivery(element: XmlElement | undefined): Delivery | undefined {
  if (element === undefined) return undefined;
  return {
    actualDeliveryDate: textOf(childNamed(element, 'ActualDeliveryDate')),
    actualDeliveryTime: textOf(childNamed(element, 'ActualDeliveryTime')),
    deliveryAddress: readAddress(childNamed(element, 'DeliveryAddress')),
    deliveryParty: readDeliveryParty(childNamed(element, 'DeliveryParty')),
  };
}
