import type { Chunk, XmlPattern } from './output.js';

/** A namespace-qualified name, shared by all elements that carry it. */
export interface XmlName {
  /** As written: `cbc:ID`. */
  readonly qualified: string;
  readonly prefix: string;
  readonly local: string;
  /** The namespace name, taken as an opaque string; empty for none. */
  readonly namespace: string;
  /** The tags in UTF-8, which the writer makes: `undefined` until it needs them, `null` where there may never be any. */
  tags: NameTags | null | undefined;
}

/** What the writer copies for a name. */
export interface NameTags {
  /** `<cbc:ID` */
  readonly start: Chunk;
  /** `<cbc:ID>` */
  readonly wholeStart: Chunk;
  /** `</cbc:ID>` */
  readonly end: Chunk;
  /** ` schemeID="` */
  readonly attribute: Chunk;
}

/** An attribute; namespace declarations are not among them. */
export interface XmlAttribute {
  readonly name: XmlName;
  readonly value: string;
  /** The canonical form, for an attribute that is written over and over. */
  readonly written?: Chunk | undefined;
}

/** A namespace declaration; the prefix is empty for the default namespace. */
export interface XmlNamespace {
  readonly prefix: string;
  readonly uri: string;
}

/** An element; it has no reference to its parent, so that trees can share parts. */
export interface XmlElement {
  readonly name: XmlName;
  /** The declarations written on this element, in any order. */
  readonly declarations: readonly XmlNamespace[];
  /** In canonical order: by namespace, then by local name. */
  readonly attributes: readonly XmlAttribute[];
  /** Text is a plain string; neighbouring texts and CDATA sections are one. */
  readonly children: readonly XmlNode[];
  /** The canonical form, for an element that {@link fixed} has written beforehand. */
  readonly written: Uint8Array | undefined;
}

/** A comment, without its brackets. */
export interface XmlComment {
  readonly comment: string;
}

/** A processing instruction. */
export interface XmlInstruction {
  readonly target: string;
  readonly data: string;
}

/** What an element can contain. */
export type XmlNode = XmlElement | XmlComment | XmlInstruction | string;

/** The encodings that are read. */
export type XmlEncoding = 'UTF-8' | 'US-ASCII' | 'UTF-16' | 'ISO-8859-1' | 'windows-1252';

/** A whole document: the root, and the comments and instructions beside it. */
export interface XmlDocument {
  /** What the bytes were that it was read from; absent for what was text, or never read. */
  readonly encoding?: XmlEncoding;
  readonly before: readonly (XmlComment | XmlInstruction)[];
  readonly root: XmlElement;
  readonly after: readonly (XmlComment | XmlInstruction)[];
}

/**
 * Elements that are made when they are written: the lines of a long document need not all be there at once. Each is
 * written before the next is asked for.
 */
export interface XmlSeries {
  readonly count: number;
  readonly at: (index: number) => XmlElement | XmlFilled;
}

/** A pattern with the texts of its gaps, in order. */
export interface XmlFilled {
  readonly pattern: XmlPattern;
  readonly texts: readonly string[];
}

/** Children of an element, in order: an element, several, or an absent one. */
export type XmlChildren<Made = XmlElement> = readonly (Made | readonly Made[] | undefined)[];

/** What an element function takes: text, children, or nothing (then there is no element). */
export type XmlContent = string | undefined | XmlChildren;

/** Makes elements of one name; absent content makes no element, so that writers need no `if`. */
export type ElementFunction = {
  (content: string | XmlChildren, attributes?: readonly XmlAttribute[]): XmlElement;
  (content: XmlContent, attributes?: readonly XmlAttribute[]): XmlElement | undefined;
};

/** Not frozen: a frozen array is another kind of array to the compiler. */
const NONE: readonly never[] = [];

/**
 * Makes an element. All of them are made here, so that they are objects of one shape, which the compiler relies on.
 */
export function xmlElement(
  name: XmlName,
  declarations: readonly XmlNamespace[],
  attributes: readonly XmlAttribute[],
  children: readonly XmlNode[],
  written?: Uint8Array,
): XmlElement {
  return { name, declarations, attributes, children, written };
}

/** The same element with some parts replaced; what had been written of it no longer holds. */
export function changed(element: XmlElement, changes: Partial<XmlElement>): XmlElement {
  return xmlElement(
    changes.name ?? element.name,
    changes.declarations ?? element.declarations,
    changes.attributes ?? element.attributes,
    changes.children ?? element.children,
    changes.written,
  );
}

/** Makes an attribute; all of them are made here, as elements are. */
export function xmlAttribute(name: XmlName, value: string, written?: Chunk): XmlAttribute {
  return { name, value, written };
}

