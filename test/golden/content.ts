import { isElement, type XmlElement } from '../../src/xml/index.js';

/** Names, attributes and text, without what only our own trees know. */
export function content({ name, attributes, children }: XmlElement): unknown {
  return {
    name: [name.namespace, name.local],
    attributes: attributes.map((each) => [each.name.namespace, each.name.local, each.value]),
    children: children.map((child) =>
      typeof child === 'object' && isElement(child) ? content(child) : child,
    ),
  };
}
