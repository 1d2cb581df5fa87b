import type { XmlElement, XmlNamespace } from '../../xml/index.js';

/** The namespaces in scope, by prefix. */
export type Scope = ReadonlyMap<string, string>;

/** Outside of the root. */
export const NO_SCOPE: Scope = new Map();

/** The declarations of an element that say anything new where it stands, by prefix. */
export function declaredAnew({ declarations }: XmlElement, outer: Scope): readonly XmlNamespace[] {
  return declarations
    .filter(({ prefix, uri }) => prefix !== 'xml' && (outer.get(prefix) ?? '') !== uri)
    .sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

/** The namespaces in scope inside of an element. */
export function scopeInside({ declarations }: XmlElement, outer: Scope): Scope {
  if (declarations.length === 0) return outer;
  return new Map([...outer, ...declarations.map(({ prefix, uri }) => [prefix, uri] as const)]);
}
