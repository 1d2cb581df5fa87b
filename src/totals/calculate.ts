import { currencies } from '../catalogs/index.js';
import { add, type Decimal, subtract, tryDecimal, ZERO } from '../decimal/index.js';
import { creditsCollections, type Fields, isTooLong } from '../draft/index.js';
import type { CalculatedInvoice, MonetaryTotal } from '../model/index.js';
import { type Allowances, applyAllowances, readAllowances } from './allowances.js';
import { type CalculatedLine, calculateLine } from './line.js';
import { type DocumentKind, LINE_FIELDS } from './line-fields.js';
import { MONEY_DECIMALS, money } from './money.js';
import { checkOperation, operationOf } from './operation.js';
import { checkStatedTotals } from './stated.js';
import { readWithholdings, type Tax } from './tax.js';
import { addTaxes, printGroup, type TaxGroup } from './tax-group.js';

const SIGNED_MONEY = { signed: true, decimals: MONEY_DECIMALS };

/**
 * Computes the lines and the totals from fields already opened, noting problems in their list.
 *
 * Of the `prepaidPayments` only the amounts are summed: what is wrong with a payment is for its reader to say.
 */
export function calculate(fields: Fields, kind: DocumentKind): CalculatedInvoice {
  const owner = { kind, operation: operationOf(fields, kind) };
  const sums: LineSums = { lineExtension: ZERO, taxExclusive: ZERO, taxes: [], withholdings: [] };
  // Each line is summed as it is computed: of ten thousand, only what is printed stays.
  const lines = fields.each('lines', LINE_FIELDS[kind], (line, index) => {
    const calculated = calculateLine(line, index, owner);
    addLine(sums, calculated);
    return calculated.printed;
  });
  if (lines.length === 0) fields.missing('lines', 'at least one line', 'FAV01');
  else checkOperation(fields, owner.operation, lines);
  const allowances = readAllowances(fields, sums.lineExtension, 'document');
  const iva = sums.taxes.find(({ scheme }) => scheme.id === '01')?.taxAmount ?? ZERO;
  addTaxes(
    sums.withholdings,
    readWithholdings(fields, (code) => (code === '05' ? iva : sums.lineExtension)),
  );
  const monetaryTotal = totalOf(fields, sums, allowances);
  checkStatedTotals(fields, monetaryTotal);
  return {
    documentCurrencyCode: fields.code('currency', currencies, 'table 13.3.3') ?? 'COP',
    lines,
    allowanceCharges: allowances.printed,
    taxTotals: sums.taxes.map(printGroup),
    withholdingTaxTotals: sums.withholdings.map(printGroup),
    monetaryTotal,
  };
}

interface LineSums {
  lineExtension: Decimal;
  /** FAU04: the base of the first tax of each line; a line without taxes, being excluded, adds nothing. */
  taxExclusive: Decimal;
  readonly taxes: TaxGroup[];
  readonly withholdings: TaxGroup[];
}

function addLine(sums: LineSums, { lineExtensionAmount, taxes, withholdings }: CalculatedLine): void {
  sums.lineExtension = add(sums.lineExtension, lineExtensionAmount);
  const first = taxes[0]?.scheme;
  for (let i = 0; i < taxes.length; i++) {
    const { scheme, taxableAmount } = taxes[i] as Tax;
    const isFirst = scheme === first || (scheme.id === first?.id && scheme.name === first.name);
    if (isFirst && taxableAmount !== undefined) sums.taxExclusive = add(sums.taxExclusive, taxableAmount);
  }
  addTaxes(sums.taxes, taxes);
  addTaxes(sums.withholdings, withholdings);
}

/** The formulas of FAU02 to FAU14 (annex §11.9). */
function totalOf(fields: Fields, sums: LineSums, allowances: Allowances): MonetaryTotal {
  let taxInclusive = sums.lineExtension;
  for (const { taxAmount } of sums.taxes) taxInclusive = add(taxInclusive, taxAmount);
  const rounding = fields.decimal('payableRounding', SIGNED_MONEY);
  let payable = add(applyAllowances(taxInclusive, allowances), rounding ?? ZERO);
  if (payable.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', 'discounts that leave no negative amount to pay', 'VLR01');
  if (isTooLong(taxInclusive) || isTooLong(payable)) {
    const expected = 'lines that come, with taxes and charges, to at most fifteen digits before the point';
    fields.fail('ERR_DRAFT_RANGE', 'lines', expected, 'FAU06');
  }
  const prepaid = sumPrepaid(fields);
  if (discountsPrepaid(fields)) payable = discounted(fields, payable, prepaid ?? ZERO);
  return {
    lineExtensionAmount: money(sums.lineExtension),
    taxExclusiveAmount: money(sums.taxExclusive),
    taxInclusiveAmount: money(taxInclusive),
    allowanceTotalAmount: allowances.discount && money(allowances.discount),
    chargeTotalAmount: allowances.charge && money(allowances.charge),
    prepaidAmount: prepaid && money(prepaid),
    payableRoundingAmount: rounding && money(rounding),
    payableAmount: money(payable),
  };
}

/** Whether the amount to pay is less what was collected from the users of the health service. */
function discountsPrepaid(fields: Fields): boolean {
  const credits = creditsCollections(fields.raw('customizationId'));
  if (!fields.has('prepaidDiscount')) return credits;
  const stated = fields.boolean('prepaidDiscount');
  if (stated === true && !credits) {
    const expected = 'false, but in the operations SS-CUFE, SS-CUDE, SS-POS and SS-SNum';
    fields.fail('ERR_DRAFT_CONTRADICTION', 'prepaidDiscount', expected, 'FAU14');
  }
  return stated === true && credits;
}

function discounted(fields: Fields, payable: Decimal, prepaid: Decimal): Decimal {
  const rest = subtract(payable, prepaid);
  if (rest.units < 0 && payable.units >= 0)
    fields.fail('ERR_DRAFT_RANGE', 'prepaidPayments', `payments of at most ${money(payable)}`, 'VLR01');
  return rest;
}

function sumPrepaid(fields: Fields): Decimal | undefined {
  const payments = fields.raw('prepaidPayments');
  if (!Array.isArray(payments) || payments.length === 0) return undefined;
  return payments.reduce<Decimal>(
    (total, payment) =>
      add(total, tryDecimal((payment as { paidAmount?: unknown } | null)?.paidAmount) ?? ZERO),
    ZERO,
  );
}
