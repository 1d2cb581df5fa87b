import { asBuffer } from '../bytes/index.js';
import { type Declarer, exclusively, inclusively } from './declarations.js';
import { tagsOf } from './name-tags.js';
import {
  chunkOf,
  output,
  writeAttributeValue,
  writeByte,
  writeChunk,
  writeLiteral,
  writePattern,
  writeRaw,
  writeText,
} from './output.js';
import {
  byCodePoint,
  changed,
  isElement,
  type XmlAttribute,
  type XmlComment,
  type XmlDocument,
  type XmlElement,
  type XmlFilled,
  type XmlInstruction,
  type XmlName,
  type XmlNode,
  type XmlSeries,
} from './tree.js';

/** How to canonicalise. */
export interface CanonicalOptions {
  /** Canonical XML 1.0 (inclusive, the default) or Exclusive XML Canonicalization 1.0. */
  readonly method?: 'inclusive' | 'exclusive';
  /** Keep comments; they are dropped by default. */
  readonly withComments?: boolean;
  /** The PrefixList of the exclusive method; `#default` stands for the default namespace. */
  readonly inclusivePrefixes?: readonly string[];
  /** The elements above the one that is canonicalised, root first; inclusive C14N takes their namespaces along. */
  readonly ancestors?: readonly XmlElement[];
  /** An element to leave out, by identity: the signature, for the enveloped-signature transform. */
  readonly omit?: XmlElement;
}

