import { taxSchemes, unitCodes } from '../catalogs/index.js';
import { type Decimal, decimal, multiply, percentOf, round, ZERO } from '../decimal/index.js';
import type { CodeTable, Fields } from '../draft/index.js';
import type { Scheme } from '../model/index.js';
import { MONEY_DECIMALS, ROUNDING, rateText } from './money.js';
import {
  closedRatesOf,
  FIRST_TAXES,
  SET_PER_MILLE,
  TAXES,
  type UnitTax,
  unitTaxOf,
  WITHHOLDINGS,
} from './tax-kinds.js';

/** One tax on one line, before it is grouped. */
export interface Tax {
  readonly scheme: Scheme;
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
  readonly amount: Decimal;
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
const WITHHOLDING_FIELDS = new Set(['code', 'percent', 'perMille', 'taxableAmount']);
const HUNDRED = decimal(100);
const THOUSAND = decimal(1000);
const PERCENT = { max: HUNDRED, decimals: 3 };
const PER_MILLE = { max: THOUSAND, decimals: 3 };
const MONEY = { decimals: MONEY_DECIMALS };
const NO_TAXES: readonly never[] = [];

/** Reads the taxes of a line; the one that counts for the header's base comes first. */
export function readTaxes(owner: Fields, base: TaxBase): readonly Tax[] {
  if (!owner.has('taxes')) return NO_TAXES;
  const taxes = owner.each('taxes', FIELDS, (fields) => readTax(fields, base));
  return taxes.length < 2 ? taxes : [...taxes].sort((a, b) => rank(a) - rank(b));
}

/** IVA, INC, the other percentages, and last the taxes without a base. */
function rank({ scheme, taxableAmount }: Tax): number {
  const place = FIRST_TAXES.indexOf(scheme.id);
  if (place >= 0) return place;
  return taxableAmount === undefined ? FIRST_TAXES.length + 1 : FIRST_TAXES.length;
}

/** Reads withholdings; each tells its default base by its code. */
export function readWithholdings(owner: Fields, baseOf: (code: string) => Decimal): readonly Tax[] {
  if (!owner.has('withholdings')) return NO_TAXES;
  return owner.each('withholdings', WITHHOLDING_FIELDS, (fields) => {
    const code = readCode(fields, WITHHOLDINGS);
    return readPercentage(fields, code, schemeOf(fields, code), baseOf(code));
  });
}

function readTax(fields: Fields, base: TaxBase): Tax {
  const code = readCode(fields, TAXES);
  const scheme = schemeOf(fields, code);
  const units = unitTaxOf(code);
  if (units !== undefined && (fields.has('perUnitAmount') || units.orPercent === undefined)) {
    return readUnitTax(fields, scheme, units, base);
  }
  for (const key of UNIT_FIELDS) {
    if (fields.has(key)) fields.fail('ERR_DRAFT_UNKNOWN', key, 'a percentage only, for this tax');
  }
  return readPercentage(fields, code, scheme, base.amount);
}

const UNIT_FIELDS = ['perUnitAmount', 'baseUnitMeasure', 'unitCode'];

function readCode(fields: Fields, table: CodeTable): string {
  return fields.requiredCode('code', table, 'table 13.2.2') ?? '';
}

function readPercentage(fields: Fields, code: string, scheme: Scheme, base: Decimal): Tax {
  const percent = fields.decimal('percent', PERCENT);
  const perMille = fields.decimal('perMille', PER_MILLE);
  const rate = perMille ?? percent ?? HUNDRED;
  const printed = rateText(rate);
  checkRate(fields, code, percent === undefined ? undefined : printed);
  const taxableAmount = fields.decimal('taxableAmount', MONEY) ?? base;
  const exact = percentOf(taxableAmount, rate);
  const divided = perMille === undefined ? exact : { units: exact.units, scale: exact.scale + 1 };
  return {
    scheme,
    percent: printed,
    taxableAmount,
    taxAmount: round(divided, MONEY_DECIMALS, ROUNDING),
    units: undefined,
  };
}

function checkRate(fields: Fields, code: string, percent: string | undefined): void {
  const isPerMille = fields.has('perMille');
  if (fields.has('percent') === isPerMille) fields.missing('percent', 'either percent or perMille');
  if (isPerMille && code !== '' && !SET_PER_MILLE.has(code)) {
    fields.fail('ERR_DRAFT_RANGE', 'perMille', 'percent; only ICA (03) and ReteICA (07) are per mille');
  }
  const rates = percent === undefined ? undefined : closedRatesOf(code);
  if (rates !== undefined && !rates.has(percent as string)) {
    fields.fail(
      'ERR_DRAFT_CODE',
      'percent',
      `a rate of table 13.3.11: ${[...rates].join(', ')}`,
      code === '05' ? undefined : 'FAS14',
    );
  }
}

/** `perUnitAmount × baseUnitMeasure ÷ per`, the formula of every tax that is set by unit (annex §5.2.1, FAX07). */
function readUnitTax(fields: Fields, scheme: Scheme, how: UnitTax, base: TaxBase): Tax {
  for (const key of ['percent', 'perMille']) {
    if (fields.has(key)) fields.fail('ERR_DRAFT_UNKNOWN', key, 'an amount a unit only, for this tax');
  }
  const perUnitAmount = fields.requiredDecimal('perUnitAmount');
  const measure = readMeasure(fields, how, base);
  const product = multiply(perUnitAmount, measure);
  const exact = how.per === 1 ? product : { units: product.units, scale: product.scale + 2 };
  return {
    scheme,
    percent: undefined,
    taxableAmount: fields.decimal('taxableAmount', MONEY),
    taxAmount: round(exact, MONEY_DECIMALS, ROUNDING),
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
  if (fields.has('unitCode')) return fields.code('unitCode', unitCodes, 'table 13.3.6') ?? '';
  if (how.unitCode !== undefined) return how.unitCode;
  if (how.counts === 'units of the line' && !fields.has('baseUnitMeasure')) return base.unitCode;
  fields.missing('unitCode', 'the unit of baseUnitMeasure, a code of table 13.3.6', 'FAX09');
  return '';
}

/** The schemes of the table, one object each, so that what is written for them can be shared. */
const SCHEMES = new Map<string, Scheme>();

function schemeOf(fields: Fields, code: string): Scheme {
  const name = fields.text('name', 30);
  if (code === 'ZZ') {
    if (name === undefined) fields.missing('name', 'the name of the tax');
    return { id: code, name: name ?? '' };
  }
  if (name !== undefined) fields.fail('ERR_DRAFT_UNKNOWN', 'name', 'no name; only code ZZ takes one');
  let scheme = SCHEMES.get(code);
  if (scheme === undefined) {
    scheme = Object.freeze({ id: code, name: taxSchemes.find(code)?.name ?? '' });
    if (taxSchemes.has(code)) SCHEMES.set(code, scheme);
  }
  return scheme;
}
