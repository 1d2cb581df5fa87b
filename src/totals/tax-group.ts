import { add, type Decimal, format } from '../decimal/index.js';
import type { Scheme, TaxSubtotal, TaxTotal } from '../model/index.js';
import { money } from './money.js';
import type { Tax, Units } from './tax.js';

/** Taxes of one code, grouped by rate. */
export interface TaxGroup {
  readonly scheme: Scheme;
  taxAmount: Decimal;
  readonly rates: Rate[];
}

interface Rate {
  readonly percent: string | undefined;
  taxableAmount: Decimal | undefined;
  taxAmount: Decimal;
  units: Units | undefined;
}

const NO_TOTALS: readonly never[] = [];

/** Adds taxes to groups, in order of appearance: one TaxTotal a code, one subtotal a rate (FAS01b, FAS04). */
export function addTaxes(groups: TaxGroup[], taxes: readonly Tax[]): void {
  for (let i = 0; i < taxes.length; i++) addTax(groups, taxes[i] as Tax);
}

function addTax(groups: TaxGroup[], tax: Tax): void {
  const { scheme, taxAmount } = tax;
  const group = groupOf(groups, scheme);
  if (group === undefined) {
    groups.push({ scheme, taxAmount, rates: [rateOf(tax)] });
    return;
  }
  group.taxAmount = add(group.taxAmount, taxAmount);
  const rate = group.rates.find((other) => hasRate(other, tax));
  if (rate === undefined) group.rates.push(rateOf(tax));
  else addToRate(rate, tax);
}

function groupOf(groups: readonly TaxGroup[], scheme: Scheme): TaxGroup | undefined {
  return groups.find(
    (other) =>
      other.scheme === scheme || (other.scheme.id === scheme.id && other.scheme.name === scheme.name),
  );
}

function rateOf({ percent, taxableAmount, taxAmount, units }: Tax): Rate {
  return { percent, taxableAmount, taxAmount, units };
}

function hasRate(rate: Rate, { percent, units }: Tax): boolean {
  return (
    rate.percent === percent &&
    rate.units?.perUnitAmount === units?.perUnitAmount &&
    rate.units?.unitCode === units?.unitCode
  );
}

function addToRate(rate: Rate, { taxableAmount, taxAmount, units }: Tax): void {
  if (taxableAmount !== undefined) {
    rate.taxableAmount =
      rate.taxableAmount === undefined ? taxableAmount : add(rate.taxableAmount, taxableAmount);
  }
  rate.taxAmount = add(rate.taxAmount, taxAmount);
  if (rate.units !== undefined && units !== undefined) {
    rate.units = { ...units, measure: add(rate.units.measure, units.measure) };
  }
}

export function printGroup({ scheme, taxAmount, rates }: TaxGroup): TaxTotal {
  return {
    taxScheme: scheme,
    taxAmount: money(taxAmount),
    taxSubtotals: rates.map(printRate),
  };
}

function printRate({ percent, taxableAmount, taxAmount, units }: Rate | Tax): TaxSubtotal {
  const printed = {
    taxableAmount: taxableAmount && money(taxableAmount),
    taxAmount: money(taxAmount),
    percent,
  };
  if (units === undefined) return printed;
  const { measure, unitCode, perUnitAmount } = units;
  return { ...printed, baseUnitMeasure: format(measure, 2), unitCode, perUnitAmount };
}

/** The TaxTotals of one line. */
export function groupTaxes(taxes: readonly Tax[]): readonly TaxTotal[] {
  if (taxes.length === 0) return NO_TOTALS;
  // Most lines have one tax, and there is nothing to group.
  if (taxes.length === 1) return [printOne(taxes[0] as Tax)];
  const groups: TaxGroup[] = [];
  addTaxes(groups, taxes);
  return groups.map(printGroup);
}

function printOne(tax: Tax): TaxTotal {
  const subtotal = printRate(tax);
  return {
    taxScheme: tax.scheme,
    taxAmount: subtotal.taxAmount,
    taxSubtotals: [subtotal],
  };
}
