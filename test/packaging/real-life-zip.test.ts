import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { unzip, zip } from '../../src/packaging/public.js';
import { codeOf, errorOf } from '../code-of.js';
import { type RawEntry, rawZip } from './raw-zip.js';

const good: RawEntry = { name: 'a.xml', text: '<a></a>' };
const plain = rawZip([good, { name: 'b.xml', text: '<b></b>', deflate: true }]);
const namesIn = (file: Uint8Array): readonly string[] => unzip(file).map(({ name }) => name);
const named = (...names: readonly string[]): Buffer =>
  rawZip(names.map((name) => ({ name, text: name.endsWith('/') ? '' : '<a></a>' })));

/** The field that says a name again, in UTF-8, with the checksum of the plain one. */
function unicodePath(unicode: string, rawName: Buffer | string): Buffer {
  const field = Buffer.alloc(9);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + Buffer.byteLength(unicode), 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crc32(rawName), 5);
  return Buffer.concat([field, Buffer.from(unicode)]);
}

/** A ZIP of one file whose plain name is put there byte by byte, without the flag of UTF-8. */
function withUnicodePath(rawName: Buffer, unicode: string): Buffer {
  const name = 'x'.repeat(rawName.length);
  const file = rawZip([{ ...good, name, local: { flags: 0 }, extra: unicodePath(unicode, rawName) }]);
  for (let at = file.indexOf(name); at >= 0; at = file.indexOf(name)) rawName.copy(file, at);
  file.writeUInt16LE(0, file.indexOf('PK\x01\x02', 0, 'latin1') + 8);
  return file;
}

describe('other bytes around a ZIP', () => {
  const junk = fc.uint8Array({ maxLength: 300 }).filter((bytes) => !Buffer.from(bytes).includes('PK'));

  it('before it, behind it or both: the same files, whatever they are', () => {
    fc.assert(
      fc.property(junk, junk, (before, behind) => {
        expect(unzip(Buffer.concat([before, plain, behind]))).toEqual(unzip(plain));
      }),
    );
  });

  it('before it, with offsets that count them', () => {
    const before = Buffer.from('#!/bin/sh\n');
    const file = Buffer.concat([before, plain]);
    const end = file.length - 22;
    file.writeUInt32LE(file.readUInt32LE(end + 16) + before.length, end + 16);
    for (
      let at = file.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = file.indexOf('PK\x01\x02', at + 1, 'latin1')
    ) {
      file.writeUInt32LE(file.readUInt32LE(at + 42) + before.length, at + 42);
    }
    expect(unzip(file)).toEqual(unzip(plain));
  });

  it.each<[string, Buffer]>([
    ['another ZIP before it', Buffer.concat([rawZip([good]), plain])],
    ['another ZIP behind it', Buffer.concat([plain, rawZip([good]).subarray(0, 60)])],
    ['an entry behind it', Buffer.concat([plain, rawZip([good]).subarray(0, 40)])],
    ['another end behind it', Buffer.concat([plain, Buffer.from('PK\x05\x06'), Buffer.alloc(30)])],
    ['a directory behind it', Buffer.concat([plain, Buffer.from('PK\x01\x02'), Buffer.alloc(10)])],
  ])('%s: another program may read that one, and it is refused', (_, file) => {
    expect(codeOf(() => unzip(file))).toBe('ERR_ZIP_FORMAT');
  });

  it('a directory where the offsets point when nothing is added to them is refused', () => {
    const file = Buffer.concat([Buffer.alloc(200), plain]);
    const start = file.readUInt32LE(file.length - 6);
    file.write('PK\x01\x02', start, 'latin1');
    expect(codeOf(() => unzip(file))).toBe('ERR_ZIP_FORMAT');
  });
});

describe('names of real life', () => {
  it('what macOS adds is passed over, as by the service', () => {
    expect(namesIn(named('a.xml', '__MACOSX/', '__MACOSX/._a.xml', '__MACOSX\\._b.xml'))).toEqual(['a.xml']);
  });

  it('a folder may end in a backslash', () => {
    const file = rawZip([
      { name: 'x\\', text: '' },
      { name: 'x\\a.xml', text: '<a></a>' },
    ]);
    expect(namesIn(file)).toEqual(['x\\a.xml']);
    expect(codeOf(() => unzip(rawZip([{ name: 'x\\', text: '<a></a>' }])))).toBe('ERR_ZIP_FORMAT');
  });

  it.each([
    ['/etc/passwd', 'etc/passwd'],
    ['//a.xml', 'a.xml'],
    ['\\\\host\\share\\a.xml', 'host\\share\\a.xml'],
    ['C:\\facturas\\a.xml', 'facturas\\a.xml'],
    ['c:a.xml', 'a.xml'],
    ['/C:/a.xml', 'a.xml'],
    ['C:D:\\/a.xml', 'a.xml'],
  ])('the absolute name %j is given as %j', (name, safe) => {
    expect(namesIn(named(name))).toEqual([safe]);
  });

  it.each([
    ['/a.xml', 'a.xml'],
    ['C:\\x\\a.xml', 'x/A.xml'],
    ['C:a.xml', 'D:a.xml'],
  ])('%j and %j with different bytes are one name, and refused', (one, other) => {
    const file = rawZip([
      { name: one, text: '<a></a>' },
      { name: other, text: '<b></b>' },
    ]);
    expect(codeOf(() => unzip(file))).toBe('ERR_ZIP_FORMAT');
  });

  it('whatever a name is, it is refused or given without what leads out', () => {
    const part = fc.constantFrom('..', '.', 'a', 'C:', '/', '\\', 'x.xml', '__MACOSX', 'ñ', ' ');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        let names: readonly string[];
        try {
          names = namesIn(named(parts.join('')));
        } catch (error) {
          expect((error as { code: string }).code).toMatch(/^ERR_ZIP_(NAME|FORMAT)$/);
          return;
        }
        for (const name of names) expect(name).not.toMatch(/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/);
      }),
    );
  });

  it('one slash in the directory and the other before the data', () => {
    expect(namesIn(rawZip([{ ...good, name: 'x/a.xml', local: { name: 'x\\a.xml' } }]))).toEqual(['x/a.xml']);
    expect(codeOf(() => unzip(rawZip([{ ...good, name: 'x/a.xml', local: { name: 'y\\a.xml' } }])))).toBe(
      'ERR_ZIP_FORMAT',
    );
  });
});

