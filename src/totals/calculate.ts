import { currencies } from '../catalogs/index.js';
import { add, type Decimal, tryDecimal, ZERO } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { CalculatedInvoice, MonetaryTotal } from '../model/index.js';
import { type Allowances, applyAllowances, readAllowances } from './allowances.js';
import { type CalculatedLine, calculateLine } from './line.js';
import { type DocumentKind, LINE_FIELDS } from './line-fields.js';
import { MONEY_DECIMALS, money } from './money.js';
import { checkStatedTotals } from './stated.js';
import { readWithholdings } from './tax.js';
import { addTaxes, printGroup, type TaxGroup } from './tax-group.js';

const SIGNED_MONEY = { signed: true, decimals: MONEY_DECIMALS };

/**
 * Computes the lines and the totals from fields already opened, noting problems in their list.
 *
 * Of the `prepaidPayments` only the amounts are summed: what is wrong with a payment is for its reader to say.
 */
export function calculate(fields: Fields, kind: DocumentKind): CalculatedInvoice {
  const lines = fields.each('lines', LINE_FIELDS[kind], (line, index) => calculateLine(line, index, kind));
  if (lines.length === 0) fields.missing('lines', 'at least one line', 'FAV01');
  const sums = sumLines(lines);
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
    lines: lines.map(({ printed }) => printed),
    allowanceCharges: allowances.printed,
    taxTotals: sums.taxes.map(printGroup),
    withholdingTaxTotals: sums.withholdings.map(printGroup),
    monetaryTotal,
  };
}

interface LineSums {
  readonly lineExtension: Decimal;
  /** FAU04: the base of the first tax of each line; a line without taxes, being excluded, adds nothing. */
  readonly taxExclusive: Decimal;
  readonly taxes: TaxGroup[];
  readonly withholdings: TaxGroup[];
}

function sumLines(lines: readonly CalculatedLine[]): LineSums {
  let lineExtension = ZERO;
  let taxExclusive = ZERO;
  const taxes: TaxGroup[] = [];
  const withholdings: TaxGroup[] = [];
  for (const line of lines) {
    lineExtension = add(lineExtension, line.lineExtensionAmount);
    const first = line.taxes[0]?.scheme;
    for (const { scheme, taxableAmount } of line.taxes) {
      const isFirst = scheme === first || (scheme.id === first?.id && scheme.name === first.name);
      if (isFirst && taxableAmount !== undefined) taxExclusive = add(taxExclusive, taxableAmount);
    }
    addTaxes(taxes, line.taxes);
    addTaxes(withholdings, line.withholdings);
  }
  return { lineExtension, taxExclusive, taxes, withholdings };
}

/** The formulas of FAU02 to FAU14 (annex §11.9). */
function totalOf(fields: Fields, sums: LineSums, allowances: Allowances): MonetaryTotal {
  let taxInclusive = sums.lineExtension;
  for (const { taxAmount } of sums.taxes) taxInclusive = add(taxInclusive, taxAmount);
  const rounding = fields.decimal('payableRounding', SIGNED_MONEY);
  const payable = add(applyAllowances(taxInclusive, allowances), rounding ?? ZERO);
  if (payable.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', 'discounts that leave no negative amount to pay', 'VLR01');
  const prepaid = sumPrepaid(fields);
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

function sumPrepaid(fields: Fields): Decimal | undefined {
  const payments = fields.raw('prepaidPayments');
  if (!Array.isArray(payments) || payments.length === 0) return undefined;
  return payments.reduce<Decimal>(
    (total, payment) =>
      add(total, tryDecimal((payment as { paidAmount?: unknown } | null)?.paidAmount) ?? ZERO),
    ZERO,
  );
}
