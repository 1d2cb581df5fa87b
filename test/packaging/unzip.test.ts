import fc from 'fast-check';
import { zipSync } from 'fflate';
import { unzip, zip } from '../../src/packaging/public.js';
import { codeOf } from '../code-of.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A ZIP with one stored file, changed at one place of its central header. */
function tampered(change: (file: Buffer, central: number) => void, name = 'a.xml'): Buffer {
  const file = Buffer.from(zipSync({ [name]: [text('<a></a>'), { level: 0 }] }));
  change(file, file.indexOf('PK\x01\x02', 0, 'latin1'));
  return file;
}

/** A ZIP with one file of the given name, also when no honest writer would write it. */
function named(name: string): Buffer {
  const stand = 'x'.repeat(Buffer.byteLength(name));
  const file = Buffer.from(zipSync({ [stand]: text('<a></a>') }));
  for (let at = file.indexOf(stand); at >= 0; at = file.indexOf(stand)) file.write(name, at, 'utf8');
  return file;
}

describe('unzip', () => {
  it('returns what zip packed, for any files', () => {
    const files = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.uint8Array({ maxLength: 400 })),
      {
        selector: ([name]) => name,
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(files, (entries) => {
        const packed = entries.map(([name, bytes]) => ({ name: `${name}.xml`, bytes }));
        const unpacked = unzip(zip(packed));
        expect(unpacked.map(({ name, bytes }) => [name, [...bytes]])).toEqual(
          packed.map(({ name, bytes }) => [name, [...bytes]]),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("reads another writer's files, stored or deflated, in folders, with a comment, and leaves folders out", () => {
    const made = Buffer.from(
      zipSync(
        {
          folder: { 'b.xml': text('<b></b>') },
          'a.xml': [text('<a></a>'), { level: 0 }],
          'ñ.pdf': text('%PDF'),
        },
        { comment: 'hecho a mano' } as object,
      ),
    );
    expect(unzip(made).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['folder/b.xml', '<b></b>'],
      ['a.xml', '<a></a>'],
      ['ñ.pdf', '%PDF'],
    ]);
  });

  it('reads a name in code page 437, as Windows writes it', () => {
    const file = tampered(() => undefined, 'a_o.xml');
    for (let at = file.indexOf('a_o'); at >= 0; at = file.indexOf('a_o')) file[at + 1] = 0xa4;
    expect(unzip(file).map(({ name }) => name)).toEqual(['año.xml']);
  });

  it('reads a ZIP that is a view into a larger buffer', () => {
    const inner = zip([{ name: 'a.xml', bytes: text('<a></a>') }]);
    const outer = new Uint8Array(inner.length + 20).fill(7);
    outer.set(inner, 10);
    expect(unzip(outer.subarray(10, 10 + inner.length))).toHaveLength(1);
  });

  it.each(['../a.xml', 'x/../../a.xml', '/../a.xml', 'C:/../a.xml', '..\\a.xml', 'C:', 'a\0.xml'])(
    'refuses an entry named %j',
    (name) => {
      expect(codeOf(() => unzip(named(name)))).toBe('ERR_ZIP_NAME');
    },
  );

  it('refuses more entries, more bytes or a higher ratio than allowed, before inflating', () => {
    const many = zip(Array.from({ length: 11 }, (_, i) => ({ name: `${i}.xml`, bytes: text('<a/>') })));
    expect(codeOf(() => unzip(many, { maxEntries: 10 }))).toBe('ERR_ZIP_LIMIT');
    const large = zip([{ name: 'zeros.xml', bytes: new Uint8Array(1_000_000) }]);
    expect(codeOf(() => unzip(large, { maxTotalBytes: 999_999, maxRatio: 2000 }))).toBe('ERR_ZIP_LIMIT');
    expect(codeOf(() => unzip(large, { maxRatio: 50 }))).toBe('ERR_ZIP_LIMIT');
    expect(unzip(large, { maxRatio: 2000 })[0]?.bytes).toHaveLength(1_000_000);
  });

  it('gives no more bytes than the directory states when the data would inflate to more', () => {
    const file = Buffer.from(zip([{ name: 'a.xml', bytes: new Uint8Array(50_000) }]));
    file.writeUInt32LE(10, file.indexOf('PK\x01\x02', 0, 'latin1') + 24);
    expect(codeOf(() => unzip(file))).toBe('ERR_ZIP_FORMAT');
  });

  it.each<[string, (file: Buffer, central: number) => void]>([
    ['is encrypted', (file, at) => file.writeUInt16LE(1, at + 8)],
    ['uses another method', (file, at) => file.writeUInt16LE(12, at + 10)],
    ['is Zip64', (file, at) => file.writeUInt32LE(0xffffffff, at + 20)],
    ['has another checksum', (file, at) => file.writeUInt32LE(1, at + 16)],
    ['has another size', (file, at) => file.writeUInt32LE(3, at + 24)],
    ['is longer than the file', (file, at) => file.writeUInt32LE(3000, at + 20)],
    ['is not where the directory says', (file, at) => file.writeUInt32LE(5, at + 42)],
    ['is far outside', (file, at) => file.writeUInt32LE(0xfffffff0, at + 42)],
    ['has another name before its data', (file) => file.write('b', 30)],
    ['is not in the directory', (file, at) => file.write('XX', at)],
  ])('refuses a ZIP whose entry %s', (_, change) => {
    expect(codeOf(() => unzip(tampered(change)))).toBe('ERR_ZIP_FORMAT');
  });

  it('refuses deflated data that is damaged', () => {
    const file = Buffer.from(zip([{ name: 'a.xml', bytes: text('<a>'.repeat(100)) }]));
    file.fill(0xff, 36, 42);
    expect(codeOf(() => unzip(file))).toBe('ERR_ZIP_FORMAT');
  });

  it('refuses what is not a whole ZIP, at any cut', () => {
    const whole = zip([{ name: 'a.xml', bytes: text('<a></a>') }]);
    for (let length = 0; length < whole.length; length += 1) {
      expect(codeOf(() => unzip(whole.subarray(0, length)))).toBe('ERR_ZIP_FORMAT');
    }
    expect(codeOf(() => unzip(text('<Invoice></Invoice>')))).toBe('ERR_ZIP_FORMAT');
  });

  it('never throws anything but a typed error on damaged input', () => {
    const whole = Buffer.from(zip([{ name: 'a.xml', bytes: text('<a>texto</a>'.repeat(9)) }]));
    const flips = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const file = Buffer.from(whole);
        for (const [at, value] of changes) file[at] = value;
        try {
          unzip(file);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^ERR_ZIP_/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
