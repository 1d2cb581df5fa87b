import type { Fields } from '../draft/index.js';
import type { InvoiceControl, NumberingRange } from '../model/index.js';
import { LAST_CONSECUTIVE } from './name-file.js';

const SHAPE = /^[0-9A-Za-z]{1,20}$/;

/** Reads the number of a draft and finds the range that covers it (FAD05, FAB05 to FAB12). */
export function readNumber(
  fields: Fields,
  ranges: readonly NumberingRange[],
  issueDate: string,
): { number: string; range: NumberingRange | undefined } {
  const number = fields.requiredText('number', 20);
  if (number === '') return { number, range: undefined };
  if (!SHAPE.test(number)) {
    fields.fail('ERR_DRAFT_NUMBER', 'number', 'prefix and number together, letters and digits only', 'FAD05');
    return { number, range: undefined };
  }
  const range = ranges.find((candidate) => covers(candidate, number));
  if (range === undefined) {
    const known = ranges.map(describeRange).join(' or ') || 'a range in numberingRanges, which is empty';
    fields.fail('ERR_DRAFT_NUMBER', 'number', `a number of ${known}`, 'FAD05');
  } else if (issueDate < range.validDateFrom || issueDate > range.validDateTo) {
    const rule = issueDate < range.validDateFrom ? 'FAB07' : 'FAB08';
    const expected = `a date of the range's validity, ${range.validDateFrom} to ${range.validDateTo}`;
    fields.problems.add('ERR_DRAFT_DATE', fields.at('issueDate'), issueDate, expected, rule);
  }
  return { number, range };
}

/** A note's number, taken apart. */
export interface NoteNumber {
  readonly number: string;
  readonly prefix: string;
  readonly consecutive: number;
}

/** Reads the number of a note, which has no range: the prefix is given, or all before the digits at its end (CAD05). */
export function readNoteNumber(fields: Fields, fileConsecutive: number | undefined): NoteNumber {
  const number = fields.requiredText('number', 20);
  const stated = fields.raw('prefix') === '' ? '' : fields.text('prefix', 19);
  const prefix = stated ?? number.replace(/\d+$/, '');
  const digits = number.slice(prefix.length);
  if (number !== '' && !(SHAPE.test(number) && number.startsWith(prefix) && /^\d+$/.test(digits))) {
    const form = stated === undefined ? 'prefix' : `the prefix '${stated}'`;
    fields.fail(
      'ERR_DRAFT_NUMBER',
      'number',
      `${form} and number together, letters and digits only`,
      'CAD05',
    );
    return { number, prefix, consecutive: 0 };
  }
  const consecutive = fileConsecutive ?? Number(digits);
  if (number !== '' && fileConsecutive === undefined && (consecutive < 1 || consecutive > LAST_CONSECUTIVE))
    fields.fail(
      'ERR_DRAFT_NUMBER',
      'number',
      `a consecutive from 1 to ${LAST_CONSECUTIVE}, which the file is named after, or fileConsecutive in the context`,
    );
  return { number, prefix, consecutive };
}

/** Tells whether a document number belongs to a range: its prefix, then a number without padding inside it. */
export function covers({ prefix, fromNumber, toNumber }: NumberingRange, number: string): boolean {
  if (!number.startsWith(prefix)) return false;
  const digits = number.slice(prefix.length);
  if (!/^[1-9]\d*$/.test(digits)) return false;
  const value = Number(digits);
  return value >= fromNumber && value <= toNumber;
}

function describeRange({ prefix, fromNumber, toNumber }: NumberingRange): string {
  return `${prefix}${fromNumber} to ${prefix}${toNumber}`;
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
