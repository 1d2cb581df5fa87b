import type { BuiltKind } from '../../kinds/index.js';
import type { MonetaryTotal, Party, PaymentMeans, Received, TaxTotal } from '../../model/index.js';
import type { XmlAttribute, XmlElement, XmlFilled } from '../../xml/index.js';
import { type MonetaryTotalElement, writeMonetaryTotal } from '../aggregates/monetary-total.js';
import { type Role, writeParty } from '../aggregates/party.js';
import { writePaymentMeans } from '../aggregates/payment-means.js';
import { type Summary, writeSummary } from '../aggregates/summary.js';
import { type TaxTotalElement, writeTaxTotals } from '../aggregates/tax-total.js';
import { type HeadDocument, writeHead } from '../extensions/head.js';
import { patternedHead, patternedSummary } from '../patterns/head.js';
import { patternedParty } from '../patterns/party.js';
import { patternedPaymentMeans } from '../patterns/payment.js';
import { patternedMonetaryTotal, patternedTaxTotals } from '../patterns/totals.js';

/** What stands in a document that is about to be printed. */
export type Part = XmlElement | XmlFilled;

/** How the parts are written that look the same in nearly every document, but for their texts. */
export interface Forms<Made> {
  readonly head: (document: Received<HeadDocument>, kind: BuiltKind) => readonly Made[];
  readonly summary: (summary: Summary, kind: BuiltKind) => readonly Made[];
  readonly party: (role: Role, party: Received<Party> | undefined) => Made | undefined;
  readonly paymentMeans: (means: Received<PaymentMeans>) => Made | undefined;
  readonly taxTotals: (
    local: TaxTotalElement,
    totals: readonly Received<TaxTotal>[],
    currency: readonly XmlAttribute[],
  ) => Made | readonly Made[] | undefined;
  readonly monetaryTotal: (
    local: MonetaryTotalElement,
    total: Received<MonetaryTotal> | undefined,
    currency: readonly XmlAttribute[],
  ) => Made | undefined;
}

/** As elements: for a tree. */
export const ELEMENTS: Forms<XmlElement> = {
  head: writeHead,
  summary: writeSummary,
  party: writeParty,
  paymentMeans: writePaymentMeans,
  taxTotals: writeTaxTotals,
  monetaryTotal: writeMonetaryTotal,
};

/** From patterns, which is faster: for printing. */
export const PATTERNS: Forms<Part> = {
  head: patternedHead,
  summary: patternedSummary,
  party: patternedParty,
  paymentMeans: patternedPaymentMeans,
  taxTotals: patternedTaxTotals,
  monetaryTotal: patternedMonetaryTotal,
};
