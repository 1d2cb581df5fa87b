import { expect, it } from '@jest/globals';
import { softwareSecurityCode } from '../../src/identifiers/index.js';

const fields = { softwareId: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', softwarePin: '20191', number: 'NC3' };

it.each([
  ['softwareId', ''],
  ['softwareId', undefined],
  ['softwarePin', ' 20191'],
  ['softwarePin', 20191],
  ['number', 'NC 3'],
])('a malformed %s is refused: %j', (path, value) => {
  expect(() => softwareSecurityCode({ ...fields, [path]: value })).toThrow(
    expect.objectContaining({ code: 'ERR_INPUT', path, message: expect.not.stringContaining('20191') }),
  );
});
