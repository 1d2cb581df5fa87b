import type { Scheme, TaxSubtotal, TaxTotal } from '../../model/index.js';
import {
  attribute,
  attributeOf,
  childNamed,
  childrenNamed,
  each,
  required,
  requiredText,
  textOf,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { readBoolean, writeBoolean } from './boolean.js';
import { cac, cbc } from './namespaces.js';
import { readScheme, writeScheme } from './scheme.js';
import { writtenOnce } from './written-once.js';

export type TaxTotalElement = 'TaxTotal' | 'WithholdingTaxTotal';

/** cac:TaxTotal (FAS, FAX) and cac:WithholdingTaxTotal (FAT, FAY). */
export function writeTaxTotals(
  local: TaxTotalElement,
  totals: readonly TaxTotal[],
  currency: readonly XmlAttribute[],
): XmlElement | readonly XmlElement[] | undefined {
  return each(totals, (total) => writeTaxTotal(local, total, currency));
}

export function writeTaxTotal(
  local: TaxTotalElement,
  total: TaxTotal,
  currency: readonly XmlAttribute[],
): XmlElement {
  return cac[local]([
    cbc.TaxAmount(total.taxAmount, currency),
    cbc.RoundingAmount(total.roundingAmount, currency),
    cbc.TaxEvidenceIndicator(writeBoolean(total.taxEvidenceIndicator)),
    each(total.taxSubtotals, (subtotal) => writeSubtotal(total.taxScheme, subtotal, currency)),
  ]);
}

function writeSubtotal(scheme: Scheme, subtotal: TaxSubtotal, currency: readonly XmlAttribute[]): XmlElement {
  return cac.TaxSubtotal([
    cbc.TaxableAmount(subtotal.taxableAmount, currency),
    cbc.TaxAmount(subtotal.taxAmount, currency),
    cbc.BaseUnitMeasure(subtotal.baseUnitMeasure, unitAttributes(subtotal.unitCode)),
    cbc.PerUnitAmount(subtotal.perUnitAmount, currency),
    writeTaxCategory(subtotal.taxScheme ?? scheme, subtotal.percent),
  ]);
}

/** Absent only in received documents. */
function unitAttributes(unitCode: string | undefined): readonly XmlAttribute[] {
  return unitCode === undefined ? [] : [attribute('unitCode', unitCode)];
}

const writeTaxCategory = writtenOnce<Scheme, string | undefined>((scheme, percent) =>
  cac.TaxCategory([cbc.Percent(percent), writeScheme(scheme)]),
);

/** Every TaxTotal, or WithholdingTaxTotal, of a document or a line. */
export function readTaxTotals(parent: XmlElement, local: TaxTotalElement): readonly TaxTotal[] {
  return childrenNamed(parent, local).map(readTaxTotal);
}

function readTaxTotal(element: XmlElement): TaxTotal {
  const taxScheme = readTaxScheme(required(element, 'TaxSubtotal'));
  return {
    taxScheme,
    taxAmount: requiredText(element, 'TaxAmount'),
    roundingAmount: textOf(childNamed(element, 'RoundingAmount')),
    taxEvidenceIndicator: readBoolean(childNamed(element, 'TaxEvidenceIndicator')),
    taxSubtotals: childrenNamed(element, 'TaxSubtotal').map((subtotal) => readSubtotal(subtotal, taxScheme)),
  };
}

function readSubtotal(element: XmlElement, common: Scheme): TaxSubtotal {
  const measure = childNamed(element, 'BaseUnitMeasure');
  const scheme = readTaxScheme(element);
  return {
    taxableAmount: textOf(childNamed(element, 'TaxableAmount')),
    taxAmount: requiredText(element, 'TaxAmount'),
    percent: textOf(childNamed(required(element, 'TaxCategory'), 'Percent')),
    baseUnitMeasure: textOf(measure),
    unitCode: attributeOf(measure, 'unitCode'),
    perUnitAmount: textOf(childNamed(element, 'PerUnitAmount')),
    taxScheme: scheme.id === common.id && scheme.name === common.name ? undefined : scheme,
  };
}

function readTaxScheme(subtotal: XmlElement): Scheme {
  return readScheme(required(subtotal, 'TaxCategory'));
}
