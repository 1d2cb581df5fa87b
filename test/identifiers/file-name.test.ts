import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FileKind, parseFileName, xmlFileName, zipFileName } from '../../src/identifiers/index.js';

const base = { nit: '800197268', year: 2026, consecutive: 1 };
const fields = fc.record({
  nit: fc.bigInt({ min: 0n, max: 9_999_999_999n }).map(String),
  providerCode: fc.integer({ min: 0, max: 999 }).map((code) => String(code).padStart(3, '0')),
  year: fc.integer({ min: 2000, max: 2099 }),
  consecutive: fc.integer({ min: 1, max: 0xffffffff }),
});
const kinds = fc.constantFrom<FileKind>(
  'invoice',
  'creditNote',
  'debitNote',
  'applicationResponse',
  'attachedDocument',
);

describe('file names', () => {
  it('survive the round trip and have one length', () => {
    fc.assert(
      fc.property(fields, kinds, (parts, kind) => {
        const name = xmlFileName({ kind, ...parts });
        expect(name).toHaveLength(29);
        expect(parseFileName(name)).toEqual({ kind, ...parts });
        expect(parseFileName(name.toUpperCase())).toEqual({ kind, ...parts });
        expect(parseFileName(zipFileName(parts))).toEqual({ kind: 'zip', ...parts });
      }),
    );
  });

  it('count in hexadecimal up to FFFFFFFF', () => {
    expect(zipFileName({ ...base, consecutive: 0xffffffff })).toBe('z080019726800026FFFFFFFF.zip');
    expect(zipFileName({ ...base, consecutive: 26, providerCode: '030' })).toBe(
      'z0800197268030260000001A.zip',
    );
  });

  it.each([
    [{ nit: '12345678901' }, 'nit', 'ERR_INPUT_NIT'],
    [{ nit: '800197268-4' }, 'nit', 'ERR_INPUT_NIT'],
    [{ nit: '' }, 'nit', 'ERR_INPUT_NIT'],
    [{ providerCode: '1' }, 'providerCode', 'ERR_INPUT'],
    [{ year: 26 }, 'year', 'ERR_INPUT'],
    [{ year: 2026.5 }, 'year', 'ERR_INPUT'],
    [{ consecutive: 0 }, 'consecutive', 'ERR_INPUT'],
    [{ consecutive: 0x100000000 }, 'consecutive', 'ERR_INPUT'],
    [{ consecutive: 1.5 }, 'consecutive', 'ERR_INPUT'],
    [{ kind: 'zip' as FileKind }, 'kind', 'ERR_INPUT'],
    [{ kind: 'toString' as FileKind }, 'kind', 'ERR_INPUT'],
  ])('are refused for %j', (wrong, path, code) => {
    expect(() => xmlFileName({ kind: 'invoice', ...base, ...wrong })).toThrow(
      expect.objectContaining({ code, path }),
    );
  });

  it.each([
    'face_f0800197268000000001.xml',
    'fv0800197268000190000001.xml',
    'z08001972680001900000011.xml',
    'a.zip',
    '',
  ])('of another scheme are not read: %j', (name) => expect(parseFileName(name)).toBeUndefined());

  it('are of no other type than text: anything else has no parts', () => {
    for (const value of [Symbol('x'), undefined, null, 5, { toString: 1 }]) {
      expect(parseFileName(value as unknown as string)).toBeUndefined();
    }
  });
});
