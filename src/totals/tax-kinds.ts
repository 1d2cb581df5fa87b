import { type TaxSchemeCode, taxRates, taxSchemes } from '../catalogs/index.js';
import type { Scheme } from '../model/index.js';

/** How a tax is computed: a row of table 13.2.2 with what the annex says of it elsewhere. */
export interface TaxKind {
  /** One object for each tax, so that what is written for it can be shared; ZZ has a name of its own each time. */
  readonly scheme: Scheme;
  readonly isWithholding: boolean;
  /** How it is set by unit, for the taxes that may be. */
  readonly unit: UnitTax | undefined;
  /** Whether its rate is set per mille (annex, table 13.2.2, note ***). */
  readonly isPerMille: boolean;
  /** The only rates that there are, as printed; `undefined` when it may have any. */
  readonly rates: ReadonlySet<string> | undefined;
  /** Its place among the taxes of a line: the header's base counts the first one (annex §5.2.1; FAU04). */
  readonly rank: number;
}

/** A tax of so much a unit: `perUnitAmount × baseUnitMeasure ÷ per` (annex §5.2.1, FAX09 to FAX11). */
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

const UNIT_TAXES: Readonly<Partial<Record<TaxSchemeCode, UnitTax>>> = {
  '02': OF_THE_LINE,
  '21': OF_THE_LINE_OR_PERCENT,
  '22': OF_THE_LINE,
  '23': OF_THE_LINE,
  '24': OF_THE_LINE,
  '25': OF_THE_LINE_OR_PERCENT,
  '26': OF_THE_LINE_OR_PERCENT,
  '30': OF_THE_LINE_OR_PERCENT,
  // Degrees of alcohol of all the bottles.
  '32': { per: 1, counts: 'own units' },
  // Grams of plastic.
  '33': { per: 1, counts: 'own units', unitCode: 'GRM' },
  // Millilitres; the law sets it for each hundred.
  '34': { per: 100, counts: 'own units', unitCode: 'MLT' },
  ZZ: OF_THE_LINE_OR_PERCENT,
};

const PER_MILLE: ReadonlySet<TaxSchemeCode> = new Set(['03', '07']);

/**
 * The taxes for which table 13.3.11 lists every rate there is, so that another one is a mistake (FAS14). The rates of
 * ReteRenta, ICUI and ADV change by decree, and those of the rest are not listed.
 */
const CLOSED_RATES: ReadonlySet<TaxSchemeCode> = new Set(['01', '04', '05']);
/** Rates that occur though the table lacks them: INC is written at zero. */
const MORE_RATES: Readonly<Partial<Record<TaxSchemeCode, readonly string[]>>> = { '04': ['0.00'] };

/** IVA first, INC next; the other percentages follow, and the taxes without a base are last. */
const RANKS: Readonly<Partial<Record<TaxSchemeCode, number>>> = { '01': 0, '04': 1 };
const RANK_OF_OTHERS = 2;
export const RANK_WITHOUT_BASE = 3;

let kinds: ReadonlyMap<string, TaxKind> | undefined;

/** The kind of a tax by its code, or `undefined` for a code that table 13.2.2 lacks. */
export function taxKindOf(code: string): TaxKind | undefined {
  kinds ??= new Map(taxSchemes.rows.map((row) => [row.code, kindOf(row.code, row.name, row.kind)]));
  return kinds.get(code);
}

function kindOf(code: TaxSchemeCode, name: string, kind: 'tax' | 'withholding'): TaxKind {
  return {
    scheme: Object.freeze({ id: code, name }),
    isWithholding: kind === 'withholding',
    unit: UNIT_TAXES[code],
    isPerMille: PER_MILLE.has(code),
    rates: CLOSED_RATES.has(code) ? ratesOf(code) : undefined,
    rank: RANKS[code] ?? RANK_OF_OTHERS,
  };
}

function ratesOf(code: TaxSchemeCode): ReadonlySet<string> {
  const listed = taxRates.rows.filter(({ taxScheme }) => taxScheme === code).map(({ percent }) => percent);
  return new Set([...(MORE_RATES[code] ?? []), ...listed]);
}
