import { types } from 'node:util';
import { foreignText, visible } from '../text/index.js';
import { type Sentence, sentences } from './sentence.js';

/** What was found in place of a value that says itself. */
export const FOUND = /* @__PURE__ */ sentences({
  nothing: { en: 'undefined', es: 'nada' },
  function: { en: 'a function', es: 'una función' },
  proxy: { en: 'a proxy', es: 'un proxy' },
  arrayOf: { en: 'an array of {length}', es: 'una lista de {length}' },
  invalidDate: { en: 'an invalid Date', es: 'un Date que no es fecha' },
  object: { en: 'an object', es: 'un objeto' },
  objectOfClass: { en: 'a {class}', es: 'un {class}' },
  objectOfNoClass: { en: 'a null-prototype object', es: 'un objeto sin prototipo' },
});

const LONGEST = 80;

/** Prints a value for a message, on one line: its kind when it is large, the value itself when it is short. Runs nothing of it. */
export function describe(value: unknown): string {
  const observed = observe(value);
  return typeof observed === 'string' ? observed : observed.en;
}

/** What {@link describe} says of a value: itself, or a sentence for its kind. */
export function observe(value: unknown): string | Sentence {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return shorten(`${value}n`);
  if (typeof value === 'function') return FOUND.function;
  if (value === undefined) return FOUND.nothing;
  if (value === null || typeof value !== 'object') return foreignText(String(value));
  if (types.isProxy(value)) return FOUND.proxy;
  if (Array.isArray(value)) return FOUND.arrayOf({ length: value.length });
  if (types.isDate(value)) return dateText(new Date(value));
  const name = nameOf(value);
  if (name === undefined) return FOUND.objectOfNoClass;
  return name === 'Object' ? FOUND.object : FOUND.objectOfClass({ class: foreignText(name) });
}

function dateText(date: Date): string | Sentence {
  return Number.isNaN(date.getTime()) ? FOUND.invalidDate : date.toISOString();
}

/** The name of an object's class. */
function nameOf(value: object): string | undefined {
  const name = ownValue(ownValue(Object.getPrototypeOf(value), 'constructor'), 'name');
  return typeof name === 'string' ? shorten(name) : undefined;
}

/** What an object holds under a name, unless it would have to be asked. */
function ownValue(holder: unknown, name: string): unknown {
  const isAsked = (typeof holder !== 'object' && typeof holder !== 'function') || types.isProxy(holder);
  return isAsked || holder === null ? undefined : Object.getOwnPropertyDescriptor(holder, name)?.value;
}

function quote(text: string): string {
  return visible(JSON.stringify(shorten(text)));
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
