import type { Delivery, DeliveryLocation } from '../../model/index.js';
import { attributeOf, attributes, childNamed, descend, textOf, type XmlElement } from '../../xml/index.js';
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
    writeLocation(delivery.deliveryLocation),
    writeDeliveryParty(delivery.deliveryParty),
  ]);
}

function writeLocation(location: DeliveryLocation | undefined): XmlElement | undefined {
  if (location === undefined) return undefined;
  const scheme = attributes({ schemeID: location.scheme, schemeName: location.schemeName });
  return cac.DeliveryLocation([cbc.ID(location.id, scheme)]);
}

export function readDelivery(element: XmlElement | undefined): Delivery | undefined {
  if (element === undefined) return undefined;
  return {
    actualDeliveryDate: textOf(childNamed(element, 'ActualDeliveryDate')),
    actualDeliveryTime: textOf(childNamed(element, 'ActualDeliveryTime')),
    deliveryAddress: readAddress(childNamed(element, 'DeliveryAddress')),
    deliveryLocation: readLocation(descend(element, 'DeliveryLocation', 'ID')),
    deliveryParty: readDeliveryParty(childNamed(element, 'DeliveryParty')),
  };
}

function readLocation(id: XmlElement | undefined): DeliveryLocation | undefined {
  if (id === undefined) return undefined;
  return {
    id: textOf(id) ?? '',
    scheme: attributeOf(id, 'schemeID'),
    schemeName: attributeOf(id, 'schemeName'),
  };
}
