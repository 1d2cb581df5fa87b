import { add, type Decimal, format } from '../decimal/index.js';
import type { Scheme, TaxSubtotal, TaxTotal } from '../model/index.js';
import { type Excess, MOST_DRIFT, roundedBack } from './excess.js';
import { money } from './money.js';
import type { Tax, Units } from './tax.js';

/** Taxes by code, in order of appearance. */
export interface TaxGroups {
  readonly all: TaxGroup[];
  byScheme: Map<string, TaxGroup> | undefined;
}

/** Taxes of one code, grouped by rate, and by name where they have names of their own. */
export interface TaxGroup {
  readonly scheme: Scheme;
  taxAmount: Decimal;
  readonly rates: Rate[];
  byRate: Map<string, Rate> | undefined;
}

/** The sums of one rate. */
export interface Rate {
  readonly scheme: Scheme;
  readonly percent: string | undefined;
  readonly rate: Decimal | undefined;
  taxableAmount: Decimal | undefined;
  taxAmount: Decimal;
  units: Units | undefined;
  /** By how much the taxes are more than that of the whole base. */
  drift: Excess;
  /** Whether a line states what was charged. */
  isCharged: boolean;
}

const NO_TOTALS: readonly never[] = [];
/** So many are compared one by one; a map of few takes longer, and a search among many would be square. */
const FEW = 16;

export function newTaxGroups(): TaxGroups {
  return { all: [], byScheme: undefined };
}

/**
 * Adds taxes to groups, in order of appearance: one TaxTotal a code, one subtotal a rate (FAS01b, FAS04). A tax that would
 * take the sum too far from base × rate is rounded the other way (FAS07).
 */
export function addTaxes(groups: TaxGroups, taxes: readonly Tax[]): void {
  for (let i = 0; i < taxes.length; i++) addTax(groups, taxes[i] as Tax);
}

function addTax(groups: TaxGroups, tax: Tax): void {
  const group = groupOf(groups, tax.scheme);
  if (group === undefined) {
    const made: TaxGroup = {
      scheme: tax.scheme,
      taxAmount: tax.taxAmount,
      rates: [rateOf(tax)],
      byRate: undefined,
    };
    groups.all.push(made);
    groups.byScheme?.set(tax.scheme.id, made);
    return;
  }
  const rate = rateAmong(group, tax);
  if (rate === undefined) addRate(group, rateOf(tax));
  else addToRate(rate, tax);
  group.taxAmount = add(group.taxAmount, tax.taxAmount);
}

function groupOf(groups: TaxGroups, { id }: Scheme): TaxGroup | undefined {
  const { all } = groups;
  if (all.length > FEW) {
    groups.byScheme ??= new Map(all.map((group) => [group.scheme.id, group]));
    return groups.byScheme.get(id);
  }
  for (let i = 0; i < all.length; i++) {
    if ((all[i] as TaxGroup).scheme.id === id) return all[i];
  }
  return undefined;
}

function rateAmong(group: TaxGroup, tax: RateKey): Rate | undefined {
  const { rates } = group;
  if (rates.length > FEW) {
    group.byRate ??= new Map(rates.map((rate) => [rateKey(rate), rate]));
    return group.byRate.get(rateKey(tax));
  }
  for (let i = 0; i < rates.length; i++) if (hasRate(rates[i] as Rate, tax)) return rates[i];
  return undefined;
}

/** What tells one rate of a tax from another. */
type RateKey = Pick<Tax, 'scheme' | 'percent' | 'units'>;

/** The sums of a rate so far, if it has any. */
export function sumsOfRate(
  groups: TaxGroups,
  tax: RateKey,
): { readonly group: TaxGroup; readonly rate: Rate } | undefined {
  const group = groupOf(groups, tax.scheme);
  const rate = group && rateAmong(group, tax);
  return group && rate && { group, rate };
}

function addRate({ rates, byRate }: TaxGroup, rate: Rate): void {
  rates.push(rate);
  byRate?.set(rateKey(rate), rate);
}

function rateKey({ scheme, percent, units }: RateKey): string {
  return `${percent} ${units?.perUnitAmount} ${units?.unitCode} ${scheme.name}`;
}

function rateOf({ scheme, percent, rate, taxableAmount, taxAmount, excess, units, charged }: Tax): Rate {
  const isCharged = charged !== undefined;
  return { scheme, percent, rate, taxableAmount, taxAmount, units, drift: excess, isCharged };
}

function hasRate(rate: Rate, { scheme, percent, units }: RateKey): boolean {
  return (
    (rate.scheme === scheme || rate.scheme.name === scheme.name) &&
    rate.percent === percent &&
    rate.units?.perUnitAmount === units?.perUnitAmount &&
    rate.units?.unitCode === units?.unitCode
  );
}

function addToRate(rate: Rate, tax: Tax): void {
  // What was charged stays as it is.
  if (Math.abs(rate.drift + tax.excess) > MOST_DRIFT && !tax.isFixed) {
    const { amount, excess } = roundedBack(tax.taxAmount, tax.excess, rate.drift);
    tax.taxAmount = amount;
    tax.excess = excess;
  }
  const { taxableAmount, taxAmount, units } = tax;
  rate.drift += tax.excess;
  if (tax.charged !== undefined) rate.isCharged = true;
  if (taxableAmount !== undefined) {
    rate.taxableAmount =
      rate.taxableAmount === undefined ? taxableAmount : add(rate.taxableAmount, taxableAmount);
  }
  rate.taxAmount = add(rate.taxAmount, taxAmount);
  if (rate.units !== undefined && units !== undefined) {
    const { unitCode, perUnitAmount } = units;
    rate.units = { measure: add(rate.units.measure, units.measure), unitCode, perUnitAmount };
  }
}

export function printGroups({ all }: TaxGroups): readonly TaxTotal[] {
  return all.map(printGroup);
}

function printGroup({ scheme, taxAmount, rates }: TaxGroup): TaxTotal {
  return {
    taxScheme: scheme,
    taxAmount: money(taxAmount),
    taxSubtotals: rates.map((rate) =>
      printRate(rate, rate.scheme.name === scheme.name ? undefined : rate.scheme),
    ),
  };
}

function printRate(
  { percent, taxableAmount, taxAmount, units }: Rate | Tax,
  taxScheme: Scheme | undefined,
): TaxSubtotal {
  return {
    taxableAmount: taxableAmount && money(taxableAmount),
    taxAmount: money(taxAmount),
    percent,
    baseUnitMeasure: units && format(units.measure, 2),
    unitCode: units?.unitCode,
    perUnitAmount: units?.perUnitAmount,
    taxScheme,
  };
}

/** The TaxTotals of one line. */
export function groupTaxes(taxes: readonly Tax[]): readonly TaxTotal[] {
  if (taxes.length === 0) return NO_TOTALS;
  if (areDifferent(taxes)) return taxes.map(printOne);
  const groups = newTaxGroups();
  addTaxes(groups, taxes);
  return printGroups(groups);
}

/** Whether there is nothing to group: a line nearly always has each tax once. */
function areDifferent(taxes: readonly Tax[]): boolean {
  if (taxes.length > FEW) return false;
  for (let i = 1; i < taxes.length; i++) {
    for (let k = 0; k < i; k++) {
      if ((taxes[i] as Tax).scheme.id === (taxes[k] as Tax).scheme.id) return false;
    }
  }
  return true;
}

function printOne(tax: Tax): TaxTotal {
  const subtotal = printRate(tax, undefined);
  return {
    taxScheme: tax.scheme,
    taxAmount: subtotal.taxAmount,
    taxSubtotals: [subtotal],
  };
}
