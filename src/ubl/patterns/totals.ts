import type { MonetaryTotal, Received, Scheme, TaxSubtotal, TaxTotal } from '../../model/index.js';
import { each, type XmlAttribute, type XmlElement, type XmlFilled } from '../../xml/index.js';
import { type MonetaryTotalElement, writeMonetaryTotal } from '../aggregates/monetary-total.js';
import { type TaxTotalElement, writeTaxTotal } from '../aggregates/tax-total.js';
import { lasting, type PatternsByCurrency, patternsByCurrency } from './patterns-of.js';
import { code, flag, lacking, list, part, type Survey, text } from './survey.js';

const scheme: Survey<Received<Scheme>> = ({ id, name }) => ({ id: text(id), name: text(name) });

const taxSubtotal: Survey<Received<TaxSubtotal>> = (subtotal) => ({
  taxableAmount: text(subtotal.taxableAmount),
  taxAmount: text(subtotal.taxAmount),
  percent: text(subtotal.percent),
  baseUnitMeasure: text(subtotal.baseUnitMeasure),
  unitCode: code(subtotal.unitCode),
  perUnitAmount: text(subtotal.perUnitAmount),
  taxScheme: part(scheme, subtotal.taxScheme),
});

export const taxTotal: Survey<Received<TaxTotal>> = (total) => ({
  taxScheme: total.taxScheme === undefined ? lacking() : scheme(total.taxScheme),
  taxAmount: text(total.taxAmount),
  roundingAmount: text(total.roundingAmount),
  taxEvidenceIndicator: flag(total.taxEvidenceIndicator),
  taxSubtotals: list(taxSubtotal, total.taxSubtotals),
});

const monetaryTotal: Survey<Received<MonetaryTotal>> = (total) => ({
  lineExtensionAmount: text(total.lineExtensionAmount),
  taxExclusiveAmount: text(total.taxExclusiveAmount),
  taxInclusiveAmount: text(total.taxInclusiveAmount),
  allowanceTotalAmount: text(total.allowanceTotalAmount),
  chargeTotalAmount: text(total.chargeTotalAmount),
  prepaidAmount: text(total.prepaidAmount),
  payableRoundingAmount: text(total.payableRoundingAmount),
  payableAmount: text(total.payableAmount),
});

const taxTotals = (local: TaxTotalElement): PatternsByCurrency<Received<TaxTotal>> =>
  patternsByCurrency(taxTotal, (total, currency) => writeTaxTotal(local, total, currency));

const taxTotalsOf: Readonly<Record<TaxTotalElement, PatternsByCurrency<Received<TaxTotal>>>> = {
  TaxTotal: taxTotals('TaxTotal'),
  WithholdingTaxTotal: taxTotals('WithholdingTaxTotal'),
};

const monetaryTotals = (local: MonetaryTotalElement): PatternsByCurrency<Received<MonetaryTotal>> =>
  patternsByCurrency(monetaryTotal, (total, currency) => writeMonetaryTotal(local, total, currency));

const monetaryTotalsOf: Readonly<Record<MonetaryTotalElement, PatternsByCurrency<Received<MonetaryTotal>>>> =
  {
    LegalMonetaryTotal: monetaryTotals('LegalMonetaryTotal'),
    RequestedMonetaryTotal: monetaryTotals('RequestedMonetaryTotal'),
  };

/** The taxes of a document, like `writeTaxTotals`. */
export function patternedTaxTotals(
  local: TaxTotalElement,
  totals: readonly Received<TaxTotal>[],
  currency: readonly XmlAttribute[],
): XmlElement | XmlFilled | readonly (XmlElement | XmlFilled)[] | undefined {
  const patterns = taxTotalsOf[local](currency);
  return each<Received<TaxTotal>, XmlElement | XmlFilled>(totals, (total) =>
    lasting(patterns, total, () => writeTaxTotal(local, total, currency)),
  );
}

/** The totals of a document, like `writeMonetaryTotal`. */
export function patternedMonetaryTotal(
  local: MonetaryTotalElement,
  total: Received<MonetaryTotal> | undefined,
  currency: readonly XmlAttribute[],
): XmlElement | XmlFilled | undefined {
  if (total === undefined) return undefined;
  return lasting(monetaryTotalsOf[local](currency), total, () => writeMonetaryTotal(local, total, currency));
}
