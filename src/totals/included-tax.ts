import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  isClose,
  multiply,
  percentOf,
  round,
  subtract,
  ZERO,
} from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { AllowanceCharge } from '../model/index.js';
import type { Allowances } from './allowances.js';
import { CENT, type Excess, excessOf, MOST_DRIFT, roundedBack } from './excess.js';
import { EXPECTED } from './expected.js';
import { type LineValue, worth } from './line-value.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';
import type { Tax } from './tax.js';
import { sumsOfRate, type TaxGroups } from './tax-group.js';
import { TOLERANCES } from './tolerances.js';

/** What an amount with its taxes inside consists of. */
interface Parts {
  readonly base: Decimal;
  readonly taxes: readonly Tax[];
}

/** As many as a price may have (annex §5.2.1). */
const MOST_PRICE_DECIMALS = 6;
const HUNDRED = decimal(100);
/** The nearest base first; the others where the taxes of many lines would go too far. */
const CENTS: readonly Decimal[] = [0, 1, -1].map((units) => ({ units, scale: MONEY_DECIMALS }));

/**
 * Takes the taxes out of a line whose price, discounts and charges have them inside: the line and its taxes come to
 * exactly what was asked. Taxes that do not depend on the value of the line (so much a unit, a base of their own, an amount
 * that was charged) come off first.
 */
export function withoutTax(
  fields: Fields,
  value: LineValue,
  { taxes, groups }: { readonly taxes: readonly Tax[]; readonly groups: TaxGroups },
): { readonly value: LineValue; readonly taxes: readonly Tax[] } {
  const asked = value.lineExtensionAmount;
  const open = taxes.filter((tax) => isOnLine(tax, value));
  // What is given away was not asked for; after a problem, nothing tells what was.
  if (!value.isSound || asked.units === 0 || taxes.length === 0) return { value, taxes };
  const fixed = taxes.reduce((total, tax) => (open.includes(tax) ? total : add(total, tax.taxAmount)), ZERO);
  const rest = subtract(asked, fixed);
  if (rest.units < 0) {
    fields.fail('ERR_DRAFT_RANGE', 'price', { expected: EXPECTED.priceAboveTaxes({ taxes: money(fixed) }) });
    return { value, taxes };
  }
  const { base, taxes: parts } = partsOf(rest, open, groups);
  let next = 0;
  const netted = taxes.map((tax) => (tax === open[next] ? (parts[next++] as Tax) : onBase(tax, value, base)));
  return { value: netOf(fields, value, base), taxes: netted };
}

/** Whether a tax is a percentage of the line's value, that nobody has charged yet. */
function isOnLine({ rate, taxableAmount, charged }: Tax, value: LineValue): boolean {
  return rate !== undefined && charged === undefined && taxableAmount === value.taxableAmount;
}

/** A tax that was charged on the value of the line has the base that is left. */
function onBase(tax: Tax, value: LineValue, base: Decimal): Tax {
  if (tax.rate === undefined || tax.taxableAmount !== value.taxableAmount) return tax;
  return { ...tax, taxableAmount: base, excess: excessOf(tax.taxAmount, percentOf(base, tax.rate)) };
}

/** Splits what was asked into a base and its taxes, so that their sums stay near base × rate (FAX07, FAS07). */
function partsOf(asked: Decimal, taxes: readonly Tax[], groups: TaxGroups): Parts {
  const rates = taxes.reduce((total, { rate }) => add(total, rate ?? ZERO), HUNDRED);
  const nearest = divide(multiply(asked, HUNDRED), rates, MONEY_DECIMALS, ROUNDING);
  const drifts = taxes.map((tax) => sumsOfRate(groups, tax)?.rate.drift ?? 0);
  let best: (Parts & { readonly drift: Excess }) | undefined;
  for (const cents of CENTS) {
    const base = add(nearest, cents);
    if (base.units < 0) continue;
    const split = splitOn(base, asked, { taxes, drifts });
    if (best === undefined || split.drift < best.drift) best = split;
    if (best.drift <= MOST_DRIFT) break;
  }
  return best ?? { base: nearest, taxes };
}

