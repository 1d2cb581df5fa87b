import { taxSchemes } from '../catalogs/index.js';
import { add, type Decimal, decimal, format, percentOf, round } from '../decimal/index.js';
import type { CodeTable, Fields } from '../draft/index.js';
import type { Scheme, TaxTotal } from '../model/index.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';

/** One tax on one line, before it is grouped. */
export interface Tax {
  readonly scheme: Scheme;
  readonly percent: string;
  readonly taxableAmount: Decimal;
  readonly taxAmount: Decimal;
}

const FIELDS = new Set(['code', 'percent', 'perMille', 'taxableAmount', 'name']);
const WITHHOLDING_FIELDS = new Set(['code', 'percent', 'perMille', 'taxableAmount']);
/** Taxes whose rate is set per mille (annex, table 13.2.2, note ***). */
const SET_PER_MILLE = new Set(['03', '07']);
const HUNDRED = decimal(100);
const THOUSAND = decimal(1000);
const PERCENT = { max: HUNDRED, decimals: 3 };
const PER_MILLE = { max: THOUSAND, decimals: 3 };
const MONEY = { decimals: MONEY_DECIMALS };
const NO_TAXES: readonly never[] = [];
/** The taxes that the header's base counts first (annex §5.2.1; FAU04 reads the first tax of each line). */
const FIRST = ['01', '04'];

export const WITHHOLDINGS: CodeTable = new Set(['05', '06', '07']);
const TAXES: CodeTable = { has: (code) => taxSchemes.has(code) && !WITHHOLDINGS.has(code) };

/** Reads the taxes of a line; the one that counts for the header's base comes first. */
export function readTaxes(owner: Fields, base: Decimal): readonly Tax[] {
  if (!owner.has('taxes')) return NO_TAXES;
  const taxes = owner.each('taxes', FIELDS, (fields) => readTax(fields, TAXES, () => base));
  return taxes.length < 2 ? taxes : [...taxes].sort((a, b) => rank(a) - rank(b));
}

function rank({ scheme }: Tax): number {
  const place = FIRST.indexOf(scheme.id);
  return place < 0 ? FIRST.length : place;
}

/** Reads withholdings; each tells its default base by its code. */
export function readWithholdings(owner: Fields, baseOf: (code: string) => Decimal): readonly Tax[] {
  if (!owner.has('withholdings')) return NO_TAXES;
  return owner.each('withholdings', WITHHOLDING_FIELDS, (fields) => readTax(fields, WITHHOLDINGS, baseOf));
}

function readTax(fields: Fields, table: CodeTable, baseOf: (code: string) => Decimal): Tax {
  const code = fields.requiredCode('code', table, 'table 13.2.2') ?? '';
  const percent = fields.decimal('percent', PERCENT);
  const perMille = fields.decimal('perMille', PER_MILLE);
  checkRate(fields, code);
  const rate = perMille ?? percent ?? HUNDRED;
  const taxableAmount = fields.decimal('taxableAmount', MONEY) ?? baseOf(code);
  const exact = percentOf(taxableAmount, rate);
  const divided = perMille === undefined ? exact : { units: exact.units, scale: exact.scale + 1 };
  return {
    scheme: schemeOf(fields, code),
    percent: format(rate, 2),
    taxableAmount,
    taxAmount: round(divided, MONEY_DECIMALS, ROUNDING),
  };
}

function checkRate(fields: Fields, code: string): void {
  const isPerMille = fields.has('perMille');
  if (fields.has('percent') === isPerMille) fields.missing('percent', 'either percent or perMille');
  if (isPerMille && code !== '' && !SET_PER_MILLE.has(code)) {
    fields.fail('ERR_DRAFT_RANGE', 'perMille', 'percent; only ICA (03) and ReteICA (07) are per mille');
  }
}

/** The schemes of the table, one object each, so that what is written for them can be shared. */
const SCHEMES = new Map<string, Scheme>();

function schemeOf(fields: Fields, code: string): Scheme {
  const name = fields.text('name', 30);
  if (code === 'ZZ') {
    if (name === undefined) fields.missing('name', 'the name of the tax');
    return { id: code, name: name ?? '' };
  }
  if (name !== undefined) fields.fail('ERR_DRAFT_UNKNOWN', 'name', 'no name; only code ZZ takes one');
  let scheme = SCHEMES.get(code);
  if (scheme === undefined) {
    scheme = Object.freeze({ id: code, name: taxSchemes.find(code)?.name ?? '' });
    if (taxSchemes.has(code)) SCHEMES.set(code, scheme);
  }
  return scheme;
}

/** Taxes of one code, grouped by rate. */
export interface TaxGroup {
  readonly scheme: Scheme;
  taxAmount: Decimal;
  readonly rates: { readonly percent: string; taxableAmount: Decimal; taxAmount: Decimal }[];
}

/** Adds taxes to groups, in order of appearance: one TaxTotal a code, one subtotal a rate (FAS01b, FAS04). */
export function addTaxes(groups: TaxGroup[], taxes: readonly Tax[]): void {
  for (const tax of taxes) addTax(groups, tax);
}

function addTax(groups: TaxGroup[], { scheme, percent, taxableAmount, taxAmount }: Tax): void {
  const group = groups.find((other) => other.scheme.id === scheme.id && other.scheme.name === scheme.name);
  if (group === undefined) {
    groups.push({ scheme, taxAmount, rates: [{ percent, taxableAmount, taxAmount }] });
    return;
  }
  group.taxAmount = add(group.taxAmount, taxAmount);
  const rate = group.rates.find((other) => other.percent === percent);
  if (rate === undefined) {
    group.rates.push({ percent, taxableAmount, taxAmount });
    return;
  }
  rate.taxableAmount = add(rate.taxableAmount, taxableAmount);
  rate.taxAmount = add(rate.taxAmount, taxAmount);
}

export function printGroup({ scheme, taxAmount, rates }: TaxGroup): TaxTotal {
  return {
    taxScheme: scheme,
    taxAmount: money(taxAmount),
    taxSubtotals: rates.map((rate) => ({
      taxableAmount: money(rate.taxableAmount),
      taxAmount: money(rate.taxAmount),
      percent: rate.percent,
    })),
  };
}

/** The TaxTotals of one line. */
export function groupTaxes(taxes: readonly Tax[]): readonly TaxTotal[] {
  const [only] = taxes;
  if (only === undefined) return NO_TAXES;
  if (taxes.length === 1) return [printOne(only)];
  const groups: TaxGroup[] = [];
  addTaxes(groups, taxes);
  return groups.map(printGroup);
}

/** Most lines have one tax, and there is nothing to group. */
function printOne({ scheme, percent, taxableAmount, taxAmount }: Tax): TaxTotal {
  const printed = money(taxAmount);
  const subtotal = { taxableAmount: money(taxableAmount), taxAmount: printed, percent };
  return { taxScheme: scheme, taxAmount: printed, taxSubtotals: [subtotal] };
}
