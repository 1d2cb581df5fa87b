import { compare, type Decimal, isClose, tryDecimal, ZERO } from '../decimal/index.js';
import { money } from './money.js';
import type { Tolerance } from './tolerances.js';

const LABEL_WIDTH = 34;
const FORMULA_WIDTH = 44;
const INDENT = '  ';

/** The beginning of a row. */
export function indented(text: string, depth: number): string {
  return INDENT.repeat(depth) + text;
}

/** The number that a document states; zero for what is absent or is no number. */
export function figure(text: string | undefined): Decimal {
  return (text === undefined ? undefined : tryDecimal(text)) ?? ZERO;
}

/** A row of the explanation: what it is, how it is computed, what it comes to, and the rule. */
export interface Row {
  readonly label: string;
  readonly formula: string;
  /** What the formula gives. */
  readonly computed: Decimal;
  /** What the document states. */
  readonly stated: string;
  readonly rule: string;
  /** How far the two may be apart. */
  readonly tolerance: Tolerance;
  readonly depth?: number;
}

/** Prints a row; where the document states another figure, it says so. */
export function printRow({ label, formula, computed, stated, rule, tolerance, depth = 1 }: Row): string {
  const name = indented(label, depth).padEnd(LABEL_WIDTH);
  const newLine = formula.length > FORMULA_WIDTH ? `\n${' '.repeat(LABEL_WIDTH + FORMULA_WIDTH)}` : '';
  return `${name}${formula.padEnd(FORMULA_WIDTH)}${newLine} ${compared(computed, stated, tolerance)}  (${rule})`;
}

function compared(computed: Decimal, stated: string, tolerance: Tolerance): string {
  const value = figure(stated);
  if (compare(computed, value) === 0) return `= ${stated}`;
  return isClose(computed, value, tolerance.amount)
    ? `≈ ${stated} (da ${money(computed)})`
    : `= ${money(computed)}, y el documento dice ${stated}`;
}

const MOST_TERMS = 6;

/** A sum as one writes it, or how many terms it has when they are many. */
export function sumText(terms: readonly string[], noun: string): string {
  if (terms.length === 0) return `sin ${noun}`;
  return terms.length > MOST_TERMS ? `Σ de ${terms.length} ${noun}` : terms.join(' + ');
}
