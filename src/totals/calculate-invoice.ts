import { currencies } from '../catalogs/index.js';
import { add, compare, type Decimal, decimal, ZERO } from '../decimal/index.js';
import { type Fields, openFields } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import type { CalculatedInvoice, InvoiceDraft, MonetaryTotal } from '../model/index.js';
import { applyAllowances, printAll, readAllowances, totalOf } from './allowances.js';
import { type CalculatedLine, calculateLine, LINE_FIELDS } from './line.js';
import { MONEY_DECIMALS, money } from './money.js';
import { addTaxes, printGroup, readWithholdings, type TaxGroup } from './taxes.js';

const STATED = new Set([
  'lineExtensionAmount',
  'taxExclusiveAmount',
  'taxInclusiveAmount',
  'allowanceTotalAmount',
  'chargeTotalAmount',
  'payableAmount',
]);

const SIGNED_MONEY = { signed: true, decimals: MONEY_DECIMALS };

/** The fields of an invoice draft. */
export const INVOICE_FIELDS: ReadonlySet<string> = new Set([
  'kind',
  'number',
  'issueDate',
  'dueDate',
  'customer',
  'payment',
  'lines',
  'currency',
  'notes',
  'orderReference',
  'allowances',
  'charges',
  'withholdings',
  'payableRounding',
  'totals',
]);

/**
 * Computes the lines and every total of an invoice.
 *
 * Each stored amount is rounded once, to two decimals; the header's figures are sums of stored ones, so that the
 * rules FAU02 to FAU14, FAS, FAX and FBE hold to the cent (Anexo Técnico 1.9, §5.2.1 and §11.9).
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem of the lines, discounts, taxes and stated totals
 * @example
 * calculateInvoice(draft).monetaryTotal.payableAmount; // '11305.00'
 */
export function calculateInvoice(draft: InvoiceDraft): CalculatedInvoice {
  const problems = new ProblemList();
  const calculated = calculate(openFields(draft, '', problems, INVOICE_FIELDS));
  problems.throwIfAny('draft');
  return calculated;
}

/** Computes from fields already opened, noting problems in their list. */
export function calculate(fields: Fields): CalculatedInvoice {
  const lines = fields.each('lines', LINE_FIELDS, calculateLine);
  if (lines.length === 0) fields.missing('lines', 'at least one line', 'FAV01');
  const sums = sumLines(lines);
  const allowances = readAllowances(fields, 'allowances', sums.lineExtension, 'document');
  const charges = readAllowances(fields, 'charges', sums.lineExtension, 'document');
  const iva = sums.taxes.find(({ scheme }) => scheme.id === '01')?.taxAmount ?? ZERO;
  addTaxes(
    sums.withholdings,
    readWithholdings(fields, (code) => (code === '05' ? iva : sums.lineExtension)),
  );
  const taxInclusive = sums.taxes.reduce((total, { taxAmount }) => add(total, taxAmount), sums.lineExtension);
  const rounding = fields.decimal('payableRounding', SIGNED_MONEY);
  const payable = add(applyAllowances(taxInclusive, allowances, charges), rounding ?? ZERO);
  if (payable.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', 'discounts that leave no negative amount to pay');
  const monetaryTotal: MonetaryTotal = {
    lineExtensionAmount: money(sums.lineExtension),
    taxExclusiveAmount: money(sums.taxExclusive),
    taxInclusiveAmount: money(taxInclusive),
    allowanceTotalAmount: allowances.length > 0 ? money(totalOf(allowances)) : undefined,
    chargeTotalAmount: charges.length > 0 ? money(totalOf(charges)) : undefined,
    payableRoundingAmount: rounding && money(rounding),
    payableAmount: money(payable),
  };
  checkStated(fields, monetaryTotal);
  return {
    documentCurrencyCode: fields.code('currency', currencies, 'table 13.3.3') ?? 'COP',
    lines: lines.map(({ printed }) => printed),
    allowanceCharges: printAll(allowances, charges),
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
    const first = line.taxes[0]?.scheme.id;
    for (const { scheme, taxableAmount } of line.taxes) {
      if (scheme.id === first) taxExclusive = add(taxExclusive, taxableAmount);
    }
    addTaxes(taxes, line.taxes);
    addTaxes(withholdings, line.withholdings);
  }
  return { lineExtension, taxExclusive, taxes, withholdings };
}

function checkStated(fields: Fields, computed: MonetaryTotal): void {
  if (!fields.has('totals')) return;
  const stated = fields.nested('totals', STATED);
  for (const key of STATED as ReadonlySet<keyof MonetaryTotal>) {
    const value = stated.decimal(key);
    const expected = computed[key] ?? '0.00';
    if (value !== undefined && compare(value, decimal(expected)) !== 0) {
      stated.fail('ERR_DRAFT_TOTAL', key, expected);
    }
  }
}
