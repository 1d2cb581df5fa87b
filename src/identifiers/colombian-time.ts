import { describe, FacturadorError } from '../errors/index.js';
import { isCalendarDay } from './calendar-day.js';

/** A moment as documents write it. */
export interface ColombianDateTime {
  /** `YYYY-MM-DD`, as `cbc:IssueDate`. */
  readonly date: string;
  /** `HH:MM:SS-05:00`, as `cbc:IssueTime`. */
  readonly time: string;
}

const MINUTE = 60_000;
/** Colombia has had no daylight saving time since 1993. */
const OFFSET = -300 * MINUTE;
const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/;

/**
 * Writes a moment in Colombian time, cut to the second.
 *
 * @throws {FacturadorError} `ERR_INPUT_DATE` when the date is invalid or its year has not four digits
 * @example
 * colombianDateTime(new Date('2024-03-16T03:15:23Z')); // { date: '2024-03-15', time: '22:15:23-05:00' }
 */
export function colombianDateTime(date: Date): ColombianDateTime {
  const second = Math.floor(date.getTime() / 1000);
  // Documents are issued many a second, and each asks several times: printing a date costs as much as a hash.
  if (second === lastSecond) return lastPrinted;
  const printed = print(date);
  lastSecond = second;
  lastPrinted = printed;
  return printed;
}

let lastSecond = Number.NaN;
let lastPrinted: ColombianDateTime = { date: '', time: '' };

function print(date: Date): ColombianDateTime {
  const milliseconds = date.getTime() + OFFSET;
  const text = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString();
  // Years of other lengths are written with a sign, one character more at the front.
  if (text.charAt(4) !== '-') throw malformed(date);
  return Object.freeze({ date: text.slice(0, 10), time: `${text.slice(11, 19)}-05:00` });
}

/**
 * Reads a moment from a `Date` or from ISO 8601 text. Text without offset is Colombian time; text without time is the
 * beginning of that day in Colombia. Decimals of a second are cut to milliseconds.
 *
 * @param value a `Date`, or text such as `'2024-03-15'`, `'2024-03-15T09:15:23'` or `'2024-03-15T14:15:23Z'`
 * @throws {FacturadorError} `ERR_INPUT_DATE` when it is not a moment that exists
 * @example
 * parseInstant('2024-03-15').toISOString(); // '2024-03-15T05:00:00.000Z'
 */
export function parseInstant(value: Date | string): Date {
  if (value instanceof Date && !Number.isNaN(value.getTime())) return new Date(value);
  const found = typeof value === 'string' ? ISO.exec(value) : null;
  if (found === null) throw malformed(value);
  const [, year, month, day, hour = '0', minute = '0', second = '0', decimals = '', zone] = found;
  // 30 February would silently become 1 March.
  if (!isCalendarDay(Number(year), Number(month), Number(day))) throw malformed(value);
  const wall = new Date(0);
  wall.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  wall.setUTCHours(Number(hour), Number(minute), Number(second), Number(decimals.slice(0, 3).padEnd(3, '0')));
  return new Date(wall.getTime() - offsetOf(zone));
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return OFFSET;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
}

function malformed(found: unknown): FacturadorError {
  return new FacturadorError(
    'ERR_INPUT_DATE',
    `Found ${describe(found)}, expected a Date or ISO text such as '2024-03-15T09:15:23-05:00'`,
  );
}
