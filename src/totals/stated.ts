import { decimal, isClose } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import { EXPECTED as SHARED } from '../errors/index.js';
import type { MonetaryTotal } from '../model/index.js';
import { TOLERANCES } from './tolerances.js';

/** The totals that a draft may state, each with the rule that it would break. */
const RULES = {
  lineExtensionAmount: 'FAU02',
  taxExclusiveAmount: 'FAU04',
  taxInclusiveAmount: 'FAU06',
  allowanceTotalAmount: 'FAU08',
  chargeTotalAmount: 'FAU10',
  prepaidAmount: 'FAU12',
  payableRoundingAmount: undefined,
  payableAmount: 'FAU14',
} as const satisfies Record<keyof MonetaryTotal, string | undefined>;
const KEYS = Object.keys(RULES) as readonly (keyof MonetaryTotal)[];
const FIELDS: ReadonlySet<string> = new Set([...KEYS, 'taxes']);
const SIGNED = { signed: true };
const NOTHING = '0.00';

/** Opens the totals that a draft states, if it states any. */
export function openStatedTotals(owner: Fields): Fields | undefined {
  return owner.has('totals') ? owner.nested('totals', FIELDS) : undefined;
}

/** Compares the totals that a draft states with the computed ones; a difference is a problem. */
export function checkStatedTotals(fields: Fields, computed: MonetaryTotal): void {
  for (const key of KEYS) checkStated(fields, key, { expected: computed[key] ?? NOTHING, rule: RULES[key] });
}

/** Compares one figure of a draft, if it is there, with the computed one. */
export function checkStated(
  fields: Fields,
  key: string,
  { expected, rule }: { readonly expected: string; readonly rule: string | undefined },
): void {
  const value = fields.decimal(key, SIGNED);
  if (value === undefined) return;
  if (!isClose(value, decimal(expected), TOLERANCES.stated.amount))
    fields.fail('ERR_DRAFT_TOTAL', key, { expected: SHARED.value({ value: expected }), rule });
}
