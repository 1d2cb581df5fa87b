import { standardItemSchemes, unitCodes } from '../catalogs/index.js';
import { type Decimal, format, multiply, round, ZERO } from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { InvoiceLine, Item, StandardItem } from '../model/index.js';
import { applyAllowances, printAll, readAllowances } from './allowances.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';
import { groupTaxes, readTaxes, readWithholdings, type Tax } from './taxes.js';

/** A line with the figures that the document's totals need. */
export interface CalculatedLine {
  readonly lineExtensionAmount: Decimal;
  readonly taxes: readonly Tax[];
  readonly withholdings: readonly Tax[];
  readonly printed: InvoiceLine;
}

/** The fields of a line of a draft. */
export const LINE_FIELDS: ReadonlySet<string> = new Set([
  'description',
  'quantity',
  'unitCode',
  'price',
  'allowances',
  'charges',
  'taxes',
  'withholdings',
  'sellersItemId',
  'standardItem',
  'brandName',
  'modelName',
  'notes',
]);
const STANDARD_ITEM_FIELDS = new Set(['scheme', 'id']);
/** Table 13.3.6: unidad. */
const DEFAULT_UNIT = '94';
const OWN_CODE = '999';
const PRICE_DECIMALS = 2;

/** Reads and computes one line (annex §5.2.1; FAV06, FAX07, FBE06). */
export function calculateLine(fields: Fields, index: number): CalculatedLine {
  const quantity = fields.requiredDecimal('quantity');
  const price = fields.requiredDecimal('price');
  const gross = round(multiply(price, quantity), MONEY_DECIMALS, ROUNDING);
  const allowances = readAllowances(fields, 'allowances', gross, 'line');
  const charges = readAllowances(fields, 'charges', gross, 'line');
  const lineExtensionAmount = applyAllowances(gross, allowances, charges);
  if (lineExtensionAmount.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', 'discounts that leave no negative line');
  const taxes = readTaxes(fields, lineExtensionAmount);
  const withholdings = readWithholdings(fields, (code) =>
    code === '05' ? ivaOf(taxes) : lineExtensionAmount,
  );
  const id = String(index + 1);
  const notes = fields.texts('notes');
  return {
    lineExtensionAmount,
    taxes,
    withholdings,
    printed: {
      id,
      notes,
      quantity: format(quantity),
      unitCode: fields.code('unitCode', unitCodes, 'table 13.3.6') ?? DEFAULT_UNIT,
      lineExtensionAmount: money(lineExtensionAmount),
      allowanceCharges: printAll(allowances, charges),
      taxTotals: groupTaxes(taxes),
      withholdingTaxTotals: groupTaxes(withholdings),
      item: readItem(fields, id),
      priceAmount: format(price, PRICE_DECIMALS),
    },
  };
}

/** The IVA among some taxes: the base of ReteIVA. */
export function ivaOf(taxes: readonly Tax[]): Decimal {
  return taxes.find(({ scheme }) => scheme.id === '01')?.taxAmount ?? ZERO;
}

function readItem(fields: Fields, lineId: string): Item {
  const sellersItemId = fields.text('sellersItemId', 50);
  return {
    description: fields.requiredText('description', 300),
    brandName: fields.text('brandName', 100),
    modelName: fields.text('modelName', 100),
    sellersItemId,
    standardItem: readStandardItem(fields) ?? { scheme: OWN_CODE, id: sellersItemId ?? lineId },
  };
}

function readStandardItem(owner: Fields): StandardItem | undefined {
  if (!owner.has('standardItem')) return undefined;
  const fields = owner.nested('standardItem', STANDARD_ITEM_FIELDS);
  const scheme = fields.requiredCode('scheme', standardItemSchemes, 'table 13.3.5') ?? OWN_CODE;
  const id = fields.requiredText('id', 50);
  const row = scheme === OWN_CODE ? undefined : standardItemSchemes.find(scheme);
  return { scheme, schemeName: row?.name, schemeAgencyId: row?.agencyId, id };
}
