import type { TaxSubtotal, TaxTotal } from '../../model/index.js';
import { each, GAP, type XmlAttribute, type XmlElement, type XmlFilled } from '../../xml/index.js';
import { type TaxTotalElement, writeTaxTotal } from '../tax-total.js';
import { type PatternsByCurrency, patternsByCurrency } from './by-currency.js';

/** The shape is how many subtotals there are. */
const patternsOf: Readonly<Record<TaxTotalElement, PatternsByCurrency>> = {
  TaxTotal: patternsByCurrency(),
  WithholdingTaxTotal: patternsByCurrency(),
};
/** Received documents may have any number. */
const MOST_SUBTOTALS = 16;

/** The taxes of a document, like `writeTaxTotals`, from patterns where they are percentages of a base. */
export function plainTaxTotals(
  local: TaxTotalElement,
  totals: readonly TaxTotal[],
  currency: readonly XmlAttribute[],
): XmlElement | XmlFilled | readonly (XmlElement | XmlFilled)[] | undefined {
  return each<TaxTotal, XmlElement | XmlFilled>(totals, (total) => {
    const count = total.taxSubtotals.length;
    const isPlain = count <= MOST_SUBTOTALS && isPlainTaxTotal(total);
    const pattern = isPlain
      ? patternsOf[local](currency, count, () => writeTaxTotal(local, taxTotalWithGaps(total), currency))
      : undefined;
    if (pattern === undefined) return writeTaxTotal(local, total, currency);
    const texts: string[] = [];
    fillTaxTotal(texts, 0, total);
    return { pattern, texts };
  });
}

/** Percentages of bases. */
export function isPlainTaxTotal({ roundingAmount, taxEvidenceIndicator, taxSubtotals }: TaxTotal): boolean {
  if (roundingAmount !== undefined || taxEvidenceIndicator !== undefined) return false;
  for (let i = 0; i < taxSubtotals.length; i++) {
    if (!isPlainSubtotal(taxSubtotals[i] as TaxSubtotal)) return false;
  }
  return true;
}

function isPlainSubtotal(subtotal: TaxSubtotal): boolean {
  return (
    subtotal.taxableAmount !== undefined &&
    subtotal.percent !== undefined &&
    subtotal.baseUnitMeasure === undefined &&
    subtotal.perUnitAmount === undefined &&
    subtotal.taxScheme === undefined
  );
}

/** A plain total with gaps for the texts that {@link fillTaxTotal} gives. */
export function taxTotalWithGaps(total: TaxTotal): TaxTotal {
  return {
    ...total,
    taxAmount: GAP,
    taxScheme: { id: GAP, name: GAP },
    taxSubtotals: total.taxSubtotals.map((subtotal) => ({
      ...subtotal,
      taxableAmount: GAP,
      taxAmount: GAP,
      percent: GAP,
    })),
  };
}

/** Puts the texts of a plain total from one place on, and returns the place after them. */
export function fillTaxTotal(
  texts: string[],
  at: number,
  { taxAmount, taxScheme, taxSubtotals }: TaxTotal,
): number {
  texts[at] = taxAmount;
  let count = at + 1;
  for (let i = 0; i < taxSubtotals.length; i++) {
    const subtotal = taxSubtotals[i] as TaxSubtotal;
    texts[count] = subtotal.taxableAmount as string;
    texts[count + 1] = subtotal.taxAmount;
    texts[count + 2] = subtotal.percent as string;
    texts[count + 3] = taxScheme.id;
    texts[count + 4] = taxScheme.name;
    count += 5;
  }
  return count;
}
