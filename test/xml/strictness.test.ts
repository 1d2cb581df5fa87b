import { describe, expect, it } from '@jest/globals';
import { isFacturadorError } from '../../src/errors/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';

function codeOf(read: () => unknown): string {
  try {
    read();
    return 'no error';
  } catch (error) {
    return isFacturadorError(error) ? error.code : `another error: ${error}`;
  }
}

const refusals: Readonly<Record<string, readonly string[]>> = {
  'no document at all': ['', ' \n', '<!--x-->', '<?p x?>', '<?xml version="1.0"?>', 'x', '\ufeff'],
  'a document that does not end, or ends twice': [
    '<a>',
    '<a',
    '<a><b></a></b>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a/>x',
    'x<a/>',
    '<a/>&#32;',
    '<a/><![CDATA[]]>',
    '<a/></a>',
    '<a><!--',
    '<a><![CDATA[</a>',
    '<a b="',
    '\ufeff\ufeff<a/>',
  ],
  'two attributes of one name': [
    '<a b="1" b="1"/>',
    '<a b="1" c="2" b="3"/>',
    '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>',
    '<a xmlns:p="u" xmlns:p="u"/>',
    '<a xmlns="u" xmlns="u"/>',
  ],
  'an attribute that is not name="value"': [
    '<a b=1/>',
    '<a b/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a b="&"/>',
    `<a b="1'/>`,
    '<a></a b="1">',
  ],
  'a name that is none': [
    '< a/>',
    '<1/>',
    '<-a/>',
    '<a b&c="1"/>',
    '<a\u00d7/>',
    '<:a/>',
    '<a:/>',
    '<a xmlns:b="u"><b:c:d/></a>',
    '<a :b="1"/>',
    '<p:1 xmlns:p="u"/>',
    '<a xmlns:p="u" p:-b="1"/>',
    '<p:\u0301 xmlns:p="u"/>',
    '<a xmlns:1="u"/>',
  ],
  'a prefix that is bound to nothing, or may not be bound so': [
    '<p:a/>',
    '<a p:b="1"/>',
    '<a><b xmlns:p="u"/><p:c/></a>',
    '<a xmlns:p=""/>',
    '<a xmlns:p="u"><b xmlns:p=""/></a>',
    '<a xmlns:xml="u"/>',
    '<a xmlns:xmlns="u"/>',
    '<xmlns:a/>',
    '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>',
    '<a xmlns:p="http://www.w3.org/2000/xmlns/"/>',
    '<a xmlns="http://www.w3.org/XML/1998/namespace"/>',
  ],
  'an entity that XML does not define': [
    '<a>&nbsp;</a>',
    '<a b="&foo;"/>',
    '<a>&Amp;</a>',
    '<a>&constructor;</a>',
  ],
  'a reference that is malformed or to no character': [
    '<a>a & b</a>',
    '<a>&amp</a>',
    '<a>&;</a>',
    '<a>&#;</a>',
    '<a>&#x;</a>',
    '<a>&#1f;</a>',
    '<a>&#X41;</a>',
    '<a>&#0;</a>',
    '<a>&#1;</a>',
    '<a>&#x1F;</a>',
    '<a>&#xD800;</a>',
    '<a>&#xFFFE;</a>',
    '<a>&#x110000;</a>',
    '<a>&#x1000000000000041;</a>',
    '<a>&#-65;</a>',
  ],
  'a character that XML cannot carry': [
    '<a>\u0000</a>',
    '<a>\u0001</a>',
    '<a>\u000b</a>',
    '<a>\ufffe</a>',
    '<a b="\u001f"/>',
    '<a><!--\u0008--></a>',
    '<a><?p \uffff?></a>',
    '<a><![CDATA[\u000c]]></a>',
  ],
  'markup in the wrong place or shape': [
    '<a>]]></a>',
    '<a><!-- -- --></a>',
    '<a><!-- ---></a>',
    '<a><!x></a>',
    '<![CDATA[x]]><a/>',
    '<a><![cdata[x]]></a>',
    '<a><? p?></a>',
    '<a><?p:q x?></a>',
    '<!doctype a><a/>',
    '<a/><!DOCTYPE a>',
  ],
  'an XML declaration that is wrong or late': [
    ' <?xml version="1.0"?><a/>',
    '<!----><?xml version="1.0"?><a/>',
    '<a><?xml version="1.0"?></a>',
    '<a><?XML x?></a>',
    '<?xml?><a/>',
    '<?xml encoding="UTF-8"?><a/>',
    '<?xml encoding="UTF-8" version="1.0"?><a/>',
    '<?xml version="1.0" standalone="maybe"?><a/>',
    '<?xml version="1.0" foo="1"?><a/>',
    '<?xml version=1.0?><a/>',
    '<?xml version="1.0"encoding="UTF-8"?><a/>',
  ],
  'another version of XML, where other characters end lines': [
    '<?xml version="1.1"?><a/>',
    '<?xml version="1.1"?><a>&#1;</a>',
    '<?xml version="1.2"?><a/>',
    '<?xml version="2.0"?><a/>',
  ],
};

describe.each(Object.entries(refusals))('the reader refuses %s', (_, sources) => {
  it.each(sources)('%j', (source) => {
    expect(codeOf(() => readXml(source))).toBe('ERR_XML_SYNTAX');
    const bytes = Buffer.from(source);
    if (bytes.toString() === source) expect(codeOf(() => readXml(bytes))).toBe('ERR_XML_SYNTAX');
  });
});

