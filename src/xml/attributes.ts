import { escapeAttribute } from './escape.js';
import { chunkOf } from './output.js';
import { byCodePoint, sharedName, type XmlAttribute, type XmlName, xmlAttribute } from './tree.js';

/**
 * Makes an attribute list in canonical order; absent values are dropped.
 *
 * @example
 * attributes({ schemeID: '4', schemeName: '31' });
 */
export function attributes(values: Readonly<Record<string, string | undefined>>): readonly XmlAttribute[] {
  const list: XmlAttribute[] = [];
  for (const local of Object.keys(values).sort(byCodePoint)) {
    const value = values[local];
    if (value !== undefined) list.push(attribute(local, value));
  }
  return list;
}

/** Makes one attribute without namespace. */
export function attribute(local: string, value: string): XmlAttribute {
  let known = knownAttributes.get(local);
  if (known === undefined) {
    known = { name: sharedName('', local, ''), values: new Map() };
    knownAttributes.set(local, known);
  }
  return known.values.get(value) ?? remember(known, value);
}

/** Attributes repeat: a document has one currency and few units on hundreds of elements. */
const knownAttributes = new Map<string, KnownAttribute>();
/** More values than this of one attribute are not kept. */
const MOST_VALUES = 256;
/** Nor are values longer than this. */
const LONGEST_VALUE = 200;

interface KnownAttribute {
  readonly name: XmlName;
  readonly values: Map<string, XmlAttribute>;
}

function remember({ name, values }: KnownAttribute, value: string): XmlAttribute {
  if (values.size >= MOST_VALUES || value.length > LONGEST_VALUE) return xmlAttribute(name, value);
  const made = fixedAttribute(name, value);
  values.set(value, made);
  return made;
}

/** Makes an attribute that is written over and over. */
export function fixedAttribute(name: XmlName, value: string): XmlAttribute {
  return xmlAttribute(name, value, chunkOf(` ${name.qualified}="${escapeAttribute(value)}"`));
}
