import { add, type Decimal, multiply, round, subtract } from '../decimal/index.js';
import type { AllowanceCharge, InvoiceLine } from '../model/index.js';
import { explainTaxes } from './explain-taxes.js';
import { figure, indented, printRow } from './explain-text.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';
import { TOLERANCES } from './tolerances.js';

/** Prints what each line comes to, with its discounts, charges and taxes. */
export function explainLines(lines: readonly InvoiceLine[], letter: string): readonly string[] {
  return lines.flatMap((line) => explainLine(line, letter));
}

function explainLine(line: InvoiceLine, letter: string): readonly string[] {
  const gross = round(multiply(figure(line.quantity), figure(line.priceAmount)), MONEY_DECIMALS, ROUNDING);
  const value = printRow({
    label: `${line.id}. ${line.item.descriptions[0] ?? ''}`.slice(0, 31),
    formula: valueFormula(line, gross),
    computed: line.allowanceCharges.reduce(apply, gross),
    stated: line.lineExtensionAmount,
    rule: `${letter}AV06`,
    tolerance: TOLERANCES.line,
  });
  return [
    value,
    ...line.allowanceCharges.map((item) => explainAllowance(item, 2)),
    ...explainReference(line, letter),
    ...explainTaxes(line.taxTotals, { rateRule: `${letter}AX07`, sumRule: `${letter}AX02`, depth: 2 }),
    ...explainTaxes(line.withholdingTaxTotals, {
      rateRule: `${letter}AY07`,
      sumRule: `${letter}AY02`,
      depth: 2,
    }),
  ];
}

function valueFormula({ quantity, priceAmount, allowanceCharges }: InvoiceLine, gross: Decimal): string {
  const product = `${quantity} × ${priceAmount}`;
  if (allowanceCharges.length === 0) return product;
  const changes = allowanceCharges.map(
    ({ chargeIndicator, amount }) => `${chargeIndicator ? '+' : '−'} ${amount}`,
  );
  return `${product} = ${money(gross)} ${changes.join(' ')}`;
}

/** A figure after a discount or a charge. */
export function apply(value: Decimal, { chargeIndicator, amount }: AllowanceCharge): Decimal {
  return chargeIndicator ? add(value, figure(amount)) : subtract(value, figure(amount));
}

/** Prints a discount or a charge. */
export function explainAllowance(item: AllowanceCharge, depth: number): string {
  const { chargeIndicator, reason, multiplierFactorNumeric, baseAmount, amount } = item;
  const kind = chargeIndicator ? 'Cargo' : 'Descuento';
  const share =
    multiplierFactorNumeric === undefined || baseAmount === undefined
      ? ''
      : ` (${multiplierFactorNumeric} % de ${baseAmount})`;
  return indented(`${kind}${reason === undefined ? '' : ` «${reason}»`}: ${amount}${share}`, depth);
}

function explainReference({ pricingReference }: InvoiceLine, letter: string): readonly string[] {
  if (pricingReference === undefined) return [];
  const text = `Precio de referencia: ${pricingReference.priceAmount} por unidad  (${letter}AW03)`;
  return [indented(text, 2)];
}
