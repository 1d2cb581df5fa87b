import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  format,
  multiply,
  percentOf,
  round,
  subtract,
  ZERO,
} from '../decimal/index.js';
import type { Fields } from '../draft/index.js';
import type { AllowanceCharge } from '../model/index.js';
import { EXPECTED } from './expected.js';
import { MONEY_DECIMALS, money, ROUNDING } from './money.js';

/** The discounts and charges of a line or of a document. */
export interface Allowances {
  /** Discounts first, numbered from 1. */
  readonly printed: readonly AllowanceCharge[];
  /** The sum of the discounts, `undefined` when there is none. */
  readonly discount: Decimal | undefined;
  /** The sum of the charges, `undefined` when there is none. */
  readonly charge: Decimal | undefined;
}

type Level = 'line' | 'document';

const FIELDS = new Set(['percent', 'amount', 'base', 'reason', 'reasonCode']);
/** Table 13.3.8: which codes are of discounts and which of charges; the first is the default. */
const DISCOUNT_CODES = new Set(['00', '01']);
const CHARGE_CODES = new Set(['02', '03']);
const HUNDRED = decimal(100);
const MONEY = { decimals: MONEY_DECIMALS };
const PERCENT_DECIMALS = 2;
const PERCENT = { max: HUNDRED, decimals: PERCENT_DECIMALS };
const NOTHING: Allowances = Object.freeze({
  printed: Object.freeze([]),
  discount: undefined,
  charge: undefined,
});

/** Reads the `allowances` and `charges` of a line or a document. */
export function readAllowances(owner: Fields, base: Decimal, level: Level): Allowances {
  const hasDiscounts = owner.has('allowances');
  const hasCharges = owner.has('charges');
  if (!hasDiscounts && !hasCharges) return NOTHING;
  const printed: AllowanceCharge[] = [];
  const read = (key: 'allowances' | 'charges') =>
    owner
      .each(key, FIELDS, (fields) =>
        readAllowance(fields, { chargeIndicator: key === 'charges', defaultBase: base, level, printed }),
      )
      .reduce<Decimal | undefined>(
        (total, amount) => (total === undefined ? amount : add(total, amount)),
        undefined,
      );
  return {
    discount: hasDiscounts ? read('allowances') : undefined,
    charge: hasCharges ? read('charges') : undefined,
    printed,
  };
}

/** Reads one, prints it and returns its amount. */
function readAllowance(
  fields: Fields,
  {
    chargeIndicator,
    defaultBase,
    level,
    printed,
  }: {
    readonly chargeIndicator: boolean;
    readonly defaultBase: Decimal;
    readonly level: Level;
    readonly printed: AllowanceCharge[];
  },
): Decimal {
  const percent = fields.decimal('percent', PERCENT);
  const stated = fields.decimal('amount', MONEY);
  const base = fields.decimal('base', MONEY) ?? baseFor(chargeIndicator, stated, defaultBase);
  if (fields.has('percent') === fields.has('amount'))
    fields.fail('ERR_DRAFT_MISSING', 'percent', { expected: EXPECTED.percentOrAmount });
  const amount =
    percent === undefined ? (stated ?? ZERO) : round(percentOf(base, percent), MONEY_DECIMALS, ROUNDING);
  if (!chargeIndicator && compare(amount, base) > 0) {
    const rule = level === 'line' ? 'FBE08' : 'FAQ09';
    fields.fail('ERR_DRAFT_RANGE', 'amount', { expected: EXPECTED.atMostBase({ base: money(base) }), rule });
  }
  const reasonCode = readReasonCode(fields, chargeIndicator);
  printed.push({
    id: String(printed.length + 1),
    chargeIndicator,
    reasonCode: level === 'document' ? reasonCode : undefined,
    reason: fields.text('reason'),
    multiplierFactorNumeric: format(percent ?? impliedPercent(amount, base), PERCENT_DECIMALS),
    amount: money(amount),
    baseAmount: money(base),
  });
  return amount;
}

/** Freight may be more than the goods: then it is no part of them, and is its own base at 100 % (FAQ06). */
function baseFor(chargeIndicator: boolean, stated: Decimal | undefined, defaultBase: Decimal): Decimal {
  return chargeIndicator && stated !== undefined && compare(stated, defaultBase) > 0 ? stated : defaultBase;
}

function readReasonCode(fields: Fields, chargeIndicator: boolean): string {
  const code = fields.code(
    'reasonCode',
    chargeIndicator ? CHARGE_CODES : DISCOUNT_CODES,
    chargeIndicator ? EXPECTED.chargeReasons : EXPECTED.discountReasons,
  );
  return code ?? (chargeIndicator ? '02' : '00');
}

/** The annex wants the percentage even where the amount was agreed: the nearest one with two decimals. */
function impliedPercent(amount: Decimal, base: Decimal): Decimal {
  return base.units === 0 ? ZERO : divide(multiply(amount, HUNDRED), base, PERCENT_DECIMALS, ROUNDING);
}

/** `value − Σ discounts + Σ charges`. */
export function applyAllowances(value: Decimal, { discount, charge }: Allowances): Decimal {
  const raised = charge === undefined ? value : add(value, charge);
  return discount === undefined ? raised : subtract(raised, discount);
}
