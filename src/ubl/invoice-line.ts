import type { InvoiceLine } from '../model/index.js';
import {
  attribute,
  attributeOf,
  childrenNamed,
  required,
  requiredText,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../xml/index.js';
import { readAllowanceCharges, writeAllowanceCharge } from './allowance-charge.js';
import { readItem, writeItem } from './item.js';
import { cac, cbc } from './namespaces.js';
import { readTaxTotals, writeTaxTotal } from './tax-total.js';

/** cac:InvoiceLine (FAV); BaseQuantity repeats the quantity, it is no divisor (FBB04). */
export function writeInvoiceLine(line: InvoiceLine, currency: readonly XmlAttribute[]): XmlElement {
  const unit = [attribute('unitCode', line.unitCode)];
  return cac.InvoiceLine([
    cbc.ID(line.id),
    ...line.notes.map((note) => cbc.Note(note)),
    cbc.InvoicedQuantity(line.quantity, unit),
    cbc.LineExtensionAmount(line.lineExtensionAmount, currency),
    ...line.allowanceCharges.map((item, index) => writeAllowanceCharge(item, index, currency)),
    ...line.taxTotals.map((total) => writeTaxTotal('TaxTotal', total, currency)),
    ...line.withholdingTaxTotals.map((total) => writeTaxTotal('WithholdingTaxTotal', total, currency)),
    writeItem(line.item),
    cac.Price([cbc.PriceAmount(line.priceAmount, currency), cbc.BaseQuantity(line.quantity, unit)]),
  ]);
}

export function readInvoiceLine(element: XmlElement): InvoiceLine {
  const quantity = required(element, 'InvoicedQuantity');
  return {
    id: requiredText(element, 'ID'),
    notes: childrenNamed(element, 'Note').map((note) => textOf(note) ?? ''),
    quantity: textOf(quantity) ?? '',
    unitCode: attributeOf(quantity, 'unitCode') ?? '',
    lineExtensionAmount: requiredText(element, 'LineExtensionAmount'),
    allowanceCharges: readAllowanceCharges(element),
    taxTotals: readTaxTotals(element, 'TaxTotal'),
    withholdingTaxTotals: readTaxTotals(element, 'WithholdingTaxTotal'),
    item: readItem(required(element, 'Item')),
    priceAmount: requiredText(required(element, 'Price'), 'PriceAmount'),
  };
}
