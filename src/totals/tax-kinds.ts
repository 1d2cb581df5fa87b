import { type TaxSchemeCode, taxRates, taxSchemes } from '../catalogs/index.js';
import type { CodeTable } from '../draft/index.js';

/** How a tax of so much a unit is computed: `perUnitAmount × baseUnitMeasure ÷ per`. */
export interface UnitTax {
  /** The units that the amount is set for. */
  readonly per: 1 | 100;
  /** What is counted: units of its own, or those of the line, whose quantity is the measure when none is given. */
  readonly counts: 'own units' | 'units of the line';
  /** The unit by law, where table 13.3.6 has it. */
  readonly unitCode?: string;
  /** Whether it may be a percentage as well. */
  readonly orPercent?: true;
}

const OF_THE_LINE: UnitTax = { per: 1, counts: 'units of the line' };
const OF_THE_LINE_OR_PERCENT: UnitTax = { per: 1, counts: 'units of the line', orPercent: true };

/** The taxes of table 13.2.2 that are set by unit (annex §5.2.1, FAX09 to FAX11). */
const UNIT_TAXES: ReadonlyMap<string, UnitTax> = new Map<TaxSchemeCode, UnitTax>([
  ['02', OF_THE_LINE],
  ['21', OF_THE_LINE_OR_PERCENT],
  ['22', OF_THE_LINE],
  ['23', OF_THE_LINE],
  ['24', OF_THE_LINE],
  ['25', OF_THE_LINE_OR_PERCENT],
  ['26', OF_THE_LINE_OR_PERCENT],
  ['30', OF_THE_LINE_OR_PERCENT],
  // Degrees of alcohol of all the bottles.
  ['32', { per: 1, counts: 'own units' }],
  // Grams of plastic.
  ['33', { per: 1, counts: 'own units', unitCode: 'GRM' }],
  // Millilitres; the law sets it for each hundred.
  ['34', { per: 100, counts: 'own units', unitCode: 'MLT' }],
  ['ZZ', OF_THE_LINE_OR_PERCENT],
]);

/** How a tax is computed by unit, or `undefined` when it is a percentage only. */
export function unitTaxOf(code: string): UnitTax | undefined {
  return UNIT_TAXES.get(code);
}

/** Taxes whose rate is set per mille (annex, table 13.2.2, note ***). */
export const SET_PER_MILLE: ReadonlySet<string> = new Set(['03', '07']);

/** The taxes that the header's base counts first (annex §5.2.1; FAU04 reads the first tax of each line). */
export const FIRST_TAXES: readonly string[] = ['01', '04'];

export const WITHHOLDINGS: CodeTable = new Set(['05', '06', '07']);
export const TAXES: CodeTable = { has: (code) => taxSchemes.has(code) && !WITHHOLDINGS.has(code) };

/**
 * The taxes for which table 13.3.11 lists every rate there is, so that another one is a mistake (FAS14). The rates of
 * ReteRenta, ICUI and ADV change by decree, and those of the rest are not listed. INC at 0.00 is not in the table but
 * occurs.
 */
const CLOSED_RATES = new Set(['01', '04', '05']);
let closed: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The only rates of a tax, as printed, or `undefined` when it may have any. */
export function closedRatesOf(code: string): ReadonlySet<string> | undefined {
  closed ??= readClosedRates();
  return closed.get(code);
}

function readClosedRates(): ReadonlyMap<string, ReadonlySet<string>> {
  const rates = new Map<string, Set<string>>([['04', new Set(['0.00'])]]);
  for (const { taxScheme, percent } of taxRates.rows) {
    if (!CLOSED_RATES.has(taxScheme)) continue;
    const known = rates.get(taxScheme) ?? new Set();
    rates.set(taxScheme, known.add(percent));
  }
  return rates;
}
