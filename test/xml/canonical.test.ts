import { describe, expect, it } from '@jest/globals';
import {
  canonicalize,
  descend,
  findPaths,
  namespacesInScope,
  readXml,
  sortAttributes,
  type XmlElement,
} from '../../src/xml/index.js';

/** The first element of a name, and those above it. */
function at(source: string, local: string): { element: XmlElement; ancestors: readonly XmlElement[] } {
  const path = findPaths(readXml(source).root, ({ name }) => name.local === local)[0] ?? [];
  return { element: path.at(-1) as XmlElement, ancestors: path.slice(0, -1) };
}

describe('the examples of Canonical XML 1.0, §3, without their DTD', () => {
  it('§3.1: instructions, comments and what is outside of the root', () => {
    const source = [
      '<?xml version="1.0"?>\n\n<?xml-stylesheet   href="doc.xsl"\n   type="text/xsl"   ?>\n\n',
      '<doc>Hello, world!<!-- Comment 1 --></doc>\n\n<?pi-without-data     ?>\n\n<!-- Comment 2 -->\n\n',
      '<!-- Comment 3 -->\n',
    ].join('');
    const stylesheet = '<?xml-stylesheet href="doc.xsl"\n   type="text/xsl"   ?>\n';
    expect(canonicalize(readXml(source))).toBe(`${stylesheet}<doc>Hello, world!</doc>\n<?pi-without-data?>`);
    expect(canonicalize(readXml(source), { withComments: true })).toBe(
      `${stylesheet}<doc>Hello, world!<!-- Comment 1 --></doc>\n<?pi-without-data?>\n<!-- Comment 2 -->\n<!-- Comment 3 -->`,
    );
  });

  it('§3.2: white space is kept', () => {
    const source =
      '<doc>\n   <clean>   </clean>\n   <mixed>\n      A\n      <clean>   </clean>\n   </mixed>\n</doc>';
    expect(canonicalize(readXml(source))).toBe(source);
  });

  it('§3.3: start and end tags', () => {
    const source = [
      '<doc><e1   /><e2   ></e2><e3   name = "elem3"   id="elem3"   /><e4   name="elem4"   id="elem4"   ></e4>',
      '<e5 a:attr="out" b:attr="sorted" attr2="all" attr="I\'m" xmlns:b="http://www.ietf.org"',
      ' xmlns:a="http://www.w3.org" xmlns="http://example.org"/><e6 xmlns="" xmlns:a="http://www.w3.org">',
      '<e7 xmlns="http://www.ietf.org"><e8 xmlns="" xmlns:a="http://www.w3.org"><e9 xmlns="" xmlns:a="http://www.ietf.org"/>',
      '</e8></e7></e6></doc>',
    ].join('');
    expect(canonicalize(readXml(source))).toBe(
      [
        '<doc><e1></e1><e2></e2><e3 id="elem3" name="elem3"></e3><e4 id="elem4" name="elem4"></e4>',
        '<e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I\'m"',
        ' attr2="all" b:attr="sorted" a:attr="out"></e5><e6 xmlns:a="http://www.w3.org">',
        '<e7 xmlns="http://www.ietf.org"><e8 xmlns=""><e9 xmlns:a="http://www.ietf.org"></e9></e8></e7></e6></doc>',
      ].join(''),
    );
  });

  it('§3.4: character references and sections', () => {
    const source = [
      '<doc><text>First line&#x0d;&#10;Second line</text><value>&#x32;</value>',
      '<compute><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></compute>',
      `<compute expr='value>"0" &amp;&amp; value&lt;"10" ?"valid":"error"'>valid</compute>`,
      "<norm attr=' &apos;   &#x20;&#13;&#xa;&#9;   &apos; '/></doc>",
    ].join('');
    expect(canonicalize(readXml(source))).toBe(
      [
        '<doc><text>First line&#xD;\nSecond line</text><value>2</value>',
        '<compute>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</compute>',
        '<compute expr="value>&quot;0&quot; &amp;&amp; value&lt;&quot;10&quot; ?&quot;valid&quot;:&quot;error&quot;">valid</compute>',
        '<norm attr=" \'    &#xD;&#xA;&#x9;   \' "></norm></doc>',
      ].join(''),
    );
  });
});

