import { expect, it } from '@jest/globals';
import { parseDocumentNumber } from '../../src/identifiers/index.js';

it.each([
  ['SETP990000001', undefined, 'SETP', '990000001'],
  ['323200000129', undefined, '', '323200000129'],
  ['323200000129', '3232', '3232', '00000129'],
  ['A12345', 'A1', 'A1', '2345'],
  ['A12345', undefined, 'A', '12345'],
  ['1B2', undefined, '1B', '2'],
  ['FE007', 'FE', 'FE', '007'],
  ['990000001', '', '', '990000001'],
])('%s with the prefix %j is %j and %s', (text, prefix, expectedPrefix, number) => {
  const options = prefix === undefined ? {} : { prefix };
  expect(parseDocumentNumber(text, options)).toEqual({ prefix: expectedPrefix, number });
});

it.each(['SETP-1', 'SETP 1', 'SETP', '', 'ÑÑ1', '1'.repeat(21), 'FE1\n', '１２'])('refuses %j', (text) => {
  expect(() => parseDocumentNumber(text)).toThrow(
    expect.objectContaining({ code: 'ERR_INPUT_NUMBER', path: 'number' }),
  );
});

it.each([
  ['SETP1', 'SETG'],
  ['SETP', 'SETP'],
  ['SETPA1', 'SETP'],
  ['setp1', 'SETP'],
])('refuses %s for a range with the prefix %s', (text, prefix) => {
  expect(() => parseDocumentNumber(text, { prefix })).toThrow(
    expect.objectContaining({ code: 'ERR_INPUT_NUMBER' }),
  );
});

it('refuses what is not text', () => {
  expect(() => parseDocumentNumber(12 as unknown as string)).toThrow(
    expect.objectContaining({ code: 'ERR_INPUT_NUMBER' }),
  );
});
