import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TextPosition } from '../../src/errors/index.js';
import { readXml } from '../../src/xml/index.js';
import { xmlSource } from '../arbitraries/xml-source.js';
import { errorOf } from '../code-of.js';

/** Broken documents with a ¦ before the place that is told, and what is told of it. */
const BROKEN: Readonly<Record<string, readonly (readonly [marked: string, message: RegExp])[]>> = {
  'a character that cannot stand there': [
    ['<a>\n  <b>x¦\u0001</b>\n</a>', /disallowed character/],
    ['<a b="x"\n   c="¦<"/>', /disallowed character/],
    ['<a>\n<b c=¦1/></a>', /unquoted/],
    ['<a b="1"¦c="2"/>', /no whitespace/],
    ['<a>\n<¦ b/></a>', /tag name/],
    ['<a>\r\n<b¦\u{f0000}/></a>', /tag name/],
    ['<a><?¦\r\np?></a>', /without a target/],
    ['<a>\r]]¦></a>', /]]>/],
    ['<a><!-- --¦ --></a>', /comment/],
    ['<a></a ¦b="1">', /closing tag/],
    ['<?xml version=¦1.0?><a/>', /quoted/],
  ],
  'an & that is no reference': [
    ['<a>\n  <b>AT¦&T</b>\n</a>', /begins no reference, expected &amp;/],
    ['<a>¦& b</a>', /expected &amp;/],
    [`<a>&lt;¦& ${'<b>x</b>\n'.repeat(500)}&amp;</a>`, /expected &amp;/],
    ['<a b="x"\n  c="&gt; ¦& y"><d/></a>', /expected &amp;/],
    ['<!-- & --><a><![CDATA[&]]><?p &?>\n¦&;</a>', /expected &amp;/],
  ],
  'a reference to nothing': [
    ['<a>\n&amp;¦&nbsp;</a>', /undefined entity/],
    ['<a>\n&amp;¦&#0;</a>', /character entity/],
    ['<a>\n<b c="&#9;¦&x;"/></a>', /undefined entity/],
  ],
  'a tag that is wrong as a whole': [
    ['<a>\n  ¦<p:b\n  c="d"/>\n</a>', /unbound namespace prefix: "p"/],
    ['<a>\n  x &lt; ¦<b c="1"\n c="2"/></a>', /duplicate attribute: c/],
    ['<a>\n <b>\n  <c>\n ¦</b>\n</a>', /unexpected closing tag, expected <\/c>/],
    ['<a>¦</b>', /expected <\/a>/],
    ['<a><entity>¦</b></entity></a>', /expected <\/entity>/],
    ['<a/>\n¦</a >', /unmatched closing tag: a/],
    ['<a>¦</></a>', /empty close tag/],
    ['<a/>\n¦<b\nc="1"/>', /one root/],
    ['<a>¦<![cdata[x]]></a>', /incorrect syntax/],
    ['<a xmlns:p="u">\n¦<p:-x q="1"/></a>', /malformed name: p:-x/],
    ['<a>\n¦<b:c:d/></a>', /malformed name: b:c:d/],
  ],
  'what stands outside of the root': [
    ['\n ¦x <a/>', /outside of root/],
    ['<a/>\n ¦x > y <!-- -->', /outside of root/],
    ['<?xml version="1.0"?><!-- > -->\n¦&#32;<a/>', /outside of root/],
    ['<?p >?>¦x<a/>', /outside of root/],
    ['<a/><!---->¦<![CDATA[]]>', /outside of root/],
    ['\n¦<?xml version="1.0"?><a/>', /must be at the start/],
    ['<a>\n¦<?XML x?></a>', /must appear at the start/],
    ['<a/> ¦<!DOCTYPE a>', /inappropriately located/],
  ],
  'a document that ends too early': [
    ['¦', /root element/],
    ['<!-- x -->\n¦', /root element/],
    ['<a>\n<b>x\n¦', /unclosed tag: b/],
    ['<a><b>x</b>\r¦', /unclosed tag: a/],
    ['<a>\n¦<b c="d"', /a tag does not end/],
    ['<a>\n¦<b c="d', /a tag does not end/],
    ['<a>\n<b c="x ¦& d"/></a>', /expected &amp;/],
    ['<a>¦<!-- <b></a>', /a comment does not end/],
    ['<a>\n&lt;¦<![CDATA[ & </a>', /a CDATA section does not end/],
    ['<a>¦<![CDA', /a declaration does not end/],
    ['<a>x¦<?p & </a>', /an? processing instruction does not end/],
    ['<a>AT¦&T</a>', /expected &amp;/],
  ],
  'another version': [['<?xml\nversion="1.1"?>\n<a/>'.replace('v', '¦v'), /version 1.1, expected 1.0/]],
};

