import { type BuiltKind, DOCUMENT_KINDS, perBuiltKind } from '../../kinds/index.js';
import type { DocumentReference, InvoiceLine, Received } from '../../model/index.js';
import { some } from '../../model/index.js';
import {
  attribute,
  attributeOf,
  childNamed,
  childrenNamed,
  each,
  elements,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { readAllowanceCharges, writeAllowanceCharges } from './allowance-charge.js';
import { writeBoolean } from './boolean.js';
import { readDelivery, writeDelivery } from './delivery.js';
import { readReferences, writeReference } from './document-reference.js';
import { readInvoicePeriod, writeInvoicePeriod } from './invoice-period.js';
import { readItem, writeItem } from './item.js';
import { textsOf } from './lists.js';
import { cac, cbc } from './namespaces.js';
import { readOrderLines, writeOrderLine } from './order-line-reference.js';
import {
  readPrice,
  readPriceExtension,
  readPricingReference,
  writePrice,
  writePriceExtension,
  writePricingReference,
} from './price.js';
import { type DocumentReading, needed, usualAttribute } from './reading.js';
import { readTaxTotals, writeTaxTotals } from './tax-total.js';
import { decimalOf, indicatorOf, neededDecimal } from './values.js';

type Row = (typeof DOCUMENT_KINDS)[BuiltKind];

/** What differs between the lines of the kinds (UBL 2.1; annex table K). */
export interface LineKind {
  readonly element: Row['lineElement'];
  readonly quantity: Row['quantityElement'];
  /** The schema puts the discounts and charges before the taxes in invoices, and after them in notes. */
  readonly allowancesFirst: boolean;
}

export const LINE_KINDS = perBuiltKind((kind): LineKind => {
  const { root, lineElement, quantityElement } = DOCUMENT_KINDS[kind];
  return { element: lineElement, quantity: quantityElement, allowancesFirst: root === 'Invoice' };
});

const NO_ATTRIBUTES: readonly XmlAttribute[] = [];

/** A line (FAV, CAV, DAV); BaseQuantity repeats the quantity, it is no divisor (FBB04). */
export function writeLine(
  kind: LineKind,
  line: Received<InvoiceLine>,
  currency: readonly XmlAttribute[],
): XmlElement {
  const unit = line.unitCode === undefined ? NO_ATTRIBUTES : [attribute('unitCode', line.unitCode)];
  const allowances = writeAllowanceCharges(line.allowanceCharges, currency);
  const taxes = writeTaxTotals('TaxTotal', line.taxTotals, currency);
  const written: XmlElement | undefined = cac[kind.element]([
    cbc.ID(line.id, line.idScheme === undefined ? NO_ATTRIBUTES : [attribute('schemeID', line.idScheme)]),
    each(line.notes, cbc.Note),
    cbc[kind.quantity](line.quantity, unit),
    cbc.LineExtensionAmount(line.lineExtensionAmount, currency),
    cbc.FreeOfChargeIndicator(writeBoolean(line.freeOfChargeIndicator)),
    writeDetails(line, currency),
    kind.allowancesFirst ? allowances : taxes,
    kind.allowancesFirst ? taxes : allowances,
    writeTaxTotals('WithholdingTaxTotal', line.withholdingTaxTotals, currency),
    writeItem(line.item),
    writePrice(line, unit, currency),
    writePriceExtension(line.itemPriceExtension),
  ]);
  // A line is there even when nothing in it could be read.
  return written ?? cac[kind.element]([]);
}

function writeLineReference(reference: Received<DocumentReference>): XmlElement | undefined {
  return writeReference('DocumentReference', reference);
}

/** What few lines have; the others are not asked for it piece by piece. */
function writeDetails(
  line: Received<InvoiceLine>,
  currency: readonly XmlAttribute[],
): readonly XmlElement[] | undefined {
  const { invoicePeriod, orderLineReferences, documentReferences, pricingReference, delivery } = line;
  if (
    invoicePeriod === undefined &&
    orderLineReferences === undefined &&
    documentReferences === undefined &&
    pricingReference === undefined &&
    delivery === undefined
  ) {
    return undefined;
  }
  return elements([
    writeInvoicePeriod(invoicePeriod),
    each(orderLineReferences, writeOrderLine),
    each(documentReferences, writeLineReference),
    writePricingReference(pricingReference, currency),
    writeDelivery(delivery),
  ]);
}

/** The lines of a document. */
export function readLines(
  reading: DocumentReading,
  kind: LineKind,
  parent: XmlElement,
): readonly Received<InvoiceLine>[] {
  return childrenNamed(parent, kind.element).map((element) => readLine(reading, kind, element));
}

function readLine(reading: DocumentReading, kind: LineKind, element: XmlElement): Received<InvoiceLine> {
  const id = needed(reading, element, 'ID');
  const measure = needed(reading, element, kind.quantity);
  const price = readPrice(reading, needed(reading, element, 'Price'));
  const quantity = decimalOf(reading, measure);
  const unitCode = usualAttribute(reading, measure, 'unitCode');
  return {
    id: textOf(id),
    idScheme: attributeOf(id, 'schemeID'),
    notes: textsOf(element, 'Note'),
    quantity,
    unitCode,
    lineExtensionAmount: neededDecimal(reading, element, 'LineExtensionAmount'),
    freeOfChargeIndicator: indicatorOf(reading, childNamed(element, 'FreeOfChargeIndicator')),
    invoicePeriod: readInvoicePeriod(reading, childNamed(element, 'InvoicePeriod')),
    orderLineReferences: some(readOrderLines(reading, element)),
    documentReferences: some(readReferences(reading, element, 'DocumentReference')),
    pricingReference: readPricingReference(reading, childNamed(element, 'PricingReference')),
    delivery: readDelivery(reading, childNamed(element, 'Delivery')),
    allowanceCharges: readAllowanceCharges(reading, element),
    taxTotals: readTaxTotals(reading, element, 'TaxTotal'),
    withholdingTaxTotals: readTaxTotals(reading, element, 'WithholdingTaxTotal'),
    item: readItem(reading, needed(reading, element, 'Item')),
    priceAmount: price.amount,
    baseQuantity: price.quantity === quantity ? undefined : price.quantity,
    baseQuantityUnitCode: price.unitCode === unitCode ? undefined : price.unitCode,
    itemPriceExtension: readPriceExtension(reading, childNamed(element, 'ItemPriceExtension')),
  };
}