describe('the reader refuses text with half of a surrogate pair', () => {
  it.each([
    '<a>\ud83e</a>',
    '<a>\udd56\ud83e</a>',
    '<a b="\ud83e"/>',
    '<a><!--\ud83e--></a>',
    '<a><?p \udd56?></a>',
    '<a><![CDATA[\ud83e]]></a>',
    '<a\udd56/>',
  ])('%j', (source) => {
    expect(codeOf(() => readXml(source))).toBe('ERR_XML_CHARACTER');
  });
});

describe('the reader refuses any DOCTYPE', () => {
  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "http://localhost/a.dtd"><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;</a>',
    '<?xml version="1.0"?>\n<!-- --><!DOCTYPE a PUBLIC "" ""><a/>',
    '<!DOCTYPE a [<!ATTLIST a b CDATA "c">]><a/>',
  ])('%s', (source) => {
    expect(codeOf(() => readXml(source))).toBe('ERR_XML_DOCTYPE');
  });
});

describe('the reader refuses bytes that are not UTF-8', () => {
  it.each([
    ['Latin-1', Buffer.from('<a>é</a>', 'latin1')],
    ['a sequence cut short', Buffer.concat([Buffer.from('<a>x</a>'), Buffer.from([0xc3])])],
    [
      'an overlong sequence',
      Buffer.concat([Buffer.from('<a>'), Buffer.from([0xc0, 0xbc]), Buffer.from('</a>')]),
    ],
    [
      'an encoded surrogate',
      Buffer.concat([Buffer.from('<a>'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('</a>')]),
    ],
    ['another declared encoding', Buffer.from('<?xml version="1.0" encoding="ISO-8859-15"?><a/>')],
    [
      'the same, far to the right',
      Buffer.from(`<?xml version="1.0"${' '.repeat(500)}encoding="latin1"?><a/>`),
    ],
    ['a declared UTF-16', Buffer.from("<?xml version='1.0' encoding='UTF-16'?><a/>")],
  ])('%s', (_, bytes) => {
    expect(codeOf(() => readXml(bytes))).toBe('ERR_XML_ENCODING');
  });

  it('but takes the word of a text, which is decoded already', () => {
    expect(readXml('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>').root.children).toEqual(['é']);
  });

  it('and mistakes nothing else for a declaration', () => {
    expect(readXml(Buffer.from(`<?xml version="1.0"?><a b=" encoding='x'"/>`)).root.attributes).toHaveLength(
      1,
    );
  });
});

describe('the limits of the reader', () => {
  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);

  it('are a hundred elements deep, unless told otherwise', () => {
    expect(codeOf(() => readXml(nested(100)))).toBe('no error');
    expect(codeOf(() => readXml(nested(101)))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml(nested(3), { maxDepth: 2 }))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml(nested(500), { maxDepth: 500 }))).toBe('no error');
  });

  it('are never more than a thousand elements deep', () => {
    const maxDepth = Number.POSITIVE_INFINITY;
    expect(codeOf(() => readXml(nested(1000), { maxDepth }))).toBe('no error');
    expect(codeOf(() => readXml(nested(1001), { maxDepth }))).toBe('ERR_XML_LIMIT');
    expect(() => readXml(nested(1001), { maxDepth: 5000 })).toThrow(/deeper than 1000/);
  });

  it('stop at the first element that is too deep, however many follow', () => {
    expect(codeOf(() => readXml('<a>'.repeat(2_000_000)))).toBe('ERR_XML_LIMIT');
  });

  it('count bytes', () => {
    expect(codeOf(() => readXml('<a/>', { maxBytes: 4 }))).toBe('no error');
    expect(codeOf(() => readXml('<a/>', { maxBytes: 3 }))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml(Buffer.from('<á/>'), { maxBytes: 4 }))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml(new Uint8Array(64 * 1024 * 1024 + 1)))).toBe('ERR_XML_LIMIT');
  });

  it('are a thousand characters for a name, and for that of a namespace', () => {
    const name = (length: number) => 'n'.repeat(length);
    expect(codeOf(() => readXml(`<${name(1000)} ${name(1000)}="1"/>`))).toBe('no error');
    expect(codeOf(() => readXml(`<${name(1001)}/>`))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml(`<a ${name(70_000)}="1"/>`))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml(`<p:${name(999)} xmlns:p="u"/>`))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml(`<a xmlns:${name(70_000)}="u"/>`))).toBe('ERR_XML_LIMIT');
    expect(canonicalize(readXml(`<a xmlns="${name(1000)}"/>`))).toHaveLength(1016);
    expect(() => readXml(`<a xmlns="${name(1001)}"/>`)).toThrow(/a namespace of 1001 characters/);
    expect(codeOf(() => readXml(`<a xmlns:p="${name(200_000)}"/>`))).toBe('ERR_XML_LIMIT');
    expect(codeOf(() => readXml('<a xmlns="urn:a"/>', { maxNameLength: 4 }))).toBe('ERR_XML_LIMIT');
  });

  it('are no limit for siblings', () => {
    expect(readXml(`<a>${'<b/>'.repeat(30_000)}</a>`).root.children).toHaveLength(30_000);
  });
});
