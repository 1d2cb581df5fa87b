import { priceTypeCodes, unitCodes } from '../catalogs/index.js';
import { type Decimal, format, multiply, round, ZERO } from '../decimal/index.js';
import { type Fields, isTooLong } from '../draft/index.js';
import type { BuiltKind } from '../kinds/index.js';
import type { PricingReference } from '../model/index.js';
import { type Allowances, applyAllowances, readAllowances } from './allowances.js';
import { EXPECTED } from './expected.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';

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
  /** Whether nothing was wrong with it. */
  readonly isSound: boolean;
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
 * @param isUsual whether the line has no rare fields
 */
export function readLineValue(fields: Fields, kind: BuiltKind, isUsual: boolean): LineValue {
  const before = fields.problems.all.length;
  const quantity = fields.requiredDecimal('quantity');
  const unitCode = fields.code<string>('unitCode', unitCodes, '13.3.6') ?? DEFAULT_UNIT;
  const price = fields.requiredDecimal('price');
  const gross = grossOf(fields, price, quantity);
  const allowances = readAllowances(fields, gross, 'line');
  const lineExtensionAmount = applyAllowances(gross, allowances);
  if (lineExtensionAmount.units < 0)
    fields.fail('ERR_DRAFT_RANGE', 'allowances', { expected: EXPECTED.noNegativeLine, rule: 'VLR01' });
  const reference = isUsual ? undefined : readReferencePrice(fields);
  const isFree = lineExtensionAmount.units === 0;
  // After a wrong price or quantity, nothing tells whether the line is free.
  const isSound = fields.problems.all.length === before;
  if (isSound && (isFree || !isUsual)) checkFree(fields, isFree, lineExtensionAmount);
  return {
    quantity,
    unitCode,
    price,
    allowances,
    lineExtensionAmount,
    taxableAmount:
      isFree && reference !== undefined ? worth(reference.amount, quantity) : lineExtensionAmount,
    freeOfChargeIndicator: isUsual ? undefined : freeOfCharge(fields, isFree, kind),
    pricingReference: reference?.printed,
    isSound,
  };
}

/** What the line is worth before discounts; nothing, once noted, where no amount of the annex has room for it. */
function grossOf(fields: Fields, price: Decimal, quantity: Decimal): Decimal {
  const gross = worth(price, quantity);
  if (!isTooLong(gross)) return gross;
  const expected = EXPECTED.priceOfFifteenDigits;
  fields.fail('ERR_DRAFT_RANGE', 'price', { expected, rule: 'FAV06' });
  return ZERO;
}

export function worth(price: Decimal, quantity: Decimal): Decimal {
  return round(multiply(price, quantity), MONEY_DECIMALS, ROUNDING);
}

function readReferencePrice(owner: Fields): ReferencePrice | undefined {
  if (!owner.has('referencePrice')) return undefined;
  const fields = owner.nested('referencePrice', REFERENCE_PRICE_FIELDS);
  const amount = fields.requiredDecimal('amount');
  const priceTypeCode = fields.requiredCode('type', priceTypeCodes, '13.3.10') ?? COMMERCIAL_VALUE;
  const printed = { priceAmount: format(amount, PRICE_DECIMALS), priceTypeCode, priceType: undefined };
  return { amount, printed };
}

/** FAW01: what costs nothing has a reference price, and only that is free. */
function checkFree(fields: Fields, isFree: boolean, lineExtensionAmount: Decimal): void {
  if (isFree) {
    if (!fields.has('referencePrice')) fields.missing('referencePrice', EXPECTED.worthOfItem, 'FAW01');
  } else if (fields.raw('freeOfCharge') === true) {
    fields.fail('ERR_DRAFT_RANGE', 'freeOfCharge', {
      expected: EXPECTED.noFreeLine({ amount: money(lineExtensionAmount) }),
    });
  }
}

function freeOfCharge(fields: Fields, isFree: boolean, kind: BuiltKind): boolean | undefined {
  const stated = fields.boolean('freeOfCharge');
  if (stated !== undefined || kind === 'debitNote') return stated;
  return isFree ? true : undefined;
}
