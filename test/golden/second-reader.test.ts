import { describe, expect, it } from '@jest/globals';
import { readInvoice } from '../../src/ubl/index.js';
import { isElement, readXml, type XmlElement } from '../../src/xml/index.js';
import { build, names, storedXml } from './cases.js';
import { readByFastXmlParser } from './second-reader.js';

/** Names, attributes and text, without what only our own trees know. */
function content({ name, attributes, children }: XmlElement): unknown {
  return {
    name: [name.namespace, name.local],
    attributes: attributes.map((each) => [each.name.namespace, each.name.local, each.value]),
    children: children.map((child) =>
      typeof child === 'object' && isElement(child) ? content(child) : child,
    ),
  };
}

describe('fast-xml-parser, as a second reader', () => {
  it.each(names)('sees the same names, attributes and texts in %s', (name) => {
    const xml = storedXml(name);
    expect(content(readByFastXmlParser(xml))).toEqual(content(readXml(xml).root));
  });

  it.each(names)('leads to the same document in %s', (name) => {
    expect(readInvoice(readByFastXmlParser(storedXml(name)))).toEqual(build(name).document);
  });
});
