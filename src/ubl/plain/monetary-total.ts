import type { MonetaryTotal } from '../../model/index.js';
import { GAP, type XmlAttribute, type XmlElement, type XmlFilled } from '../../xml/index.js';
import { type MonetaryTotalElement, writeMonetaryTotal } from '../monetary-total.js';
import { type PatternsByCurrency, patternsByCurrency } from './by-currency.js';

/** The amounts that may be absent: the bits of a shape. */
const ALLOWANCES = 1;
const CHARGES = 2;
const PREPAID = 4;
const ROUNDING = 8;

const patternsOf: Readonly<Record<MonetaryTotalElement, PatternsByCurrency>> = {
  LegalMonetaryTotal: patternsByCurrency(),
  RequestedMonetaryTotal: patternsByCurrency(),
};

/** The totals of a document, like `writeMonetaryTotal`, from a pattern. */
export function plainMonetaryTotal(
  local: MonetaryTotalElement,
  total: MonetaryTotal,
  currency: readonly XmlAttribute[],
): XmlElement | XmlFilled {
  const texts = [total.lineExtensionAmount, total.taxExclusiveAmount, total.taxInclusiveAmount];
  let shape = 0;
  shape |= add(texts, total.allowanceTotalAmount, ALLOWANCES);
  shape |= add(texts, total.chargeTotalAmount, CHARGES);
  shape |= add(texts, total.prepaidAmount, PREPAID);
  shape |= add(texts, total.payableRoundingAmount, ROUNDING);
  texts.push(total.payableAmount);
  const pattern = patternsOf[local](currency, shape, () =>
    writeMonetaryTotal(local, withGaps(total), currency),
  );
  return pattern === undefined ? writeMonetaryTotal(local, total, currency) : { pattern, texts };
}

function add(texts: string[], amount: string | undefined, bit: number): number {
  if (amount === undefined) return 0;
  texts.push(amount);
  return bit;
}

function withGaps(total: MonetaryTotal): MonetaryTotal {
  const gap = (amount: string | undefined) => (amount === undefined ? undefined : GAP);
  return {
    lineExtensionAmount: GAP,
    taxExclusiveAmount: GAP,
    taxInclusiveAmount: GAP,
    allowanceTotalAmount: gap(total.allowanceTotalAmount),
    chargeTotalAmount: gap(total.chargeTotalAmount),
    prepaidAmount: gap(total.prepaidAmount),
    payableRoundingAmount: gap(total.payableRoundingAmount),
    payableAmount: GAP,
  };
}
