import { compare, type Decimal, format, tryDecimal, ZERO } from '../decimal/index.js';
import type { ErrorCode, ProblemList } from '../errors/index.js';
import { isXmlText } from '../xml/index.js';

/** Limits of a decimal field. */
export interface DecimalLimits {
  /** Whether it may be negative; it may not by default (VLR01). */
  readonly signed?: boolean;
  readonly max?: Decimal;
  /** Most decimals; 6 by default (annex §5.2.1, sizes p(0–6)). */
  readonly decimals?: number;
}

/** A code table, as far as checking a code needs it. */
export interface CodeTable {
  has(code: string): boolean;
}

const MAX_DECIMALS = 6;
/** Digits before the point: the annex's amounts have at most fifteen characters. */
const LIMIT = 10 ** 15;
const HIGHEST: Decimal = { units: LIMIT, scale: 0 };
const LOWEST: Decimal = { units: -LIMIT, scale: 0 };
const DEFAULT_MAX_TEXT = 5000;
const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});
const ANY_AMOUNT: DecimalLimits = {};
const NO_VALUES: readonly never[] = Object.freeze([]);

/** Opens an object: every field is read through the result, which notes what is wrong with it. */
export function openFields(
  value: unknown,
  path: string,
  problems: ProblemList,
  known: ReadonlySet<string>,
): Fields {
  return open(value, problems, known, undefined, path, -1);
}

function open(
  value: unknown,
  problems: ProblemList,
  known: ReadonlySet<string>,
  owner: Fields | undefined,
  key: string,
  index: number,
): Fields {
  const isObject = isPlainObject(value);
  const places = placesOf(known);
  const fields = new Fields(isObject ? value : NOTHING, problems, isObject, owner, key, index, places);
  if (!isObject) {
    problems.add(
      value === undefined ? 'ERR_DRAFT_MISSING' : 'ERR_DRAFT_TYPE',
      fields.path,
      value,
      'an object',
    );
    return fields;
  }
  for (const name in value) {
    const place = places.get(name);
    if (place !== undefined) fields.mark(place);
    else fields.fail('ERR_DRAFT_UNKNOWN', name, `one of ${[...known].join(', ')}`);
  }
  return fields;
}

/** The places of a table's fields among the bits of a mask. */
function placesOf(known: ReadonlySet<string>): ReadonlyMap<string, number> {
  let places = tables.get(known);
  if (places === undefined) {
    if (known.size > 2 * WORD) throw new RangeError(`A draft's object has at most ${2 * WORD} fields`);
    places = new Map([...known].map((name, place) => [name, place]));
    tables.set(known, places);
  }
  return places;
}

const tables = new WeakMap<ReadonlySet<string>, ReadonlyMap<string, number>>();
/** Bits of a mask that stay a small integer. */
const WORD = 30;

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The fields of one object of a draft.
 *
 * A wrong or missing field is noted in the problem list and answered with a neutral value, so that reading goes on
 * and every problem is found in one pass; the caller throws the list before it uses what was read. Paths are made only
 * when there is something to report.
 */
