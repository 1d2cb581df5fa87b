import { dayOf, type Fields } from '../../draft/index.js';
import { type Sentence, EXPECTED as SHARED } from '../../errors/index.js';
import { isDocumentNumber } from '../../identifiers/index.js';
import type { DocumentKindRow } from '../../kinds/index.js';
import type { InvoiceControl, NumberingRange } from '../../model/index.js';
import { EXPECTED } from './expected.js';
import { LAST_CONSECUTIVE } from './name-file.js';

/** The number of a document, taken apart. */
export interface Numbering {
  readonly number: string;
  readonly prefix: string;
  /** What the file is named after. */
  readonly consecutive: number;
  /** The authorised range, for a kind that has one; absent too when that is a problem, which is thrown. */
  readonly range: NumberingRange | undefined;
}

/** What numbers are read with. */
interface Numbered {
  readonly numberingRanges?: readonly NumberingRange[];
  readonly fileConsecutive?: number;
}

type ReadNumber = (fields: Fields, context: Numbered, issueDate: string) => Numbering;

/** How the number of a draft is read, by the manner in which its kind is numbered. */
export const READ_NUMBER: Readonly<Record<DocumentKindRow['numbering'], ReadNumber>> = {
  range: readRangeNumber,
  prefix: readOwnNumber,
};

/** Reads the number of a draft and finds the range that covers it (FAD05, FAB05 to FAB12). */
function readRangeNumber(
  fields: Fields,
  { numberingRanges = [], fileConsecutive }: Numbered,
  issueDate: string,
): Numbering {
  const number = fields.requiredText('number', 20);
  const none: Numbering = { number, prefix: '', consecutive: 0, range: undefined };
  if (number === '') return none;
  if (!isDocumentNumber(number)) {
    fields.fail('ERR_DRAFT_NUMBER', 'number', { expected: EXPECTED.numberShape, rule: 'FAD05' });
    return none;
  }
  const range = rangeOf(fields, number, { ranges: numberingRanges, issueDate });
  if (range === undefined) return none;
  const { prefix } = range;
  return { number, prefix, consecutive: fileConsecutive ?? Number(number.slice(prefix.length)), range };
}

/**
 * The range of a number: one that covers it, is valid on the date and is what the draft says, where it says a prefix or a
 * resolution. The newest of a prefix, when an authorisation was renewed before its end.
 */
function rangeOf(
  fields: Fields,
  number: string,
  { ranges, issueDate }: { readonly ranges: readonly NumberingRange[]; readonly issueDate: string },
): NumberingRange | undefined {
  const covering = ranges.filter((range) => covers(range, number) && isMeant(fields, range));
  if (covering.length === 0) reportNone(fields, ranges);
  const sound = covering.flatMap((range) => withDays(fields, range, ranges) ?? []);
  const valid = sound.filter((range) => issueDate >= range.validDateFrom && issueDate <= range.validDateTo);
  if (valid.length === 0) reportDate(fields, sound, issueDate);
  if (valid.length > 1) valid.sort((a, b) => (a.validDateFrom < b.validDateFrom ? 1 : -1));
  const [found = sound[0], ...others] = valid;
  const other = others.find((each) => found !== undefined && !isOfSeries(each, found));
  if (found !== undefined && other !== undefined) {
    const expected = EXPECTED.oneRange({ one: ofResolution(found), other: ofResolution(other) });
    fields.fail('ERR_DRAFT_NUMBER', 'number', { expected, rule: 'FAD05' });
  }
  return found;
}

function isMeant(fields: Fields, { prefix, resolutionNumber }: NumberingRange): boolean {
  const isOfPrefix = !fields.has('prefix') || fields.raw('prefix') === prefix;
  return (
    isOfPrefix && (!fields.has('resolutionNumber') || fields.raw('resolutionNumber') === resolutionNumber)
  );
}

/** Whether a range is another authorisation of the numbers of one, or that again. */
function isOfSeries(other: NumberingRange, one: NumberingRange): boolean {
  if (other.prefix !== one.prefix) return false;
  return other.validDateFrom !== one.validDateFrom || other.resolutionNumber === one.resolutionNumber;
}

/** The range with its dates as documents write them; nothing, once noted, when they are no dates. */
function withDays(
  fields: Fields,
  range: NumberingRange,
  ranges: readonly NumberingRange[],
): NumberingRange | undefined {
  const validDateFrom = dayOf(range.validDateFrom);
  const validDateTo = dayOf(range.validDateTo);
  for (const [name, day] of [
    ['validDateFrom', validDateFrom],
    ['validDateTo', validDateTo],
  ] as const) {
    if (day !== undefined) continue;
    const path = `numberingRanges[${ranges.indexOf(range)}].${name}`;
    fields.problems.add('ERR_DRAFT_DATE', { path, found: range[name], expected: EXPECTED.calendarDay });
  }
  if (validDateFrom === undefined || validDateTo === undefined) return undefined;
  const isWritten = validDateFrom === range.validDateFrom && validDateTo === range.validDateTo;
  return isWritten ? range : { ...range, validDateFrom, validDateTo };
}

