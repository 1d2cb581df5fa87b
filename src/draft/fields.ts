import { type Decimal, tryDecimal, ZERO } from '../decimal/index.js';
import type { ErrorCode, ProblemList } from '../errors/index.js';
import { type DecimalLimits, NOT_DECIMAL, outOfLimits } from './decimal-limits.js';
import { isGoodText } from './text.js';

/** A code table, as far as checking a code needs it. */
export interface CodeTable {
  has(code: string): boolean;
}

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
  return open(value, problems, placesOf(known), undefined, path, -1);
}

function open(
  value: unknown,
  problems: ProblemList,
  places: Places,
  owner: Fields | undefined,
  key: string,
  index: number,
): Fields {
  const isObject = isPlainObject(value);
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
    else fields.fail('ERR_DRAFT_UNKNOWN', name, `one of ${[...places.keys()].join(', ')}`);
  }
  return fields;
}

/** The places of a table's fields among the bits of a mask. */
type Places = ReadonlyMap<string, number>;

function placesOf(known: ReadonlySet<string>): Places {
  let places = tables.get(known);
  if (places === undefined) {
    if (known.size > 2 * WORD) throw new RangeError(`A draft's object has at most ${2 * WORD} fields`);
    places = new Map([...known].map((name, place) => [name, place]));
    tables.set(known, places);
  }
  return places;
}

const tables = new WeakMap<ReadonlySet<string>, Places>();
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
    private readonly places: Places,
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

  /** Whether there is nothing beyond the first fields of the table, the usual ones: the others need not be looked for. */
  hasOnlyTheFirst(count: number): boolean {
    return this.high === 0 && this.low >> count === 0;
  }

  fail(code: ErrorCode, key: string, expected: string, rule?: string): void {
    this.problems.add(code, this.at(key), this.values[key], expected, rule);
  }

  missing(key: string, expected: string, rule?: string): void {
    if (this.isObject) this.fail('ERR_DRAFT_MISSING', key, expected, rule);
  }

  text(key: string, max = DEFAULT_MAX_TEXT): string | undefined {
    const value = this.value(key);
    return value === undefined ? undefined : this.toText(value, key, max);
  }

  // What has to be there nearly always is, and is asked for without the mask.

  requiredText(key: string, max = DEFAULT_MAX_TEXT): string {
    const value = this.values[key];
    if (value !== undefined) return this.toText(value, key, max) ?? '';
    this.missing(key, 'text');
    return '';
  }

  private toText(value: unknown, key: string, max: number): string | undefined {
    if (isGoodText(value, max)) return value;
    this.reportText(value, this.at(key), max);
    return undefined;
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
    return value === undefined ? undefined : this.toDecimal(value, key, limits);
  }

  requiredDecimal(key: string, limits: DecimalLimits = ANY_AMOUNT, expected = 'a decimal'): Decimal {
    const value = this.values[key];
    if (value !== undefined) return this.toDecimal(value, key, limits) ?? ZERO;
    this.missing(key, expected);
    return ZERO;
  }

  private toDecimal(value: unknown, key: string, limits: DecimalLimits): Decimal | undefined {
    const read = tryDecimal(value);
    const problem = read === undefined ? NOT_DECIMAL : outOfLimits(read, limits);
    if (problem === undefined) return read;
    this.fail(problem.code, key, problem.expected);
    return undefined;
  }

  code<Code extends string>(key: string, table: CodeTable, name: string): Code | undefined {
    const value = this.value(key);
    return value === undefined ? undefined : this.toCode<Code>(value, key, table, name);
  }

  requiredCode<Code extends string>(key: string, table: CodeTable, name: string): Code | undefined {
    const value = this.values[key];
    if (value !== undefined) return this.toCode<Code>(value, key, table, name);
    this.missing(key, `a code of ${name}`);
    return undefined;
  }

  private toCode<Code extends string>(
    value: unknown,
    key: string,
    table: CodeTable,
    name: string,
  ): Code | undefined {
    if (typeof value !== 'string') this.fail('ERR_DRAFT_TYPE', key, `a code of ${name}, as text`);
    else if (!table.has(value)) this.fail('ERR_DRAFT_CODE', key, `a code of ${name}`);
    else return value as Code;
    return undefined;
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
    return open(this.value(key), this.problems, placesOf(known), this, key, -1);
  }

  /** Reads every object of a list. */
  each<Item>(
    key: string,
    known: ReadonlySet<string>,
    read: (fields: Fields, index: number) => Item,
  ): readonly Item[] {
    const values = this.list(key);
    const places = placesOf(known);
    // One is the usual number of most things, and a list that grows has room for many.
    if (values.length === 1) return [read(open(values[0], this.problems, places, this, key, 0), 0)];
    const items: Item[] = [];
    for (let index = 0; index < values.length; index++) {
      items.push(read(open(values[index], this.problems, places, this, key, index), index));
    }
    return items;
  }
}
