import { cude, cudeText, cuds, cufe, cufeText, cune, eventCude } from '../../src/cufe/index.js';
import { qrText, softwareSecurityCode, xmlFileName, zipFileName } from '../../src/identifiers/index.js';
import { createIssuer } from '../../src/issuer/index.js';
import { unzip, zip } from '../../src/packaging/public.js';
import { createDianClient } from '../../src/soap/index.js';
import { signedXml } from '../../src/submission/index.js';
import { readXml } from '../../src/xml/index.js';
import { codeOf } from '../code-of.js';

const OF_FIELDS = { cude, cudeText, cuds, cufe, cufeText, cune, eventCude, qrText, softwareSecurityCode };
const OTHERS = { xmlFileName, zipFileName, createIssuer, createDianClient, signedXml, zip, unzip, readXml };

describe.each(Object.entries({ ...OF_FIELDS, ...OTHERS }))('%s', (_, of) => {
  it.each([null, undefined, 5, true, Symbol('x')])(
    'of %p is an ERR_INPUT, as JSON may say nothing',
    (value) => {
      expect(codeOf(() => (of as (value: unknown) => unknown)(value))).toBe('ERR_INPUT');
    },
  );
});

it.each([null, [], {}, 'PK', new ArrayBuffer(4)])('a ZIP of %p is an ERR_INPUT', (value) => {
  expect(codeOf(() => unzip(value as never))).toBe('ERR_INPUT');
});

it('a submission without its bytes has no XML', () => {
  expect(codeOf(() => signedXml({} as never))).toBe('ERR_INPUT');
});