describe('the example of Exclusive XML Canonicalization 1.0, §2.2', () => {
  const inner =
    '<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2>';
  const one = `<n0:pdu xmlns:n0="http://a.example">${inner}</n0:pdu>`;
  const two = `<n2:pdu xmlns:n1="http://example.com" xmlns:n2="http://foo.example" xml:lang="fr" xml:space="retain">${inner}</n2:pdu>`;
  const exclusive =
    '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>';

  it('depends on the context by the inclusive method', () => {
    const canonical = (source: string) => {
      const { element, ancestors } = at(source, 'elem2');
      return canonicalize(element, { ancestors });
    };
    expect(canonical(one)).toBe(exclusive.replace(' xmlns:n1', ' xmlns:n0="foo:bar" xmlns:n1'));
    expect(canonical(two)).toBe(
      exclusive
        .replace(
          ' xmlns:n1="http://example.net"',
          ' xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n2="http://foo.example"',
        )
        .replace('xml:lang="en"', 'xml:lang="en" xml:space="retain"'),
    );
  });

  it('does not by the exclusive one', () => {
    for (const source of [one, two]) {
      const { element, ancestors } = at(source, 'elem2');
      expect(canonicalize(element, { method: 'exclusive', ancestors })).toBe(exclusive);
    }
  });

  it('does for the prefixes in the list, and only for those in scope', () => {
    const { element, ancestors } = at(two, 'elem2');
    const options = { method: 'exclusive', ancestors } as const;
    expect(canonicalize(element, { ...options, inclusivePrefixes: ['n2', 'n9'] })).toBe(
      exclusive.replace('net"', 'net" xmlns:n2="http://foo.example"'),
    );
    expect(canonicalize(element, { ...options, inclusivePrefixes: ['#default'] })).toBe(exclusive);
    const withDefault = at('<a xmlns="urn:d"><p:elem2 xmlns:p="urn:p"><b xmlns=""/></p:elem2></a>', 'elem2');
    expect(
      canonicalize(withDefault.element, {
        method: 'exclusive',
        ancestors: withDefault.ancestors,
        inclusivePrefixes: ['#default'],
      }),
    ).toBe('<p:elem2 xmlns="urn:d" xmlns:p="urn:p"><b xmlns=""></b></p:elem2>');
  });
});

describe('what is left out', () => {
  it('is the omitted element alone, by identity', () => {
    const { root } = readXml('<a>1<b/>2<c><b/></c>3</a>');
    const omit = descend(root, 'b') as XmlElement;
    expect(canonicalize(root, { omit })).toBe('<a>12<c><b></b></c>3</a>');
    expect(canonicalize(root, { omit, method: 'exclusive' })).toBe('<a>12<c><b></b></c>3</a>');
    const nested = descend(root, 'c', 'b') as XmlElement;
    expect(canonicalize(root, { omit: nested })).toBe('<a>1<b></b>2<c></c>3</a>');
  });

  it('is nothing else of a document around the root', () => {
    const document = readXml('<?p?><a><b/></a><!--c-->');
    const omit = descend(document.root, 'b') as XmlElement;
    expect(canonicalize(document, { omit })).toBe('<?p?>\n<a></a>');
  });
});

describe('sortAttributes', () => {
  it('goes by code point, where UTF-16 would not', () => {
    const { root } = readXml('<a 𐐷="1" ￮="2" z="3" Z="4"/>');
    expect(sortAttributes([...root.attributes].reverse()).map(({ name }) => name.local)).toEqual([
      'Z',
      'z',
      '￮',
      '𐐷',
    ]);
  });
});

describe('namespacesInScope', () => {
  it('tells every one below a chain of elements, the inner ones first to count', () => {
    const { element, ancestors } = at(
      '<a xmlns="u" xmlns:p="v"><b xmlns:p="w"><c xmlns="" xmlns:q="x"/></b></a>',
      'c',
    );
    expect(namespacesInScope([...ancestors, element])).toEqual([
      { prefix: '', uri: '' },
      { prefix: 'p', uri: 'w' },
      { prefix: 'q', uri: 'x' },
    ]);
    expect(namespacesInScope([])).toEqual([]);
  });
});
