import { escapeAttribute, escapeText } from './escape.js';
import {
  byCodePoint,
  isElement,
  type XmlAttribute,
  type XmlComment,
  type XmlDocument,
  type XmlElement,
  type XmlInstruction,
  type XmlNamespace,
  type XmlNode,
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

type Scope = ReadonlyMap<string, string>;

/** What is known where an element is written: the namespaces in scope, and those that the output declares. */
interface Context {
  readonly scope: Scope;
  readonly rendered: Scope;
}

interface Settings {
  readonly withComments: boolean;
  readonly omit: XmlElement | undefined;
  /** The start tag's declarations, already sorted, and the context of the children. */
  readonly declare: (element: XmlElement, context: Context) => { text: string; context: Context };
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const EMPTY: Scope = new Map();

/**
 * Returns the canonical form of an element or of a whole document, as text whose UTF-8 bytes are to be digested.
 *
 * @see Canonical XML 1.0 (W3C, 2001) and Exclusive XML Canonicalization 1.0 (W3C, 2002)
 * @throws {FacturadorError} `ERR_XML_CHARACTER` when a text holds what XML cannot carry
 */
export function canonicalize(subject: XmlElement | XmlDocument, options: CanonicalOptions = {}): string {
  const settings: Settings = {
    withComments: options.withComments ?? false,
    omit: options.omit,
    declare: options.method === 'exclusive' ? exclusively(options.inclusivePrefixes ?? []) : inclusively,
  };
  if ('root' in subject) return writeDocument(subject, settings);
  const ancestors = options.ancestors ?? [];
  const scope = scopeOf(ancestors);
  const start = { scope, rendered: EMPTY };
  const apex = options.method === 'exclusive' ? subject : withInheritedXmlAttributes(subject, ancestors);
  return writeElement('', apex, start, settings, true);
}

/** Every namespace in scope below a chain of elements, root first. */
export function namespacesInScope(chain: readonly XmlElement[]): readonly XmlNamespace[] {
  return [...scopeOf(chain)].map(([prefix, uri]) => ({ prefix, uri }));
}

function scopeOf(chain: readonly XmlElement[]): Scope {
  let scope: Scope = EMPTY;
  for (const element of chain) scope = withDeclarations(scope, element.declarations);
  return scope;
}

function withDeclarations(scope: Scope, declarations: readonly XmlNamespace[]): Scope {
  if (declarations.length === 0) return scope;
  const inner = new Map(scope);
  for (const { prefix, uri } of declarations) {
    if (prefix !== 'xml') inner.set(prefix, uri);
  }
  return inner;
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
  return { ...apex, attributes: sortAttributes([...apex.attributes, ...inherited.values()]) };
}

/** Sorts attributes by namespace name, then by local name. */
export function sortAttributes(attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  return [...attributes].sort(
    (a, b) => byCodePoint(a.name.namespace, b.name.namespace) || byCodePoint(a.name.local, b.name.local),
  );
}

function writeDocument({ before, root, after }: XmlDocument, settings: Settings): string {
  let out = '';
  for (const node of before) {
    const text = writeMarkup(node, settings);
    if (text !== '') out += `${text}\n`;
  }
  out = writeElement(out, root, { scope: EMPTY, rendered: EMPTY }, settings, true);
  for (const node of after) {
    const text = writeMarkup(node, settings);
    if (text !== '') out += `\n${text}`;
  }
  return out;
}

function writeElement(
  out: string,
  element: XmlElement,
  context: Context,
  settings: Settings,
  isApex = false,
): string {
  const { name, attributes, children } = element;
  let text = `${out}<${name.qualified}`;
  let inner = context;
  if (isApex || element.declarations.length > 0 || settings.declare !== inclusively) {
    const declared = settings.declare(element, context);
    text += declared.text;
    inner = declared.context;
  }
  for (const attribute of attributes)
    text += ` ${attribute.name.qualified}="${escapeAttribute(attribute.value)}"`;
  text += '>';
  for (const child of children) {
    if (typeof child === 'string') text += escapeText(child);
    else if (child !== settings.omit) text = writeNode(text, child, inner, settings);
  }
  return `${text}</${name.qualified}>`;
}

function writeNode(
  out: string,
  node: Exclude<XmlNode, string>,
  context: Context,
  settings: Settings,
): string {
  return isElement(node) ? writeElement(out, node, context, settings) : out + writeMarkup(node, settings);
}

function writeMarkup(node: XmlComment | XmlInstruction, settings: Settings): string {
  if ('comment' in node)
    return settings.withComments ? `<!--${node.comment.replaceAll('\r', '&#xD;')}-->` : '';
  const data = node.data.replaceAll('\r', '&#xD;');
  return data === '' ? `<?${node.target}?>` : `<?${node.target} ${data}?>`;
}

/** Inclusive: every namespace in scope that the output has not declared with the same value. */
function inclusively(element: XmlElement, context: Context): { text: string; context: Context } {
  const scope = withDeclarations(context.scope, element.declarations);
  const changed = [...scope].filter(([prefix, uri]) => (context.rendered.get(prefix) ?? '') !== uri);
  return { text: printDeclarations(changed), context: { scope, rendered: scope } };
}

/** Exclusive: only what the element and its attributes use, and the listed prefixes as in the inclusive method. */
function exclusively(listed: readonly string[]): Settings['declare'] {
  const inclusive = new Set(listed.map((prefix) => (prefix === '#default' ? '' : prefix)));
  return (element, context) => {
    const scope = withDeclarations(context.scope, element.declarations);
    const wanted = new Map<string, string>([[element.name.prefix, element.name.namespace]]);
    for (const { name } of element.attributes)
      if (name.prefix !== '') wanted.set(name.prefix, name.namespace);
    for (const prefix of inclusive) {
      const uri = scope.get(prefix);
      if (uri !== undefined) wanted.set(prefix, uri);
    }
    wanted.delete('xml');
    const changed = [...wanted].filter(([prefix, uri]) => (context.rendered.get(prefix) ?? '') !== uri);
    const rendered = changed.length === 0 ? context.rendered : new Map([...context.rendered, ...changed]);
    return { text: printDeclarations(changed), context: { scope, rendered } };
  };
}

function printDeclarations(declared: [string, string][]): string {
  if (declared.length > 1) declared.sort(([a], [b]) => byCodePoint(a, b));
  let text = '';
  for (const [prefix, uri] of declared) {
    text += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`;
  }
  return text;
}
