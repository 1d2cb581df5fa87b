import type { Received, Scheme, TaxSubtotal, TaxTotal } from '../../model/index.js';
import {
  attribute,
  attributeOf,
  childNamed,
  childrenNamed,
  each,
  type XmlAttribute,
  type XmlElement,
} from '../../xml/index.js';
import { writeBoolean } from './boolean.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, needed } from './reading.js';
import { readScheme, writeScheme } from './scheme.js';
import { decimalIn, decimalOf, indicatorOf, neededDecimal } from './values.js';
import { writtenOnce } from './written-once.js';

export type TaxTotalElement = 'TaxTotal' | 'WithholdingTaxTotal';

/** cac:TaxTotal (FAS, FAX) and cac:WithholdingTaxTotal (FAT, FAY). */
export function writeTaxTotals(
  local: TaxTotalElement,
  totals: readonly Received<TaxTotal>[],
  currency: readonly XmlAttribute[],
): XmlElement | readonly XmlElement[] | undefined {
  return each(totals, (total) => writeTaxTotal(local, total, currency));
}

export function writeTaxTotal(
  local: TaxTotalElement,
  total: Received<TaxTotal>,
  currency: readonly XmlAttribute[],
): XmlElement | undefined {
  return cac[local]([
    cbc.TaxAmount(total.taxAmount, currency),
    cbc.RoundingAmount(total.roundingAmount, currency),
    cbc.TaxEvidenceIndicator(writeBoolean(total.taxEvidenceIndicator)),
    each(total.taxSubtotals, (subtotal) => writeSubtotal(total.taxScheme, subtotal, currency)),
  ]);
}

function writeSubtotal(
  scheme: Received<Scheme> | undefined,
  subtotal: Received<TaxSubtotal>,
  currency: readonly XmlAttribute[],
): XmlElement | undefined {
  return cac.TaxSubtotal([
    cbc.TaxableAmount(subtotal.taxableAmount, currency),
    cbc.TaxAmount(subtotal.taxAmount, currency),
    cbc.BaseUnitMeasure(subtotal.baseUnitMeasure, unitAttributes(subtotal.unitCode)),
    cbc.PerUnitAmount(subtotal.perUnitAmount, currency),
    writeTaxCategory(subtotal.taxScheme ?? scheme ?? NO_SCHEME, subtotal.percent),
  ]);
}

/** Absent only in received documents. */
function unitAttributes(unitCode: string | undefined): readonly XmlAttribute[] {
  return unitCode === undefined ? [] : [attribute('unitCode', unitCode)];
}

const NO_SCHEME: Received<Scheme> = {};

const writeTaxCategory = writtenOnce<Received<Scheme>, string | undefined>((scheme, percent) =>
  cac.TaxCategory([cbc.Percent(percent), writeScheme(scheme)]),
);

/** Every TaxTotal, or WithholdingTaxTotal, of a document or a line. */
export function readTaxTotals(
  reading: DocumentReading,
  parent: XmlElement,
  local: TaxTotalElement,
): readonly Received<TaxTotal>[] {
  return childrenNamed(parent, local).map((element) => readTaxTotal(reading, element));
}

function readTaxTotal(reading: DocumentReading, element: XmlElement): Received<TaxTotal> {
  needed(reading, element, 'TaxSubtotal');
  const subtotals = childrenNamed(element, 'TaxSubtotal');
  const schemes = subtotals.map((subtotal) => readScheme(reading, needed(reading, subtotal, 'TaxCategory')));
  const taxScheme = schemes.find((scheme) => scheme !== undefined);
  return {
    taxScheme,
    taxAmount: neededDecimal(reading, element, 'TaxAmount'),
    roundingAmount: decimalIn(reading, element, 'RoundingAmount'),
    taxEvidenceIndicator: indicatorOf(reading, childNamed(element, 'TaxEvidenceIndicator')),
    taxSubtotals: subtotals.map((subtotal, index) => {
      const scheme = schemes[index];
      return readSubtotal(reading, subtotal, isSame(scheme, taxScheme) ? undefined : scheme);
    }),
  };
}

function readSubtotal(
  reading: DocumentReading,
  element: XmlElement,
  taxScheme: Received<Scheme> | undefined,
): Received<TaxSubtotal> {
  const measure = childNamed(element, 'BaseUnitMeasure');
  return {
    taxableAmount: decimalIn(reading, element, 'TaxableAmount'),
    taxAmount: neededDecimal(reading, element, 'TaxAmount'),
    percent: decimalIn(reading, childNamed(element, 'TaxCategory'), 'Percent'),
    baseUnitMeasure: decimalOf(reading, measure),
    unitCode: attributeOf(measure, 'unitCode'),
    perUnitAmount: decimalIn(reading, element, 'PerUnitAmount'),
    taxScheme,
  };
}

function isSame(one: Received<Scheme> | undefined, other: Received<Scheme> | undefined): boolean {
  return one?.id === other?.id && one?.name === other?.name;
}
