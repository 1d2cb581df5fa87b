import { currencies } from '../catalogs/index.js';
import { format } from '../decimal/index.js';
import { type Fields, readDateAndTime, readDocumentReferences, readInvoicePeriod } from '../draft/index.js';
import type { Delivery, InvoiceLine, OrderLineReference, PriceExtension } from '../model/index.js';
import { some } from '../model/index.js';
import { EXPECTED } from './expected.js';
import { readIdScheme, type SaleOperation } from './operation.js';

/** Rare fields of a line. */
export type LineDetails = Required<
  Pick<
    InvoiceLine,
    | 'idScheme'
    | 'invoicePeriod'
    | 'orderLineReferences'
    | 'documentReferences'
    | 'delivery'
    | 'itemPriceExtension'
  >
>;

/** The details of a line that has none. */
export const NO_DETAILS: LineDetails = Object.freeze({
  idScheme: undefined,
  invoicePeriod: undefined,
  orderLineReferences: undefined,
  documentReferences: undefined,
  delivery: undefined,
  itemPriceExtension: undefined,
});

const ORDER_LINE_FIELDS = new Set(['lineId', 'salesOrderLineId', 'orderId']);
const DELIVERY_FIELDS = new Set(['actualDeliveryDate', 'deliveryLocation']);
const LOCATION_FIELDS = new Set(['id', 'scheme', 'schemeName']);
const PRICE_EXTENSION_FIELDS = new Set(['amount', 'currency']);

/** Reads the rare fields of a line (annex table K). */
export function readLineDetails(fields: Fields, operation: SaleOperation): LineDetails {
  return {
    idScheme: readIdScheme(fields, operation),
    invoicePeriod: readInvoicePeriod(fields),
    orderLineReferences: some(fields.each('orderLineReferences', ORDER_LINE_FIELDS, readOrderLine)),
    documentReferences: some(readDocumentReferences(fields, 'documentReferences')),
    delivery: readLineDelivery(fields),
    itemPriceExtension: readPriceExtension(fields),
  };
}

function readOrderLine(fields: Fields): OrderLineReference {
  return {
    lineId: fields.requiredText('lineId', 100),
    salesOrderLineId: fields.text('salesOrderLineId', 100),
    orderId: fields.text('orderId', 100),
  };
}

function readLineDelivery(owner: Fields): Delivery | undefined {
  if (!owner.has('delivery')) return undefined;
  const fields = owner.nested('delivery', DELIVERY_FIELDS);
  const moment = readDateAndTime(fields, 'actualDeliveryDate');
  if (!fields.has('actualDeliveryDate') && !fields.has('deliveryLocation'))
    fields.missing('deliveryLocation', EXPECTED.placeOrDate);
  return {
    actualDeliveryDate: moment?.date,
    actualDeliveryTime: moment?.time,
    deliveryAddress: undefined,
    deliveryLocation: readLocation(fields),
    deliveryParty: undefined,
  };
}

function readLocation(owner: Fields): Delivery['deliveryLocation'] {
  if (!owner.has('deliveryLocation')) return undefined;
  const fields = owner.nested('deliveryLocation', LOCATION_FIELDS);
  return {
    id: fields.requiredText('id', 50),
    scheme: fields.text('scheme', 20),
    schemeName: fields.text('schemeName', 50),
  };
}

function readPriceExtension(owner: Fields): PriceExtension | undefined {
  if (!owner.has('itemPriceExtension')) return undefined;
  const fields = owner.nested('itemPriceExtension', PRICE_EXTENSION_FIELDS);
  return {
    amount: format(fields.requiredDecimal('amount'), 2),
    currencyCode: fields.requiredCode('currency', currencies, '13.3.3') ?? '',
  };
}
