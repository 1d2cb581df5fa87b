import { asBuffer } from '../bytes/index.js';
import { type Context, type Declare, EMPTY, exclusively, inclusively, scopeOf } from './declarations.js';
import { tagsOf } from './name-tags.js';
import {
  output,
  writeAttributeValue,
  writeBetween,
  writeByte,
  writeChunk,
  writeLiteral,
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
  type XmlNamespace,
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
  readonly declare: Declare;
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

const GREATER = 0x3e;

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
  const isExclusive = options.method === 'exclusive';
  const settings: Settings = {
    withComments: options.withComments ?? false,
    omit: options.omit,
    declare: isExclusive ? exclusively(options.inclusivePrefixes ?? []) : inclusively,
    // What `fixed` wrote counts on the root's declarations, and has nothing to leave out.
    usesWritten: !isExclusive && options.omit === undefined,
  };
  if ('root' in subject) {
    writeDocument(subject, settings);
    return;
  }
  const ancestors = options.ancestors ?? [];
  const apex = isExclusive ? subject : withInheritedXmlAttributes(subject, ancestors);
  writeElement(apex, { scope: scopeOf(ancestors), rendered: EMPTY }, settings, more);
}

/** Every namespace in scope below a chain of elements, root first. */
export function namespacesInScope(chain: readonly XmlElement[]): readonly XmlNamespace[] {
  return [...scopeOf(chain)].map(([prefix, uri]) => ({ prefix, uri }));
}

/** Canonical XML 1.0 §2.4: the apex takes the nearest `xml:` attributes of its ancestors. */
function withInheritedXmlAttributes(apex: XmlElement, ancestors: readonly XmlElement[]): XmlElement {
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
    (a, b) => byCodePoint(a.name.namespace, b.name.namespace) || byCodePoint(a.name.local, b.name.local),
  );
}

function writeDocument({ before, root, after }: XmlDocument, settings: Settings): void {
  for (const node of before) if (writeMarkup(node, settings)) writeLiteral('\n');
  writeElement(root, { scope: EMPTY, rendered: EMPTY }, settings, NOTHING_MORE);
  for (const node of after) {
    if (isKept(node, settings)) writeLiteral('\n');
    writeMarkup(node, settings);
  }
}

/** `more` is given for the apex alone: its children beyond those it has. */
function writeElement(element: XmlElement, context: Context, settings: Settings, more?: XmlSeries): void {
  const isApex = more !== undefined;
  const { name, attributes, children, written } = element;
  if (written !== undefined && settings.usesWritten && !isApex) {
    writeRaw(written);
    return;
  }
  const tags = tagsOf(name);
  let inner = context;
  const declares = isApex || element.declarations.length > 0 || settings.declare !== inclusively;
  if (!declares && attributes.length === 0) writeChunk(tags.wholeStart);
  else {
    writeChunk(tags.start);
    if (declares) inner = settings.declare(element, context);
    for (let i = 0; i < attributes.length; i++) writeAttribute(attributes[i] as XmlAttribute);
    writeByte(GREATER);
  }
  for (let i = 0; i < children.length; i++) writeChild(children[i] as XmlNode, inner, settings);
  if (isApex) writeMore(more, inner, settings);
  writeChunk(tags.end);
}

function writeMore(more: XmlSeries, context: Context, settings: Settings): void {
  for (let i = 0; i < more.count; i++) {
    const child = more.at(i);
    if (isFilled(child)) writeBetween(child.pattern.chunks, child.texts);
    else writeChild(child, context, settings);
  }
}

function isFilled(child: XmlElement | XmlFilled): child is XmlFilled {
  // Not `in`, which the compiler does not optimise.
  return (child as XmlFilled).pattern !== undefined;
}

function writeChild(child: XmlNode, context: Context, settings: Settings): void {
  if (typeof child === 'string') writeText(child);
  else if (!isElement(child)) writeMarkup(child, settings);
  else if (child === settings.omit) return;
  else if (settings.declare === inclusively && child.declarations.length === 0)
    writePlain(child, context, settings);
  else writeElement(child, context, settings);
}

/** An element that declares nothing: nearly all are so, and this path asks as little as it can. */
function writePlain(element: XmlElement, context: Context, settings: Settings): void {
  if (element.written !== undefined && settings.usesWritten) {
    writeRaw(element.written);
    return;
  }
  const { attributes, children } = element;
  const tags = element.name.tags ?? tagsOf(element.name);
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
    else if (child.declarations.length === 0) writePlain(child, context, settings);
    else writeElement(child, context, settings);
  }
  writeChunk(tags.end);
}

function writeAttribute({ name, value, written }: XmlAttribute): void {
  if (written !== undefined) {
    writeChunk(written);
    return;
  }
  writeAttributeValue(tagsOf(name).attribute, value);
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
