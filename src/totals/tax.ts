import { taxSchemes, unitCodes } from '../catalogs/index.js';
import { type Decimal, decimal, multiply, percentOf, round, ZERO } from '../decimal/index.js';
import type { CodeTable, Fields } from '../draft/index.js';
import type { Sentence } from '../errors/index.js';
import type { Scheme } from '../model/index.js';
import { type Charged, checkCharged, readCharged } from './charged.js';
import { type Excess, excessOf } from './excess.js';
import { EXPECTED } from './expected.js';
import { MONEY_DECIMALS, ROUNDING, rateText } from './money.js';
import { RANK_WITHOUT_BASE, type TaxKind, taxKindOf, type UnitTax } from './tax-kinds.js';

/** One tax on one line, before it is grouped. */
export interface Tax {
  readonly scheme: Scheme;
  /** Its place among the taxes of the line. */
  readonly rank: number;
  /** As printed; absent for a tax of so much a unit. */
  readonly percent: string | undefined;
  /** The percentage itself; absent for a tax of so much a unit. */
  readonly rate: Decimal | undefined;
  readonly taxableAmount: Decimal | undefined;
  /** Changed where many lines would add up to another tax than that of their sum. */
  taxAmount: Decimal;
  /** How much more than base × rate that is. */
  excess: Excess;
  /** For a tax of so much a unit. */
  readonly units: Units | undefined;
  /** The amount that was charged, where the draft says it. */
  readonly charged: Charged | undefined;
  /** Whether the amount cannot be rounded in another way. */
  readonly isFixed: boolean;
}

/** What a tax of so much a unit counts. */
export interface Units {
  readonly measure: Decimal;
  readonly unitCode: string;
  /** As printed. */
  readonly perUnitAmount: string;
}

/** What a tax is computed on when it does not say it. */
export interface TaxBase {
  readonly taxableAmount: Decimal;
  readonly quantity: Decimal;
  readonly unitCode: string;
}

const FIELDS = new Set([
  'code',
  'percent',
  'perMille',
  'perUnitAmount',
  'baseUnitMeasure',
  'unitCode',
  'taxableAmount',
  'name',
  'amount',
]);
/** The first of them, code and percentage, and nothing else: so are most taxes. */
const PLAIN_FIELDS = 2;
const WITHHOLDING_FIELDS = new Set(['code', 'percent', 'perMille', 'taxableAmount']);
const PERCENT_FIELDS = ['percent', 'perMille'];
const UNIT_FIELDS = ['perUnitAmount', 'baseUnitMeasure', 'unitCode'];
const TAXES = tableOf(false);
const WITHHOLDINGS = tableOf(true);
/** Stands for the kind of a code that is wrong, which has been noted. */
const NO_KIND: TaxKind = {
  scheme: { id: '', name: '' },
  isWithholding: false,
  unit: undefined,
  isPerMille: true,
  rates: undefined,
  rank: 0,
};
/** Table 13.2.2: any other tax, whose name is free. */
const OTHER = 'ZZ';
const HUNDRED = decimal(100);
const PERCENT = { max: HUNDRED, decimals: 3 };
const PER_MILLE = { max: decimal(1000), decimals: 3 };
const MONEY = { decimals: MONEY_DECIMALS };
const NO_TAXES: readonly never[] = [];

function tableOf(isWithholding: boolean): CodeTable {
  return {
    has: (code) => taxKindOf(code)?.isWithholding === isWithholding,
    get rows() {
      return taxSchemes.rows.filter(({ kind }) => (kind === 'withholding') === isWithholding);
    },
  };
}

/** Reads the taxes of a line; the one that counts for the header's base comes first. */
export function readTaxes(owner: Fields, base: TaxBase): readonly Tax[] {
  const taxes = owner.each('taxes', FIELDS, (fields) => readTax(fields, base));
  return isRanked(taxes) ? taxes : [...taxes].sort((a, b) => a.rank - b.rank);
}

function isRanked(taxes: readonly Tax[]): boolean {
  for (let i = 1; i < taxes.length; i++) {
    if ((taxes[i - 1] as Tax).rank > (taxes[i] as Tax).rank) return false;
  }
  return true;
}

