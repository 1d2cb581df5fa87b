import { currencies } from '../catalogs/index.js';
import { add, type Decimal, subtract, tryDecimal, ZERO } from '../decimal/index.js';
import { creditsCollections, type Fields, isTooLong } from '../draft/index.js';
import type { BuiltKind } from '../kinds/index.js';
import type { CalculatedInvoice, MonetaryTotal } from '../model/index.js';
import { type Allowances, applyAllowances, readAllowances } from './allowances.js';
import { EXPECTED } from './expected.js';
import { type CalculatedLine, calculateLine, type LineOwner } from './line.js';
import { LINE_FIELDS } from './line-fields.js';
import { MONEY_DECIMALS, money } from './money.js';
import { checkOperation, operationOf } from './operation.js';
import { checkStatedTotals, openStatedTotals } from './stated.js';
import { checkSums, withStatedTaxes } from './stated-taxes.js';
import { readWithholdings, type Tax } from './tax.js';
import { addTaxes, newTaxGroups, printGroups, type TaxGroups } from './tax-group.js';

const SIGNED_MONEY = { signed: true, decimals: MONEY_DECIMALS };

/**
 * Computes the lines and the totals from fields already opened, noting problems in their list.
 *
 * Of the `prepaidPayments` only the amounts are summed: what is wrong with a payment is for its reader to say.
 */
export function calculate(fields: Fields, kind: BuiltKind): CalculatedInvoice {
  const before = fields.problems.all.length;
  const owner: LineOwner = {
    kind,
    operation: operationOf(fields, kind),
    priceIncludesTax: fields.boolean('priceIncludesTax') ?? false,
    taxes: newTaxGroups(),
    withholdings: newTaxGroups(),
  };
  const sums: LineSums = { lineExtension: ZERO, taxExclusive: ZERO, taxes: owner.taxes };
  const { withholdings } = owner;
  // Each line is summed as it is computed: of ten thousand, only what is printed stays.
  const computed = fields.each('lines', LINE_FIELDS[kind], (line, index) => {
    const calculated = calculateLine(line, index, owner);
    addLine(sums, calculated);
    return calculated.printed;
  });
  if (computed.length === 0) fields.missing('lines', EXPECTED.atLeastOneLine, 'FAV01');
  else checkOperation(fields, owner.operation, computed);
  const stated = openStatedTotals(fields);
  const lines = stated === undefined ? computed : withStatedTaxes(stated, sums.taxes, computed);
  // After another problem, what the lines add up to only follows from it.
  if (fields.problems.all.length === before) checkSums(fields, sums.taxes);
  const allowances = readAllowances(fields, baseOf(sums), 'document');
  const iva = sums.taxes.all.find(({ scheme }) => scheme.id === '01')?.taxAmount ?? ZERO;
  const withheld = new Set(withholdings.all.map(({ scheme }) => scheme.id));
  addTaxes(
    withholdings,
    readWithholdings(
      fields,
      (code) => (code === '05' ? iva : sums.lineExtension),
      (code) => withheld.has(code),
    ),
  );
  const monetaryTotal = totalOf(fields, sums, allowances);
  if (stated !== undefined) checkStatedTotals(stated, monetaryTotal);
  return {
    documentCurrencyCode: fields.code('currency', currencies, '13.3.3') ?? 'COP',
    lines,
    allowanceCharges: allowances.printed,
    taxTotals: printGroups(sums.taxes),
    withholdingTaxTotals: printGroups(withholdings),
    monetaryTotal,
  };
}

interface LineSums {
  lineExtension: Decimal;
  /** FAU04: the base of the first tax of each line; a line without taxes, being excluded, adds nothing. */
  taxExclusive: Decimal;
  readonly taxes: TaxGroups;
}

/** What discounts and charges of the document are computed on: the lines, or what they are worth if all are free. */
function baseOf({ lineExtension, taxExclusive }: LineSums): Decimal {
  return lineExtension.units === 0 ? taxExclusive : lineExtension;
}

function addLine(sums: LineSums, { lineExtensionAmount, taxes }: CalculatedLine): void {
  sums.lineExtension = add(sums.lineExtension, lineExtensionAmount);
  const first = taxes[0]?.scheme.id;
  for (let i = 0; i < taxes.length; i++) {
    const { scheme, taxableAmount } = taxes[i] as Tax;
    if (scheme.id === first && taxableAmount !== undefined)
      sums.taxExclusive = add(sums.taxExclusive, taxableAmount);
  }
}

/** The formulas of FAU02 to FAU14 (annex §11.9). */
function totalOf(fields: Fields, sums: LineSums, allowances: Allowances): MonetaryTotal {
  let taxInclusive = sums.lineExtension;
  for (const { taxAmount } of sums.taxes.all) taxInclusive = add(taxInclusive, taxAmount);
  const rounding = fields.decimal('payableRounding', SIGNED_MONEY);
  let payable = add(applyAllowances(taxInclusive, allowances), rounding ?? ZERO);
  if (payable.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', { expected: EXPECTED.noNegativeTotal, rule: 'VLR01' });
  if (isTooLong(taxInclusive) || isTooLong(payable)) {
    const expected = EXPECTED.linesOfFifteenDigits;
    fields.fail('ERR_DRAFT_RANGE', 'lines', { expected, rule: 'FAU06' });
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
    const expected = EXPECTED.noPrepaidDiscount;
    fields.fail('ERR_DRAFT_CONTRADICTION', 'prepaidDiscount', { expected, rule: 'FAU14' });
  }
  return stated === true && credits;
}

function discounted(fields: Fields, payable: Decimal, prepaid: Decimal): Decimal {
  const rest = subtract(payable, prepaid);
  if (rest.units < 0 && payable.units >= 0)
    fields.fail('ERR_DRAFT_RANGE', 'prepaidPayments', {
      expected: EXPECTED.paymentsOfAtMost({ amount: money(payable) }),
      rule: 'VLR01',
    });
  return rest;
}

function sumPrepaid(fields: Fields): Decimal | undefined {
  // What is no list is for the reader of the payments to say.
  const payments = Array.isArray(fields.raw('prepaidPayments')) ? fields.list('prepaidPayments') : [];
  if (payments.length === 0) return undefined;
  return payments.reduce<Decimal>(
    (total, payment) =>
      add(total, tryDecimal((payment as { paidAmount?: unknown } | null)?.paidAmount) ?? ZERO),
    ZERO,
  );
}
