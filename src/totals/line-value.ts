import { priceTypeCodes, unitCodes } from '../catalogs/index.js';
import { type Decimal, format, multiply, round, ZERO } from '../decimal/index.js';
import { type Fields, isTooLong } from '../draft/index.js';
import type { PricingReference } from '../model/index.js';
import { type Allowances, applyAllowances, readAllowances } from './allowances.js';
import type { DocumentKind } from './line-fields.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';
import { checkStated } from './stated.js';

/** What a line comes to, before its taxes. */
export interface LineValue {
  readonly quantity: Decimal;
  readonly unitCode: string;
  readonly price: Decimal;
  readonly allowances: Allowances;
  /** FAV06. */
  readonly lineExtensionAmount: Decimal;
  /** What its taxes are computed on: the reference price where the line comes to nothing. */
  readonly taxableAmount: Decimal;
  readonly freeOfChargeIndicator: boolean | undefined;
  readonly pricingReference: PricingReference | undefined;
}

interface ReferencePrice {
  readonly amount: Decimal;
  readonly printed: PricingReference;
}

/** Table 13.3.6: unidad. */
const DEFAULT_UNIT = '94';
const REFERENCE_PRICE_FIELDS = new Set(['amount', 'type']);
export const PRICE_DECIMALS = 2;
const COMMERCIAL_VALUE = '01';

/**
 * Reads quantity, price, discounts and charges: `price × quantity − Σ discounts + Σ charges` (FAV06, FBE01).
 *
 * @param isPlain whether the line has nothing beside them
 */
export function readLineValue(fields: Fields, kind: DocumentKind, isPlain: boolean): LineValue {
  const before = fields.problems.all.length;
  const quantity = fields.requiredDecimal('quantity');
  const unitCode = fields.code<string>('unitCode', unitCodes, 'table 13.3.6') ?? DEFAULT_UNIT;
  const price = fields.requiredDecimal('price');
  const gross = grossOf(fields, price, quantity);
  const allowances = readAllowances(fields, gross, 'line');
  const lineExtensionAmount = applyAllowances(gross, allowances);
  if (lineExtensionAmount.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', 'discounts that leave no negative line', 'VLR01');
  const reference = isPlain ? undefined : readReferencePrice(fields);
  const isFree = lineExtensionAmount.units === 0;
  // After a wrong price or quantity, nothing tells whether the line is free.
  const isSound = fields.problems.all.length === before;
  if (isSound && (isFree || !isPlain)) checkLine(fields, isFree, lineExtensionAmount);
  return {
    quantity,
    unitCode,
    price,
    allowances,
    lineExtensionAmount,
    taxableAmount:
      isFree && reference !== undefined ? worth(reference.amount, quantity) : lineExtensionAmount,
    freeOfChargeIndicator: isPlain ? undefined : freeOfCharge(fields, isFree, kind),
    pricingReference: reference?.printed,
  };
}

/** What the line is worth before discounts; nothing, once noted, where no amount of the annex has room for it. */
function grossOf(fields: Fields, price: Decimal, quantity: Decimal): Decimal {
  const gross = worth(price, quantity);
  if (!isTooLong(gross)) return gross;
  const expected = 'a price that by the quantity gives at most fifteen digits before the point';
  fields.fail('ERR_DRAFT_RANGE', 'price', expected, 'FAV06');
  return ZERO;
}

function worth(price: Decimal, quantity: Decimal): Decimal {
  return round(multiply(price, quantity), MONEY_DECIMALS, ROUNDING);
}

function readReferencePrice(owner: Fields): ReferencePrice | undefined {
  if (!owner.has('referencePrice')) return undefined;
  const fields = owner.nested('referencePrice', REFERENCE_PRICE_FIELDS);
  const amount = fields.requiredDecimal('amount');
  const priceTypeCode = fields.requiredCode('type', priceTypeCodes, 'table 13.3.10') ?? COMMERCIAL_VALUE;
  const printed = { priceAmount: format(amount, PRICE_DECIMALS), priceTypeCode, priceType: undefined };
  return { amount, printed };
}

/** FAV06, FAW01: the line comes to what it states; what costs nothing has a reference price, and only that is free. */
function checkLine(fields: Fields, isFree: boolean, lineExtensionAmount: Decimal): void {
  checkStated(fields, 'lineExtensionAmount', money(lineExtensionAmount), 'FAV06');
  if (isFree) {
    if (!fields.has('referencePrice'))
      fields.missing('referencePrice', 'what the item is worth, as the line comes to nothing', 'FAW01');
  } else if (fields.raw('freeOfCharge') === true) {
    fields.fail('ERR_DRAFT_RANGE', 'freeOfCharge', `no free line: it comes to ${money(lineExtensionAmount)}`);
  }
}

function freeOfCharge(fields: Fields, isFree: boolean, kind: DocumentKind): boolean | undefined {
  const stated = fields.boolean('freeOfCharge');
  if (stated !== undefined || kind === 'debitNote') return stated;
  return isFree ? true : undefined;
}
