import { type Decimal, tryDecimal, ZERO } from '../decimal/index.js';
import { type ErrorCode, type ProblemList, type Sentence, EXPECTED as SHARED } from '../errors/index.js';
import { type DecimalLimits, NOT_DECIMAL, outOfLimits } from './decimal-limits.js';
import {
  type CodeSource,
  type CodeTable,
  codeAsText,
  codeOf,
  EXPECTED,
  type FieldNames,
  fieldNamed,
  fieldNames,
} from './expected.js';
import { isGoodText } from './text.js';

const DEFAULT_MAX_TEXT = 5000;
/** Far more than a document has room for, and few enough to be read one by one. */
const MOST_ITEMS = 100_000;
/** Past so many problems, no name is suggested. */
const MOST_SUGGESTIONS = 100;
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
    problems.add(value === undefined ? 'ERR_DRAFT_MISSING' : 'ERR_DRAFT_TYPE', {
      path: fields.path,
      found: value,
      expected: SHARED.object,
    });
    return fields;
  }
  for (const name in value) {
    const place = places.get(name);
    if (place !== undefined) fields.put(place, value[name]);
    else fields.fail('ERR_DRAFT_UNKNOWN', name, { expected: knownName(name, places, problems) });
  }
  return fields;
}

/** What an unknown field is told. Where nearly all is unknown, nobody meant the names that are near. */
function knownName(wrong: string, places: Places, { all }: ProblemList): Sentence {
  let names = namesOfPlaces.get(places);
  if (names === undefined) {
    names = fieldNames([...places.keys()]);
    namesOfPlaces.set(places, names);
  }
  return all.length < MOST_SUGGESTIONS ? fieldNamed(wrong, names) : names.oneOf;
}

/** One sentence for all fields that an object does not have: it lists all that it may have. */
const namesOfPlaces = new WeakMap<Places, FieldNames>();

/** The places of a table's fields. */
type Places = ReadonlyMap<string, number>;

function placesOf(known: ReadonlySet<string>): Places {
  let places = tables.get(known);
  if (places === undefined) {
    places = new Map([...known].map((name, place) => [name, place]));
    tables.set(known, places);
  }
  return places;
}

const tables = new WeakMap<ReadonlySet<string>, Places>();

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
  ) {
    this.found = new Array(places.size);
  }

  /** The values by their places: drafts have any shape, and to ask an object of any shape for a field is slow. */
  private readonly found: unknown[];
  /** The highest place that has a value. */
  private last = -1;

  put(place: number, value: unknown): void {
    this.found[place] = value;
    if (place > this.last) this.last = place;
  }

  private value(key: string): unknown {
    const place = this.places.get(key);
    return place === undefined ? undefined : this.found[place];
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

  /** Whether there is nothing beyond the first fields of the table. */
  hasOnlyTheFirst(count: number): boolean {
    return this.last < count;
  }

  fail(
    code: ErrorCode,
    key: string,
    { expected, rule }: { readonly expected: Sentence; readonly rule?: string | undefined },
  ): void {
    this.problems.add(code, { path: this.at(key), found: this.values[key], expected, rule });
  }

  missing(key: string, expected: Sentence, rule?: string): void {
    if (this.isObject) this.fail('ERR_DRAFT_MISSING', key, { expected, rule });
  }

  text(key: string, max = DEFAULT_MAX_TEXT): string | undefined {
    const value = this.value(key);
    return value === undefined ? undefined : this.toText(value, key, max);
  }

  requiredText(key: string, max = DEFAULT_MAX_TEXT): string {
    const value = this.value(key);
    if (value !== undefined) return this.toText(value, key, max) ?? '';
    this.missing(key, SHARED.text);
    return '';
  }

  private toText(value: unknown, key: string, max: number): string | undefined {
    if (isGoodText(value, max)) return value;
    this.reportText(value, this.at(key), max);
    return undefined;
  }

  private reportText(value: unknown, path: string, max: number): void {
    if (typeof value !== 'string')
      this.problems.add('ERR_DRAFT_TYPE', { path, found: value, expected: SHARED.text });
    else if (value.length > max || value.trim() === '') {
      this.problems.add('ERR_DRAFT_TEXT', {
        path,
        found: value,
        expected: EXPECTED.textOfLength({ most: max }),
      });
    } else {
      this.problems.add('ERR_DRAFT_TEXT', { path, found: value, expected: EXPECTED.plainText });
    }
  }

  decimal(key: string, limits: DecimalLimits = ANY_AMOUNT): Decimal | undefined {
    const value = this.value(key);
    return value === undefined ? undefined : this.toDecimal(value, key, limits);
  }

  requiredDecimal(key: string, limits: DecimalLimits = ANY_AMOUNT, expected?: Sentence): Decimal {
    const value = this.value(key);
    if (value !== undefined) return this.toDecimal(value, key, limits) ?? ZERO;
    this.missing(key, expected ?? EXPECTED.decimal);
    return ZERO;
  }

  private toDecimal(value: unknown, key: string, limits: DecimalLimits): Decimal | undefined {
    const read = tryDecimal(value);
    const problem = read === undefined ? NOT_DECIMAL : outOfLimits(read, limits);
    if (problem === undefined) return read;
    this.fail(problem.code, key, { expected: problem.expected });
    return undefined;
  }

  code<Code extends string>(key: string, table: CodeTable, source: CodeSource): Code | undefined {
    const value = this.value(key);
    return value === undefined ? undefined : this.toCode<Code>(value, key, table, source);
  }

  requiredCode<Code extends string>(key: string, table: CodeTable, source: CodeSource): Code | undefined {
    const value = this.value(key);
    if (value !== undefined) return this.toCode<Code>(value, key, table, source);
    this.missing(key, codeOf(source, table));
    return undefined;
  }

  private toCode<Code extends string>(
    value: unknown,
    key: string,
    table: CodeTable,
    source: CodeSource,
  ): Code | undefined {
    if (typeof value !== 'string') this.fail('ERR_DRAFT_TYPE', key, { expected: codeAsText(source) });
    else if (!table.has(value)) this.fail('ERR_DRAFT_CODE', key, { expected: codeOf(source, table, value) });
    else return value as Code;
    return undefined;
  }

  boolean(key: string): boolean | undefined {
    const value = this.value(key);
    if (value === undefined || typeof value === 'boolean') return value;
    this.fail('ERR_DRAFT_TYPE', key, { expected: EXPECTED.trueOrFalse });
    return undefined;
  }

  list(key: string): readonly unknown[] {
    const value = this.value(key);
    if (value === undefined) return NO_VALUES;
    if (!Array.isArray(value)) this.fail('ERR_DRAFT_TYPE', key, { expected: SHARED.array });
    else if (value.length > MOST_ITEMS)
      this.fail('ERR_DRAFT_RANGE', key, { expected: EXPECTED.arrayOfAtMost({ most: MOST_ITEMS }) });
    else return value;
    return NO_VALUES;
  }

  texts(key: string, max = DEFAULT_MAX_TEXT): readonly string[] {
    const values = this.list(key);
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      if (!isGoodText(value, max)) this.reportText(value, `${this.at(key)}[${index}]`, max);
    }
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
    // As long as it will be: a list that grows has room for many more.
    const items = new Array<Item>(values.length);
    for (let index = 0; index < values.length; index++) {
      items[index] = read(open(values[index], this.problems, places, this, key, index), index);
    }
    return items;
  }
}
