import { unitCodes } from '../catalogs/index.js';
import { add, type Decimal, format, ZERO } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { InvoiceLine } from '../model/index.js';
import { readItem } from './item.js';
import type { DocumentKind } from './line-fields.js';
import { PRICE_DECIMALS, readLineValue } from './line-value.js';
import { money } from './money.js';
import { readTaxes, readWithholdings, type Tax } from './tax.js';
import { groupTaxes } from './tax-group.js';

/** A line with the figures that the document's totals need. */
export interface CalculatedLine {
  readonly lineExtensionAmount: Decimal;
  readonly taxes: readonly Tax[];
  readonly withholdings: readonly Tax[];
  readonly printed: InvoiceLine;
}

/** Table 13.3.6: unidad. */
const DEFAULT_UNIT = '94';

/** Reads and computes one line (annex §5.2.1, table K). */
export function calculateLine(fields: Fields, index: number, kind: DocumentKind): CalculatedLine {
  const value = readLineValue(fields, kind);
  const { lineExtensionAmount, quantity } = value;
  const unitCode = fields.code<string>('unitCode', unitCodes, 'table 13.3.6') ?? DEFAULT_UNIT;
  const taxes = readTaxes(fields, { amount: value.taxableAmount, quantity, unitCode });
  const withholdings = readWithholdings(fields, (code) =>
    code === '05' ? ivaOf(taxes) : lineExtensionAmount,
  );
  const id = String(index + 1);
  return {
    lineExtensionAmount,
    taxes,
    withholdings,
    printed: {
      id,
      notes: fields.texts('notes'),
      quantity: format(quantity),
      unitCode,
      lineExtensionAmount: money(lineExtensionAmount),
      freeOfChargeIndicator: value.freeOfChargeIndicator,
      pricingReference: value.pricingReference,
      allowanceCharges: value.allowances.printed,
      taxTotals: groupTaxes(taxes),
      withholdingTaxTotals: groupTaxes(withholdings),
      item: readItem(fields, id),
      priceAmount: format(value.price, PRICE_DECIMALS),
      baseQuantity: undefined,
      baseQuantityUnitCode: undefined,
    },
  };
}

/** The IVA among some taxes: the base of ReteIVA. */
function ivaOf(taxes: readonly Tax[]): Decimal {
  let iva = ZERO;
  for (const { scheme, taxAmount } of taxes) if (scheme.id === '01') iva = add(iva, taxAmount);
  return iva;
}
