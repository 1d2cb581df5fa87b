import { types } from 'node:util';
import { format, isDecimal } from '../decimal/index.js';
import { FacturadorError, isFacturadorError, problemOf, type Sentence } from '../errors/index.js';
import { EXPECTED, FOUND } from './expected.js';

/** More than any draft has, and far from where the stack ends. */
const DEEPEST = 100;
const MOST_VALUES = 500_000;
const MOST_CHARACTERS = 16_000_000;

/** What has been walked through. */
interface Walk {
  values: number;
  characters: number;
  /** Whether what may answer otherwise the next time is refused: accessors and proxies. */
  readonly isStrict: boolean;
}

/**
 * Returns what a draft says as data that survives JSON: names in order, numbers and decimals as text, and nothing of what
 * JSON cannot say. The same comes out of drafts that say the same.
 *
 * @throws {FacturadorError} `ERR_DRAFT` for what cannot be read through: a value that holds itself, that is too deep or too
 *   large, or that throws when it is read
 */
export function plainDraft(draft: unknown, path = '', isStrict = false): unknown {
  return plain(draft, { owner: undefined, key: path, depth: 0 }, { values: 0, characters: 0, isStrict });
}

/**
 * Reads a draft. Whatever reading throws is the draft's fault when it cannot be read through, or answers otherwise each
 * time; else it is passed on.
 *
 * @param subjects by their paths; the draft itself has none
 * @throws {FacturadorError} `ERR_DRAFT`
 */
export function reading<T>(subjects: Readonly<Record<string, unknown>>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isFacturadorError(error)) throw error;
    for (const path in subjects) plainDraft(subjects[path], path, true);
    throw error;
  }
}

/** Where a value stands; its path is made only when there is something to report. */
interface Place {
  readonly owner: Place | undefined;
  readonly key: string | number;
  readonly depth: number;
}

function pathOf({ owner, key }: Place): string {
  if (owner === undefined) return String(key);
  const path = pathOf(owner);
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}

function plain(value: unknown, place: Place, walk: Walk): unknown {
  walk.values += 1;
  if (walk.values > MOST_VALUES) throw unreadable(place, FOUND.moreValues({ most: MOST_VALUES }));
  switch (typeof value) {
    case 'string':
      return text(value, place, walk);
    case 'number':
    case 'bigint':
      return text(String(value), place, walk);
    case 'boolean':
      return value;
    case 'object':
      return value === null ? null : inside(value, place, walk);
    default:
      // JSON has no functions and no symbols.
      return undefined;
  }
}

function text(value: string, place: Place, walk: Walk): string {
  walk.characters += value.length;
  if (walk.characters > MOST_CHARACTERS)
    throw unreadable(place, FOUND.moreCharacters({ most: MOST_CHARACTERS }));
  return value;
}

function inside(value: object, place: Place, walk: Walk): unknown {
  if (place.depth === DEEPEST) throw unreadable(place, FOUND.tooDeep({ levels: DEEPEST }));
  if (walk.isStrict && types.isProxy(value)) throw unreadable(place, FOUND.proxy);
  try {
    if (types.isDate(value)) return dateText(new Date(value));
    if (isDecimal(value)) return format(value);
    return Array.isArray(value) ? list(value, place, walk) : fields(value, place, walk);
  } catch (cause) {
    if (isFacturadorError(cause)) throw cause;
    throw unreadable(place, FOUND.throwing, cause);
  }
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function list(values: readonly unknown[], owner: Place, walk: Walk): unknown[] {
  if (walk.isStrict && !isPlainList(values)) throw unreadable(owner, FOUND.arrayWithMore);
  const copies: unknown[] = [];
  const depth = owner.depth + 1;
  for (let key = 0; key < values.length; key++) copies.push(plain(values[key], { owner, key, depth }, walk));
  return copies;
}

function isPlainList(values: readonly unknown[]): boolean {
  const names = Object.getOwnPropertyNames(values).length + Object.getOwnPropertySymbols(values).length;
  return names === values.length + 1 && Object.getPrototypeOf(values) === Array.prototype;
}

function fields(value: object, owner: Place, walk: Walk): unknown {
  if (walk.isStrict && !isPlainObject(value)) throw unreadable(owner, FOUND.instance);
  const entries: [string, unknown][] = [];
  for (const key of Object.keys(value).sort()) {
    const place = { owner, key, depth: owner.depth + 1 };
    if (walk.isStrict && Object.getOwnPropertyDescriptor(value, key)?.get !== undefined) {
      throw unreadable(place, FOUND.getter);
    }
    const copy = plain((value as Readonly<Record<string, unknown>>)[key], place, walk);
    if (copy !== undefined) entries.push([key, copy]);
  }
  return Object.fromEntries(entries);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function unreadable(place: Place, found: Sentence, cause?: unknown): FacturadorError {
  const path = pathOf(place);
  const problem = problemOf({ code: 'ERR_DRAFT_TYPE', path, found, expected: EXPECTED.plainData });
  const message = `The draft has 1 problem(s):\n${path || 'draft'}: found ${problem.found}, expected ${problem.expected}`;
  // What is thrown may be anything; an error is worth keeping.
  return new FacturadorError('ERR_DRAFT', message, {
    problems: [problem],
    ...(types.isNativeError(cause) && { cause }),
  });
}