/** Where the ¦ is, counted in another way than the reader does. */
function positionOf(before: string): TextPosition {
  const lines = before.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}

describe.each(Object.entries(BROKEN))('the reader tells the line and column of %s', (_, cases) => {
  it.each(cases)('%j', (marked, message) => {
    const [before, after] = marked.split('¦') as [string, string];
    const error = errorOf(() => readXml(before + after));
    const position = positionOf(before);
    expect(error).toMatchObject({ code: 'ERR_XML_SYNTAX', position });
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(new RegExp(`[^.] \\(line ${position.line}, column ${position.column}\\)$`));
    expect(errorOf(() => readXml(Buffer.from(before + after))).message).toBe(error.message);
  });
});

describe('the reader tells the line and column', () => {
  it('counted from one, in UTF-16 units, whatever ends the lines', () => {
    const place = (source: string) => errorOf(() => readXml(source)).position;
    expect(place('&')).toEqual({ line: 1, column: 1 });
    expect(place('<a>\n\r\n\r\n&</a>')).toEqual({ line: 4, column: 1 });
    expect(place('<a>\n\n\rñ🥖&</a>')).toEqual({ line: 4, column: 4 });
    expect(place('<a>\u2028\u0085&</a>')).toEqual({ line: 1, column: 6 });
  });

  it('as an editor shows them, which hides the byte order mark', () => {
    expect(errorOf(() => readXml(Buffer.from('\ufeff<a>&</a>'))).position).toEqual({ line: 1, column: 4 });
    expect(errorOf(() => readXml('\ufeff\ufeff<a/>')).position).toEqual({ line: 1, column: 1 });
    expect(errorOf(() => readXml('\ufeff<!DOCTYPE a><a/>')).position).toEqual({ line: 1, column: 1 });
  });

  it('of a DOCTYPE, by where it begins', () => {
    const error = errorOf(() =>
      readXml(`<?xml version="1.0"?>\n<!-- <!DOCTYPE b> -->\n  <!DOCTYPE a [<!ENTITY b\n"c">]><a/>`),
    );
    expect(error).toMatchObject({ code: 'ERR_XML_DOCTYPE', position: { line: 3, column: 3 } });
    expect(error.message).toMatch(/safety \(line 3, column 3\)$/);
  });

  it('of half a surrogate pair', () => {
    expect(errorOf(() => readXml('<a>\n🥖\ud83e</a>'))).toMatchObject({
      code: 'ERR_XML_CHARACTER',
      position: { line: 2, column: 3 },
    });
  });

  it('of the first element that is too deep, and of a name that is too long', () => {
    const deep = errorOf(() => readXml('<a>\n<b>\n <c\nd="e"/></b></a>', { maxDepth: 2 }));
    expect(deep).toMatchObject({ code: 'ERR_XML_LIMIT', position: { line: 3, column: 2 } });
    const name = 'n'.repeat(1001);
    const long = errorOf(() => readXml(`<a>\n <b c="1"\n ${name}="2"/></a>`));
    expect(long).toMatchObject({ code: 'ERR_XML_LIMIT', position: { line: 2, column: 2 } });
  });

  it('but not of a file that is too large', () => {
    expect(errorOf(() => readXml('<a/>', { maxBytes: 3 })).position).toBeUndefined();
  });

  it('of a declared encoding', () => {
    const bytes = Buffer.from('<?xml version="1.0"\n  encoding="latin1"?><a/>');
    expect(errorOf(() => readXml(bytes))).toMatchObject({
      code: 'ERR_XML_ENCODING',
      position: { line: 2, column: 3 },
    });
  });

  it.each([
    ['Latin-1', '<a>\n <b>Pe', Buffer.from('ña</b></a>', 'latin1')],
    ['a sequence cut short', '<a>ñ\ufffdx</a>', Buffer.from([0xef, 0xbf])],
    ['a sequence broken off', '<a>\ufffd\ufffd', Buffer.from([0xef, 0xbf, 0x41])],
    ['an encoded surrogate', '<a>\r\n🥖', Buffer.from([0xed, 0xa0, 0x80])],
  ])('of the first bytes that are not UTF-8: %s', (_, before, after) => {
    const error = errorOf(() => readXml(Buffer.concat([Buffer.from(before), after])));
    expect(error).toMatchObject({ code: 'ERR_XML_ENCODING', position: positionOf(before) });
  });

  it('without a word of the document, but for a name', () => {
    const error = errorOf(() => readXml('<a>secret</a>...secret'));
    expect(error.message).toBe(
      'The XML is not well-formed: text data outside of root node (line 1, column 14)',
    );
  });
});

