import { add, type Decimal, format, ZERO } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { InvoiceLine } from '../model/index.js';
import { readItem } from './item.js';
import { readLineDetails } from './line-details.js';
import { type DocumentKind, PLAIN_LINE_FIELDS } from './line-fields.js';
import { type LineValue, PRICE_DECIMALS, readLineValue } from './line-value.js';
import { money } from './money.js';
import { marksLines, type Operation } from './operation.js';
import { readTaxes, readWithholdings, type Tax } from './tax.js';
import { groupTaxes } from './tax-group.js';

/** A line with the figures that the document's totals need. */
export interface CalculatedLine {
  readonly lineExtensionAmount: Decimal;
  readonly taxes: readonly Tax[];
  readonly withholdings: readonly Tax[];
  readonly printed: InvoiceLine;
}

/** What a line is part of. */
export interface LineOwner {
  readonly kind: DocumentKind;
  readonly operation: Operation;
}

const NO_TAXES: readonly never[] = Object.freeze([]);
const NO_NOTES: readonly string[] = Object.freeze([]);

/** Reads and computes one line (annex §5.2.1, table K). */
export function calculateLine(fields: Fields, index: number, { kind, operation }: LineOwner): CalculatedLine {
  // Most lines are plain, and then nothing else is looked for.
  const isPlain = fields.hasOnlyTheFirst(PLAIN_LINE_FIELDS);
  const id = String(index + 1);
  const value = readLineValue(fields, kind, isPlain);
  const taxes = readTaxes(fields, value);
  const withholdings = isPlain ? NO_TAXES : readLineWithholdings(fields, value, taxes);
  const hasDetails = !isPlain || marksLines(operation);
  const details = hasDetails ? readLineDetails(fields, operation) : undefined;
  const item = readItem(fields, id, value, isPlain);
  const plain = {
    id,
    notes: NO_NOTES,
    quantity: format(value.quantity),
    unitCode: value.unitCode,
    lineExtensionAmount: money(value.lineExtensionAmount),
    allowanceCharges: value.allowances.printed,
    taxTotals: groupTaxes(taxes),
    withholdingTaxTotals: groupTaxes(withholdings),
    item,
    priceAmount: format(value.price, PRICE_DECIMALS),
  };
  const { freeOfChargeIndicator, pricingReference } = value;
  return {
    lineExtensionAmount: value.lineExtensionAmount,
    taxes,
    withholdings,
    // What a line has not takes room all the same, and a document may have thousands.
    printed:
      details === undefined ? plain : { ...plain, ...details, freeOfChargeIndicator, pricingReference },
  };
}

function readLineWithholdings(fields: Fields, value: LineValue, taxes: readonly Tax[]): readonly Tax[] {
  return readWithholdings(fields, (code) => (code === '05' ? ivaOf(taxes) : value.lineExtensionAmount));
}

/** The IVA among some taxes: the base of ReteIVA. */
function ivaOf(taxes: readonly Tax[]): Decimal {
  let iva = ZERO;
  for (const { scheme, taxAmount } of taxes) if (scheme.id === '01') iva = add(iva, taxAmount);
  return iva;
}