/**
 * Reads withholdings; each tells its default base by its code.
 *
 * @param isInLines whether the lines have a withholding of that code
 */
export function readWithholdings(
  owner: Fields,
  baseOf: (code: string) => Decimal,
  isInLines: (code: string) => boolean = () => false,
): readonly Tax[] {
  if (!owner.has('withholdings')) return NO_TAXES;
  return owner.each('withholdings', WITHHOLDING_FIELDS, (fields) => {
    const kind = readKind(fields, WITHHOLDINGS);
    const { id } = kind.scheme;
    if (isInLines(id) && !fields.has('taxableAmount'))
      fields.fail('ERR_DRAFT_CONTRADICTION', 'code', { expected: EXPECTED.withheldInLines });
    return readPercentage(fields, { kind, scheme: kind.scheme, base: baseOf(id) });
  });
}

/** What a draft states of a tax of the whole document. */
export interface StatedTax extends Pick<Tax, 'scheme' | 'percent' | 'units'> {
  readonly rate: Decimal;
  readonly amount: Decimal;
}

/** Reads a tax that the draft states for the whole document; nothing when it does not say which. */
export function readStatedTax(fields: Fields): StatedTax | undefined {
  const before = fields.problems.all.length;
  const kind = readKind(fields, TAXES);
  const scheme = withName(fields, kind.scheme);
  const { percent, rate, charged } = readPercentage(fields, { kind, scheme, base: ZERO });
  if (!fields.has('amount')) fields.missing('amount', EXPECTED.amountOfTax);
  if (fields.problems.all.length > before || rate === undefined || charged === undefined) return undefined;
  return { scheme, percent, rate, units: undefined, amount: charged.amount };
}

function readTax(fields: Fields, base: TaxBase): Tax {
  const kind = readKind(fields, TAXES);
  const { scheme, unit } = kind;
  if (unit === undefined && fields.hasOnlyTheFirst(PLAIN_FIELDS)) {
    return readPercent(fields, kind, { scheme, taxableAmount: base.taxableAmount, charged: undefined });
  }
  const named = withName(fields, scheme);
  if (unit !== undefined && (fields.has('perUnitAmount') || unit.orPercent === undefined)) {
    return readUnitTax(fields, { scheme: named, how: unit, base });
  }
  refuse(fields, UNIT_FIELDS, EXPECTED.percentageOnly);
  return readPercentage(fields, { kind, scheme: named, base: base.taxableAmount });
}

function readKind(fields: Fields, table: CodeTable): TaxKind {
  const code = fields.requiredCode('code', table, '13.2.2');
  return (code && taxKindOf(code)) || NO_KIND;
}

function withName(fields: Fields, scheme: Scheme): Scheme {
  const name = fields.text('name', 30);
  if (scheme.id === OTHER) {
    if (name === undefined) fields.missing('name', EXPECTED.nameOfTax);
    return { id: OTHER, name: name ?? '' };
  }
  if (name !== undefined) fields.fail('ERR_DRAFT_UNKNOWN', 'name', { expected: EXPECTED.noNameOfTax });
  return scheme;
}

/** What a percentage and its amount are computed from. */
interface Percentage extends Pick<Tax, 'scheme' | 'charged'> {
  readonly percent: string;
  readonly rate: Decimal;
  readonly taxableAmount: Decimal;
}

function refuse(fields: Fields, keys: readonly string[], expected: Sentence): void {
  for (const key of keys) if (fields.has(key)) fields.fail('ERR_DRAFT_UNKNOWN', key, { expected });
}

function readPercentage(
  fields: Fields,
  { kind, scheme, base }: { readonly kind: TaxKind; readonly scheme: Scheme; readonly base: Decimal },
): Tax {
  const taxableAmount = fields.decimal('taxableAmount', MONEY) ?? base;
  if (!fields.has('perMille'))
    return readPercent(fields, kind, { scheme, taxableAmount, charged: readCharged(fields) });
  if (fields.has('percent'))
    fields.fail('ERR_DRAFT_UNKNOWN', 'percent', { expected: EXPECTED.percentOrPerMille });
  if (!kind.isPerMille) {
    fields.fail('ERR_DRAFT_RANGE', 'perMille', { expected: EXPECTED.noPerMille });
  }
  const rate = fields.decimal('perMille', PER_MILLE) ?? ZERO;
  return percentage(kind, {
    scheme,
    percent: rateText(rate),
    rate: tenth(rate),
    taxableAmount,
    charged: readCharged(fields),
  });
}

