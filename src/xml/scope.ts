import type { XmlElement, XmlNamespace } from './tree.js';

/**
 * The namespaces in scope while a tree is walked, in layers: each element adds what it declares and takes it back at its
 * end, so that nothing is copied, however many namespaces there are above.
 */
export interface NamespaceScope {
  /** What a prefix means; `undefined` where nothing has declared it. */
  readonly uriOf: (prefix: string) => string | undefined;
  /** Every prefix that is declared, with what it means. */
  readonly all: () => readonly XmlNamespace[];
  /** Begins a layer. */
  readonly enter: (declarations?: readonly XmlNamespace[]) => void;
  /** Adds one declaration to the layer. */
  readonly declare: (prefix: string, uri: string) => void;
  /** Takes back the layer that was begun last. */
  readonly leave: () => void;
}

/** What a layer hides: the prefix and its meaning outside. */
type Hidden = readonly [prefix: string, uri: string | undefined];

/** Makes a scope without namespaces. */
export function namespaceScope(): NamespaceScope {
  // What is no longer declared stays as undefined: a large table from which entries go and come is rebuilt each time.
  const uris = new Map<string, string | undefined>();
  const hidden: Hidden[] = [];
  const layers: number[] = [];
  const declare = (prefix: string, uri: string): void => {
    // This prefix is bound for good.
    if (prefix === 'xml') return;
    hidden.push([prefix, uris.get(prefix)]);
    uris.set(prefix, uri);
  };
  return {
    declare,
    uriOf: (prefix) => uris.get(prefix),
    all: () => [...uris].flatMap(([prefix, uri]) => (uri === undefined ? [] : [{ prefix, uri }])),
    enter(declarations = NONE) {
      layers.push(hidden.length);
      for (const { prefix, uri } of declarations) declare(prefix, uri);
    },
    leave() {
      const layer = layers.pop() ?? 0;
      while (hidden.length > layer) {
        const [prefix, uri] = hidden.pop() as Hidden;
        uris.set(prefix, uri);
      }
    },
  };
}

const NONE: readonly never[] = [];

/** Every namespace in scope below a chain of elements, root first. */
export function namespacesInScope(chain: readonly XmlElement[]): readonly XmlNamespace[] {
  const scope = namespaceScope();
  for (const { declarations } of chain) scope.enter(declarations);
  return scope.all();
}
