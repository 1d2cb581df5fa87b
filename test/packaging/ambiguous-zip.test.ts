import { unzip } from '../../src/packaging/public.js';
import { codeOf } from '../code-of.js';
import { type RawEntry, rawZip } from './raw-zip.js';

const good: RawEntry = { name: 'a.xml', text: '<a></a>' };
const inner = (text: string): Buffer => rawZip([{ name: 'z.xml', text }]);

/** The field that says a name again, in UTF-8. */
function unicodePath(name: string): Buffer {
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + Buffer.byteLength(name), 2);
  return Buffer.concat([field, Buffer.from(name)]);
}

describe('a ZIP in which another program may read other files is refused', () => {
  it.each<[string, Buffer]>([
    ['one name twice and different bytes', rawZip([good, { ...good, text: '<b></b>' }])],
    ['one name in two cases and different bytes', rawZip([good, { name: 'A.XML', text: '<b></b>' }])],
    [
      'one name composed and decomposed',
      rawZip([
        { name: 'ñ.xml', text: '<a></a>' },
        { name: 'n\u0303.xml', text: '<b></b>' },
      ]),
    ],
    [
      'one name under either slash',
      rawZip([
        { name: 'x/a.xml', text: '<a></a>' },
        { name: 'x\\a.xml', text: '<b></b>' },
      ]),
    ],
    ['one name and a dot at its end', rawZip([good, { name: 'a.xml.', text: '<b></b>' }])],
    ['one name and a character of no width', rawZip([good, { name: 'a\u200b.xml', text: '<b></b>' }])],
    [
      'a directory that announces fewer entries than it has',
      rawZip([good, { ...good, name: 'b.xml' }], { count: 1 }),
    ],
    ['a directory that announces none', rawZip([good], { count: 0 })],
    [
      'an entry before the first that the directory does not name',
      rawZip([
        { ...good, hidden: true },
        { ...good, name: 'b.xml' },
      ]),
    ],
    [
      'an entry behind the last that the directory does not name',
      rawZip([good, { ...good, name: 'b.xml', hidden: true }]),
    ],
    ['two entries over the same bytes', rawZip([good, { ...good, shared: true }])],
    [
      'an entry hidden in what the header before the data leaves out',
      rawZip([{ ...good, local: { size: 1 } }]),
    ],
    [
      'an entry hidden behind deflated data',
      rawZip([{ ...good, deflate: true, junk: rawZip([good]).subarray(0, 42) }]),
    ],
    ['an entry that is encrypted before its data only', rawZip([{ ...good, local: { flags: 0x801 } }])],
    ['a second name in an extra field', rawZip([{ ...good, extra: unicodePath('b.xml') }])],
    ['another ZIP in the comment', rawZip([good], { comment: inner('<b></b>') })],
    [
      'an end in the comment that no ZIP goes with',
      rawZip([good], { comment: Buffer.from('PK\x05\x06 y más') }),
    ],
    ['a folder with content', rawZip([{ name: 'x.xml/', text: '<a></a>' }])],
  ])('%s', (_, file) => {
    expect(codeOf(() => unzip(file))).toBe('ERR_ZIP_FORMAT');
  });

  it('a thousand entries over the same bytes, which would be 65 MB', () => {
    const entry = { name: 'a.xml', text: 'x'.repeat(65_000), deflate: true };
    const file = rawZip(Array.from({ length: 1000 }, (_, index) => ({ ...entry, shared: index > 0 })));
    expect(file.length).toBeLessThan(64_000);
    expect(codeOf(() => unzip(file))).toBe('ERR_ZIP_FORMAT');
  });
});

describe('a ZIP that every program reads alike is read', () => {
  it('with one file twice', () => {
    expect(unzip(rawZip([good, good])).map(({ name }) => name)).toEqual(['a.xml', 'a.xml']);
  });

  it('with a ZIP in it', () => {
    const nested = inner('<b></b>').toString('latin1');
    expect(unzip(rawZip([good, { name: 'b.zip', text: nested }]))).toHaveLength(2);
  });

  it('with sizes that follow the data, a comment, and its own name in an extra field', () => {
    const streamed = { ...good, deflate: true, local: { flags: 0x808 }, extra: unicodePath('a.xml') };
    expect(unzip(rawZip([streamed], { comment: Buffer.from('hecho a mano') }))).toHaveLength(1);
  });
});

describe('a name that acts on who sees it is refused', () => {
  it.each([
    'a\u001b[2J.xml',
    'a\r.xml',
    'a\n.xml',
    'a\u009b2J.xml',
    'a\u202elmx.exe',
    'a\u2028.xml',
    'a\u007f.xml',
  ])('%j', (name) => {
    const unzipped = (): unknown => unzip(rawZip([{ name, text: '<a></a>' }]));
    expect(codeOf(unzipped)).toBe('ERR_ZIP_NAME');
    expect(unzipped).toThrow(/^[^\p{Cc}\p{Cf}\p{Zl}]*$/u);
  });
});
