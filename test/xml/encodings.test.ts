import { isFacturadorError } from '../../src/errors/index.js';
import { canonicalize, readXml, type XmlEncoding } from '../../src/xml/index.js';

const TEXT = 'ñandú <b c="Ü">ÿ ¡¿</b>';
const LATIN = 0xa0;
const _ = undefined;
/** What the bytes 80 to 9F are in Windows-1252 (the table of the Unicode Consortium, cp1252). */
const WINDOWS: readonly (number | undefined)[] = [
  0x20ac,
  _,
  0x201a,
  0x192,
  0x201e,
  0x2026,
  0x2020,
  0x2021,
  0x2c6,
  0x2030,
  0x160,
  0x2039,
  0x152,
  _,
  0x17d,
  _,
  _,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2013,
  0x2014,
  0x2dc,
  0x2122,
  0x161,
  0x203a,
  0x153,
  _,
  0x17e,
  0x178,
];

type Reason = { readonly code: string; readonly offset?: number } | undefined;

function reasonOf(bytes: Uint8Array): Reason {
  try {
    readXml(bytes);
    return undefined;
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return error.reason;
  }
}

function declared(encoding: string, content: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?><a>${content}</a>`;
}

function utf16(text: string, isBig: boolean): Buffer {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

const READ: readonly (readonly [string, Buffer, XmlEncoding])[] = [
  ['UTF-8 that nothing is said of', Buffer.from(`<a>${TEXT}</a>`), 'UTF-8'],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff<a>${TEXT}</a>`), 'UTF-8'],
  ['declared UTF-8', Buffer.from(declared('UTF-8', TEXT)), 'UTF-8'],
  ['UTF-8 with a byte order mark, declared too', Buffer.from(`\ufeff${declared('utf-8', TEXT)}`), 'UTF-8'],
  ['declared utf8', Buffer.from(declared('utf8', TEXT)), 'UTF-8'],
  ['declared UTF8', Buffer.from(declared('UTF8', TEXT)), 'UTF-8'],
  ['UTF-16, little end first', utf16(`<a>${TEXT}</a>`, false), 'UTF-16'],
  ['UTF-16, big end first', utf16(`<a>${TEXT}</a>`, true), 'UTF-16'],
  ['declared UTF-16', utf16(declared('UTF-16', TEXT), false), 'UTF-16'],
  ['declared ISO-8859-1', Buffer.from(declared('ISO-8859-1', TEXT), 'latin1'), 'ISO-8859-1'],
  ['declared iso-8859-1', Buffer.from(declared('iso-8859-1', TEXT), 'latin1'), 'ISO-8859-1'],
  ['declared windows-1252', Buffer.from(declared('windows-1252', TEXT), 'latin1'), 'windows-1252'],
  ['declared Windows-1252', Buffer.from(declared('Windows-1252', TEXT), 'latin1'), 'windows-1252'],
];

describe('the reader takes', () => {
  it.each(READ)('%s, and tells what it was', (_, bytes, encoding) => {
    const document = readXml(bytes);
    expect(document.encoding).toBe(encoding);
    expect(canonicalize(document)).toBe(`<a>${TEXT}</a>`);
  });

  it('US-ASCII, of which every byte is below 128', () => {
    const document = readXml(Buffer.from(declared('US-ASCII', 'x&#241;')));
    expect(document.encoding).toBe('US-ASCII');
    expect(canonicalize(document)).toBe('<a>xñ</a>');
  });

  it('a text, which has no encoding', () => {
    expect(readXml(declared('ISO-8859-1', TEXT)).encoding).toBeUndefined();
  });

  it('every byte of ISO-8859-1 that stands for a character of XML', () => {
    for (let byte = 0x80; byte < 0x100; byte++) {
      const { root } = readXml(Buffer.from(declared('ISO-8859-1', String.fromCharCode(byte)), 'latin1'));
      expect(root.children).toEqual([String.fromCharCode(byte)]);
    }
  });

  it('every byte of Windows-1252, but for the five that stand for nothing', () => {
    for (let byte = 0x80; byte < 0x100; byte++) {
      const bytes = Buffer.from(declared('windows-1252', String.fromCharCode(byte)), 'latin1');
      const code = byte < LATIN ? WINDOWS[byte - 0x80] : byte;
      if (code === undefined) expect(reasonOf(bytes)).toMatchObject({ code: 'encoding-broken', offset: 48 });
      else expect(readXml(bytes).root.children).toEqual([String.fromCharCode(code)]);
    }
  });
});

