import { readXml } from '../../src/xml/index.js';
import { growthOf, LINEAR } from '../counted-work.js';

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => part(i)).join('');

const DOCUMENTS: Readonly<Record<string, (size: number) => string>> = {
  elements: (size) => `<r>${times(size, () => '<a/>')}</r>`,
  'elements of as many names': (size) => `<r>${times(size, (i) => `<a${i}></a${i}>`)}</r>`,
  'names that are too long to be kept': (size) => `<r>${times(size, (i) => `<${'a'.repeat(100)}${i}/>`)}</r>`,
  'attributes of one element': (size) => `<r${times(size, (i) => ` a${i}="b"`)}/>`,
  'attributes in as many namespaces': (size) =>
    `<r${times(size, (i) => ` xmlns:n${i}="urn:${i}" n${i}:a="b"`)}/>`,
  'declarations of one element': (size) => `<r${times(size, (i) => ` xmlns:n${i}="urn:${i}"`)}/>`,
  'declarations of one element, and as many elements that use one': (size) =>
    `<r${times(size, (i) => ` xmlns:n${i}="urn:${i}"`)}>${times(size, (i) => `<n${i}:a n${i}:b=""/>`)}</r>`,
  'declarations of one element, and as many elements that declare one': (size) =>
    `<r${times(size, (i) => ` xmlns:n${i}="urn:${i}"`)}>${times(size, (i) => `<n:a xmlns:n="urn:${i}"/>`)}</r>`,
  'declarations of one prefix, each in the element before': (size) =>
    times(size, (i) => `<p:a xmlns:p="urn:${i}">`) + times(size, () => '</p:a>'),
  nesting: (size) => '<a>'.repeat(size) + '</a>'.repeat(size),
  'a text': (size) => `<r>${'x'.repeat(size)}</r>`,
  'CDATA sections': (size) => `<r>${times(size, () => 'x<![CDATA[y]]>')}</r>`,
  comments: (size) => `<r>${times(size, () => 'x<!--y-->')}</r>`,
  instructions: (size) => `<r>${times(size, () => 'x<?p y?>')}</r>`,
  references: (size) => `<r>${times(size, () => '&amp;&#241;')}</r>`,
  'references in an attribute': (size) => `<r a="${times(size, () => '&amp;&#241;')}"/>`,
};

describe('a document is read in the work that its size takes, with more and more', () => {
  it.each(Object.entries(DOCUMENTS))('%s', async (_, textOf) => {
    const growth = await growthOf(60, (size) => {
      const text = textOf(size);
      const read = () => readXml(text, { maxDepth: 1000 });
      // The names are remembered, so that what is counted is what each occurrence takes.
      read();
      return read;
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
