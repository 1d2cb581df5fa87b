import { currencies } from '../catalogs/index.js';
import { add, compare, type Decimal, sum, ZERO } from '../decimal/index.js';
import { type Fields, openFields } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import type { CalculatedInvoice, InvoiceDraft, MonetaryTotal } from '../model/index.js';
import { applyAllowances, readAllowances, totalOf } from './allowances.js';
import { type CalculatedLine, calculateLine, printAll } from './line.js';
import { MONEY_DECIMALS, money } from './money.js';
import { groupTaxes, readWithholdings, type Tax } from './taxes.js';

const STATED = new Set([
  'lineExtensionAmount',
  'taxExclusiveAmount',
  'taxInclusiveAmount',
  'allowanceTotalAmount',
  'chargeTotalAmount',
  'payableAmount',
]);

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
  const values = fields.list('lines');
  if (values.length === 0) fields.fail('ERR_DRAFT_MISSING', 'lines', 'at least one line', 'FAV01');
  const lines = values.map((value, index) => calculateLine(value, index, fields.problems));
  const lineExtension = sum(lines.map((line) => line.lineExtensionAmount));
  const allowances = readAllowances(fields, 'allowances', lineExtension, 'document');
  const charges = readAllowances(fields, 'charges', lineExtension, 'document');
  const taxes = lines.flatMap((line) => line.taxes);
  const iva = sum(taxes.filter(({ scheme }) => scheme.id === '01').map(({ taxAmount }) => taxAmount));
  const withholdings = readWithholdings(fields, (code) => (code === '05' ? iva : lineExtension));
  const taxInclusive = add(lineExtension, sum(taxes.map(({ taxAmount }) => taxAmount)));
  const rounding = fields.decimal('payableRounding', { min: null, decimals: MONEY_DECIMALS });
  const payable = add(applyAllowances(taxInclusive, allowances, charges), rounding ?? ZERO);
  if (payable.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', 'discounts that leave no negative amount to pay');
  const monetaryTotal: MonetaryTotal = {
    lineExtensionAmount: money(lineExtension),
    taxExclusiveAmount: money(sum(lines.map(countedBase))),
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
    taxTotals: groupTaxes(taxes),
    withholdingTaxTotals: groupTaxes(allWithholdings(lines, withholdings)),
    monetaryTotal,
  };
}

/** FAU04 counts the first tax of each line; a line without taxes, being excluded, adds nothing. */
function countedBase({ taxes }: CalculatedLine): Decimal {
  const first = taxes[0]?.scheme.id;
  return sum(taxes.filter(({ scheme }) => scheme.id === first).map(({ taxableAmount }) => taxableAmount));
}

function* allWithholdings(lines: readonly CalculatedLine[], ofDocument: readonly Tax[]): Generator<Tax> {
  for (const { withholdings } of lines) yield* withholdings;
  yield* ofDocument;
}

function checkStated(fields: Fields, computed: MonetaryTotal): void {
  if (!fields.has('totals')) return;
  const stated = fields.nested('totals', STATED);
  for (const key of STATED as ReadonlySet<keyof MonetaryTotal>) {
    const value = stated.decimal(key);
    const expected = computed[key] ?? '0.00';
    if (value !== undefined && compare(value, { units: Number(expected.replace('.', '')), scale: 2 }) !== 0) {
      stated.fail('ERR_DRAFT_TOTAL', key, expected);
    }
  }
}
