import { FacturadorError } from '../errors/index.js';
import { colombianDateTime } from '../identifiers/index.js';
import type { NumberingRange } from '../model/index.js';
import type { Settings } from './config.js';
import type { NumberSpace } from './number-space.js';
import { type RangeWarning, rangeWarnings } from './range-warnings.js';
import type { NumberSeries } from './store/submission-store.js';
import { storeOf } from './submit.js';

/** What numbers are taken from: a numbering range or, for notes, a prefix and the span of their consecutive. */
export type NumberSource = Pick<NumberingRange, 'prefix' | 'fromNumber' | 'toNumber'> &
  Partial<NumberingRange>;

/** What a number is taken for. */
export interface NumberOptions {
  /**
   * What the number is for, such as the id of an order: the same reference gets the same number each time, so that a
   * process that was killed goes on with the numbers that it had.
   */
  readonly reference?: string;
  /**
   * The kind of document. By default that of the range: `invoice`, or `contingencyInvoice` when the range has no
   * technical key, as contingency ranges have none.
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
  assertValidToday(source, settings.now());
  const number = await store.takeNumber(seriesOf(settings, source, numberSpace), reference);
  if (number !== undefined) return number;
  throw new FacturadorError(
    'ERR_RANGE_EXHAUSTED',
    `The range ${nameOf(source)} has no numbers left; use another one, or ask the DIAN for a new one`,
    { path: 'number', rule: 'FAD05' },
  );
}

/** Gives back a number that was not used. */
export async function releaseNumber(
  { store, issuerNit }: Settings,
  number: string,
  numberSpace: NumberSpace,
): Promise<void> {
  await storeOf(store, 'releaseNumber').releaseNumber({ issuerNit, numberSpace, number });
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
  { prefix, fromNumber, toNumber, technicalKey }: NumberSource,
  numberSpace: NumberSpace = technicalKey ? 'invoice' : 'contingencyInvoice',
): NumberSeries {
  return { issuerNit, numberSpace, prefix, fromNumber, toNumber };
}

function assertValidToday(
  { validDateFrom = '', validDateTo = '9999', ...source }: NumberSource,
  now: Date,
): void {
  const { date } = colombianDateTime(now);
  if (date >= validDateFrom && date <= validDateTo) return;
  throw new FacturadorError(
    'ERR_RANGE_EXPIRED',
    `The range ${nameOf(source)} is valid from ${validDateFrom} to ${validDateTo}, and today is ${date}; use another one`,
    { path: 'number', rule: date < validDateFrom ? 'FAB07' : 'FAB08' },
  );
}

function nameOf({ prefix, fromNumber, toNumber }: NumberSource): string {
  return `${prefix}${fromNumber} to ${prefix}${toNumber}`;
}