function reportNone(fields: Fields, ranges: readonly NumberingRange[]): void {
  const meant = ranges.filter((range) => isMeant(fields, range));
  if (meant.length === 0 && ranges.length > 0) {
    const key = fields.has('resolutionNumber') ? 'resolutionNumber' : 'prefix';
    const values = ranges.map((range) => `'${range[key]}'`).join(', ');
    fields.fail('ERR_DRAFT_CODE', key, { expected: SHARED.oneOf({ values }), rule: 'FAB10' });
  } else fields.fail('ERR_DRAFT_NUMBER', 'number', { expected: numberOf(meant), rule: 'FAD05' });
}

/** That of the nearest validity: which was it meant to be? */
function reportDate(fields: Fields, ranges: readonly NumberingRange[], issueDate: string): void {
  const range = ranges.find(({ validDateTo }) => issueDate > validDateTo) ?? ranges[0];
  if (range === undefined) return;
  const rule = issueDate < range.validDateFrom ? 'FAB07' : 'FAB08';
  const expected = EXPECTED.dateOfRange({ from: range.validDateFrom, to: range.validDateTo });
  fields.problems.add('ERR_DRAFT_DATE', { path: fields.at('issueDate'), found: issueDate, expected, rule });
}

/** Reads a number without a range: the prefix is given, or all before the digits at its end (CAD05). */
function readOwnNumber(fields: Fields, { fileConsecutive }: Numbered): Numbering {
  const number = fields.requiredText('number', 20);
  const stated = fields.raw('prefix') === '' ? '' : fields.text('prefix', 19);
  const prefix = stated ?? number.replace(/\d{1,20}$/, '');
  const digits = number.slice(prefix.length);
  if (number !== '' && !(isDocumentNumber(number) && number.startsWith(prefix) && /^\d+$/.test(digits))) {
    const expected =
      stated === undefined ? EXPECTED.numberShape : EXPECTED.numberShapeOfPrefix({ prefix: stated });
    fields.fail('ERR_DRAFT_NUMBER', 'number', { expected, rule: 'CAD05' });
    return { number, prefix, consecutive: 0, range: undefined };
  }
  const consecutive = fileConsecutive ?? Number(digits);
  if (number !== '' && fileConsecutive === undefined && (consecutive < 1 || consecutive > LAST_CONSECUTIVE))
    fields.fail('ERR_DRAFT_NUMBER', 'number', {
      expected: EXPECTED.fileConsecutive({ last: LAST_CONSECUTIVE }),
    });
  return { number, prefix, consecutive, range: undefined };
}

/** Tells whether a document number belongs to a range: its prefix, then a number without padding inside it. */
export function covers({ prefix, fromNumber, toNumber }: NumberingRange, number: string): boolean {
  if (!number.startsWith(prefix)) return false;
  const digits = number.slice(prefix.length);
  if (!/^[1-9]\d*$/.test(digits)) return false;
  const value = Number(digits);
  return value >= fromNumber && value <= toNumber;
}

function nameOf({ prefix, fromNumber, toNumber }: NumberingRange): Sentence {
  return EXPECTED.range({ from: `${prefix}${fromNumber}`, to: `${prefix}${toNumber}` });
}

function ofResolution(range: NumberingRange): Sentence {
  return EXPECTED.rangeOfResolution({ range: nameOf(range), resolution: range.resolutionNumber });
}

function numberOf(ranges: readonly NumberingRange[]): Sentence {
  const [first, ...others] = ranges.map(nameOf);
  if (first === undefined) return EXPECTED.numberOfNoRange;
  const either = others.reduce((one, other) => EXPECTED.either({ one, other }), first);
  return EXPECTED.numberOfRanges({ ranges: either });
}

/** The authorisation as the document carries it; frozen and shared, as most documents have that of the one before. */
export function invoiceControl(range: NumberingRange): InvoiceControl {
  const control: InvoiceControl = {
    invoiceAuthorization: range.resolutionNumber,
    startDate: range.validDateFrom,
    endDate: range.validDateTo,
    prefix: range.prefix,
    from: String(range.fromNumber),
    to: String(range.toNumber),
  };
  if (lastControl === undefined || !isSame(control, lastControl)) lastControl = Object.freeze(control);
  return lastControl;
}

let lastControl: InvoiceControl | undefined;

function isSame(one: InvoiceControl, other: InvoiceControl): boolean {
  for (const key in one) {
    if (one[key as keyof InvoiceControl] !== other[key as keyof InvoiceControl]) return false;
  }
  return true;
}
