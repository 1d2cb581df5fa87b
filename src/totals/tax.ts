import { unitCodes } from '../catalogs/index.js';
import { type Decimal, decimal, multiply, percentOf, round, ZERO } from '../decimal/index.js';
import type { CodeTable, Fields } from '../draft/index.js';
import type { Scheme } from '../model/index.js';
import { MONEY_DECIMALS, ROUNDING, rateText } from './money.js';
import { RANK_WITHOUT_BASE, type TaxKind, taxKindOf, type UnitTax } from './tax-kinds.js';

/** One tax on one line, before it is grouped. */
export interface Tax {
  readonly scheme: Scheme;
  /** Its place among the taxes of the line. */
  readonly rank: number;
  /** As printed; absent for a tax of so much a unit. */
  readonly percent: string | undefined;
  readonly taxableAmount: Decimal | undefined;
  readonly taxAmount: Decimal;
  /** For a tax of so much a unit. */
  readonly units: Units | undefined;
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
]);
/** The first of them, code and percentage, and nothing else: so are most taxes. */
const PLAIN_FIELDS = 2;
const WITHHOLDING_FIELDS = new Set(['code', 'percent', 'perMille', 'taxableAmount']);
const PERCENT_FIELDS = ['percent', 'perMille'];
const UNIT_FIELDS = ['perUnitAmount', 'baseUnitMeasure', 'unitCode'];
const TAXES: CodeTable = { has: (code) => taxKindOf(code)?.isWithholding === false };
const WITHHOLDINGS: CodeTable = { has: (code) => taxKindOf(code)?.isWithholding === true };
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

/** Reads the taxes of a line; the one that counts for the header's base comes first. */
export function readTaxes(owner: Fields, base: TaxBase): readonly Tax[] {
  const taxes = owner.each('taxes', FIELDS, (fields) => readTax(fields, base));
  return taxes.length < 2 ? taxes : [...taxes].sort((a, b) => a.rank - b.rank);
}

/** Reads withholdings; each tells its default base by its code. */
export function readWithholdings(owner: Fields, baseOf: (code: string) => Decimal): readonly Tax[] {
  if (!owner.has('withholdings')) return NO_TAXES;
  return owner.each('withholdings', WITHHOLDING_FIELDS, (fields) => {
    const kind = readKind(fields, WITHHOLDINGS);
    return readPercentage(fields, kind, kind.scheme, baseOf(kind.scheme.id));
  });
}

function readTax(fields: Fields, base: TaxBase): Tax {
  const kind = readKind(fields, TAXES);
  const { scheme, unit } = kind;
  if (unit === undefined && fields.hasOnlyTheFirst(PLAIN_FIELDS)) {
    return readPercent(fields, kind, scheme, base.taxableAmount);
  }
  const named = withName(fields, scheme);
  if (unit !== undefined && (fields.has('perUnitAmount') || unit.orPercent === undefined)) {
    return readUnitTax(fields, named, unit, base);
  }
  refuse(fields, UNIT_FIELDS, 'a percentage only, for this tax');
  return readPercentage(fields, kind, named, base.taxableAmount);
}

function readKind(fields: Fields, table: CodeTable): TaxKind {
  const code = fields.requiredCode('code', table, 'table 13.2.2');
  return (code && taxKindOf(code)) || NO_KIND;
}

function withName(fields: Fields, scheme: Scheme): Scheme {
  const name = fields.text('name', 30);
  if (scheme.id === OTHER) {
    if (name === undefined) fields.missing('name', 'the name of the tax');
    return { id: OTHER, name: name ?? '' };
  }
  if (name !== undefined) fields.fail('ERR_DRAFT_UNKNOWN', 'name', 'no name; only code ZZ takes one');
  return scheme;
}

function refuse(fields: Fields, keys: readonly string[], expected: string): void {
  for (const key of keys) if (fields.has(key)) fields.fail('ERR_DRAFT_UNKNOWN', key, expected);
}

function readPercentage(fields: Fields, kind: TaxKind, scheme: Scheme, base: Decimal): Tax {
  const taxableAmount = fields.decimal('taxableAmount', MONEY) ?? base;
  if (!fields.has('perMille')) return readPercent(fields, kind, scheme, taxableAmount);
  if (fields.has('percent')) fields.fail('ERR_DRAFT_UNKNOWN', 'percent', 'either percent or perMille');
  if (!kind.isPerMille) {
    fields.fail('ERR_DRAFT_RANGE', 'perMille', 'percent; only ICA (03) and ReteICA (07) are per mille');
  }
  const rate = fields.decimal('perMille', PER_MILLE) ?? ZERO;
  return percentage(kind, scheme, rateText(rate), taxableAmount, thousandth(percentOf(taxableAmount, rate)));
}

/** A hundredth of something, as a thousandth of it. */
function thousandth({ units, scale }: Decimal): Decimal {
  return { units, scale: scale + 1 };
}

function readPercent(fields: Fields, kind: TaxKind, scheme: Scheme, taxableAmount: Decimal): Tax {
  const before = fields.problems.all.length;
  const percent = fields.requiredDecimal('percent', PERCENT, 'either percent or perMille');
  const text = rateText(percent);
  // What is missing or no percentage at all has been noted already.
  if (kind.rates?.has(text) === false && fields.problems.all.length === before) refuseRate(fields, kind);
  return percentage(kind, scheme, text, taxableAmount, percentOf(taxableAmount, percent));
}

function refuseRate(fields: Fields, { scheme, rates }: TaxKind): void {
  const expected = `a rate of table 13.3.11: ${[...(rates ?? [])].join(', ')}`;
  fields.fail('ERR_DRAFT_CODE', 'percent', expected, scheme.id === '05' ? undefined : 'FAS14');
}

/** `base × rate ÷ 100`, or by a thousand (FAX07, FAY07), rounded once. */
function percentage(
  { rank }: TaxKind,
  scheme: Scheme,
  percent: string,
  taxableAmount: Decimal,
  exact: Decimal,
): Tax {
  const taxAmount = round(exact, MONEY_DECIMALS, ROUNDING);
  return { scheme, rank, percent, taxableAmount, taxAmount, units: undefined };
}

/** `perUnitAmount × baseUnitMeasure ÷ per`, the formula of every tax that is set by unit (annex §5.2.1, FAX07). */
function readUnitTax(fields: Fields, scheme: Scheme, how: UnitTax, base: TaxBase): Tax {
  refuse(fields, PERCENT_FIELDS, 'an amount a unit only, for this tax');
  const perUnitAmount = fields.requiredDecimal('perUnitAmount');
  const measure = readMeasure(fields, how, base);
  const { units, scale } = multiply(perUnitAmount, measure);
  return {
    scheme,
    rank: RANK_WITHOUT_BASE,
    percent: undefined,
    taxableAmount: fields.decimal('taxableAmount', MONEY),
    taxAmount: round({ units, scale: scale + (how.per === 1 ? 0 : 2) }, MONEY_DECIMALS, ROUNDING),
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
  if (!fields.has('baseUnitMeasure')) fields.missing('baseUnitMeasure', 'the taxed units', 'FAX09');
  return ZERO;
}

function readUnitCode(fields: Fields, how: UnitTax, base: TaxBase): string {
  if (fields.has('unitCode')) return fields.code<string>('unitCode', unitCodes, 'table 13.3.6') ?? '';
  if (how.unitCode !== undefined) return how.unitCode;
  if (how.counts === 'units of the line' && !fields.has('baseUnitMeasure')) return base.unitCode;
  fields.missing('unitCode', 'the unit of baseUnitMeasure, a code of table 13.3.6', 'FAX09');
  return '';
}
