import { canonicalBytes, readXml, type XmlDocument } from '../../src/xml/index.js';
import { growthOf, LINEAR } from '../counted-work.js';

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');
const prefixes = (count: number) => Array.from({ length: count }, (_, i) => `a${i}`);

const DOCUMENTS: Readonly<Record<string, (size: number) => string>> = {
  'as many namespaces on the root as elements that declare one': (size) =>
    `<r${times(size, (i) => ` xmlns:a${i}="urn:${i}"`)}>${times(size, () => '<b xmlns:c="d"/>')}</r>`,
  'as many namespaces on the root as elements that declare one of them otherwise': (size) =>
    `<r${times(size, (i) => ` xmlns:a${i}="urn:${i}"`)}>${times(size, (i) => `<b xmlns:a${i}="d"/>`)}</r>`,
  'as many namespaces on the root as elements that use one each': (size) =>
    `<r${times(size, (i) => ` xmlns:a${i}="urn:${i}"`)}>${times(size, (i) => `<a${i}:b/>`)}</r>`,
  'as many namespaces on the root as elements': (size) =>
    `<r${times(size, (i) => ` xmlns:a${i}="urn:${i}"`)}>${times(size, () => '<b c="d"/>')}</r>`,
  'as many xml: attributes on the root as elements': (size) =>
    `<r${times(size, (i) => ` xml:a${i}="${i}"`)}>${times(size, () => '<b/>')}</r>`,
};

const METHODS = {
  inclusive: (document: XmlDocument) => canonicalBytes(document),
  'inclusive, of an element below': (document: XmlDocument) =>
    canonicalBytes(document.root, { ancestors: [document.root] }),
  exclusive: (document: XmlDocument) => canonicalBytes(document, { method: 'exclusive' }),
};

describe.each(Object.entries(DOCUMENTS))('a document with %s', (_, textOf) => {
  it.each(Object.entries(METHODS))(
    'is canonicalised in the work that its size takes: %s',
    async (__, canonicalise) => {
      const growth = await growthOf(100, (size) => {
        const document = readXml(textOf(size));
        return () => canonicalise(document);
      });
      expect(growth).toBeLessThan(LINEAR);
    },
  );

  it('is canonicalised so by the exclusive method with as long a PrefixList', async () => {
    const growth = await growthOf(100, (size) => {
      const document = readXml(textOf(size));
      const inclusivePrefixes = prefixes(size);
      return () => canonicalBytes(document, { method: 'exclusive', inclusivePrefixes });
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
