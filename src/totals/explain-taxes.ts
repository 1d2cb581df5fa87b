import { unitCodes } from '../catalogs/index.js';
import { add, type Decimal, isClose, multiply, percentOf, round, ZERO } from '../decimal/index.js';
import type { TaxSubtotal, TaxTotal } from '../model/index.js';
import { figure, printRow, sumText } from './explain-text.js';
import { MONEY_DECIMALS, ROUNDING } from './money.js';
import { taxKindOf } from './tax-kinds.js';
import { TOLERANCES } from './tolerances.js';

const OTHER_TAXES = 'otros tributos';

interface Formula {
  readonly text: string;
  readonly amount: Decimal;
}

/** Where the taxes of a section stand, and under which rules. */
export interface TaxSection {
  /** base × rate. */
  readonly rateRule: string;
  /** Σ of the rates. */
  readonly sumRule: string;
  readonly depth: number;
}

/** Prints the taxes of a line or of the document: each rate, and their sum where a tax has several. */
export function explainTaxes(totals: readonly TaxTotal[], section: TaxSection): readonly string[] {
  return totals.flatMap((total) => explainTax(total, section));
}

function explainTax(
  { taxScheme, taxAmount, taxSubtotals }: TaxTotal,
  { rateRule, sumRule, depth }: TaxSection,
): readonly string[] {
  const rows = taxSubtotals.map((subtotal) => {
    const scheme = subtotal.taxScheme ?? taxScheme;
    const { text, amount } = formulaOf(scheme.id, subtotal);
    return printRow({
      label: scheme.name,
      formula: text,
      computed: amount,
      stated: subtotal.taxAmount,
      rule: rateRule,
      tolerance: TOLERANCES.tax,
      depth,
    });
  });
  if (taxSubtotals.length === 1) return rows;
  const amounts = taxSubtotals.map((subtotal) => subtotal.taxAmount);
  const sum = printRow({
    label: `Total ${hasSeveralNames(taxSubtotals) ? OTHER_TAXES : taxScheme.name}`,
    formula: sumText(amounts, 'tarifas'),
    computed: amounts.reduce((total, amount) => add(total, figure(amount)), ZERO),
    stated: taxAmount,
    rule: sumRule,
    tolerance: TOLERANCES.sum,
    depth,
  });
  return [...rows, sum];
}

/** Several taxes of one's own stand under one code, ZZ, each with its name. */
function hasSeveralNames(subtotals: readonly TaxSubtotal[]): boolean {
  return new Set(subtotals.map(({ taxScheme }) => taxScheme?.name)).size > 1;
}

function formulaOf(code: string, subtotal: TaxSubtotal): Formula {
  if (subtotal.percent === undefined && subtotal.perUnitAmount !== undefined) return byUnit(code, subtotal);
  const base = subtotal.taxableAmount ?? '0.00';
  const percent = subtotal.percent ?? '0.00';
  const hundredth = percentOf(figure(base), figure(percent));
  const thousandth = { units: hundredth.units, scale: hundredth.scale + 1 };
  // Received documents write ICA both ways; the amount tells which.
  const isPerMille =
    taxKindOf(code)?.isPerMille === true &&
    isClose(thousandth, figure(subtotal.taxAmount), TOLERANCES.tax.amount) &&
    !isClose(hundredth, figure(subtotal.taxAmount), TOLERANCES.tax.amount);
  return {
    text: `${percent} ${isPerMille ? '‰' : '%'} de ${base}`,
    amount: stored(isPerMille ? thousandth : hundredth),
  };
}

function byUnit(code: string, subtotal: TaxSubtotal): Formula {
  const per = taxKindOf(code)?.unit?.per ?? 1;
  const measure = subtotal.baseUnitMeasure ?? '0.00';
  const { units, scale } = multiply(figure(subtotal.perUnitAmount), figure(measure));
  const { unitCode } = subtotal;
  const unit = unitCode === undefined ? '' : ` ${unitCodes.find(unitCode)?.name ?? unitCode}`;
  return {
    text: `${measure}${unit} × ${subtotal.perUnitAmount}${per === 1 ? '' : ` ÷ ${per}`}`,
    amount: stored({ units, scale: scale + (per === 1 ? 0 : 2) }),
  };
}

function stored(value: Decimal): Decimal {
  return round(value, MONEY_DECIMALS, ROUNDING);
}
