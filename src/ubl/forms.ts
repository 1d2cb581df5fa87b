import type { MonetaryTotal, TaxTotal } from '../model/index.js';
import type { XmlAttribute, XmlElement, XmlFilled } from '../xml/index.js';
import { type MonetaryTotalElement, writeMonetaryTotal } from './monetary-total.js';
import type { ExtensibleRoot } from './namespaces.js';
import { plainHead } from './plain/head.js';
import { plainMonetaryTotal } from './plain/monetary-total.js';
import { plainTaxTotals } from './plain/tax-total.js';
import { type HeadDocument, writeHead } from './sales-document.js';
import { type TaxTotalElement, writeTaxTotals } from './tax-total.js';

/** What stands in a document that is about to be printed. */
export type Part = XmlElement | XmlFilled;

/** How the parts are written that look the same in nearly every document, but for their texts. */
export interface Forms<Made> {
  readonly head: (document: HeadDocument, root: ExtensibleRoot, profileId: string) => readonly Made[];
  readonly taxTotals: (
    local: TaxTotalElement,
    totals: readonly TaxTotal[],
    currency: readonly XmlAttribute[],
  ) => Made | readonly Made[] | undefined;
  readonly monetaryTotal: (
    local: MonetaryTotalElement,
    total: MonetaryTotal,
    currency: readonly XmlAttribute[],
  ) => Made;
}

/** As elements: for a tree. */
export const ELEMENTS: Forms<XmlElement> = {
  head: writeHead,
  taxTotals: writeTaxTotals,
  monetaryTotal: writeMonetaryTotal,
};

/** From patterns, which is faster: for printing. */
export const PATTERNS: Forms<Part> = {
  head: plainHead,
  taxTotals: plainTaxTotals,
  monetaryTotal: plainMonetaryTotal,
};
