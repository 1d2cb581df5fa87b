import { describe, expect, it } from '@jest/globals';
import {
  attribute,
  attributes,
  canonicalBytes,
  declaring,
  fixed,
  readXml,
  vocabulary,
  writeXml,
  XML_DECLARATION,
  type XmlElement,
} from '../../src/xml/index.js';
import { BLOCK_BYTES } from '../../src/xml/output.js';

const { root, item, empty } = vocabulary('', 'urn:d', ['root', 'item', 'empty']);
const p = vocabulary('p', 'urn:p', ['item', 'ñ']);
const DECLARATIONS = [
  { prefix: 'p', uri: 'urn:p' },
  { prefix: '', uri: 'urn:d' },
];

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();
const written = (element: XmlElement) => textOf(writeXml(element)).slice(XML_DECLARATION.length);
const rootWith = (content: string | readonly XmlElement[]) => declaring(root(content), DECLARATIONS);
const START = '<root xmlns="urn:d" xmlns:p="urn:p">';
const roundTrip = (text: string) => readXml(writeXml(rootWith(text))).root.children;

describe('a written document', () => {
  it('begins with the declaration and goes on in canonical form', () => {
    const document = rootWith([item('1', attributes({ z: '1', B: '2', a: '3' })), p.ñ([empty([])])]);
    expect(textOf(writeXml(document))).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>${START}<item B="2" a="3" z="1">1</item>` +
        '<p:ñ><empty></empty></p:ñ></root>',
    );
  });

  it('declares on the root all that is given there, sorted, and nothing below it', () => {
    const declared = ['b', 'a', '', 'B', '𐐷', 'é'].map((prefix) => ({ prefix, uri: `urn:${prefix || 'd'}` }));
    expect(written(declaring(root([item('x')]), declared))).toBe(
      '<root xmlns="urn:d" xmlns:B="urn:B" xmlns:a="urn:a" xmlns:b="urn:b" xmlns:é="urn:é" xmlns:𐐷="urn:𐐷">' +
        '<item>x</item></root>',
    );
  });

  it('declares the same again when the list of declarations is frozen and shared', () => {
    const frozen = Object.freeze(DECLARATIONS.map((declaration) => Object.freeze({ ...declaration })));
    const first = textOf(writeXml(declaring(root('1'), frozen)));
    expect(textOf(writeXml(declaring(root('2'), frozen)))).toBe(first.replace('>1<', '>2<'));
  });

  it('is in bytes of its own: writing another one does not change it', () => {
    const bytes = writeXml(rootWith('uno'));
    const before = textOf(bytes);
    writeXml(rootWith('dos dos dos'));
    bytes.fill(0);
    expect(written(rootWith('uno'))).toBe(before.slice(XML_DECLARATION.length));
  });
});

describe('escaping', () => {
  it('is that of Canonical XML in text', () => {
    expect(written(rootWith('&<>"\'\t\n\r\u007f\u0085\u2028é€🥖]]>'))).toBe(
      `${START}&amp;&lt;&gt;"'\t\n&#xD;\u007f\u0085\u2028é€🥖]]&gt;</root>`,
    );
  });

  it('is that of Canonical XML in attributes, remembered or not', () => {
    const value = '&<>"\'\t\n\ré€🥖';
    const expected = `a="&amp;&lt;>&quot;'&#x9;&#xA;&#xD;é€🥖"`;
    const known = attribute('a', value);
    const unknown = { name: known.name, value };
    for (const one of [known, unknown]) {
      expect(written(declaring(root([], [one]), DECLARATIONS))).toContain(` ${expected}>`);
    }
  });

  it.each([
    '\u0000',
    '\u0008',
    '\u000b',
    '\u001f',
    '\ud800',
    '\udc00',
    'x\ud83e',
    '\udd56\ud83e',
    '\ufffe',
    '\uffff',
  ])('refuses %j wherever it is', (character) => {
    const refused = expect.objectContaining({ code: 'ERR_XML_CHARACTER' });
    const { name } = attribute('a', '');
    expect(() => writeXml(rootWith(`é${character}`))).toThrow(refused);
    expect(() => writeXml(rootWith(`${character}é`))).toThrow(refused);
    expect(() => writeXml(declaring(root([], [{ name, value: character }]), []))).toThrow(refused);
    expect(() => attribute('a', character)).toThrow(refused);
  });

  it('names the character that it refuses, and nothing of the text', () => {
    expect(() => writeXml(rootWith('secreto\u0002'))).toThrow(/^Found the character U\+0002(?!.*secreto)/);
  });
});

