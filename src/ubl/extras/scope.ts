import type { NamespaceScope, XmlElement, XmlNamespace } from '../../xml/index.js';

/** The declarations of an element that say anything new where it stands, by prefix. */
export function declaredAnew({ declarations }: XmlElement, outer: NamespaceScope): readonly XmlNamespace[] {
  return declarations
    .filter(({ prefix, uri }) => prefix !== 'xml' && (outer.uriOf(prefix) ?? '') !== uri)
    .sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}
