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
  const allowances = line.allowanceCharges.map((item, index) => writeAllowanceCharge(item, index, currency));
  const taxes = line.taxTotals.map((total) => writeTaxTotal('TaxTotal', total, currency));
  return cac[kind.element]([
    cbc.ID(line.id),
    ...line.notes.map((note) => cbc.Note(note)),
    cbc[kind.quantity](line.quantity, unit),
    cbc.LineExtensionAmount(line.lineExtensionAmount, currency),
    ...(kind.allowancesFirst ? allowances : taxes),
    ...(kind.allowancesFirst ? taxes : allowances),
    ...line.withholdingTaxTotals.map((total) => writeTaxTotal('WithholdingTaxTotal', total, currency)),
    writeItem(line.item),
    cac.Price([cbc.PriceAmount(line.priceAmount, currency), cbc.BaseQuantity(line.quantity, unit)]),
  ]);
}

/** The lines of a document. */
export function readLines(kind: LineKind, parent: XmlElement): readonly InvoiceLine[] {
  return childrenNamed(parent, kind.element).map((element) => readLine(kind, element));
}

function readLine(kind: LineKind, element: XmlElement): InvoiceLine {
  const quantity = required(element, kind.quantity);
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