/** So many per mille, as a percentage. */
function tenth({ units, scale }: Decimal): Decimal {
  return { units, scale: scale + 1 };
}

function readPercent(
  fields: Fields,
  kind: TaxKind,
  { scheme, taxableAmount, charged }: Omit<Percentage, 'percent' | 'rate'>,
): Tax {
  const before = fields.problems.all.length;
  const percent = fields.requiredDecimal('percent', PERCENT, EXPECTED.percentOrPerMille);
  const text = rateText(percent);
  // What is missing or no percentage at all has been noted already.
  if (kind.rates?.has(text) === false && fields.problems.all.length === before) refuseRate(fields, kind);
  return percentage(kind, { scheme, percent: text, rate: percent, taxableAmount, charged });
}

function refuseRate(fields: Fields, { scheme, rates }: TaxKind): void {
  const expected = EXPECTED.rateOfTable({ rates: [...(rates ?? [])].join(', ') });
  fields.fail('ERR_DRAFT_CODE', 'percent', { expected, rule: scheme.id === '05' ? undefined : 'FAS14' });
}

/** `base × rate ÷ 100` (FAX07, FAY07), rounded once, or what was charged. */
function percentage({ rank }: TaxKind, { scheme, percent, rate, taxableAmount, charged }: Percentage): Tax {
  const exact = percentOf(taxableAmount, rate);
  const taxAmount = charged === undefined ? round(exact, MONEY_DECIMALS, ROUNDING) : charged.amount;
  return {
    scheme,
    rank,
    percent,
    rate,
    taxableAmount,
    taxAmount,
    excess: excessOf(taxAmount, exact),
    units: undefined,
    charged,
    isFixed: charged !== undefined,
  };
}

/** `perUnitAmount × baseUnitMeasure ÷ per`, the formula of every tax that is set by unit (annex §5.2.1, FAX07). */
function readUnitTax(
  fields: Fields,
  { scheme, how, base }: { readonly scheme: Scheme; readonly how: UnitTax; readonly base: TaxBase },
): Tax {
  refuse(fields, PERCENT_FIELDS, EXPECTED.amountPerUnitOnly);
  const perUnitAmount = fields.requiredDecimal('perUnitAmount');
  const measure = readMeasure(fields, how, base);
  const { units, scale } = multiply(perUnitAmount, measure);
  const computed = round({ units, scale: scale + (how.per === 1 ? 0 : 2) }, MONEY_DECIMALS, ROUNDING);
  const charged = readCharged(fields);
  if (charged !== undefined) checkCharged(charged, { code: scheme.id, exact: computed, rule: 'FAX07' });
  return {
    scheme,
    rank: RANK_WITHOUT_BASE,
    percent: undefined,
    rate: undefined,
    taxableAmount: fields.decimal('taxableAmount', MONEY),
    taxAmount: charged?.amount ?? computed,
    excess: 0,
    charged,
    isFixed: true,
    units: {
      measure,
      unitCode: readUnitCode(fields, how, base),
      perUnitAmount: rateText(perUnitAmount),
    },
  };
}

function readMeasure(fields: Fields, how: UnitTax, base: TaxBase): Decimal {
  const measure = fields.decimal('baseUnitMeasure');
  if (measure !== undefined) return measure;
  if (how.counts === 'units of the line') return base.quantity;
  if (!fields.has('baseUnitMeasure')) fields.missing('baseUnitMeasure', EXPECTED.taxedUnits, 'FAX09');
  return ZERO;
}

function readUnitCode(fields: Fields, how: UnitTax, base: TaxBase): string {
  if (fields.has('unitCode')) return fields.code<string>('unitCode', unitCodes, '13.3.6') ?? '';
  if (how.unitCode !== undefined) return how.unitCode;
  if (how.counts === 'units of the line' && !fields.has('baseUnitMeasure')) return base.unitCode;
  fields.missing('unitCode', EXPECTED.unitOfMeasure, 'FAX09');
  return '';
}
