import fc from 'fast-check';
import { isElement, type XmlElement, type XmlNamespace } from '../../src/xml/index.js';

/** How somebody else may have written the same document. */
interface Choice {
  /** The prefix of each namespace; an empty one makes it the default. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Whether namespaces are declared on every element anew, and not once. */
  readonly declaresEverywhere: boolean;
}

/** The same document with other prefixes and other places of its declarations, as source text. */
export function withOtherPrefixes(root: XmlElement): fc.Arbitrary<string> {
  const namespaces = [...namespacesOf(root)];
  return fc
    .tuple(
      fc.uniqueArray(fc.stringMatching(/^[a-zé_][a-z0-9.-]{0,5}$/), {
        minLength: namespaces.length,
        maxLength: namespaces.length,
        // Names that begin so are not for us to give.
        selector: (prefix) => (prefix.startsWith('xml') ? 'xml' : prefix),
      }),
      fc.nat(namespaces.length),
      fc.boolean(),
    )
    .map(([prefixes, byDefault, declaresEverywhere]) => {
      const chosen = namespaces.map(
        (uri, index) => [uri, index === byDefault ? '' : `p${prefixes[index]}`] as const,
      );
      return print(root, { prefixes: new Map(chosen), declaresEverywhere }, new Map());
    });
}

function namespacesOf(element: XmlElement, found = new Set<string>()): Set<string> {
  found.add(element.name.namespace);
  for (const child of element.children) if (isElement(child)) namespacesOf(child, found);
  return found;
}

function print(element: XmlElement, choice: Choice, outer: ReadonlyMap<string, string>): string {
  const { name, attributes, children } = element;
  const prefix = choice.prefixes.get(name.namespace) ?? '';
  const wanted: XmlNamespace[] = [{ prefix, uri: name.namespace }];
  let text = '';
  for (const { name: attribute, value } of attributes) {
    if (attribute.namespace !== '') wanted.push({ prefix: attribute.prefix, uri: attribute.namespace });
    text += ` ${attribute.qualified}="${escaped(value)}"`;
  }
  const declared = wanted.filter((each) => choice.declaresEverywhere || outer.get(each.prefix) !== each.uri);
  const scope = new Map([...outer, ...declared.map((each) => [each.prefix, each.uri] as const)]);
  const tag = prefix === '' ? name.local : `${prefix}:${name.local}`;
  const declarations = declared.map(
    (each) => ` xmlns${each.prefix === '' ? '' : `:${each.prefix}`}="${each.uri}"`,
  );
  const content = children.map((child) => {
    if (typeof child === 'string') return escaped(child);
    return isElement(child) ? print(child, choice, scope) : '';
  });
  return `<${tag}${text}${declarations.join('')}>${content.join('')}</${tag}>`;
}

function escaped(text: string): string {
  const markup = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return markup.replaceAll('"', '&quot;').replaceAll('\r', '&#13;');
}
