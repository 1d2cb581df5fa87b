import Big from 'big.js';
import type { DecimalInput } from '../../src/decimal/index.js';
import type {
  AllowanceDraft,
  InvoiceDraft,
  LineDraft,
  TaxDraft,
  WithholdingDraft,
} from '../../src/model/index.js';
import { toBig } from '../arbitraries/invoice-draft.js';

/** One subtotal: code (and name, for ZZ), rate or amount a unit, base and tax. */
export interface Subtotal {
  readonly code: string;
  readonly rate: string;
  /** Empty for a tax of so much a unit. */
  readonly base: string;
  readonly tax: string;
}

const cents = (value: Big) => value.round(2, Big.roundHalfEven);
const sum = (values: readonly Big[]) => values.reduce((total, value) => total.plus(value), new Big(0));
const given = (value: DecimalInput | undefined, otherwise: Big) =>
  value === undefined ? otherwise : toBig(value);

function amountOf({ percent, amount, base }: AllowanceDraft, otherwise: Big): Big {
  if (amount !== undefined) return toBig(amount);
  return cents(
    given(base, otherwise)
      .times(toBig(percent ?? 0))
      .div(100),
  );
}

function applied(value: Big, allowances: readonly AllowanceDraft[], charges: readonly AllowanceDraft[]): Big {
  const minus = sum(allowances.map((each) => amountOf(each, value)));
  return value.minus(minus).plus(sum(charges.map((each) => amountOf(each, value))));
}

interface Taxed {
  readonly code: string;
  readonly rate: string;
  readonly base: Big | undefined;
  readonly tax: Big;
}

/** Codes of the taxes of so much a unit that are drafted, and the units that the amount is for. */
const UNITS: Readonly<Record<string, number>> = { '22': 1, '34': 100 };

function taxed(draft: TaxDraft | WithholdingDraft, otherwise: Big, line?: LineDraft): Taxed {
  const { code, percent, perMille, taxableAmount } = draft;
  const units = UNITS[code];
  if (units !== undefined && 'perUnitAmount' in draft) {
    const amount = toBig(draft.perUnitAmount ?? 0);
    const measure = toBig(draft.baseUnitMeasure ?? line?.quantity ?? 0);
    const unit = code === '22' ? (line?.unitCode ?? '94') : 'MLT';
    return {
      code,
      rate: `${amount.toFixed()} a ${unit}`,
      base: undefined,
      tax: cents(amount.times(measure).div(units)),
    };
  }
  const rate = toBig(perMille ?? percent ?? 0);
  const base = given(taxableAmount, otherwise);
  const named = 'name' in draft && draft.name !== undefined ? `${code} ${draft.name}` : code;
  const tax = cents(base.times(rate).div(perMille === undefined ? 100 : 1000));
  return { code: named, rate: rate.toFixed(), base, tax };
}

function calculateLine(line: LineDraft) {
  const gross = cents(toBig(line.quantity).times(toBig(line.price)));
  const extension = applied(gross, line.allowances ?? [], line.charges ?? []);
  const { referencePrice } = line;
  const isFree = extension.eq(0) && referencePrice !== undefined;
  const worth = isFree ? cents(toBig(referencePrice.amount).times(toBig(line.quantity))) : extension;
  const taxes = (line.taxes ?? []).map((each) => taxed(each, worth, line));
  const iva = sum(taxes.filter(({ code }) => code === '01').map(({ tax }) => tax));
  const withheld = (line.withholdings ?? []).map((each) => taxed(each, each.code === '05' ? iva : extension));
  // The base of the header is that of the line's first tax: IVA, else INC, else the first percentage that was given.
  const idOf = ({ code }: Taxed) => code.slice(0, 2);
  const order = ['01', '04', ...taxes.filter(({ base }) => base !== undefined).map(idOf)];
  const first = order.find((code) => taxes.some((each) => idOf(each) === code));
  const exclusive = sum(taxes.filter((each) => idOf(each) === first).map(({ base }) => base ?? new Big(0)));
  return { extension, taxes, withheld, exclusive };
}

function grouped(all: readonly Taxed[]): readonly Subtotal[] {
  const groups = new Map<string, Taxed>();
  for (const each of all) {
    const key = `${each.code} at ${each.rate}`;
    const known = groups.get(key);
    groups.set(
      key,
      known === undefined
        ? each
        : { ...each, base: plus(known.base, each.base), tax: known.tax.plus(each.tax) },
    );
  }
  return inOrder(
    [...groups.values()].map(({ code, rate, base, tax }) => ({
      code,
      rate,
      base: base?.toFixed(2) ?? '',
      tax: tax.toFixed(2),
    })),
  );
}

function plus(a: Big | undefined, b: Big | undefined): Big | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a.plus(b);
}

/** Subtotals in an order that does not depend on that of the lines. */
export function inOrder(subtotals: readonly Subtotal[]): readonly Subtotal[] {
  const keyOf = ({ code, rate }: Subtotal) => `${code} ${rate}`;
  return [...subtotals].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The totals of a draft by the formulas of Anexo Técnico 1.9, §5.2.1 and §11.9, done in big.js. */
export function totalsByBig(draft: InvoiceDraft) {
  const lines = draft.lines.map(calculateLine);
  const extension = sum(lines.map((line) => line.extension));
  const taxes = lines.flatMap((line) => line.taxes);
  const inclusive = extension.plus(sum(taxes.map(({ tax }) => tax)));
  const allowances = (draft.allowances ?? []).map((each) => amountOf(each, extension));
  const charges = (draft.charges ?? []).map((each) => amountOf(each, extension));
  const iva = sum(taxes.filter(({ code }) => code === '01').map(({ tax }) => tax));
  const withheld = (draft.withholdings ?? []).map((each) =>
    taxed(each, each.code === '05' ? iva : extension),
  );
  const payable = inclusive
    .minus(sum(allowances))
    .plus(sum(charges))
    .plus(given(draft.payableRounding, new Big(0)));
  return {
    lineExtensionAmounts: lines.map((line) => line.extension.toFixed(2)),
    lineExtensionAmount: extension.toFixed(2),
    taxExclusiveAmount: sum(lines.map((line) => line.exclusive)).toFixed(2),
    taxInclusiveAmount: inclusive.toFixed(2),
    allowanceTotalAmount: allowances.length === 0 ? undefined : sum(allowances).toFixed(2),
    chargeTotalAmount: charges.length === 0 ? undefined : sum(charges).toFixed(2),
    payableAmount: payable.toFixed(2),
    taxes: grouped(taxes),
    withholdings: grouped([...lines.flatMap((line) => line.withheld), ...withheld]),
  };
}
