import type { InvoiceLine, PriceExtension, PricingReference, Received } from '../../model/index.js';
import {
  attribute,
  attributeOf,
  attributes,
  childNamed,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, usual, usualAttribute, usualText } from './reading.js';
import { decimalOf, neededDecimal } from './values.js';

/** cac:Price (FBB): its quantity repeats that of the line (FBB04). */
export function writePrice(
  { priceAmount, quantity, baseQuantity, baseQuantityUnitCode }: Received<InvoiceLine>,
  unit: readonly XmlAttribute[],
  currency: readonly XmlAttribute[],
): XmlElement | undefined {
  const baseUnit = baseQuantityUnitCode === undefined ? unit : [attribute('unitCode', baseQuantityUnitCode)];
  return cac.Price([
    cbc.PriceAmount(priceAmount, currency),
    cbc.BaseQuantity(baseQuantity ?? quantity, baseUnit),
  ]);
}

/** A price as it is written. */
export interface WrittenPrice {
  readonly amount: string | undefined;
  readonly quantity: string | undefined;
  readonly unitCode: string | undefined;
}

export function readPrice(reading: DocumentReading, element: XmlElement | undefined): WrittenPrice {
  const quantity = childNamed(element, 'BaseQuantity');
  return {
    amount: neededDecimal(reading, element, 'PriceAmount'),
    quantity: decimalOf(reading, quantity),
    unitCode: attributeOf(quantity, 'unitCode'),
  };
}

/** cac:PricingReference (FAW). */
export function writePricingReference(
  reference: Received<PricingReference> | undefined,
  currency: readonly XmlAttribute[],
): XmlElement | undefined {
  if (reference === undefined) return undefined;
  return cac.PricingReference([
    cac.AlternativeConditionPrice([
      cbc.PriceAmount(reference.priceAmount, currency),
      cbc.PriceTypeCode(reference.priceTypeCode),
      cbc.PriceType(reference.priceType),
    ]),
  ]);
}

export function readPricingReference(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<PricingReference> | undefined {
  const price = usual(reading, element, 'AlternativeConditionPrice');
  if (price === undefined) return undefined;
  return {
    priceAmount: neededDecimal(reading, price, 'PriceAmount'),
    priceTypeCode: usualText(reading, price, 'PriceTypeCode'),
    priceType: textOf(childNamed(price, 'PriceType')),
  };
}

/** cac:ItemPriceExtension: in a currency of its own. */
export function writePriceExtension(extension: Received<PriceExtension> | undefined): XmlElement | undefined {
  if (extension === undefined) return undefined;
  return cac.ItemPriceExtension([
    cbc.Amount(extension.amount, attributes({ currencyID: extension.currencyCode })),
  ]);
}

export function readPriceExtension(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<PriceExtension> | undefined {
  const amount = usual(reading, element, 'Amount');
  if (amount === undefined) return undefined;
  return {
    amount: decimalOf(reading, amount),
    currencyCode: usualAttribute(reading, amount, 'currencyID'),
  };
}
