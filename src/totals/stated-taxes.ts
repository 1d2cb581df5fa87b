import { add, compare, type Decimal, decimal, percentOf, subtract, ZERO } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { InvoiceLine, TaxSubtotal, TaxTotal } from '../model/index.js';
import { checkCharged, expectedTax, isNearTax } from './charged.js';
import { EXPECTED } from './expected.js';
import { money } from './money.js';
import { readStatedTax, type StatedTax } from './tax.js';
import { type Rate, sumsOfRate, type TaxGroups } from './tax-group.js';

const FIELDS = new Set(['code', 'percent', 'perMille', 'amount', 'name']);

/** Where a line has a tax at some rate. */
interface Bearer {
  readonly line: number;
  readonly total: number;
  readonly subtotal: number;
  readonly base: Decimal;
}

/**
 * Gives the lines with the taxes that the draft states for the whole document: what one differs by goes to the line with
 * the largest base, so that the document has the sum of its lines.
 */
export function withStatedTaxes(
  totals: Fields,
  groups: TaxGroups,
  computed: readonly InvoiceLine[],
): readonly InvoiceLine[] {
  if (!totals.has('taxes')) return computed;
  const lines = [...computed];
  const stated = new Set<Rate>();
  totals.each('taxes', FIELDS, (fields) => {
    const tax = readStatedTax(fields);
    if (tax === undefined) return;
    const sums = sumsOfRate(groups, tax);
    const bearer = sums && bearerOf(lines, tax);
    if (sums === undefined || bearer === undefined) {
      fields.fail('ERR_DRAFT_CONTRADICTION', 'code', { expected: EXPECTED.taxOfLines, rule: 'FAS01b' });
      return;
    }
    const { group, rate } = sums;
    if (stated.has(rate))
      fields.fail('ERR_DRAFT_CONTRADICTION', 'code', { expected: EXPECTED.statedOnce, rule: 'FAS01b' });
    stated.add(rate);
    checkCharged(
      { amount: tax.amount, fields },
      { code: tax.scheme.id, exact: exactOf(rate), rule: 'FAS07' },
    );
    const difference = subtract(tax.amount, rate.taxAmount);
    if (difference.units === 0) return;
    lines[bearer.line] = withDifference(fields, {
      tax: tax,
      line: lines[bearer.line] as InvoiceLine,
      bearer,
      difference,
    });
    rate.taxAmount = tax.amount;
    group.taxAmount = add(group.taxAmount, difference);
  });
  return lines;
}

function exactOf({ taxableAmount, rate }: Rate): Decimal {
  return percentOf(taxableAmount ?? ZERO, rate ?? ZERO);
}

/** The place of the largest base of a tax among the lines. */
function bearerOf(lines: readonly InvoiceLine[], { scheme, percent }: StatedTax): Bearer | undefined {
  let largest: Bearer | undefined;
  for (const [line, { taxTotals }] of lines.entries()) {
    for (const [total, { taxScheme, taxSubtotals }] of taxTotals.entries()) {
      for (const [subtotal, each] of taxSubtotals.entries()) {
        const { id, name } = each.taxScheme ?? taxScheme;
        if (id !== scheme.id || name !== scheme.name || each.percent !== percent) continue;
        const base = decimal(each.taxableAmount ?? '0');
        if (largest === undefined || compare(base, largest.base) > 0)
          largest = { line, total, subtotal, base };
      }
    }
  }
  return largest;
}

function withDifference(
  fields: Fields,
  {
    tax: { scheme, rate },
    line,
    bearer: { total, subtotal, base },
    difference,
  }: {
    readonly tax: StatedTax;
    readonly line: InvoiceLine;
    readonly bearer: Bearer;
    readonly difference: Decimal;
  },
): InvoiceLine {
  const old = line.taxTotals[total] as TaxTotal;
  const part = old.taxSubtotals[subtotal] as TaxSubtotal;
  const amount = add(decimal(part.taxAmount), difference);
  if (amount.units < 0 || !isNearTax(scheme.id, amount, percentOf(base, rate))) {
    const expected = EXPECTED.taxOfLine({ line: line.id, amount: money(amount) });
    fields.fail('ERR_DRAFT_TOTAL', 'amount', { expected, rule: 'FAX07' });
  }
  const changed: TaxTotal = {
    ...old,
    taxAmount: money(add(decimal(old.taxAmount), difference)),
    taxSubtotals: old.taxSubtotals.with(subtotal, { ...part, taxAmount: money(amount) }),
  };
  return { ...line, taxTotals: line.taxTotals.with(total, changed) };
}

/** FAS07: what the lines say was charged adds up to the tax of their sum, within the same tolerance. */
export function checkSums(owner: Fields, { all }: TaxGroups): void {
  for (const { scheme, rates } of all) {
    for (const rate of rates) {
      if (!rate.isCharged || isNearTax(scheme.id, rate.taxAmount, exactOf(rate))) continue;
      const expected = EXPECTED.taxesOfLines({
        tax: scheme.name,
        amount: expectedTax(scheme.id, exactOf(rate)),
        found: money(rate.taxAmount),
      });
      owner.fail('ERR_DRAFT_TOTAL', 'lines', { expected, rule: 'FAS07' });
    }
  }
}
