import Big from 'big.js';
import { buildDocument } from '../../src/documents/index.js';
import type { CalculatedInvoice, DocumentDraft, LineDraft, TaxTotal } from '../../src/model/index.js';
import { identify, SALES_RULES, subjectOf } from '../../src/rules/index.js';
import { readXml } from '../../src/xml/index.js';
import { context, draftWith } from '../documents/sample.js';

const big = (text: string | undefined) => new Big(text ?? 0);
const sum = (values: readonly Big[]) => values.reduce((total, value) => total.plus(value), new Big(0));

/** The codes of the rules for which a document would be rejected, of those that the document alone decides. */
export function brokenRules(draft: DocumentDraft): readonly string[] {
  const { root } = readXml(buildDocument(draft, context).xml);
  const identity = identify(root);
  const subject = subjectOf(root, { ...identity, kind: draft.kind } as never);
  return SALES_RULES.filter(
    ({ needs, kinds, severity }) =>
      needs.length === 0 && severity === 'rejection' && (kinds?.includes(draft.kind) ?? true),
  )
    .filter(({ test }) => !test(subject, undefined as never))
    .map(({ code }) => code);
}

/** An invoice that can be built, of some lines. */
export function saleOf(lines: readonly LineDraft[], rest: object = {}): DocumentDraft {
  return { ...draftWith(), lines, ...rest } as DocumentDraft;
}

/** How far each tax of the header is from its base times its rate, the largest of them. */
export function largestDrift({ taxTotals }: Pick<CalculatedInvoice, 'taxTotals'>): Big {
  const drifts = taxTotals.flatMap(({ taxSubtotals }) =>
    taxSubtotals
      .filter(({ percent }) => percent !== undefined)
      .map(({ taxableAmount, taxAmount, percent }) =>
        big(taxAmount)
          .minus(big(taxableAmount).times(big(percent)).div(100))
          .abs(),
      ),
  );
  return drifts.reduce((most, each) => (each.gt(most) ? each : most), new Big(0));
}

/** The taxes of the lines, by code, rate and name: what the header has to say. */
export function taxesOfLines({ lines }: Pick<CalculatedInvoice, 'lines'>): Readonly<Record<string, string>> {
  return amountsByRate(lines.flatMap(({ taxTotals }) => taxTotals));
}

/** The amounts of some taxes, by code, rate and name. */
export function amountsByRate(totals: readonly TaxTotal[]): Readonly<Record<string, string>> {
  const found = new Map<string, Big[]>();
  for (const { taxScheme, taxSubtotals } of totals) {
    for (const { taxAmount, percent, perUnitAmount, taxScheme: own } of taxSubtotals) {
      const { id, name } = own ?? taxScheme;
      const key = `${id} ${name} ${percent ?? perUnitAmount}`;
      found.set(key, [...(found.get(key) ?? []), big(taxAmount)]);
    }
  }
  return Object.fromEntries([...found].map(([key, amounts]) => [key, sum(amounts).toFixed(2)]));
}
