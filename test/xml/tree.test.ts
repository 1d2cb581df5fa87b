import { describe, expect, it } from '@jest/globals';
import {
  attributeOf,
  attributes,
  canonicalize,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  escapeAttribute,
  escapeText,
  findPaths,
  isElement,
  isXmlText,
  readXml,
  required,
  requiredText,
  textOf,
  vocabulary,
} from '../../src/xml/index.js';

const { a, b, c } = vocabulary('', '', ['a', 'b', 'c']);
const printed = (element: ReturnType<typeof a>) =>
  element === undefined ? undefined : canonicalize(element);

describe('vocabulary', () => {
  it('makes an element of text or of children', () => {
    expect(printed(a('x'))).toBe('<a>x</a>');
    expect(printed(a([b('1'), c('2')]))).toBe('<a><b>1</b><c>2</c></a>');
    expect(printed(a('x', attributes({ d: '1' })))).toBe('<a d="1">x</a>');
  });

  it('drops absent children, and makes no element of nothing but absent ones', () => {
    expect(printed(a([undefined, b('1'), undefined]))).toBe('<a><b>1</b></a>');
    expect(a(undefined)).toBeUndefined();
    expect(a([undefined, b(undefined)])).toBeUndefined();
    expect(printed(a([a([b(undefined)]), c([])]))).toBe('<a><c></c></a>');
  });

  it('makes an empty element of an empty list or text', () => {
    expect(printed(a([]))).toBe('<a></a>');
    expect(printed(a(''))).toBe('<a></a>');
  });
});

describe('attributes', () => {
  it('come in canonical order, without those that have no value', () => {
    const list = attributes({ z: '1', é: '2', B: '3', a: undefined, 𐐷: '4', '￮': '5' });
    expect(list.map(({ name, value }) => `${name.local}=${value}`)).toEqual([
      'B=3',
      'z=1',
      'é=2',
      '￮=5',
      '𐐷=4',
    ]);
  });

  it('keep their values apart, however many there are', () => {
    const values = Array.from({ length: 1000 }, (_, index) => `valor ${index}`);
    const elements = values.map((value) => b([], attributes({ código: value })));
    const read = elementsOf(readXml(canonicalize(a(elements))).root);
    expect(read.map((element) => attributeOf(element, 'código'))).toEqual(values);
  });
});

describe('looking into a tree', () => {
  const { root } = readXml(
    '<r xmlns:p="urn:p" p:x="2"><i x="1" p:x="3">uno<!---->dos<j>tres</j></i><p:i/><k> </k><i>otro</i></r>',
  );

  it('goes by local name, in any namespace', () => {
    expect(childrenNamed(root, 'i').map(({ name }) => name.qualified)).toEqual(['i', 'p:i', 'i']);
    expect(childNamed(root, 'i')).toBe(childrenNamed(root, 'i')[0]);
    expect(childNamed(root, 'j')).toBeUndefined();
    expect(childNamed(undefined, 'i')).toBeUndefined();
    expect(textOf(descend(root, 'i', 'j'))).toBe('tres');
    expect(descend(root, 'i', 'j', 'k')).toBeUndefined();
    expect(descend(root)).toBe(root);
  });

  it('reads the text of an element without that of its children', () => {
    expect(textOf(childNamed(root, 'i'))).toBe('unodos');
    expect(textOf(childNamed(root, 'k'))).toBe(' ');
    expect(textOf(childrenNamed(root, 'i')[1])).toBe('');
    expect(textOf(undefined)).toBeUndefined();
  });

  it('reads attributes without a namespace', () => {
    expect(attributeOf(childNamed(root, 'i'), 'x')).toBe('1');
    expect(attributeOf(root, 'x')).toBeUndefined();
    expect(attributeOf(undefined, 'x')).toBeUndefined();
  });

  it('names what is missing', () => {
    expect(requiredText(root, 'k')).toBe(' ');
    expect(required(root, 'i')).toBe(childNamed(root, 'i'));
    const missing = expect.objectContaining({
      code: 'ERR_XML_CONTENT',
      path: 'r/z',
      message: 'Found no z in r, expected one',
    });
    expect(() => required(root, 'z')).toThrow(missing);
    expect(() => requiredText(root, 'z')).toThrow(missing);
  });

  it('finds elements with their ancestors', () => {
    const paths = findPaths(root, ({ name }) => name.local === 'j' || name.local === 'k');
    expect(paths.map((path) => path.map(({ name }) => name.local).join('/'))).toEqual(['r/i/j', 'r/k']);
    expect(findPaths(root, () => false)).toEqual([]);
  });

  it('tells elements from all else', () => {
    const { before, root: only } = readXml('<!--c--><a>t<?p?><b/></a>');
    expect([...before, ...only.children].map(isElement)).toEqual([false, false, false, true]);
  });
});

describe('escaping a text by itself', () => {
  it('does as the writer does', () => {
    const value = '&<>"\'\t\n\ré🥖';
    expect(escapeText(value)).toBe('&amp;&lt;&gt;"\'\t\n&#xD;é🥖');
    expect(escapeAttribute(value)).toBe("&amp;&lt;>&quot;'&#x9;&#xA;&#xD;é🥖");
    expect(escapeText('nada')).toBe('nada');
  });

  it('refuses what XML cannot carry', () => {
    for (const text of ['\u0000', '\ud800', '\udc00', '\ufffe']) {
      const refused = expect.objectContaining({ code: 'ERR_XML_CHARACTER' });
      expect(isXmlText(text)).toBe(false);
      expect(() => escapeText(text)).toThrow(refused);
      expect(() => escapeAttribute(text)).toThrow(refused);
    }
    expect(isXmlText('\t\n\r é🥖\u0085\ufffd')).toBe(true);
  });
});
