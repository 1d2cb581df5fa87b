import { add, type Decimal, format, percentOf, ZERO } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { BuiltKind } from '../kinds/index.js';
import type { InvoiceLine } from '../model/index.js';
import { checkCharged } from './charged.js';
import { withoutTax } from './included-tax.js';
import { readItem } from './item.js';
import { NO_DETAILS, readLineDetails } from './line-details.js';
import { USUAL_LINE_FIELDS } from './line-fields.js';
import { type LineValue, PRICE_DECIMALS, readLineValue } from './line-value.js';
import { money } from './money.js';
import { marksLines, readLineNotes, type SaleOperation } from './operation.js';
import { checkStated } from './stated.js';
import { readTaxes, readWithholdings, type Tax } from './tax.js';
import { addTaxes, groupTaxes, type TaxGroups } from './tax-group.js';

/** A line with the figures that the document's totals need. */
export interface CalculatedLine {
  readonly lineExtensionAmount: Decimal;
  readonly taxes: readonly Tax[];
  readonly printed: InvoiceLine;
}

/** What a line is part of. */
export interface LineOwner {
  readonly kind: BuiltKind;
  readonly operation: SaleOperation;
  /** Whether the prices of its lines have their taxes inside, where a line does not say it. */
  readonly priceIncludesTax: boolean;
  /** The taxes and withholdings of the lines so far, to which each line adds its own. */
  readonly taxes: TaxGroups;
  readonly withholdings: TaxGroups;
}

const NO_TAXES: readonly never[] = Object.freeze([]);

/** Reads and computes one line (annex §5.2.1, table K). */
export function calculateLine(fields: Fields, index: number, owner: LineOwner): CalculatedLine {
  const { kind, operation } = owner;
  const isUsual = fields.hasOnlyTheFirst(USUAL_LINE_FIELDS);
  const id = String(index + 1);
  const read = readLineValue(fields, kind, isUsual);
  const readOf = readTaxes(fields, read);
  const isIncluded = fields.boolean('priceIncludesTax') ?? owner.priceIncludesTax;
  const { value, taxes } = isIncluded
    ? withoutTax(fields, read, { taxes: readOf, groups: owner.taxes })
    : { value: read, taxes: readOf };
  checkTaxes(taxes);
  addTaxes(owner.taxes, taxes);
  const withholdings = isUsual ? NO_TAXES : readLineWithholdings(fields, value, taxes);
  addTaxes(owner.withholdings, withholdings);
  if (!isUsual && value.isSound)
    checkStated(fields, 'lineExtensionAmount', { expected: money(value.lineExtensionAmount), rule: 'FAV06' });
  const details = isUsual && !marksLines(operation) ? NO_DETAILS : readLineDetails(fields, operation);
  return {
    lineExtensionAmount: value.lineExtensionAmount,
    taxes,
    // One literal, with every field: copying some fields over others costs as much as the rest of the line.
    printed: {
      id,
      idScheme: details.idScheme,
      notes: readLineNotes(fields, operation, isUsual),
      quantity: format(value.quantity),
      unitCode: value.unitCode,
      lineExtensionAmount: money(value.lineExtensionAmount),
      freeOfChargeIndicator: value.freeOfChargeIndicator,
      invoicePeriod: details.invoicePeriod,
      orderLineReferences: details.orderLineReferences,
      documentReferences: details.documentReferences,
      pricingReference: value.pricingReference,
      delivery: details.delivery,
      allowanceCharges: value.allowances.printed,
      taxTotals: groupTaxes(taxes),
      withholdingTaxTotals: groupTaxes(withholdings),
      item: readItem(fields, { lineId: id, carried: value, isUsual }),
      priceAmount: format(value.price, PRICE_DECIMALS),
      baseQuantity: undefined,
      baseQuantityUnitCode: undefined,
      itemPriceExtension: details.itemPriceExtension,
    },
  };
}

/** Compares what was charged with base × rate. */
function checkTaxes(taxes: readonly Tax[]): void {
  for (let i = 0; i < taxes.length; i++) {
    const { charged, rate, scheme, taxableAmount } = taxes[i] as Tax;
    if (charged === undefined || rate === undefined || taxableAmount === undefined) continue;
    checkCharged(charged, { code: scheme.id, exact: percentOf(taxableAmount, rate), rule: 'FAX07' });
  }
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