/** Bytes that are no UTF-8, each by what is wrong with it. */
const BROKEN_UTF8: Readonly<Record<string, readonly number[]>> = {
  'a continuation alone': [0x80],
  'the last continuation alone': [0xbf],
  'a character of two bytes cut short': [0xc3],
  'a character of three bytes cut short': [0xe2, 0x82],
  'a character of four bytes cut short': [0xf0, 0x9f, 0xa5],
  'an overlong slash of two bytes': [0xc0, 0xaf],
  'an overlong less-than sign': [0xc0, 0xbc],
  'an overlong character of two bytes': [0xc1, 0xbf],
  'an overlong character of three bytes': [0xe0, 0x9f, 0xbf],
  'an overlong character of four bytes': [0xf0, 0x8f, 0xbf, 0xbf],
  'the first surrogate': [0xed, 0xa0, 0x80],
  'the last surrogate': [0xed, 0xbf, 0xbf],
  'a pair of surrogates (CESU-8)': [0xed, 0xa0, 0xbe, 0xed, 0xb5, 0x96],
  'a character past Unicode': [0xf4, 0x90, 0x80, 0x80],
  'the beginning of five bytes': [0xf8, 0x88, 0x80, 0x80, 0x80],
  'the byte FE': [0xfe],
  'the byte FF': [0xff],
};

const DOCUMENT = Buffer.from('<?xml version="1.0"?><!--é--><?p é?><é ñ="ü€">ó🦖<![CDATA[é]]>&#241;</é> ');

/** Whether a place is not within a character. */
function isBoundary(bytes: Buffer, at: number): boolean {
  return ((bytes[at] ?? 0) & 0xc0) !== 0x80;
}

const inUnits = (bytes: Buffer) => bytes.toString().length;

describe.each(Object.entries(BROKEN_UTF8))('%s', (_, broken) => {
  it('is refused at every place of a document, and the place is told', () => {
    for (let at = 0; at <= DOCUMENT.length; at++) {
      if (!isBoundary(DOCUMENT, at)) continue;
      const [before, after] = [DOCUMENT.subarray(0, at), DOCUMENT.subarray(at)];
      const bytes = Buffer.concat([before, Buffer.from(broken), after]);
      // What begins so is taken for UTF-16.
      if (at === 0 && (broken[0] === 0xfe || broken[0] === 0xff)) continue;
      expect([at, reasonOf(bytes)]).toEqual([
        at,
        {
          code: 'encoding-broken',
          offset: inUnits(before),
          expected: 'UTF-8',
          spanish: 'el XML no está en UTF-8: guárdelo en UTF-8',
        },
      ]);
    }
  });

  it('is refused in the middle of a long document, and the place is told', () => {
    for (const length of [65_530, 65_536, 131_072]) {
      const before = Buffer.from(`<a>${'é'.repeat(length / 2)}`);
      const bytes = Buffer.concat([before, Buffer.from(broken), Buffer.from(`${'é'.repeat(40_000)}</a>`)]);
      expect(reasonOf(bytes)).toMatchObject({ code: 'encoding-broken', offset: inUnits(before) });
    }
  });
});

describe('the reader refuses', () => {
  it.each([
    [
      'US-ASCII with a byte of 128 or more, at its place',
      Buffer.from(declared('US-ASCII', 'xñ'), 'latin1'),
      45,
    ],
    ['UTF-8 that is declared US-ASCII', Buffer.from(declared('us-ascii', 'xñ')), 45],
    ['UTF-16 of an odd number of bytes', utf16('<a/>', false).subarray(0, -1), 3],
    ['UTF-16 with half a surrogate pair', utf16('<a>\ud83e</a>', true), 3],
    ['UTF-16 with a pair in the wrong order', utf16('<a>\udd56\ud83e</a>', false), 3],
  ])('%s', (_, bytes, offset) => {
    expect(reasonOf(bytes)).toMatchObject({ code: 'encoding-broken', offset });
  });

  it.each([
    ['ISO-8859-15', Buffer.from(declared('ISO-8859-15', 'x'))],
    ['latin1, which is no name of IANA for XML', Buffer.from(declared('latin1', 'x'))],
    ['UTF-7', Buffer.from(declared('UTF-7', 'x'))],
    ['UTF-32', Buffer.from(declared('UTF-32', 'x'))],
    ['UTF-16 that is declared, but is not', Buffer.from(declared('UTF-16', 'x'))],
    ['UTF-8 that is declared in UTF-16', utf16(declared('UTF-8', 'x'), false)],
    ['ISO-8859-1 that is declared in UTF-16', utf16(declared('ISO-8859-1', 'x'), true)],
    ['ISO-8859-1 with the byte order mark of UTF-8', Buffer.from(`\ufeff${declared('ISO-8859-1', 'x')}`)],
  ])('%s, and tells what it reads', (_, bytes) => {
    const reason = reasonOf(bytes);
    expect(reason).toMatchObject({ code: 'encoding-unknown', expected: expect.stringContaining('UTF-8') });
  });

  it('UTF-16 without a byte order mark', () => {
    expect(reasonOf(Buffer.from('<a/>', 'utf16le'))?.code).toBeDefined();
    expect(reasonOf(Buffer.from('<a/>', 'utf16le').swap16())?.code).toBeDefined();
  });
});
