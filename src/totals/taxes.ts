import { taxSchemes } from '../catalogs/index.js';
import { add, type Decimal, decimal, format, percentOf, round } from '../decimal/index.js';
import { type CodeTable, type Fields, openFields } from '../draft/index.js';
import type { Scheme, TaxTotal } from '../model/index.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';

/** One tax on one line, before it is grouped. */
export interface Tax {
  readonly scheme: Scheme;
  readonly percent: string;
  readonly taxableAmount: Decimal;
  readonly taxAmount: Decimal;
}

interface Group {
  readonly scheme: Scheme;
  taxAmount: Decimal;
  readonly subtotals: { readonly percent: string; taxableAmount: Decimal; taxAmount: Decimal }[];
}

const FIELDS = new Set(['code', 'percent', 'perMille', 'taxableAmount', 'name']);
const WITHHOLDING_FIELDS = new Set(['code', 'percent', 'perMille', 'taxableAmount']);
/** Taxes whose rate is set per mille (annex, table 13.2.2, note ***). */
const PER_MILLE = new Set(['03', '07']);
const HUNDRED = decimal(100);
const THOUSAND = decimal(1000);
const PERCENT_DECIMALS = 3;
const NO_TAXES: readonly Tax[] = [];
/** The taxes that the header's base counts first (annex §5.2.1; FAU04 reads the first tax of each line). */
const FIRST = ['01', '04'];

export const WITHHOLDINGS: CodeTable = new Set(['05', '06', '07']);
const TAXES: CodeTable = { has: (code) => taxSchemes.has(code) && !WITHHOLDINGS.has(code) };

/** Reads the taxes of a line; the one that counts for the header's base comes first. */
export function readTaxes(owner: Fields, base: Decimal): readonly Tax[] {
  if (!owner.has('taxes')) return NO_TAXES;
  const taxes = owner.list('taxes').map((value, index) => {
    const fields = openFields(value, `${owner.at('taxes')}[${index}]`, owner.problems, FIELDS);
    return readTax(fields, TAXES, () => base);
  });
  return taxes.length < 2 ? taxes : [...taxes].sort((a, b) => rank(a) - rank(b));
}

function rank({ scheme }: Tax): number {
  const place = FIRST.indexOf(scheme.id);
  return place < 0 ? FIRST.length : place;
}

/** Reads withholdings; each tells its default base by its code. */
export function readWithholdings(owner: Fields, baseOf: (code: string) => Decimal): readonly Tax[] {
  if (!owner.has('withholdings')) return NO_TAXES;
  return owner.list('withholdings').map((value, index) => {
    const path = `${owner.at('withholdings')}[${index}]`;
    return readTax(openFields(value, path, owner.problems, WITHHOLDING_FIELDS), WITHHOLDINGS, baseOf);
  });
}

function readTax(fields: Fields, table: CodeTable, baseOf: (code: string) => Decimal): Tax {
  const code = fields.requiredCode('code', table, 'table 13.2.2') ?? '';
  const perMille = fields.decimal('perMille', { max: THOUSAND, decimals: PERCENT_DECIMALS });
  const percent = fields.decimal('percent', { max: HUNDRED, decimals: PERCENT_DECIMALS });
  if (fields.has('percent') === fields.has('perMille'))
    fields.fail('ERR_DRAFT_MISSING', 'percent', 'either percent or perMille');
  if (fields.has('perMille') && code !== '' && !PER_MILLE.has(code)) {
    fields.fail('ERR_DRAFT_RANGE', 'perMille', 'percent; only ICA (03) and ReteICA (07) are per mille');
  }
  const rate = perMille ?? percent ?? HUNDRED;
  const taxableAmount = fields.decimal('taxableAmount', { decimals: MONEY_DECIMALS }) ?? baseOf(code);
  const exact = percentOf(taxableAmount, rate);
  const divided = perMille === undefined ? exact : { units: exact.units, scale: exact.scale + 1 };
  return {
    scheme: schemeOf(fields, code),
    percent: format(rate, 2),
    taxableAmount,
    taxAmount: round(divided, MONEY_DECIMALS, ROUNDING),
  };
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

/** Groups taxes by code and rate, in order of appearance: one TaxTotal a code, one subtotal a rate (FAS01b, FAS04). */
export function groupTaxes(taxes: Iterable<Tax>): readonly TaxTotal[] {
  const groups: Group[] = [];
  for (const tax of taxes) addTo(groups, tax);
  return groups.map(printGroup);
}

function addTo(groups: Group[], { scheme, percent, taxableAmount, taxAmount }: Tax): void {
  const group = groups.find(
    (candidate) => candidate.scheme.id === scheme.id && candidate.scheme.name === scheme.name,
  );
  if (group === undefined) {
    groups.push({ scheme, taxAmount, subtotals: [{ percent, taxableAmount, taxAmount }] });
    return;
  }
  group.taxAmount = add(group.taxAmount, taxAmount);
  const subtotal = group.subtotals.find((candidate) => candidate.percent === percent);
  if (subtotal === undefined) {
    group.subtotals.push({ percent, taxableAmount, taxAmount });
    return;
  }
  subtotal.taxableAmount = add(subtotal.taxableAmount, taxableAmount);
  subtotal.taxAmount = add(subtotal.taxAmount, taxAmount);
}

function printGroup({ scheme, taxAmount, subtotals }: Group): TaxTotal {
  return {
    taxScheme: scheme,
    taxAmount: money(taxAmount),
    taxSubtotals: subtotals.map((subtotal) => ({
      taxableAmount: money(subtotal.taxableAmount),
      taxAmount: money(subtotal.taxAmount),
      percent: subtotal.percent,
    })),
  };
}
