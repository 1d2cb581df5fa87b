import { describe, expect, it } from '@jest/globals';
import { readXml } from '../../src/xml/index.js';
import { build, names, read, storedXml } from './cases.js';
import { content } from './content.js';
import { readByFastXmlParser } from './second-reader.js';

describe('fast-xml-parser, as a second reader', () => {
  it.each(names)('sees the same names, attributes and texts in %s', (name) => {
    const xml = storedXml(name);
    expect(content(readByFastXmlParser(xml))).toEqual(content(readXml(xml).root));
  });

  it.each(names)('leads to the same document in %s', (name) => {
    expect(read(name, readByFastXmlParser(storedXml(name)))).toEqual(build(name).document);
  });
});
