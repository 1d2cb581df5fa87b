import type { InvoiceLine, PriceExtension, PricingReference } from '../../model/index.js';
import {
  attribute,
  attributeOf,
  childNamed,
  requiredText,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:Price (FBB): its quantity repeats that of the line (FBB04). */
export function writePrice(
  { priceAmount, quantity, baseQuantity, baseQuantityUnitCode }: InvoiceLine,
  unit: readonly XmlAttribute[],
  currency: readonly XmlAttribute[],
): XmlElement {
  const baseUnit = baseQuantityUnitCode === undefined ? unit : [attribute('unitCode', baseQuantityUnitCode)];
  return cac.Price([
    cbc.PriceAmount(priceAmount, currency),
    cbc.BaseQuantity(baseQuantity ?? quantity, baseUnit),
  ]);
}

/** A price as it is written. */
export interface WrittenPrice {
  readonly amount: string;
  readonly quantity: string | undefined;
  readonly unitCode: string | undefined;
}

export function readPrice(element: XmlElement): WrittenPrice {
  const quantity = childNamed(element, 'BaseQuantity');
  return {
    amount: requiredText(element, 'PriceAmount'),
    quantity: textOf(quantity),
    unitCode: attributeOf(quantity, 'unitCode'),
  };
}

/** cac:PricingReference (FAW). */
export function writePricingReference(
  reference: PricingReference | undefined,
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

export function readPricingReference(element: XmlElement | undefined): PricingReference | undefined {
  const price = childNamed(element, 'AlternativeConditionPrice');
  if (price === undefined) return undefined;
  return {
    priceAmount: requiredText(price, 'PriceAmount'),
    priceTypeCode: textOf(childNamed(price, 'PriceTypeCode')) ?? '',
    priceType: textOf(childNamed(price, 'PriceType')),
  };
}

/** cac:ItemPriceExtension: in a currency of its own. */
export function writePriceExtension(extension: PriceExtension | undefined): XmlElement | undefined {
  if (extension === undefined) return undefined;
  return cac.ItemPriceExtension([
    cbc.Amount(extension.amount, [attribute('currencyID', extension.currencyCode)]),
  ]);
}

export function readPriceExtension(element: XmlElement | undefined): PriceExtension | undefined {
  const amount = childNamed(element, 'Amount');
  if (amount === undefined) return undefined;
  return { amount: textOf(amount) ?? '', currencyCode: attributeOf(amount, 'currencyID') ?? '' };
}
