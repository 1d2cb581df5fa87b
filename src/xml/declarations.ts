import { escapeAttribute } from './escape.js';
import { writeLiteral, writeRaw } from './output.js';
import { namespaceScope, namespacesInScope } from './scope.js';
import { byCodePoint, type XmlElement, type XmlName, type XmlNamespace } from './tree.js';

/** Writes the declarations of start tags, from the apex on. */
export interface Declarer {
  /** Writes those of an element. */
  readonly declare: (element: XmlElement) => void;
  /** Ends the element that declared last. */
  readonly leave: () => void;
}

/** Inclusive: all namespaces in scope on the apex; below, what changes them. */
export function inclusively(ancestors: readonly XmlElement[]): Declarer {
  const scope = namespaceScope();
  /** What the apex has in scope, until an element below it has to know. */
  let ofApex: readonly XmlNamespace[] | undefined;
  let isApex = true;
  const declareBelow = (declarations: readonly XmlNamespace[]): void => {
    if (ofApex !== undefined) scope.enter(ofApex);
    ofApex = undefined;
    const declared = withoutDoubles(declarations).filter(
      ({ prefix, uri }) => prefix !== 'xml' && (scope.uriOf(prefix) ?? '') !== uri,
    );
    scope.enter(declared);
    writeLiteral(printDeclarations(declared));
  };
  return {
    declare(element) {
      if (!isApex) declareBelow(element.declarations);
      else if (ancestors.length === 0) {
        ofApex = element.declarations;
        writeRaw(writtenOnRoot(ofApex));
      } else {
        ofApex = namespacesInScope([...ancestors, element]);
        writeLiteral(printDeclarations(ofApex.filter(({ uri }) => uri !== '')));
      }
      isApex = false;
    },
    leave: () => scope.leave(),
  };
}

/** What a root declares is the same in every document of a kind, so it is sorted and written once. */
const roots = new WeakMap<readonly XmlNamespace[], Uint8Array>();

function writtenOnRoot(declarations: readonly XmlNamespace[]): Uint8Array {
  const known = roots.get(declarations);
  if (known !== undefined) return known;
  const meant = withoutDoubles(declarations).filter(({ prefix, uri }) => prefix !== 'xml' && uri !== '');
  const written = Buffer.from(printDeclarations(meant));
  if (Object.isFrozen(declarations)) roots.set(declarations, written);
  return written;
}

/** Of two declarations of a prefix, which no text can have on one element, the last. */
function withoutDoubles(declarations: readonly XmlNamespace[]): readonly XmlNamespace[] {
  if (declarations.length < 2) return declarations;
  const byPrefix = new Map(declarations.map((declaration) => [declaration.prefix, declaration]));
  return byPrefix.size === declarations.length ? declarations : [...byPrefix.values()];
}

/** Exclusive: only what the element and its attributes use, and the listed prefixes as in the inclusive method. */
export function exclusively(prefixes: readonly string[], ancestors: readonly XmlElement[]): Declarer {
  const listed = new Set(prefixes.map((prefix) => (prefix === '#default' ? '' : prefix)));
  /** The listed prefixes alone: for all others, names say what they mean. */
  const scope = namespaceScope();
  const rendered = namespaceScope();
  let isApex = true;
  const enter = ({ declarations }: XmlElement): readonly XmlNamespace[] => {
    const known =
      listed.size === 0 ? NONE : declarations.filter(({ prefix }) => listed.has(prefix) && prefix !== 'xml');
    scope.enter(known);
    return known;
  };
  for (const ancestor of ancestors) enter(ancestor);
  return {
    declare(element) {
      const declared: XmlNamespace[] = [];
      const render = (prefix: string, uri = ''): void => {
        if (prefix === 'xml' || (rendered.uriOf(prefix) ?? '') === uri) return;
        rendered.declare(prefix, uri);
        declared.push({ prefix, uri });
      };
      const renderUsed = ({ prefix, namespace }: XmlName): void => {
        if (scope.uriOf(prefix) === undefined) render(prefix, namespace);
      };
      const own = enter(element);
      rendered.enter();
      // Below the apex, the listed prefixes mean what has been rendered, but for those that are declared anew.
      for (const { prefix } of isApex ? scope.all() : own) render(prefix, scope.uriOf(prefix));
      isApex = false;
      renderUsed(element.name);
      for (const { name } of element.attributes) if (name.prefix !== '') renderUsed(name);
      if (declared.length > 0) writeLiteral(printDeclarations(declared));
    },
    leave() {
      scope.leave();
      rendered.leave();
    },
  };
}

const NONE: readonly never[] = [];

function printDeclarations(declared: readonly XmlNamespace[]): string {
  const sorted =
    declared.length < 2 ? declared : [...declared].sort((a, b) => byCodePoint(a.prefix, b.prefix));
  let text = '';
  for (const { prefix, uri } of sorted) {
    text += ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`;
  }
  return text;
}