/** Makes a name. */
export function xmlName(prefix: string, local: string, namespace: string): XmlName {
  const qualified = prefix === '' ? local : `${prefix}:${local}`;
  return { qualified, prefix, local, namespace, tags: null };
}

/**
 * Returns the functions that make the elements of a namespace, one for each name.
 *
 * Their content is text, or a list of children from which absent ones are dropped. Absent content, or a list in which
 * every child is absent, gives `undefined`: an empty element is never made by accident (an empty list makes one).
 *
 * @example
 * const cbc = vocabulary('cbc', 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2', ['ID', 'Note']);
 * cbc.ID('SETP990000001'); // <cbc:ID>SETP990000001</cbc:ID>
 */
export function vocabulary<const Local extends string>(
  prefix: string,
  namespace: string,
  locals: readonly Local[],
): Readonly<Record<Local, ElementFunction>> {
  const entries = locals.map(
    (local) => [local, elementFunction(sharedName(prefix, local, namespace))] as const,
  );
  return Object.freeze(Object.fromEntries(entries)) as Readonly<Record<Local, ElementFunction>>;
}

const vocabularyNames = new Map<string, XmlName>();

/** Makes a name that {@link vocabularyName} finds. */
export function sharedName(prefix: string, local: string, namespace: string): XmlName {
  const name: XmlName = { ...xmlName(prefix, local, namespace), tags: undefined };
  vocabularyNames.set(name.qualified, name);
  return name;
}

/** A name that some vocabulary has, so that what is read and what is made share it. */
export function vocabularyName(qualified: string, namespace: string): XmlName | undefined {
  const name = vocabularyNames.get(qualified);
  return name?.namespace === namespace ? name : undefined;
}

function elementFunction(name: XmlName): ElementFunction {
  const make = (content: XmlContent, attributes: readonly XmlAttribute[] = NONE) => {
    if (typeof content === 'string') return xmlElement(name, NONE, attributes, [content]);
    const children = content === undefined ? undefined : present(content);
    return children === undefined ? undefined : xmlElement(name, NONE, attributes, children);
  };
  return make as ElementFunction;
}

/** Makes an element of every value of a list; those that are absent are dropped. */
export function each<Value, Made = XmlElement>(
  values: readonly Value[] | undefined,
  make: (value: Value) => Made | undefined,
): Made | readonly Made[] | undefined {
  if (values === undefined || values.length === 0) return undefined;
  // One is the usual number, and needs no list.
  if (values.length === 1) return make(values[0] as Value);
  const list: Made[] = [];
  for (let i = 0; i < values.length; i++) {
    const made = make(values[i] as Value);
    if (made !== undefined) list.push(made);
  }
  return list;
}

/** The elements among some children, for a part of an aggregate that is written apart; there may be none. */
export function elements<Made = XmlElement>(content: XmlChildren<Made>): readonly Made[] {
  return present(content) ?? NONE;
}

/** The elements among some children. The list is used up: to make another for every aggregate costs more. */
function present<Made>(content: XmlChildren<Made>): readonly Made[] | undefined {
  const list = content as (Made | undefined)[];
  let kept = 0;
  for (let i = 0; i < list.length; i++) {
    const child = list[i];
    if (child === undefined) continue;
    if (isList(child)) return flatten(list.slice(0, kept) as Made[], content, i);
    if (kept !== i) list[kept] = child;
    kept += 1;
  }
  if (kept === 0 && list.length > 0) return undefined;
  while (list.length > kept) list.pop();
  return list as Made[];
}

/** The elements from one place on, with those in the lists among them. */
function flatten<Made>(
  elements: Made[],
  content: XmlChildren<Made>,
  from: number,
): readonly Made[] | undefined {
  for (let i = from; i < content.length; i++) {
    const child = content[i];
    if (child === undefined) continue;
    if (!isList(child)) elements.push(child);
    else for (let j = 0; j < child.length; j++) elements.push(child[j] as Made);
  }
  return elements.length === 0 ? undefined : elements;
}

function isList<Made>(child: Made | readonly Made[]): child is readonly Made[] {
  return Array.isArray(child);
}

/** The order of XML names in canonical XML: by Unicode code point, which is not quite that of UTF-16 units. */
export function byCodePoint(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rankOf(x) - rankOf(y);
  }
  return a.length - b.length;
}

/** Puts surrogates, which stand for the highest code points, after all other units. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Tells elements from other nodes. */
export function isElement(node: XmlNode): node is XmlElement {
  // Not `in`, which the compiler does not optimise; this is asked once for every node.
  return typeof node === 'object' && (node as XmlElement).children !== undefined;
}
