import type { Delivery, DeliveryLocation, Received } from '../../model/index.js';
import { attributeOf, attributes, childNamed, textOf, type XmlElement } from '../../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { readDeliveryParty, writeDeliveryParty } from './delivery-party.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, usual } from './reading.js';
import { dateIn, timeIn } from './values.js';

/** cac:Delivery (FAM). */
export function writeDelivery(delivery: Received<Delivery> | undefined): XmlElement | undefined {
  if (delivery === undefined) return undefined;
  return cac.Delivery([
    cbc.ActualDeliveryDate(delivery.actualDeliveryDate),
    cbc.ActualDeliveryTime(delivery.actualDeliveryTime),
    writeAddress('DeliveryAddress', delivery.deliveryAddress),
    writeLocation(delivery.deliveryLocation),
    writeDeliveryParty(delivery.deliveryParty),
  ]);
}

function writeLocation(location: Received<DeliveryLocation> | undefined): XmlElement | undefined {
  if (location === undefined) return undefined;
  const scheme = attributes({ schemeID: location.scheme, schemeName: location.schemeName });
  return cac.DeliveryLocation([cbc.ID(location.id, scheme)]);
}

export function readDelivery(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<Delivery> | undefined {
  if (element === undefined) return undefined;
  return {
    actualDeliveryDate: dateIn(reading, element, 'ActualDeliveryDate'),
    actualDeliveryTime: timeIn(reading, element, 'ActualDeliveryTime'),
    deliveryAddress: readAddress(reading, childNamed(element, 'DeliveryAddress')),
    deliveryLocation: readLocation(usual(reading, childNamed(element, 'DeliveryLocation'), 'ID')),
    deliveryParty: readDeliveryParty(reading, childNamed(element, 'DeliveryParty')),
  };
}

function readLocation(id: XmlElement | undefined): Received<DeliveryLocation> | undefined {
  if (id === undefined) return undefined;
  return {
    id: textOf(id),
    scheme: attributeOf(id, 'schemeID'),
    schemeName: attributeOf(id, 'schemeName'),
  };
}
