import { describe, FacturadorError } from '../../errors/index.js';
import { colombianDateTime } from '../../identifiers/index.js';
import { isRangeSpace, type NumberSpace } from '../../kinds/index.js';
import type { NumberingRange } from '../../model/index.js';
import type { NumberSeries, SubmissionStore } from '../../submission/index.js';
import type { Settings } from '../flow/config.js';
import { storeOf } from '../flow/submit.js';
import { dayOfRange, type RangeWarning, rangeWarnings } from './range-warnings.js';

/**
 * What numbers are taken from: a numbering range or, for notes, a prefix of one's own. Notes have no authorised range; their
 * consecutive goes from `fromNumber`, 1 by default, to `toNumber`, 999999999 by default.
 */
export type NumberSource = Pick<NumberingRange, 'prefix'> & Partial<NumberingRange>;

/** Of notes, which have no range. */
export const LAST_OF_NOTES = 999_999_999;

/** What a number is taken for. */
export interface NumberOptions {
  /**
   * What the number is for, such as the id of an order: the same reference gets the same number each time, so that a
   * process that was killed goes on with the numbers that it had.
   */
  readonly reference?: string;
  /**
   * The kind of document; `invoice` by default for a range with a technical key, which only invoices have. Say it for all
   * others: `contingencyInvoice`, `creditNote`, `debitNote`.
   */
  readonly numberSpace?: NumberSpace;
}

/** Takes the next number of a range. */
export async function nextNumber(
  settings: Settings,
  source: NumberSource,
  { reference, numberSpace }: NumberOptions,
): Promise<string> {
  const store = storeOf(settings.store, 'nextNumber');
  const series = seriesOf(settings, source, numberSpace);
  assertValidToday(source, settings.now());
  for (let taken = 1; ; taken++) {
    const number = await store.takeNumber(series, referenceOf(reference, taken));
    if (number === undefined) throw exhausted(series);
    if (reference === undefined || !(await isRegisteredForAnother(store, series, number))) return number;
  }
}

/** What a store is asked a number for: a reference whose first numbers belong to other documents has further ones. */
function referenceOf(reference: string | undefined, taken: number): string | undefined {
  return reference === undefined || taken === 1 ? reference : `${reference} (${taken})`;
}

/** Whether the DIAN has said that a number belongs to another document, so that nothing can be issued under it any more. */
async function isRegisteredForAnother(
  store: SubmissionStore,
  { issuerNit, numberSpace }: NumberSeries,
  number: string,
): Promise<boolean> {
  const last = await store.get({ issuerNit, numberSpace, number });
  return last?.duplicateOf !== undefined;
}

function exhausted(series: NumberSeries): FacturadorError {
  const isOfNotes = !isRangeSpace(series.numberSpace);
  const remedy = isOfNotes ? 'use another prefix' : 'use another one, or ask the DIAN for a new one';
  return new FacturadorError(
    'ERR_RANGE_EXHAUSTED',
    `The range ${nameOf(series)} has no numbers left; ${remedy}`,
    isOfNotes ? { path: 'number' } : { path: 'number', rule: 'FAD05' },
  );
}

/** Gives back a number that was not used, and says whether it did. */
export async function releaseNumber(
  { store, issuerNit }: Settings,
  number: string,
  numberSpace: NumberSpace,
): Promise<boolean> {
  return storeOf(store, 'releaseNumber').releaseNumber({ issuerNit, numberSpace, number });
}

/** What of a range is running out, by the numbers that were taken of it. */
export async function warningsOf(
  settings: Settings,
  range: NumberingRange,
  numberSpace: NumberSpace | undefined,
): Promise<readonly RangeWarning[]> {
  const store = storeOf(settings.store, 'rangeWarnings');
  const used = await store.numbersTaken(seriesOf(settings, range, numberSpace));
  return rangeWarnings(range, used, settings.now());
}

function seriesOf(
  { issuerNit }: Settings,
  source: NumberSource,
  numberSpace: NumberSpace | undefined,
): NumberSeries {
  if (typeof source !== 'object' || source === null || typeof source.prefix !== 'string') {
    const found = describe(source);
    const expected = "a numbering range, or { prefix } and numberSpace 'creditNote' or 'debitNote' for notes";
    throw new FacturadorError('ERR_INPUT', `Found ${found} as the range, expected ${expected}`, {
      path: 'range',
    });
  }
  const { prefix, technicalKey } = source;
  if (numberSpace !== undefined && !isRangeSpace(numberSpace)) {
    const { fromNumber = 1, toNumber = LAST_OF_NOTES } = source;
    return { issuerNit, numberSpace, prefix, fromNumber, toNumber };
  }
  const { fromNumber, toNumber } = source;
  const space = numberSpace ?? (technicalKey ? 'invoice' : undefined);
  if (fromNumber === undefined || toNumber === undefined || space === undefined) throw noRange(prefix);
  return { issuerNit, numberSpace: space, prefix, fromNumber, toNumber };
}

/** What is missing says nothing: contingency ranges have no technical key, and neither has a prefix of notes. */
function noRange(prefix: string): FacturadorError {
  return new FacturadorError(
    'ERR_INPUT',
    `Found ${describe(prefix)} without a range or a technical key, expected a numbering range of invoices; for others pass numberSpace: 'contingencyInvoice', 'creditNote' or 'debitNote'`,
    { path: 'numberSpace' },
  );
}

function assertValidToday(source: NumberSource, now: Date): void {
  const { prefix, fromNumber, toNumber } = source;
  const validDateFrom = dayIn(source, 'validDateFrom', '');
  const validDateTo = dayIn(source, 'validDateTo', '9999');
  const { date } = colombianDateTime(now);
  if (date >= validDateFrom && date <= validDateTo) return;
  const name = `${prefix}${fromNumber} to ${prefix}${toNumber}`;
  throw new FacturadorError(
    'ERR_RANGE_EXPIRED',
    `The range ${name} is valid from ${validDateFrom} to ${validDateTo}, and today is ${date}; use another one`,
    { path: 'number', rule: date < validDateFrom ? 'FAB07' : 'FAB08' },
  );
}

function dayIn(source: NumberSource, name: 'validDateFrom' | 'validDateTo', absent: string): string {
  return source[name] === undefined ? absent : dayOfRange(source[name], name);
}

function nameOf({ prefix, fromNumber, toNumber }: NumberSeries): string {
  return `${prefix}${fromNumber} to ${prefix}${toNumber}`;
}