/** A well-formed document, and a place in it between two characters. */
const sourceAndPlace = fc.tuple(xmlSource, fc.nat()).map(([source, number]) => {
  const at = number % (source.length + 1);
  const isInPair = /[\udc00-\udfff]/.test(source.charAt(at)) && at > 0;
  return { source, at: isInPair ? at - 1 : at };
});

describe('in any document', () => {
  it('what is broken by one character or byte is broken there', () => {
    fc.assert(
      fc.property(sourceAndPlace, ({ source, at }) => {
        const [before, after] = [source.slice(0, at), source.slice(at)];
        const broken = errorOf(() => readXml(`${before}\u0001${after}`));
        expect(broken.position).toEqual(positionOf(before));
        const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
        expect(errorOf(() => readXml(bytes)).position).toEqual(positionOf(before));
      }),
      { numRuns: 300 },
    );
  });

  it('what is cut off ends there, or in what begins at the place that is told', () => {
    fc.assert(
      fc.property(sourceAndPlace, ({ source, at }) => {
        const cut = source.slice(0, at);
        const told = failureOf(cut);
        if (told === undefined || told === at) return;
        expect(cut.slice(told)).toMatch(/^(?:<\/?[^<>&]*("[^"]*)?$|&[^;]*$|<!|<\?|<.*"[^"]*$|<.*'[^']*$)/su);
        const before = failureOf(source.slice(0, told));
        // What stands before it is complete, unless it is a reference in a tag.
        if (cut[told] === '<') expect([undefined, told]).toContain(before);
      }),
      { numRuns: 300 },
    );
  });

  it('nothing is said of what stands before the change, but for the markup that it is in', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '</',
      '<b>',
      '</b>',
      '&x;',
      ']]>',
      '--',
      '<!',
      '?>',
    );
    fc.assert(
      fc.property(sourceAndPlace, piece, fc.nat(3), ({ source, at }, text, removed) => {
        const told = failureOf(source.slice(0, at) + text + source.slice(at + removed));
        if (told !== undefined) expect(told).toBeGreaterThanOrEqual(startOfMarkup(source, at));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The offset that is told of a text; `undefined` when it is read. */
function failureOf(text: string): number | undefined {
  let position: TextPosition | undefined;
  try {
    readXml(text);
    return undefined;
  } catch {
    position = errorOf(() => readXml(text)).position;
  }
  const { line, column } = position as TextPosition;
  const lines = [...text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)];
  return (lines[line - 1]?.index ?? Number.NaN) + column - 1;
}

const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^"'>])*>|&[^;]*;/g;

function startOfMarkup(source: string, at: number): number {
  for (const { 0: token, index } of source.matchAll(MARKUP)) {
    if (index < at && at < index + token.length) return index;
  }
  return at;
}
