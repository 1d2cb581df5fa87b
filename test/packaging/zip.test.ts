import { unzipSync } from 'fflate';
import { unzip, zip } from '../../src/packaging/public.js';
import { codeOf } from '../code-of.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const invoice = { name: 'fv09003731150002600000001.xml', bytes: text('<Invoice>año</Invoice>'.repeat(50)) };

describe('zip', () => {
  it('gives what another reader unpacks to the same files', () => {
    const other = { name: 'fv 2.pdf', bytes: new Uint8Array([0, 255, 7]) };
    const unpacked = unzipSync(zip([invoice, other]));
    expect(Object.keys(unpacked)).toEqual([invoice.name, other.name]);
    expect(Buffer.from(unpacked[invoice.name] ?? [])).toEqual(Buffer.from(invoice.bytes));
    expect(Buffer.from(unpacked[other.name] ?? [])).toEqual(Buffer.from(other.bytes));
  });

  it('begins with PK, as the service wants, and owns its memory', () => {
    const bytes = zip([invoice]);
    expect(Buffer.from(bytes.subarray(0, 4)).toString('latin1')).toBe('PK\x03\x04');
    expect(bytes.buffer.byteLength).toBe(bytes.length);
  });

  it('gives equal bytes for equal files, whenever it runs', () => {
    expect(Buffer.from(zip([invoice])).equals(zip([invoice]))).toBe(true);
    const header = Buffer.from(zip([invoice]));
    expect(header.readUInt16LE(12)).toBe((1 << 5) | 1); // 1980-01-01
    expect(header.readUInt16LE(10)).toBe(0);
  });

  it('writes a given date in Colombian time', () => {
    const bytes = Buffer.from(zip([invoice], { modified: new Date('2026-03-01T02:30:41Z') }));
    const [time, date] = [bytes.readUInt16LE(10), bytes.readUInt16LE(12)];
    expect([1980 + (date >> 9), (date >> 5) & 15, date & 31]).toEqual([2026, 2, 28]);
    expect([time >> 11, (time >> 5) & 63, (time & 31) * 2]).toEqual([21, 30, 40]);
  });

  it('refuses a name of more characters than the format can count, and what is no name or no bytes', () => {
    for (const name of ['a'.repeat(70_000), 'a'.repeat(65_536), undefined, 7, {}]) {
      expect(codeOf(() => zip([{ name: name as string, bytes: invoice.bytes }]))).toBe('ERR_ZIP_NAME');
    }
    for (const bytes of [undefined, 'text', [1], {}]) {
      expect(codeOf(() => zip([{ name: 'a.xml', bytes: bytes as never }]))).toBe('ERR_INPUT');
    }
    expect(unzip(zip([{ name: 'a'.repeat(200), bytes: invoice.bytes }]))).toHaveLength(1);
  });

  it.each(['', '.', '..', '.x', 'a/b.xml', 'a\\b.xml', 'C:x.xml', 'factura-ñ.xml', 'a\n.xml', 'a*.xml'])(
    'refuses the file name %j',
    (name) => {
      expect(codeOf(() => zip([{ name, bytes: invoice.bytes }]))).toBe('ERR_ZIP_NAME');
    },
  );

  it('refuses the same name twice, no files, and a date that the format cannot carry', () => {
    expect(codeOf(() => zip([invoice, invoice]))).toBe('ERR_ZIP_NAME');
    expect(codeOf(() => zip([]))).toBe('ERR_INPUT');
    expect(codeOf(() => zip([invoice], { modified: new Date('1979-12-31') }))).toBe('ERR_INPUT_DATE');
    expect(codeOf(() => zip([invoice], { modified: new Date(Number.NaN) }))).toBe('ERR_INPUT_DATE');
  });

  it('packs an empty file', () => {
    expect(unzip(zip([{ name: 'empty.xml', bytes: new Uint8Array() }]))).toEqual([
      { name: 'empty.xml', bytes: new Uint8Array() },
    ]);
  });
});
