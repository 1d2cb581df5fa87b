import { inSpanish, isFacturadorError } from '../../src/errors/index.js';
import { readXml } from '../../src/xml/index.js';

const TEXT = 'ñandú';
const declared = (encoding: string, quote = '"') =>
  `<?xml version='1.0' encoding=${quote}${encoding}${quote}?><a>${TEXT}</a>`;
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

/** The text of a document whose bytes are saved in an encoding. */
type Saved = (text: string) => Buffer;
const AS: Readonly<Record<string, Saved>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-8 with two marks': (text) => Buffer.from(`\ufeff\ufeff${text}`),
  'ISO-8859-1': (text) => Buffer.from(text, 'latin1'),
  'UTF-16': utf16,
  'UTF-16 without a mark': (text) => utf16(text).subarray(2),
};
const DECLARED = [
  'UTF-8',
  'utf8',
  'UTF8',
  'US-ASCII',
  'ISO-8859-1',
  'windows-1252',
  'UTF-16',
  'latin1',
  'cp850',
];

/** What the reader says of bytes, in both languages; undefined when it reads them. */
function said(bytes: Uint8Array): string | undefined {
  try {
    readXml(bytes);
    return undefined;
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return `${error.message}\n${inSpanish(error)}`;
  }
}

describe.each(Object.keys(AS))('a document that is saved as %s', (saved) => {
  it.each(DECLARED)('and declares %s is read, or the advice, taken, makes it readable', (encoding) => {
    const advice = said((AS[saved] as Saved)(declared(encoding)));
    if (advice === undefined) return;
    // Whatever is wrong with the bytes, what is advised is UTF-8, declared so, and without a second mark.
    const [message = ''] = advice.split('\n');
    const asksForUtf8 = /UTF-8/.test(message) || /byte order mark|not well-formed/.test(message);
    expect([message, asksForUtf8]).toEqual([message, true]);
    // No advice is what was done already: who declares an encoding is not told to declare that one.
    const told = /declares the encoding (\S+), expected ([^,;(]*)/.exec(message);
    if (told !== null) expect(told[2]?.trim()).not.toBe(told[1]);
    expect(said(Buffer.from(declared('UTF-8')))).toBeUndefined();
  });
});

describe('advice never leads in a circle', () => {
  it.each<[string, Buffer, string, string]>([
    [
      'UTF-8 in US-ASCII',
      Buffer.from(declared('US-ASCII')),
      'declare that: encoding="UTF-8"',
      'declare eso: encoding="UTF-8"',
    ],
    [
      'UTF-16 with a mark that declares UTF-8',
      utf16(declared('UTF-8')),
      'expected UTF-16, which its byte order mark says',
      'se espera UTF-16, que es lo que dice su marca',
    ],
    [
      'UTF-8 with a mark that declares ISO-8859-1',
      Buffer.from(`\ufeff${declared('ISO-8859-1')}`),
      'expected UTF-8, which its byte order mark says',
      'se espera UTF-8, que es lo que dice su marca',
    ],
    [
      'UTF-8 that declares UTF-16',
      Buffer.from(declared('UTF-16')),
      'UTF-8, if it is saved so',
      'UTF-8, si así está guardado',
    ],
  ])('%s', (_, bytes, english, spanish) => {
    const text = said(bytes);
    expect(text).toContain(english);
    expect(text).toContain(spanish);
  });

  it('a second byte order mark is called by its name', () => {
    expect(said(Buffer.from(`\ufeff\ufeff${declared('UTF-8')}`))).toMatch(/second byte order mark/i);
  });

  it.each(['utf8', 'UTF8', 'utf-8'])('UTF-8 is read by the name %s, in single quotes too', (encoding) => {
    for (const quote of ['"', "'"]) {
      expect(readXml(Buffer.from(declared(encoding, quote))).root.children).toEqual([TEXT]);
    }
  });
});