interface Settings {
  readonly withComments: boolean;
  readonly omit: XmlElement | undefined;
  readonly isInclusive: boolean;
  readonly declarer: Declarer;
  /** Whether what `fixed` has written beforehand may stand for its element. */
  readonly usesWritten: boolean;
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const NOTHING_MORE: XmlSeries = {
  count: 0,
  at: (index) => {
    throw new RangeError(`There is no element ${index}`);
  },
};

const LESS = 0x3c;
const SLASH = 0x2f;
const SPACE = 0x20;
const GREATER = 0x3e;
const VALUE = chunkOf('="');

/**
 * Returns the canonical form of an element or of a whole document, as the UTF-8 bytes that are to be digested.
 *
 * @see Canonical XML 1.0 (W3C, 2001) and Exclusive XML Canonicalization 1.0 (W3C, 2002)
 * @throws {FacturadorError} `ERR_XML_CHARACTER` when a text holds what XML cannot carry
 */
export function canonicalBytes(
  subject: XmlElement | XmlDocument,
  options: CanonicalOptions = {},
): Uint8Array {
  return output(() => writeCanonical(subject, options));
}

/** {@link canonicalBytes} as text. */
export function canonicalize(subject: XmlElement | XmlDocument, options: CanonicalOptions = {}): string {
  return asBuffer(canonicalBytes(subject, options)).toString();
}

/** Writes the canonical form to the output that has been begun. */
export function writeCanonical(
  subject: XmlElement | XmlDocument,
  options: CanonicalOptions,
  more: XmlSeries = NOTHING_MORE,
): void {
  const isInclusive = options.method !== 'exclusive';
  const ancestors = 'root' in subject ? [] : (options.ancestors ?? []);
  const settings: Settings = {
    withComments: options.withComments ?? false,
    omit: options.omit,
    isInclusive,
    declarer: isInclusive ? inclusively(ancestors) : exclusively(options.inclusivePrefixes ?? [], ancestors),
    // What `fixed` wrote counts on the root's declarations, and has nothing to leave out.
    usesWritten: isInclusive && options.omit === undefined,
  };
  if ('root' in subject) writeDocument(subject, settings);
  else writeElement(isInclusive ? withInheritedXmlAttributes(subject, ancestors) : subject, settings, more);
}

/** Canonical XML 1.0 §2.4: the apex takes the nearest `xml:` attributes of its ancestors. */
function withInheritedXmlAttributes(apex: XmlElement, ancestors: readonly XmlElement[]): XmlElement {
  if (ancestors.length === 0) return apex;
  const inherited = new Map<string, XmlAttribute>();
  for (const { attributes } of ancestors) {
    for (const attribute of attributes) {
      if (attribute.name.namespace === XML_NAMESPACE) inherited.set(attribute.name.local, attribute);
    }
  }
  if (inherited.size === 0) return apex;
  for (const { name } of apex.attributes) if (name.namespace === XML_NAMESPACE) inherited.delete(name.local);
  return changed(apex, { attributes: sortAttributes([...apex.attributes, ...inherited.values()]) });
}

/** Sorts attributes by namespace name, then by local name. */
export function sortAttributes(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  return [...attributes].sort(
    ({ name: a }, { name: b }) =>
      // Nearly always one and the same text, which may be long.
      (a.namespace === b.namespace ? 0 : byCodePoint(a.namespace, b.namespace)) ||
      byCodePoint(a.local, b.local),
  );
}

function writeDocument({ before, root, after }: XmlDocument, settings: Settings): void {
  for (const node of before) if (writeMarkup(node, settings)) writeLiteral('\n');
  writeElement(root, settings, NOTHING_MORE);
  for (const node of after) {
    if (isKept(node, settings)) writeLiteral('\n');
    writeMarkup(node, settings);
  }
}

/** `more` is given for the apex alone: its children beyond those it has. */
function writeElement(element: XmlElement, settings: Settings, more?: XmlSeries): void {
  const isApex = more !== undefined;
  const { name, attributes, children, written } = element;
  if (written !== undefined && settings.usesWritten && !isApex) {
    writeRaw(written);
    return;
  }
  const tags = tagsOf(name);
  const declares = isApex || element.declarations.length > 0 || !settings.isInclusive;
  if (tags !== null && !declares && attributes.length === 0) writeChunk(tags.wholeStart);
  else {
    if (tags === null) writeUnknown(LESS, name);
    else writeChunk(tags.start);
    if (declares) settings.declarer.declare(element);
    for (let i = 0; i < attributes.length; i++) writeAttribute(attributes[i] as XmlAttribute);
    writeByte(GREATER);
  }
  for (let i = 0; i < children.length; i++) writeChild(children[i] as XmlNode, settings);
  if (isApex) writeMore(more, settings);
  if (declares) settings.declarer.leave();
  if (tags === null) {
    writeByte(LESS);
    writeUnknown(SLASH, name);
    writeByte(GREATER);
  } else writeChunk(tags.end);
}

/** A name that has no tags, of which no character is escaped. */
function writeUnknown(before: number, { qualified }: XmlName): void {
  writeByte(before);
  writeText(qualified);
}

function writeMore(more: XmlSeries, settings: Settings): void {
  for (let i = 0; i < more.count; i++) {
    const child = more.at(i);
    if (isFilled(child)) writePattern(child.pattern, child.texts);
    else writeChild(child, settings);
  }
}

function isFilled(child: XmlElement | XmlFilled): child is XmlFilled {
  // Not `in`, which the compiler does not optimise.
  return (child as XmlFilled).pattern !== undefined;
}

function writeChild(child: XmlNode, settings: Settings): void {
  if (typeof child === 'string') writeText(child);
  else if (!isElement(child)) writeMarkup(child, settings);
  else if (child === settings.omit) return;
  else if (settings.isInclusive && child.declarations.length === 0) writePlain(child, settings);
  else writeElement(child, settings);
}

/** An element that declares nothing: nearly all are so, and this path asks as little as it can. */
function writePlain(element: XmlElement, settings: Settings): void {
  if (element.written !== undefined && settings.usesWritten) {
    writeRaw(element.written);
    return;
  }
  const { attributes, children } = element;
  const tags = element.name.tags ?? tagsOf(element.name);
  if (tags === null) {
    writeElement(element, settings);
    return;
  }
  if (attributes.length === 0) writeChunk(tags.wholeStart);
  else {
    writeChunk(tags.start);
    for (let i = 0; i < attributes.length; i++) writeAttribute(attributes[i] as XmlAttribute);
    writeByte(GREATER);
  }
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as XmlNode;
    if (typeof child === 'string') writeText(child);
    else if (!isElement(child)) writeMarkup(child, settings);
    else if (child === settings.omit) continue;
    else if (child.declarations.length === 0) writePlain(child, settings);
    else writeElement(child, settings);
  }
  writeChunk(tags.end);
}

function writeAttribute({ name, value, written }: XmlAttribute): void {
  if (written !== undefined) {
    writeChunk(written);
    return;
  }
  const tags = tagsOf(name);
  if (tags === null) writeUnknown(SPACE, name);
  writeAttributeValue(tags === null ? VALUE : tags.attribute, value);
}

function isKept(node: XmlComment | XmlInstruction, settings: Settings): boolean {
  return settings.withComments || !('comment' in node);
}

/** Writes a comment or an instruction and tells whether anything was written. */
function writeMarkup(node: XmlComment | XmlInstruction, settings: Settings): boolean {
  if (!isKept(node, settings)) return false;
  const text =
    'comment' in node ? `!--${node.comment}--` : `?${node.target}${node.data === '' ? '' : ' '}${node.data}?`;
  writeLiteral(`<${text.replaceAll('\r', '&#xD;')}>`);
  return true;
}
