import { type Decimal, decimal } from '../decimal/index.js';

/** How far a figure may be from the one that the formula gives. */
export interface Tolerance {
  /** The largest difference that passes, in units of the document's currency. */
  readonly amount: Decimal;
  /** Where it is from. */
  readonly source: string;
}

/**
 * The tolerances of the arithmetic rules, by what they compare.
 *
 * What is calculated here needs none: each stored amount is rounded once and the totals are sums of stored amounts.
 * They are for figures that others computed.
 */
export const TOLERANCES = {
  /** A total stated in a draft: it is ours to compute, so a difference is a mistake of the draft. */
  stated: { amount: decimal('0.00'), source: 'none: the sum is exact' },
  /** FAV06: a line against price × quantity − discounts + charges. */
  line: { amount: decimal('2.00'), source: 'Anexo Técnico 1.9, §5.2.1' },
  /** FAX07, FAS07, FAY07, FAT07: a tax against base × rate. */
  tax: { amount: decimal('2.00'), source: 'Anexo Técnico 1.9, §5.2.1' },
  /** FAX07, FAS07 where IVA was brought to the nearest multiple of ten. */
  taxByTens: { amount: decimal('5.00'), source: 'Decreto 1625 de 2016, art. 1.3.1.1.1' },
  /** FAU02 to FAU14, FAS02, FAX02, FAT02, FAY02: sums, which the service compares in whole pesos. */
  sum: {
    amount: decimal('1.00'),
    source: 'comparison in whole pesos by the rules of FAU, FAS, FAX, FAT and FAY',
  },
} as const satisfies Record<string, Tolerance>;
