import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import {
  canonicalize,
  isElement,
  readXml,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from '../../src/xml/index.js';

const samples = join(__dirname, '../../../shared/data/examples/fe-v1.9');
const hasSamples = existsSync(samples);
if (!hasSamples) process.stderr.write(`SKIPPED: the DIAN's example documents are not in ${samples}\n`);

const childrenOf = (source: string): readonly XmlNode[] => readXml(source).root.children;
const rootOf = (source: string): XmlElement => readXml(source).root;

describe('text', () => {
  it('is one string, whatever it was pieced together from', () => {
    expect(childrenOf('<a>uno &amp; <![CDATA[dos & <tres>]]>&#x20;&#233;<![CDATA[]]>&lt;</a>')).toEqual([
      'uno & dos & <tres> é<',
    ]);
  });

  it('is kept to the blank', () => {
    expect(childrenOf('<a> \n\t x \n</a>')).toEqual([' \n\t x \n']);
    expect(childrenOf('<a><b/> <b/></a>').filter((node) => !isElement(node))).toEqual([' ']);
  });

  it('is absent from an empty element', () => {
    expect(childrenOf('<a/>')).toEqual([]);
    expect(childrenOf('<a></a>')).toEqual([]);
    expect(childrenOf('<a><![CDATA[]]></a>')).toEqual([]);
  });

  it('has line ends as XML 1.0 §2.11 wants them, but for those that are referred to', () => {
    expect(childrenOf('<a>1\r\n2\r3\n\r4\r\r\n5&#13;&#xD;\n6</a>')).toEqual(['1\n2\n3\n\n4\n\n5\r\r\n6']);
    expect(childrenOf('<a><![CDATA[1\r\n2\r]]></a>')).toEqual(['1\n2\n']);
  });

  it('holds every character of every plane', () => {
    const text = '\u007f\u0085\u00a0\u2028\ud7ff\ue000\ufffd\u{10000}🥖\u{10ffff}';
    expect(childrenOf(`<a>${text}</a>`)).toEqual([text]);
    expect(readXml(Buffer.from(`<a>${text}</a>`)).root.children).toEqual([text]);
  });
});

describe('attributes', () => {
  const values = (source: string) =>
    rootOf(source).attributes.map(({ name, value }) => [name.qualified, value]);

  it('come in canonical order: by namespace, then by local name', () => {
    expect(values('<a xmlns:p="urn:2" xmlns:q="urn:1" b="1" p:a="2" q:z="3" B="4" a="5"/>')).toEqual([
      ['B', '4'],
      ['a', '5'],
      ['b', '1'],
      ['q:z', '3'],
      ['p:a', '2'],
    ]);
  });

  it('are normalised as XML 1.0 §3.3.3 wants: blanks for what is typed, not for what is referred to', () => {
    expect(values('<a b="1\t2\r\n3\n4\r5&#9;&#10;&#13;  6"/>')).toEqual([['b', '1 2 3 4 5\t\n\r  6']]);
  });

  it('may be called anything', () => {
    expect(values('<a __proto__="1" constructor="2" toString="3"/>')).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toString', '3'],
    ]);
  });
});

describe('names and namespaces', () => {
  it('are resolved where they are used', () => {
    const root = rootOf(
      '<a xmlns="urn:1" xmlns:p="urn:2" p:x="" y=""><p:b xmlns:p="urn:3"/><c xmlns=""/></a>',
    );
    const [b, c] = root.children.filter(isElement);
    expect([root.name.namespace, b?.name.namespace, c?.name.namespace]).toEqual(['urn:1', 'urn:3', '']);
    expect(root.attributes.map(({ name }) => name.namespace)).toEqual(['', 'urn:2']);
    expect(root.declarations).toEqual([
      { prefix: '', uri: 'urn:1' },
      { prefix: 'p', uri: 'urn:2' },
    ]);
    expect(c?.declarations).toEqual([{ prefix: '', uri: '' }]);
  });

  it('tell equal names of different prefixes and namespaces apart', () => {
    const root = rootOf('<p:a xmlns:p="u"><q:a xmlns:q="u"/><p:a/><a/><p:a xmlns:p="v"/></p:a>');
    const names = root.children.filter(isElement).map(({ name }) => `${name.qualified} ${name.namespace}`);
    expect(names).toEqual(['q:a u', 'p:a u', 'a ', 'p:a v']);
  });

  it('know the prefix xml without a declaration, and keep none for it', () => {
    const root = rootOf('<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:lang="es"/>');
    expect(root.attributes[0]?.name.namespace).toBe('http://www.w3.org/XML/1998/namespace');
    expect(canonicalize(root)).toBe('<a xml:lang="es"></a>');
  });
});

describe('comments and instructions', () => {
  it('are kept where they are, beside the root too', () => {
    const { before, root, after }: XmlDocument = readXml(
      '<?xml version="1.0"?><!--1--> <?p  x ?>\n<a><!-- 2\r\n --><?q?></a><!----><?r y?z ??>',
    );
    expect(before).toEqual([{ comment: '1' }, { target: 'p', data: 'x ' }]);
    expect(root.children).toEqual([{ comment: ' 2\n ' }, { target: 'q', data: '' }]);
    expect(after).toEqual([{ comment: '' }, { target: 'r', data: 'y?z ?' }]);
  });

  it('lose only the white space of XML before the data of an instruction', () => {
    expect(childrenOf('<a><?p \t\r\n\u00a0x?></a>')).toEqual([{ target: 'p', data: '\u00a0x' }]);
  });

  it('part two texts', () => {
    expect(childrenOf('<a>1<!---->2</a>')).toEqual(['1', { comment: '' }, '2']);
  });
});

describe('bytes', () => {
  it('may begin with one byte order mark', () => {
    expect(canonicalize(readXml(Buffer.from('\ufeff<?xml version="1.0" encoding="utf-8"?><á/>')))).toBe(
      '<á></á>',
    );
  });

  it('may be part of a larger buffer', () => {
    const buffer = Buffer.from('xx<á/>xx');
    const view = new Uint8Array(buffer.buffer, buffer.byteOffset + 2, buffer.length - 4);
    expect(canonicalize(readXml(view))).toBe('<á></á>');
  });

  it('are not kept: changing them afterwards changes nothing', () => {
    const bytes = new Uint8Array(Buffer.from('<a>x</a>'));
    const { root } = readXml(bytes);
    bytes.fill(0);
    expect(root.children).toEqual(['x']);
  });
});

(hasSamples ? describe : describe.skip)("the DIAN's example documents", () => {
  it.each(hasSamples ? readdirSync(samples) : ['none'])(
    '%s is read, and its canonical form is stable',
    (file) => {
      const bytes = readFileSync(join(samples, file));
      const canonical = canonicalize(readXml(bytes));
      expect(canonicalize(readXml(canonical))).toBe(canonical);
      expect(canonical.length).toBeGreaterThan(10_000);
    },
  );
});
