import { expect, it } from '@jest/globals';
import {
  isValidNit,
  nitCheckDigit,
  type ParsedFileName,
  parseFileName,
  type SoftwareSecurityCodeFields,
  softwareSecurityCode,
  xmlFileName,
  zipFileName,
} from '../../src/identifiers/index.js';
import { readVectors } from './read-vectors.js';

const nits = readVectors<{ nit: string; expected: string }>('nit-check-digit');
const codes = readVectors<{ id: string; fields: SoftwareSecurityCodeFields; expected: string }>(
  'software-security-code',
);
const names = readVectors<ParsedFileName & { name: string; source: string }>('file-name');

it('has every vector', () => {
  expect([nits.length, codes.length, names.length]).toEqual([10, 8, 6]);
});

it.each(nits)('NIT $nit has the check digit $expected', ({ nit, expected }) => {
  expect(nitCheckDigit(nit)).toBe(expected);
  expect(isValidNit(`${nit}-${expected}`)).toBe(true);
});

it.each(codes)('$id gives its software security code', ({ fields, expected }) => {
  expect(softwareSecurityCode(fields)).toBe(expected);
});

it.each(names)('$name is written and read as the annex does', ({ name, source, kind, ...rest }) => {
  expect(kind === 'zip' ? zipFileName(rest) : xmlFileName({ kind, ...rest })).toBe(name);
  expect(parseFileName(name)).toEqual({ kind, ...rest });
  expect(source).not.toBe('');
});