describe('the Unicode path field', () => {
  it.each<[string, Buffer, string]>([
    ['of a name in code page 850', Buffer.from('a\xa4o.xml', 'latin1'), 'año.xml'],
    ['of a name in Windows-1252', Buffer.from('Facturaci\xf3n.xml', 'latin1'), 'Facturación.xml'],
    ["of a name with Info-ZIP's escape", Buffer.from('a#U00f1o.xml'), 'año.xml'],
    ['of a name with question marks', Buffer.from('??.xml'), '日本.xml'],
  ])('%s is the name', (_, rawName, unicode) => {
    expect(namesIn(withUnicodePath(rawName, unicode))).toEqual([unicode]);
  });

  it.each<[string, Buffer, string]>([
    ['another name than a plain one', Buffer.from('a.xml'), 'b.xml'],
    ['a letter that a plain name does not lack', Buffer.from('ao.xml'), 'año.xml'],
    ['another name than one in a code page', Buffer.from('a\xa4o.txt', 'latin1'), 'año.xml'],
  ])('that says %s is refused', (_, rawName, unicode) => {
    expect(codeOf(() => unzip(withUnicodePath(rawName, unicode)))).toBe('ERR_ZIP_FORMAT');
  });

  it('is passed over when it is of another name, and a name that leads out is refused in it too', () => {
    const raw = Buffer.from('a\xa4o.xml', 'latin1');
    const file = withUnicodePath(raw, 'b.xml');
    const at = file.indexOf('up', 0, 'latin1');
    file.writeUInt32LE(1, at + 5);
    expect(namesIn(file)).toEqual(['año.xml']);
    expect(codeOf(() => unzip(withUnicodePath(Buffer.from('.\xa4./a.xml', 'latin1'), '../a.xml')))).toBe(
      'ERR_ZIP_NAME',
    );
  });
});

describe('limits that bound the whole, and nothing else', () => {
  it('a white bitmap that compresses a thousand times is read', () => {
    const bitmap = ' '.repeat(20_000_000);
    const file = rawZip([{ name: 'logo.bmp', text: bitmap, deflate: true }]);
    expect(bitmap.length / file.length).toBeGreaterThan(900);
    expect(unzip(file)[0]?.bytes).toHaveLength(bitmap.length);
  });

  it('more than a thousand entries are read', () => {
    const names = Array.from({ length: 5000 }, (_, index) => `${index}.xml`);
    expect(unzip(zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from(name)]))))).toHaveLength(
      5000,
    );
  });

  it('ZIPs in ZIPs, stored or deflated, are files like others', () => {
    const nested = zip([{ name: 'dentro.zip', bytes: plain }]);
    const file = zipSync({
      'uno.zip': [plain, { level: 0 }],
      'dos.zip': nested,
      'tres.zip': [nested, { level: 0 }],
    });
    expect(namesIn(file)).toEqual(['uno.zip', 'dos.zip', 'tres.zip']);
  });

  it.each([
    ['maxEntries', { maxEntries: 1 }, 'the ZIP has 2 entries, expected at most 1', '2 entradas; máximo 1'],
    ['maxTotalBytes', { maxTotalBytes: 13 }, 'more than 13 bytes uncompressed', 'más de 13 bytes'],
  ])('what exceeds %s says which limit, and how to raise it, in both languages', (name, limits, en, es) => {
    const { code, message, reason } = errorOf(() => unzip(plain, limits));
    expect([code, reason?.code]).toEqual(['ERR_ZIP_LIMIT', name]);
    expect(message.toLowerCase()).toContain(en.toLowerCase());
    expect(message).toContain(`raise ${name} of unzip`);
    expect(reason?.spanish).toContain(es);
    expect(reason?.spanish).toContain(`suba ${name} de unzip`);
  });
});
