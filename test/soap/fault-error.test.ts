import { INVALID_SECURITY, writeFault } from '../../src/simulator/wire/write-answer.js';
import { createDianClient } from '../../src/soap/index.js';
import { rejectionOf } from '../code-of.js';
import { answering, soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';
import { fixture } from './fixture.js';

const { credential } = testCertificate();

interface Circumstances {
  readonly clock?: Date;
  readonly headers?: Record<string, string>;
}

async function errorOf(fault: Uint8Array | string, { clock = new Date(), headers = {} }: Circumstances = {}) {
  const answer = soapAnswer(fault, 500);
  const { transport } = answering({ ...answer, headers: { ...answer.headers, ...headers } });
  const client = createDianClient({ environment: 'produccion', credential, transport, now: () => clock });
  return rejectionOf(client.getStatus({ trackId: 'x' }));
}

const invalidSecurity = writeFault(INVALID_SECURITY);
const fault = (code: 'Sender' | 'Receiver', local: string, reason = 'because') =>
  writeFault({ code, subcode: { namespace: 'urn:x', local }, reason });

describe('the error of a fault', () => {
  it.each([
    [437, '7 min 17 s ahead of'],
    [-437, '7 min 17 s behind'],
    [-18_000, '5 h behind'],
  ])(
    "tells by how much the clock is off, measured by the answer's Date header: %d s",
    async (seconds, text) => {
      const clock = new Date('2026-01-15T12:00:00Z');
      const date = new Date(clock.getTime() - seconds * 1000).toUTCString();
      const error = await errorOf(invalidSecurity, { clock, headers: { date } });
      expect(error.code).toBe('ERR_SOAP_SECURITY');
      expect(error.mayHaveArrived).toBe(false);
      expect(error.message).toContain(text);
    },
  );

  it("prefers the answer's Timestamp to its Date header", async () => {
    const clock = new Date('2026-01-15T12:00:00Z');
    const stamped = writeFault(INVALID_SECURITY, { now: new Date('2026-01-15T13:00:00Z') });
    const error = await errorOf(stamped, { clock, headers: { date: clock.toUTCString() } });
    expect(error.message).toContain('1 h behind');
  });

  it('points to certificate and environment when the clock is right, or its difference is not known', async () => {
    const clock = new Date();
    const right = await errorOf(invalidSecurity, { clock, headers: { date: clock.toUTCString() } });
    expect(right.message).toMatch(/The clock is right .*certificate.*ONAC.*https:\/\/vpfe\.dian\.gov\.co/);
    expect((await errorOf(invalidSecurity)).message).toContain("Check that this computer's clock is right");
    expect((await errorOf(invalidSecurity, { headers: { date: 'never' } })).message).toContain('Check that');
  });

  it('says that the certificate has expired', async () => {
    const clock = new Date(Date.now() + 400 * 86_400_000);
    const error = await errorOf(invalidSecurity, { clock, headers: { date: clock.toUTCString() } });
    expect(error.message).toMatch(/The certificate expired on \d{4}-\d\d-\d\d; renew it/);
  });

  it('says that the certificate is not trusted when the fault says nothing', async () => {
    const error = await errorOf(fixture('fault-untrusted-certificate'));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_SECURITY', true]);
    expect(error.message).toContain('does not trust the certificate');
  });

  it('says that the address is not the right one', async () => {
    const error = await errorOf(fault('Sender', 'DestinationUnreachable'));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_FAULT', false]);
    expect(error.message).toContain('https://vpfe.dian.gov.co/WcfDianCustomerServices.svc');
  });

  it('has the fault as its cause, and otherwise leaves open whether the document arrived', async () => {
    const error = await errorOf(fault('Receiver', 'InternalServiceFault', 'The server was unable …'));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_FAULT', true]);
    expect(error.cause).toEqual({
      code: 'Receiver',
      subcode: 'InternalServiceFault',
      reason: 'The server was unable …',
    });
    expect(error.message).toContain('GetStatus');
  });

  it('is read from nested subcodes and from SOAP 1.1', async () => {
    const nested = Buffer.from(fault('Sender', 'Outer')).toString();
    const deeper = nested.replace(
      '</s:Subcode>',
      '<s:Subcode><s:Value>x:InvalidSecurityToken</s:Value></s:Subcode></s:Subcode>',
    );
    expect((await errorOf(deeper)).code).toBe('ERR_SOAP_SECURITY');
    const old =
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Server</faultcode><faultstring>se cayó</faultstring></e:Fault></e:Body></e:Envelope>';
    const error = await errorOf(old);
    expect(error.cause).toEqual({ code: 'Server', subcode: '', reason: 'se cayó' });
  });

  describe('of SOAP 1.1, whose faultcode is the specific code itself', () => {
    const clock = new Date('2026-01-15T12:00:00Z');
    const oldFault = (faultcode: string, faultstring = 'An error occurred when verifying security.') =>
      `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode xmlns:a="urn:x">${faultcode}</faultcode><faultstring xml:lang="en-US">${faultstring}</faultstring></e:Fault></e:Body></e:Envelope>`;
    const SECURITY = [
      'InvalidSecurity',
      'InvalidSecurityToken',
      'FailedAuthentication',
      'FailedCheck',
      'SecurityTokenUnavailable',
      'UnsupportedSecurityToken',
      'UnsupportedAlgorithm',
      'MessageExpired',
    ];
    const spellings = (name: string) => [`a:${name}`, name, `\n  wsse:${name}\n`, `e:Client.${name}`];

    it.each(SECURITY)('%s is diagnosed as in SOAP 1.2, the clock included', async (name) => {
      const headers = { date: new Date(clock.getTime() + 437_000).toUTCString() };
      const modern = await errorOf(fault('Sender', name), { clock, headers });
      for (const faultcode of spellings(name)) {
        const error = await errorOf(oldFault(faultcode), { clock, headers });
        expect([error.code, error.mayHaveArrived]).toEqual([modern.code, modern.mayHaveArrived]);
        expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_SECURITY', false]);
        expect(error.message).toContain('7 min 17 s behind');
        expect(error.message).toContain(name);
        expect(error.cause).toMatchObject({ subcode: name });
      }
    });

    it.each(['DestinationUnreachable', 'ActionNotSupported', 'InvalidAddressingHeader'])(
      '%s points to the address, and nothing was processed',
      async (name) => {
        for (const faultcode of spellings(name)) {
          const error = await errorOf(oldFault(faultcode), { clock });
          expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_FAULT', false]);
          expect(error.message).toContain('Check the endpoint');
        }
      },
    );

    it.each([
      ['e:Server', { code: 'Server', subcode: '' }],
      ['a:InternalServiceFault', { code: 'InternalServiceFault', subcode: 'InternalServiceFault' }],
      ['e:Server.InternalServiceFault', { code: 'Server', subcode: 'InternalServiceFault' }],
      ['', { code: '', subcode: '' }],
    ])('%j leaves open whether the document arrived', async (faultcode, cause) => {
      const error = await errorOf(oldFault(faultcode), { clock });
      expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_FAULT', true]);
      expect(error.cause).toMatchObject(cause);
      expect(error.message).not.toContain('InternalServiceFault/InternalServiceFault');
    });
  });
});
