import { testNumberingRange } from '../../src/documents/index.js';
import { createIssuer, type IssuerConfig } from '../../src/issuer/index.js';
import { createDianClient } from '../../src/soap/index.js';
import { errorOf } from '../code-of.js';
import { issuerCredential, SOFTWARE } from '../support/service.js';
import { draftOf, SUPPLIER, TEST_RANGE } from './support.js';

const config: IssuerConfig = {
  environment: 'habilitacion',
  supplier: SUPPLIER,
  software: SOFTWARE,
  credential: issuerCredential,
  numberingRanges: [testNumberingRange],
};
const messageWith = (changes: object) =>
  errorOf(() => createIssuer({ ...config, ...changes } as never)).message;

describe('what a newcomer gets wrong', () => {
  it('a credential that was not awaited', () => {
    expect(messageWith({ credential: Promise.resolve(issuerCredential) })).toBe(
      'Found a Promise as credential, expected what openPkcs12, openPem or credential() gives, awaited',
    );
  });

  it('a client without a credential', () => {
    expect(errorOf(() => createDianClient({ environment: 'habilitacion' } as never)).message).toContain(
      'Found undefined as credential, expected what openPkcs12',
    );
  });

  it('a name of the configuration that is nearly right', () => {
    expect(messageWith({ numberingRange: [testNumberingRange] })).toMatch(
      /^Found "numberingRange" in the configuration, expected one of environment, supplier, .*numberingRanges/,
    );
  });

  it('a PIN that is not set', () => {
    expect(messageWith({ software: { id: 'x' } })).toContain('see that the variable is set');
  });

  it('nothing where the software, the supplier or the credential belongs, as JSON says nothing', () => {
    for (const key of ['software', 'supplier', 'credential', 'environment']) {
      expect(messageWith({ [key]: null })).toContain(`Found null as ${key}, expected`);
    }
  });

  it.each([
    ['one range alone', TEST_RANGE, 'Found an object as numberingRanges, expected an array'],
    ['a name', ['SETP'], 'Found "SETP" as numberingRanges[0], expected an object'],
    ['other names', [{ prefix: 'SETP', from: 1 }], 'as numberingRanges[0].resolutionNumber, expected text'],
    [
      'a number with its prefix',
      [{ ...TEST_RANGE, fromNumber: 'SETP1' }],
      'Found "SETP1" as numberingRanges[0].fromNumber, expected a whole number, without the prefix',
    ],
  ])('a numbering range by hand: %s', (_, numberingRanges, expected) => {
    expect(messageWith({ numberingRanges })).toContain(expected);
  });

  it('going on with what is no submission', async () => {
    const issuer = createIssuer(config);
    await expect(issuer.resume({} as never)).rejects.toMatchObject({
      code: 'ERR_INPUT',
      message: expect.stringContaining('Found undefined as issuerNit, expected a submission'),
    });
    issuer.client.close();
  });

  it('no more than the range for tests is needed to build in habilitación', () => {
    const built = createIssuer(config).build(draftOf(990000001));
    expect(built.document).toMatchObject({ invoiceControl: { invoiceAuthorization: '18760000001' } });
    expect(testNumberingRange).toEqual(TEST_RANGE);
  });
});
