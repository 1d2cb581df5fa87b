import { types } from 'node:util';
import { EXPECTED as SHARED } from '../errors/index.js';
import { colombianDateTime, isCalendarDay } from '../identifiers/index.js';
import { EXPECTED } from './expected.js';
import type { Fields } from './fields.js';

/** A moment as a document writes it. */
export interface Moment {
  readonly date: string;
  readonly time: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000;
const FIRST = Date.UTC(1000, 0, 2);
const LAST = Date.UTC(9999, 11, 31);

/**
 * The day that a value means, as `YYYY-MM-DD` in Colombia; `undefined` when it means none.
 *
 * A date of the calendar that passed through JavaScript (`new Date('2026-12-10')`, `'2026-12-10T00:00:00Z'`) stands at
 * midnight UTC, which in Colombia is the evening before; it means the day that it says.
 */
export function dayOf(value: unknown): string | undefined {
  if (typeof value === 'string' && DAY.test(value)) return isDay(value) ? value : undefined;
  const instant = toInstant(value);
  if (instant === undefined) return undefined;
  return isDateAlone(value, instant) ? instant.toISOString().slice(0, 10) : colombianDateTime(instant).date;
}

/** Whether an instant is a date of the calendar that passed through JavaScript. */
function isDateAlone(value: unknown, instant: Date): boolean {
  const isOfNoPlace = typeof value !== 'string' || value.endsWith('Z');
  return isOfNoPlace && instant.getTime() % MILLISECONDS_OF_DAY === 0;
}

/** Reads a date of a draft. */
export function readDate(fields: Fields, key: string): string | undefined {
  const value = fields.raw(key);
  if (value === undefined) return undefined;
  const day = dayOf(value);
  if (day === undefined) fields.fail('ERR_DRAFT_DATE', key, { expected: EXPECTED.instant });
  return day;
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
  const value = fields.raw(key);
  const instant = toInstant(value);
  return instant === undefined || isDateAlone(value, instant) ? { date } : colombianDateTime(instant);
}

/** Reads a date or an instant that has to be there; empty when it is not. */
export function requiredDate(fields: Fields, key: string): DateAndTime {
  if (!fields.has(key)) fields.missing(key, SHARED.date);
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
  fields.fail('ERR_DRAFT_DATE', key, { expected: EXPECTED.instant });
  return clock;
}

/** Whether a text of the shape of a day is one of the calendar. */
function isDay(text: string): boolean {
  return isCalendarDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

function toInstant(value: unknown): Date | undefined {
  if (types.isDate(value)) {
    const copy = new Date(value);
    return isWritable(copy) ? copy : undefined;
  }
  if (typeof value !== 'string' || !INSTANT.test(value)) return undefined;
  const date = new Date(value);
  return isWritable(date) && isDay(value.slice(0, 10)) ? date : undefined;
}

/** Whether a date is one, and its year has the four digits that a document has room for. */
function isWritable(date: Date): boolean {
  const milliseconds = date.getTime();
  return milliseconds >= FIRST && milliseconds <= LAST;
}
