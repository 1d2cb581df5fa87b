import { colombianDateTime } from '../identifiers/index.js';
import type { Fields } from './fields.js';

/** A moment as a document writes it. */
export interface Moment {
  readonly date: string;
  readonly time: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const FIRST = Date.UTC(1000, 0, 2);
const LAST = Date.UTC(9999, 11, 31);
const EXPECTED = "a Date, 'YYYY-MM-DD' or an ISO 8601 instant with its offset";

/** Reads a date of a draft, as `YYYY-MM-DD` in Colombia. */
export function readDate(fields: Fields, key: string): string | undefined {
  const value = fields.raw(key);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && DAY.test(value)) {
    if (isDay(value)) return value;
  } else {
    const instant = toInstant(value);
    if (instant !== undefined) return colombianDateTime(instant).date;
  }
  fields.fail('ERR_DRAFT_DATE', key, EXPECTED);
  return undefined;
}

/** A date, with the time of day where the draft gives an instant. */
export interface DateAndTime {
  readonly date: string;
  readonly time?: string;
}

/** Reads a date or an instant of a draft. */
export function readDateAndTime(fields: Fields, key: string): DateAndTime | undefined {
  const date = readDate(fields, key);
  if (date === undefined) return undefined;
  const instant = toInstant(fields.raw(key));
  return instant === undefined ? { date } : colombianDateTime(instant);
}

/** Reads a date or an instant that has to be there; empty when it is not. */
export function requiredDate(fields: Fields, key: string): DateAndTime {
  if (!fields.has(key)) fields.missing(key, 'a date');
  return readDateAndTime(fields, key) ?? { date: '' };
}

/** Reads a moment of a draft; a date alone takes the clock's time of day, and nothing at all the clock's moment. */
export function readMoment(fields: Fields, key: string, now: Date): Moment {
  const value = fields.raw(key);
  const clock = colombianDateTime(now);
  if (value === undefined) return clock;
  if (typeof value === 'string' && DAY.test(value)) {
    if (isDay(value)) return { date: value, time: clock.time };
  } else {
    const instant = toInstant(value);
    if (instant !== undefined) return colombianDateTime(instant);
  }
  fields.fail('ERR_DRAFT_DATE', key, EXPECTED);
  return clock;
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function toInstant(value: unknown): Date | undefined {
  if (value instanceof Date) return isWritable(value) ? value : undefined;
  if (typeof value !== 'string' || !INSTANT.test(value)) return undefined;
  const date = new Date(value);
  return isWritable(date) && isDay(value.slice(0, 10)) ? date : undefined;
}

/** Whether a date is one, and its year has the four digits that a document has room for. */
function isWritable(date: Date): boolean {
  const milliseconds = date.getTime();
  return milliseconds >= FIRST && milliseconds <= LAST;
}