export class Fields {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly problems: ProblemList,
    private readonly isObject: boolean,
    private readonly owner: Fields | undefined,
    private readonly key: string,
    private readonly index: number,
    private readonly places: ReadonlyMap<string, number>,
  ) {}

  private low = 0;
  private high = 0;

  /** Notes that a field is there. */
  mark(place: number): void {
    if (place < WORD) this.low |= 1 << place;
    else this.high |= 1 << (place - WORD);
  }

  /**
   * The value of a field. Most fields are absent, and asking an object of any shape for what it lacks is slow, so the
   * mask answers first.
   */
  private value(key: string): unknown {
    const place = this.places.get(key) ?? 0;
    const bit = place < WORD ? this.low & (1 << place) : this.high & (1 << (place - WORD));
    return bit === 0 ? undefined : this.values[key];
  }

  /** The path of the object itself. */
  get path(): string {
    const place = this.index < 0 ? this.key : `${this.key}[${this.index}]`;
    return this.owner === undefined ? place : this.owner.at(place);
  }

  /** The path of a field, for messages. */
  at(key: string): string {
    const { path } = this;
    return path === '' ? key : `${path}.${key}`;
  }

  /** The value as it stands, for the few fields with a shape of their own. */
  raw(key: string): unknown {
    return this.value(key);
  }

  has(key: string): boolean {
    return this.value(key) !== undefined;
  }

  /** Whether there is nothing beside some fields: then the others need not be looked for one by one. */
  hasOnly(names: ReadonlySet<string>): boolean {
    for (const name in this.values) if (!names.has(name)) return false;
    return true;
  }

  fail(code: ErrorCode, key: string, expected: string, rule?: string): void {
    this.problems.add(code, this.at(key), this.values[key], expected, rule);
  }

  missing(key: string, expected: string, rule?: string): void {
    if (this.isObject) this.fail('ERR_DRAFT_MISSING', key, expected, rule);
  }

  text(key: string, max = DEFAULT_MAX_TEXT): string | undefined {
    const value = this.value(key);
    if (value === undefined || isGoodText(value, max)) return value;
    this.reportText(value, this.at(key), max);
    return undefined;
  }

  requiredText(key: string, max?: number): string {
    if (!this.has(key)) this.missing(key, 'text');
    return this.text(key, max) ?? '';
  }

  private reportText(value: unknown, path: string, max: number): void {
    if (typeof value !== 'string') this.problems.add('ERR_DRAFT_TYPE', path, value, 'text');
    else if (value.length > max || value.trim() === '') {
      this.problems.add('ERR_DRAFT_TEXT', path, value, `1 to ${max} characters`);
    } else {
      this.problems.add('ERR_DRAFT_TEXT', path, value, 'text without control characters or lone surrogates');
    }
  }

  decimal(key: string, limits: DecimalLimits = ANY_AMOUNT): Decimal | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    const read = tryDecimal(value);
    const problem = read === undefined ? NOT_DECIMAL : outOfLimits(read, limits);
    if (problem === undefined) return read;
    this.fail(problem.code, key, problem.expected);
    return undefined;
  }

  requiredDecimal(key: string, limits?: DecimalLimits): Decimal {
    if (!this.has(key)) this.missing(key, 'a decimal');
    return this.decimal(key, limits) ?? ZERO;
  }

  code<Code extends string>(key: string, table: CodeTable, name: string): Code | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') this.fail('ERR_DRAFT_TYPE', key, `a code of ${name}, as text`);
    else if (!table.has(value)) this.fail('ERR_DRAFT_CODE', key, `a code of ${name}`);
    else return value as Code;
    return undefined;
  }

  requiredCode<Code extends string>(key: string, table: CodeTable, name: string): Code | undefined {
    if (!this.has(key)) this.missing(key, `a code of ${name}`);
    return this.code(key, table, name);
  }

  boolean(key: string): boolean | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === 'boolean') return value;
    this.fail('ERR_DRAFT_TYPE', key, 'true or false');
    return undefined;
  }

  list(key: string): readonly unknown[] {
    const value = this.value(key);
    if (value === undefined) return NO_VALUES;
    if (Array.isArray(value)) return value;
    this.fail('ERR_DRAFT_TYPE', key, 'an array');
    return NO_VALUES;
  }

  texts(key: string, max = DEFAULT_MAX_TEXT): readonly string[] {
    const values = this.list(key);
    values.forEach((value, index) => {
      if (!isGoodText(value, max)) this.reportText(value, `${this.at(key)}[${index}]`, max);
    });
    return values as readonly string[];
  }

  nested(key: string, known: ReadonlySet<string>): Fields {
    return open(this.value(key), this.problems, known, this, key, -1);
  }

  /** Reads every object of a list. */
  each<Item>(
    key: string,
    known: ReadonlySet<string>,
    read: (fields: Fields, index: number) => Item,
  ): readonly Item[] {
    const values = this.list(key);
    const items: Item[] = [];
    for (let index = 0; index < values.length; index++) {
      items.push(read(open(values[index], this.problems, known, this, key, index), index));
    }
    return items;
  }
}

function isGoodText(value: unknown, max: number): value is string {
  return (
    typeof value === 'string' &&
    value.length <= max &&
    (isPlain(value) || (value.trim() !== '' && isXmlText(value)))
  );
}

// By name, and not as a property: see the note in xml/output.
const unitAt = String.prototype.charCodeAt;

/** Whether a text is visible ASCII to begin with and printable ASCII throughout: the common case, settled cheaply. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (!(unitAt.call(text, 0) > 0x20)) return false;
  for (let i = 0; i < length; i++) {
    const code = unitAt.call(text, i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

interface Complaint {
  readonly code: ErrorCode;
  readonly expected: string;
}

const NOT_DECIMAL: Complaint = { code: 'ERR_DRAFT_DECIMAL', expected: "an exact decimal such as '1500.00'" };

function outOfLimits(value: Decimal, limits: DecimalLimits): Complaint | undefined {
  const { signed = false, max, decimals = MAX_DECIMALS } = limits;
  if (value.scale > decimals) return { code: 'ERR_DRAFT_DECIMAL', expected: `at most ${decimals} decimals` };
  if (!signed && value.units < 0) return { code: 'ERR_DRAFT_RANGE', expected: 'no negative value' };
  if (max !== undefined && compare(value, max) > 0) {
    return { code: 'ERR_DRAFT_RANGE', expected: `at most ${format(max)}` };
  }
  if (isTooLong(value)) {
    return { code: 'ERR_DRAFT_RANGE', expected: 'at most fifteen digits before the point' };
  }
  return undefined;
}

function isTooLong(value: Decimal): boolean {
  // So few units cannot reach the limit at any scale.
  if (value.units < LIMIT && value.units > -LIMIT) return false;
  return compare(value, HIGHEST) >= 0 || compare(value, LOWEST) <= 0;
}
