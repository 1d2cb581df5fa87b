import { add, compare, type Decimal, subtract, ZERO } from '../decimal/index.js';
import type { CalculatedInvoice, InvoiceLine, MonetaryTotal } from '../model/index.js';
import { figure, printRow, sumText } from './explain-text.js';
import { TOLERANCES } from './tolerances.js';

type Summed = Pick<CalculatedInvoice, 'lines' | 'taxTotals' | 'allowanceCharges' | 'monetaryTotal'>;

/** Prints the formulas of the totals (annex §11.9). */
export function explainMonetaryTotal(document: Summed, letter: string): readonly string[] {
  const { monetaryTotal: total, lines, taxTotals } = document;
  const { lineExtensionAmount } = total;
  const values = lines.map((line) => line.lineExtensionAmount);
  const taxes = taxTotals.map(({ taxAmount }) => taxAmount);
  const told = isDiscounted(total) ? 'que se restan del valor a pagar' : 'que informan y no se restan';
  const note = `  Anticipos: ${total.prepaidAmount}, ${told}  (${letter}AU12)`;
  return [
    sumRow('Valor bruto', {
      amounts: values,
      noun: 'líneas',
      stated: lineExtensionAmount,
      rule: `${letter}AU02`,
    }),
    sumRow('Base imponible', {
      amounts: lines.flatMap(firstBases),
      noun: 'bases',
      stated: total.taxExclusiveAmount,
      rule: `${letter}AU04`,
    }),
    sumRow('Valor bruto más tributos', {
      amounts: [lineExtensionAmount, ...taxes],
      noun: 'valores',
      stated: total.taxInclusiveAmount,
      rule: `${letter}AU06`,
    }),
    ...allowanceRow(document, { isCharge: false, stated: total.allowanceTotalAmount, rule: `${letter}AU08` }),
    ...allowanceRow(document, { isCharge: true, stated: total.chargeTotalAmount, rule: `${letter}AU10` }),
    payableRow(total, `${letter}AU14`),
    ...(total.prepaidAmount === undefined ? [] : [note]),
  ];
}

/** The bases of the first tax of a line, which are those that FAU04 counts. */
function firstBases({ taxTotals }: InvoiceLine): readonly string[] {
  return taxTotals[0]?.taxSubtotals.flatMap(({ taxableAmount }) => taxableAmount ?? []) ?? [];
}

function allowanceRow(
  { allowanceCharges }: Summed,
  {
    isCharge,
    stated,
    rule,
  }: { readonly isCharge: boolean; readonly stated: string | undefined; readonly rule: string },
): readonly string[] {
  const amounts = allowanceCharges
    .filter(({ chargeIndicator }) => chargeIndicator === isCharge)
    .map(({ amount }) => amount);
  if (stated === undefined && amounts.length === 0) return [];
  const noun = isCharge ? 'cargos' : 'descuentos';
  return [sumRow(`Total ${noun}`, { amounts, noun, stated: stated ?? '0.00', rule })];
}

function sumRow(
  label: string,
  {
    amounts,
    noun,
    stated,
    rule,
  }: {
    readonly amounts: readonly string[];
    readonly noun: string;
    readonly stated: string;
    readonly rule: string;
  },
): string {
  const computed = amounts.reduce<Decimal>((total, amount) => add(total, figure(amount)), ZERO);
  return printRow({
    label,
    formula: sumText(amounts, noun),
    computed,
    stated,
    rule,
    tolerance: TOLERANCES.sum,
  });
}

function payableRow(total: MonetaryTotal, rule: string): string {
  return printRow({
    label: 'Valor a pagar',
    formula: payableFormula(total),
    computed: isDiscounted(total)
      ? subtract(payableOf(total), figure(total.prepaidAmount))
      : payableOf(total),
    stated: total.payableAmount,
    rule,
    tolerance: TOLERANCES.sum,
  });
}

function payableOf(total: MonetaryTotal): Decimal {
  const raised = add(figure(total.taxInclusiveAmount), figure(total.chargeTotalAmount));
  const lowered = subtract(raised, figure(total.allowanceTotalAmount));
  return add(lowered, figure(total.payableRoundingAmount));
}

/** Whether the amount to pay is less the advances, as in the health sector: the figures tell. */
function isDiscounted(total: MonetaryTotal): boolean {
  const prepaid = figure(total.prepaidAmount);
  if (compare(prepaid, ZERO) <= 0) return false;
  return compare(subtract(payableOf(total), prepaid), figure(total.payableAmount)) === 0;
}

function payableFormula(total: MonetaryTotal): string {
  const parts = [total.taxInclusiveAmount];
  if (total.allowanceTotalAmount !== undefined) parts.push(`− ${total.allowanceTotalAmount}`);
  if (total.chargeTotalAmount !== undefined) parts.push(`+ ${total.chargeTotalAmount}`);
  if (total.payableRoundingAmount !== undefined) parts.push(`+ (${total.payableRoundingAmount})`);
  if (isDiscounted(total)) parts.push(`− ${total.prepaidAmount}`);
  return parts.join(' ');
}
