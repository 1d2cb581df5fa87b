import {
  add,
  compare,
  type Decimal,
  isClose,
  negate,
  subtract,
  sum,
  tryDecimal,
  ZERO,
} from '../../decimal/index.js';

import { creditsCollections } from '../../draft/index.js';
import { TOLERANCES } from '../../totals/index.js';
import { childNamed, childrenNamed, isElement, textOf, type XmlElement } from '../../xml/index.js';
import { type Rule, rule } from '../engine/rule.js';
import { amount, type Subject, sumOf } from '../engine/subject.js';

/** The service compares whole pesos; no accepted document is further off. */
const PESO = TOLERANCES.sum.amount;
/** Rounding may go either way; nothing else may be negative. */
const SIGNED = new Set(['PayableRoundingAmount', 'RoundingAmount']);
const POSITIVE = /(?:Amount|Quantity|Percent|Numeric)$/;

/** The totals of the document (Anexo Técnico 1.9, FAU02 to FAU14, VLR01). */
export const TOTAL_RULES: readonly Rule[] = [
  rule({
    code: 'FAU02',
    severity: 'rejection',
    message:
      'El Valor Bruto antes de tributos no es igual a la suma de los valores de las líneas de la factura que contienen el valor comercial',
    test: (subject) =>
      isClose(totalOf(subject, 'LineExtensionAmount'), sumOf(subject.lines, 'LineExtensionAmount'), PESO),
  }),
  rule({
    code: 'FAU04',
    severity: 'rejection',
    message:
      'Base Imponible es distinto a la suma de los valores de las bases imponibles de todas líneas de detalle.',
    test: (subject) => {
      const stated = totalOf(subject, 'TaxExclusiveAmount');
      // With several taxes on a line the annex's own examples count the first; its text counts them all.
      return [firstBasesOf, allBasesOf].some((bases) => isClose(stated, bases(subject.lines), PESO));
    },
  }),
  rule({
    code: 'FAU06',
    severity: 'rejection',
    message:
      'Valor Bruto más tributos es diferente a Valor Bruto de la factura que contienen el valor comercial más la Suma de los Tributos de todas las líneas de detalle.',
    test: (subject) => {
      const taxes = sumOf(childrenNamed(subject.root, 'TaxTotal'), 'TaxAmount');
      const expected = add(totalOf(subject, 'LineExtensionAmount'), taxes);
      return isClose(totalOf(subject, 'TaxInclusiveAmount'), expected, PESO);
    },
  }),
  rule({
    code: 'FAU08',
    severity: 'rejection',
    message:
      'Total descuentos es diferente de la suma de todos los descuentos aplicados al total de la factura',
    test: (subject) =>
      isClose(totalOf(subject, 'AllowanceTotalAmount'), allowancesOf(subject, 'false'), PESO),
  }),
  rule({
    code: 'FAU10',
    severity: 'rejection',
    message: 'Total cargos diferente de la suma de todos los cargos aplicados al total de la factura',
    test: (subject) => isClose(totalOf(subject, 'ChargeTotalAmount'), allowancesOf(subject, 'true'), PESO),
  }),
  rule({
    code: 'FAU12',
    severity: 'rejection',
    kinds: ['invoice', 'debitNote'],
    message: 'no es la suma de los elementos PrepaidPayment/PaidAmount',
    test: (subject) =>
      isClose(
        totalOf(subject, 'PrepaidAmount'),
        sumOf(childrenNamed(subject.root, 'PrepaidPayment'), 'PaidAmount'),
        PESO,
      ),
  }),
  rule({
    code: 'FAU14',
    severity: 'rejection',
    message:
      'Valor a Pagar de Factura es distinto de la Suma de Valor Bruto más tributos - Valor del Descuento Total + Valor del Cargo Total',
    test: (subject) => {
      const expected = sum([
        totalOf(subject, 'TaxInclusiveAmount'),
        negate(totalOf(subject, 'AllowanceTotalAmount')),
        totalOf(subject, 'ChargeTotalAmount'),
        totalOf(subject, 'PayableRoundingAmount'),
      ]);
      const stated = totalOf(subject, 'PayableAmount');
      if (isClose(stated, expected, PESO)) return true;
      // Nothing shows the service refusing the discount of what the users of a health service paid.
      const credits = creditsCollections(textOf(childNamed(subject.root, 'CustomizationID')));
      return credits && isClose(stated, subtract(expected, totalOf(subject, 'PrepaidAmount')), PESO);
    },
  }),
  rule({
    code: 'VLR01',
    severity: 'rejection',
    message: 'Los valores monetarios/porcentajes deben corresponder a valores Positivos',
    test: ({ root }) => !hasNegative(root),
  }),
];

function totalOf({ totals }: Subject, name: string): Decimal {
  return amount(totals, name);
}

function firstBasesOf(lines: readonly XmlElement[]): Decimal {
  return sum(lines.map((line) => basesOf([childNamed(line, 'TaxTotal')])));
}

function allBasesOf(lines: readonly XmlElement[]): Decimal {
  return sum(lines.map((line) => basesOf(childrenNamed(line, 'TaxTotal'))));
}

function basesOf(taxTotals: readonly (XmlElement | undefined)[]): Decimal {
  return sum(
    taxTotals.map((taxTotal) =>
      taxTotal === undefined ? ZERO : sumOf(childrenNamed(taxTotal, 'TaxSubtotal'), 'TaxableAmount'),
    ),
  );
}

/** The document's discounts (`false`) or charges (`true`); those of the lines are in the lines' amounts. */
function allowancesOf({ root }: Subject, indicator: 'true' | 'false'): Decimal {
  const allowances = childrenNamed(root, 'AllowanceCharge').filter(
    (allowance) => textOf(childNamed(allowance, 'ChargeIndicator'))?.trim() === indicator,
  );
  return sumOf(allowances, 'Amount');
}

function hasNegative(element: XmlElement): boolean {
  const { local } = element.name;
  if (POSITIVE.test(local) && !SIGNED.has(local)) {
    const value = tryDecimal(textOf(element)?.trim());
    return value !== undefined && compare(value, ZERO) < 0;
  }
  return element.children.some((node) => isElement(node) && hasNegative(node));
}
