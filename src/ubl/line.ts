import type { InvoiceLine, PricingReference } from '../model/index.js';
import {
  attribute,
  attributeOf,
  childNamed,
  childrenNamed,
  required,
  requiredText,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../xml/index.js';
import { readAllowanceCharges, writeAllowanceCharges } from './allowance-charge.js';
import { readBoolean, writeBoolean } from './boolean.js';
import { readItem, writeItem } from './item.js';
import { cac, cbc } from './namespaces.js';
import { readTaxTotals, writeTaxTotals } from './tax-total.js';

/** What differs between the lines of the three documents (UBL 2.1; annex table K). */
export interface LineKind {
  readonly element: 'InvoiceLine' | 'CreditNoteLine' | 'DebitNoteLine';
  readonly quantity: 'InvoicedQuantity' | 'CreditedQuantity' | 'DebitedQuantity';
  /** The schema puts the discounts and charges before the taxes in invoices, and after them in notes. */
  readonly allowancesFirst: boolean;
}

export const INVOICE_LINE: LineKind = {
  element: 'InvoiceLine',
  quantity: 'InvoicedQuantity',
  allowancesFirst: true,
};

export const CREDIT_NOTE_LINE: LineKind = {
  element: 'CreditNoteLine',
  quantity: 'CreditedQuantity',
  allowancesFirst: false,
};

export const DEBIT_NOTE_LINE: LineKind = {
  element: 'DebitNoteLine',
  quantity: 'DebitedQuantity',
  allowancesFirst: false,
};

/** A line (FAV, CAV, DAV); BaseQuantity repeats the quantity, it is no divisor (FBB04). */
export function writeLine(kind: LineKind, line: InvoiceLine, currency: readonly XmlAttribute[]): XmlElement {
  const unit = [attribute('unitCode', line.unitCode)];
  const allowances = writeAllowanceCharges(line.allowanceCharges, currency);
  const taxes = writeTaxTotals('TaxTotal', line.taxTotals, currency);
  return cac[kind.element]([
    cbc.ID(line.id),
    line.notes.map((note) => cbc.Note(note)),
    cbc[kind.quantity](line.quantity, unit),
    cbc.LineExtensionAmount(line.lineExtensionAmount, currency),
    cbc.FreeOfChargeIndicator(writeBoolean(line.freeOfChargeIndicator)),
    writePricingReference(line.pricingReference, currency),
    kind.allowancesFirst ? allowances : taxes,
    kind.allowancesFirst ? taxes : allowances,
    writeTaxTotals('WithholdingTaxTotal', line.withholdingTaxTotals, currency),
    writeItem(line.item),
    writePrice(line, unit, currency),
  ]);
}

function writePricingReference(
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

function writePrice(
  line: InvoiceLine,
  unit: readonly XmlAttribute[],
  currency: readonly XmlAttribute[],
): XmlElement {
  const { baseQuantityUnitCode } = line;
  return cac.Price([
    cbc.PriceAmount(line.priceAmount, currency),
    cbc.BaseQuantity(
      line.baseQuantity ?? line.quantity,
      baseQuantityUnitCode === undefined ? unit : [attribute('unitCode', baseQuantityUnitCode)],
    ),
  ]);
}

/** The lines of a document. */
export function readLines(kind: LineKind, parent: XmlElement): readonly InvoiceLine[] {
  return childrenNamed(parent, kind.element).map((element) => readLine(kind, element));
}

function readLine(kind: LineKind, element: XmlElement): InvoiceLine {
  const measure = required(element, kind.quantity);
  const price = required(element, 'Price');
  const base = childNamed(price, 'BaseQuantity');
  const quantity = textOf(measure) ?? '';
  const unitCode = attributeOf(measure, 'unitCode') ?? '';
  return {
    id: requiredText(element, 'ID'),
    notes: childrenNamed(element, 'Note').map((note) => textOf(note) ?? ''),
    quantity,
    unitCode,
    lineExtensionAmount: requiredText(element, 'LineExtensionAmount'),
    freeOfChargeIndicator: readBoolean(childNamed(element, 'FreeOfChargeIndicator')),
    pricingReference: readPricingReference(childNamed(element, 'PricingReference')),
    allowanceCharges: readAllowanceCharges(element),
    taxTotals: readTaxTotals(element, 'TaxTotal'),
    withholdingTaxTotals: readTaxTotals(element, 'WithholdingTaxTotal'),
    item: readItem(required(element, 'Item')),
    priceAmount: requiredText(price, 'PriceAmount'),
    baseQuantity: unless(quantity, textOf(base)),
    baseQuantityUnitCode: unless(unitCode, attributeOf(base, 'unitCode')),
  };
}

/** A value, unless it is the usual one. */
function unless(usual: string, value: string | undefined): string | undefined {
  return value === usual ? undefined : value;
}

function readPricingReference(element: XmlElement | undefined): PricingReference | undefined {
  const price = childNamed(element, 'AlternativeConditionPrice');
  return (
    price && {
      priceAmount: requiredText(price, 'PriceAmount'),
      priceTypeCode: textOf(childNamed(price, 'PriceTypeCode')) ?? '',
      priceType: textOf(childNamed(price, 'PriceType')),
    }
  );
}
