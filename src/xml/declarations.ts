import { escapeAttribute } from './escape.js';
import { writeLiteral, writeRaw } from './output.js';
import { byCodePoint, type XmlElement, type XmlNamespace } from './tree.js';

/** Namespaces by prefix. */
export type Scope = ReadonlyMap<string, string>;

/** What is known where an element is written: the namespaces in scope, and those that the output declares. */
export interface Context {
  readonly scope: Scope;
  readonly rendered: Scope;
}

/** Writes the declarations of a start tag and returns the context of the children. */
export type Declare = (element: XmlElement, context: Context) => Context;

export const EMPTY: Scope = new Map();

/** What is in scope below a chain of elements, root first. */
export function scopeOf(chain: readonly XmlElement[]): Scope {
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

/** Inclusive: every namespace in scope that the output has not declared with the same value. */
export function inclusively(element: XmlElement, context: Context): Context {
  if (context.scope === EMPTY) return declareAll(element.declarations);
  const scope = withDeclarations(context.scope, element.declarations);
  writeLiteral(printDeclarations(changes(scope, context.rendered)));
  return { scope, rendered: scope };
}

/** What a root declares is the same in every document of a kind, so it is sorted and written once. */
const roots = new WeakMap<
  readonly XmlNamespace[],
  { readonly written: Uint8Array; readonly context: Context }
>();

function declareAll(declarations: readonly XmlNamespace[]): Context {
  let root = roots.get(declarations);
  if (root === undefined) {
    const scope = withDeclarations(EMPTY, declarations);
    const text = printDeclarations(changes(scope, EMPTY));
    root = { written: Buffer.from(text), context: { scope, rendered: scope } };
    if (Object.isFrozen(declarations)) roots.set(declarations, root);
  }
  writeRaw(root.written);
  return root.context;
}

/** Exclusive: only what the element and its attributes use, and the listed prefixes as in the inclusive method. */
export function exclusively(listed: readonly string[]): Declare {
  const inclusive = listed.map((prefix) => (prefix === '#default' ? '' : prefix));
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
    const changed = changes(wanted, context.rendered);
    writeLiteral(printDeclarations(changed));
    return {
      scope,
      rendered: changed.length === 0 ? context.rendered : new Map([...context.rendered, ...changed]),
    };
  };
}

function changes(wanted: Scope, rendered: Scope): [string, string][] {
  return [...wanted].filter(([prefix, uri]) => (rendered.get(prefix) ?? '') !== uri);
}

function printDeclarations(declared: [string, string][]): string {
  if (declared.length > 1) declared.sort(([a], [b]) => byCodePoint(a, b));
  let text = '';
  for (const [prefix, uri] of declared) {
    text += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`;
  }
  return text;
}
