import { compare, type Decimal, tryDecimal, ZERO } from '../decimal/index.js';
import type { ErrorCode, ProblemList } from '../errors/index.js';
import { isXmlText } from '../xml/index.js';

/** Limits of a decimal field. */
export interface DecimalLimits {
  /** Smallest value; 0 by default. `null` allows any. */
  readonly min?: Decimal | null;
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
const LIMIT = { units: 10 ** 15, scale: 0 };
const DEFAULT_MAX_TEXT = 5000;
const NOTHING: Readonly<Record<string, unknown>> = Object.freeze({});

/** Opens an object of a draft: every field is read through the result, which notes what is wrong with it. */
export function openFields(
  value: unknown,
  path: string,
  problems: ProblemList,
  known: ReadonlySet<string>,
): Fields {
  if (isPlainObject(value)) {
    for (const key in value) {
      if (!known.has(key)) {
        problems.add('ERR_DRAFT_UNKNOWN', join(path, key), value[key], `one of ${[...known].join(', ')}`);
      }
    }
    return new Fields(value, path, problems, true);
  }
  if (value === undefined) problems.add('ERR_DRAFT_MISSING', path, value, 'an object');
  else problems.add('ERR_DRAFT_TYPE', path, value, 'an object');
  return new Fields(NOTHING, path, problems, false);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/**
 * The fields of one object of a draft.
 *
 * A wrong or missing field is noted in the problem list and answered with a neutral value, so that reading goes on
 * and every problem is found in one pass; the caller throws the list before it uses what was read.
 */
export class Fields {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    readonly path: string,
    readonly problems: ProblemList,
    private readonly isObject: boolean,
  ) {}

  /** The path of a field, for messages. */
  at(key: string): string {
    return join(this.path, key);
  }

  /** The value as it stands, for the few fields with a shape of their own. */
  raw(key: string): unknown {
    return this.values[key];
  }

  has(key: string): boolean {
    return this.values[key] !== undefined;
  }

  fail(code: ErrorCode, key: string, expected: string, rule?: string): void {
    this.problems.add(code, this.at(key), this.values[key], expected, rule);
  }

  missing(key: string, expected: string): void {
    if (this.isObject) this.fail('ERR_DRAFT_MISSING', key, expected);
  }

  text(key: string, max = DEFAULT_MAX_TEXT): string | undefined {
    const value = this.values[key];
    return value === undefined ? undefined : this.checkText(value, this.at(key), max);
  }

  private checkText(value: unknown, path: string, max: number): string | undefined {
    if (typeof value !== 'string') this.problems.add('ERR_DRAFT_TYPE', path, value, 'text');
    else if (value.length > max || isBlank(value)) {
      this.problems.add('ERR_DRAFT_TEXT', path, value, `1 to ${max} characters`);
    } else if (!isXmlText(value)) {
      this.problems.add('ERR_DRAFT_TEXT', path, value, 'text without control characters or lone surrogates');
    } else return value;
    return undefined;
  }

  requiredText(key: string, max?: number): string {
    if (!this.has(key)) this.missing(key, 'text');
    return this.text(key, max) ?? '';
  }

  decimal(key: string, limits: DecimalLimits = {}): Decimal | undefined {
    const value = this.values[key];
    if (value === undefined) return undefined;
    const { min = ZERO, max, decimals = MAX_DECIMALS } = limits;
    const read = tryDecimal(value);
    if (read === undefined) this.fail('ERR_DRAFT_DECIMAL', key, "an exact decimal such as '1500.00'");
    else if (read.scale > decimals) this.fail('ERR_DRAFT_DECIMAL', key, `at most ${decimals} decimals`);
    else if (min !== null && (min === ZERO ? read.units < 0 : compare(read, min) < 0)) {
      this.fail('ERR_DRAFT_RANGE', key, min === ZERO ? 'no negative value' : `at least ${min.units}`);
    } else if (max !== undefined && compare(read, max) > 0)
      this.fail('ERR_DRAFT_RANGE', key, `at most ${max.units}`);
    else if (read.units > Number.MAX_SAFE_INTEGER && compare(read, LIMIT) >= 0) {
      this.fail('ERR_DRAFT_RANGE', key, 'at most fifteen digits before the point');
    } else return read;
    return undefined;
  }

  requiredDecimal(key: string, limits?: DecimalLimits): Decimal {
    if (!this.has(key)) this.missing(key, 'a decimal');
    return this.decimal(key, limits) ?? ZERO;
  }

  code<Code extends string>(key: string, table: CodeTable, name: string): Code | undefined {
    const value = this.values[key];
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

  list(key: string): readonly unknown[] {
    const value = this.values[key];
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.fail('ERR_DRAFT_TYPE', key, 'an array');
    return [];
  }

  texts(key: string, max = DEFAULT_MAX_TEXT): readonly string[] {
    const values = this.list(key);
    return values.map((value, index) => this.checkText(value, `${this.at(key)}[${index}]`, max) ?? '');
  }

  nested(key: string, known: ReadonlySet<string>): Fields {
    return openFields(this.values[key], this.at(key), this.problems, known);
  }
}