function splitOn(
  base: Decimal,
  asked: Decimal,
  { taxes, drifts }: { readonly taxes: readonly Tax[]; readonly drifts: readonly Excess[] },
): Parts & { readonly drift: Excess } {
  const exact = taxes.map(({ rate }) => percentOf(base, rate ?? ZERO));
  const amounts = exact.map((tax, index) => {
    const amount = round(tax, MONEY_DECIMALS, ROUNDING);
    return roundedBack(amount, excessOf(amount, tax), drifts[index] ?? 0).amount;
  });
  const rest = amounts.reduce(subtract, subtract(asked, base));
  if (rest.units !== 0) {
    const bearer = bearerOf(taxes, { amounts, exact, drifts, rest });
    amounts[bearer] = add(amounts[bearer] ?? ZERO, rest);
  }
  const excesses = amounts.map((amount, index) => excessOf(amount, exact[index] ?? ZERO));
  const drift = Math.max(0, ...excesses.map((excess, index) => Math.abs(excess + (drifts[index] ?? 0))));
  return {
    base,
    drift,
    taxes: taxes.map(({ scheme, rank, percent, rate, units, charged }, index) => ({
      scheme,
      rank,
      percent,
      rate,
      taxableAmount: base,
      taxAmount: amounts[index] ?? ZERO,
      excess: excesses[index] ?? 0,
      units,
      charged,
      isFixed: true,
    })),
  };
}

/** Which tax takes the cents that rounding left: the one that this takes least far from its rate. */
function bearerOf(
  taxes: readonly Tax[],
  {
    amounts,
    exact,
    drifts,
    rest,
  }: {
    readonly amounts: readonly Decimal[];
    readonly exact: readonly Decimal[];
    readonly drifts: readonly Excess[];
    readonly rest: Decimal;
  },
): number {
  let least = Number.POSITIVE_INFINITY;
  let bearer = 0;
  const cents = excessOf(rest, ZERO);
  for (const [index, { rate }] of taxes.entries()) {
    const amount = amounts[index] ?? ZERO;
    if (rate?.units === 0 || add(amount, rest).units < 0) continue;
    const excess = excessOf(amount, exact[index] ?? ZERO) + cents;
    const distance = Math.abs(excess + (drifts[index] ?? 0)) + Math.abs(excess) / CENT;
    if (distance < least) [least, bearer] = [distance, index];
  }
  return bearer;
}

/** The line with its price, discounts and charges in proportion. */
function netOf(fields: Fields, value: LineValue, base: Decimal): LineValue {
  const { quantity, price, lineExtensionAmount: asked } = value;
  const net = (amount: Decimal, decimals: number) =>
    divide(multiply(amount, base), asked, decimals, ROUNDING);
  const isPlain = value.allowances.printed.length === 0;
  const exactPrice = isPlain
    ? divide(base, quantity, MOST_PRICE_DECIMALS, ROUNDING)
    : net(price, MOST_PRICE_DECIMALS);
  const netPrice = shortest(exactPrice, quantity);
  const allowances = isPlain
    ? value.allowances
    : netAllowances(value.allowances, (amount) => net(amount, MONEY_DECIMALS));
  checkPrice(fields, { gross: worth(netPrice, quantity), allowances, base });
  const { unitCode, freeOfChargeIndicator, pricingReference, isSound } = value;
  return {
    quantity,
    unitCode,
    price: netPrice,
    allowances,
    lineExtensionAmount: base,
    taxableAmount: base,
    freeOfChargeIndicator,
    pricingReference,
    isSound,
  };
}

/** With two decimals, where the quantity comes to the same. */
function shortest(price: Decimal, quantity: Decimal): Decimal {
  const short = round(price, MONEY_DECIMALS, ROUNDING);
  return compare(worth(short, quantity), worth(price, quantity)) === 0 ? short : withoutZeros(price);
}

/** A number that is whole cents has two decimals at least. */
function withoutZeros(price: Decimal): Decimal {
  let { units, scale } = price;
  if (typeof units !== 'number') return price;
  for (; scale > MONEY_DECIMALS && units % 10 === 0; scale--) units /= 10;
  return { units, scale };
}

function netAllowances(allowances: Allowances, net: (amount: Decimal) => Decimal): Allowances {
  const netText = (amount: string) => money(net(decimal(amount)));
  const printed = allowances.printed.map((each) => ({
    ...each,
    amount: netText(each.amount),
    baseAmount: each.baseAmount && netText(each.baseAmount),
  }));
  const sumOf = (isCharge: boolean) =>
    printed
      .filter(({ chargeIndicator }) => chargeIndicator === isCharge)
      .reduce((total: Decimal, { amount }: AllowanceCharge) => add(total, decimal(amount)), ZERO);
  return {
    printed,
    discount: allowances.discount && sumOf(false),
    charge: allowances.charge && sumOf(true),
  };
}

/** FAV06: a price of six decimals cannot say what a very large quantity is worth. */
function checkPrice(
  fields: Fields,
  {
    gross,
    allowances: { discount = ZERO, charge = ZERO },
    base,
  }: { readonly gross: Decimal; readonly allowances: Allowances; readonly base: Decimal },
): void {
  if (!isClose(subtract(add(gross, charge), discount), base, TOLERANCES.line.amount))
    fields.fail('ERR_DRAFT_RANGE', 'price', { expected: EXPECTED.priceOfSixDecimals, rule: 'FAV06' });
}