describe('long documents', () => {
  const sizes = [8191, 8192, 8193, 65535, 65536, 65537];

  it.each(sizes)('hold a text of %d characters of every width', (length) => {
    for (const unit of ['a', 'é', '€', '&', '"', '🥖']) {
      const text = unit.repeat(length / unit.length);
      expect(roundTrip(text)).toEqual([text]);
    }
  });

  it.each([8190, 8191, 8192, 8193, 16383])('split no surrogate pair at character %d', (place) => {
    const text = `${'x'.repeat(place)}🥖${'y'.repeat(9000)}`;
    expect(roundTrip(text)).toEqual([text]);
    const pairs = `${'x'.repeat(place % 2)}${'🥖'.repeat(20_000)}`;
    expect(roundTrip(pairs)).toEqual([pairs]);
  });

  it('refuse half of a pair at the border of a part', () => {
    for (const place of [8190, 8191, 8192]) {
      const text = `${'x'.repeat(place)}\ud83e${'y'.repeat(9000)}`;
      expect(() => writeXml(rootWith(text))).toThrow(expect.objectContaining({ code: 'ERR_XML_CHARACTER' }));
    }
  });

  it('hold attributes of any length, remembered or not', () => {
    for (const length of sizes) {
      const value = 'é"'.repeat(length / 2);
      const known = attribute('largo', value);
      for (const one of [known, { name: known.name, value }]) {
        const { attributes: read } = readXml(writeXml(root([], [one]))).root;
        expect(read.map((each) => each.value)).toEqual([value]);
      }
    }
  });

  it('come out whole wherever a tag meets the end of a block', () => {
    const most = item('x'.repeat(BLOCK_BYTES - START.length - 120));
    const before = fixed(most);
    const start = Buffer.from(written(rootWith([before])).slice(0, -'</root>'.length));
    // From far enough before the end of the block to far enough behind it, for every tag and text to meet it.
    for (let filling = 0; filling < 90; filling++) {
      const document = rootWith([
        before,
        p.item('x'.repeat(filling)),
        p.ñ('ñ', attributes({ a: '"' })),
        item('z'),
      ]);
      const end = `<p:item>${'x'.repeat(filling)}</p:item><p:ñ a="&quot;">ñ</p:ñ><item>z</item></root>`;
      const xml = Buffer.from(writeXml(document)).subarray(XML_DECLARATION.length);
      expect(xml.subarray(0, start.length).equals(start)).toBe(true);
      expect(xml.subarray(start.length).toString()).toBe(end);
    }
  });

  it('of thirty thousand elements read back the same', () => {
    const items = Array.from({ length: 30_000 }, (_, index) => item(`línea ${index}`));
    const { children } = readXml(writeXml(rootWith(items))).root;
    expect(children).toHaveLength(30_000);
    expect(children.at(-1)).toMatchObject({ children: ['línea 29999'] });
  });
});

describe('after a document that could not be written', () => {
  it('the next one has nothing of it', () => {
    const bad = rootWith([item('x'.repeat(100_000)), item('malo\u0001')]);
    const good = rootWith([item('bueno')]);
    const expected = textOf(writeXml(good));
    for (let round = 0; round < 3; round++) {
      expect(() => writeXml(bad)).toThrow(expect.objectContaining({ code: 'ERR_XML_CHARACTER' }));
      expect(textOf(writeXml(good))).toBe(expected);
    }
  });
});

describe('fixed', () => {
  const part = p.item([item('uno & dos', attributes({ a: '<' })), empty([])]);

  it('changes nothing of what is written', () => {
    expect(written(rootWith([item('x'), fixed(part), item('y')]))).toBe(
      written(rootWith([item('x'), part, item('y')])),
    );
    expect(written(rootWith([item([fixed(item([fixed(part)]))])]))).toBe(
      written(rootWith([item([item([part])])])),
    );
  });

  it('changes nothing of it in the exclusive method either, which declares inside', () => {
    for (const method of ['inclusive', 'exclusive'] as const) {
      expect(textOf(canonicalBytes(rootWith([fixed(part)]), { method }))).toBe(
        textOf(canonicalBytes(rootWith([part]), { method })),
      );
    }
  });

  it('may be larger than a block, and may be the root', () => {
    const large = item(Array.from({ length: 3 }, () => p.item('línea '.repeat(BLOCK_BYTES / 12))));
    expect(written(rootWith([item('x'), fixed(large), item('y')]))).toBe(
      written(rootWith([item('x'), large, item('y')])),
    );
    expect(written(declaring(fixed(large), DECLARATIONS))).toBe(written(declaring(large, DECLARATIONS)));
  });

  it('stands for the same bytes in many documents', () => {
    const shared = fixed(part);
    const one = written(rootWith([shared]));
    expect(written(rootWith([item('otro'), shared, shared]))).toContain(
      one.slice(START.length, -'</root>'.length),
    );
    expect(written(rootWith([shared]))).toBe(one);
  });

  it('refuses at once what XML cannot carry', () => {
    expect(() => fixed(item('\u0000'))).toThrow(expect.objectContaining({ code: 'ERR_XML_CHARACTER' }));
  });
});
