import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DianClientOptions, httpsTransport, type SecurityVariant } from '../../src/soap/index.js';
import { canonicalize, readXml } from '../../src/xml/index.js';
import {
  credentialFor,
  type Edit,
  issuerCredential,
  NOW,
  type Pair,
  startPair,
  stop,
  swap,
  tamperingClient,
} from '../support/service.js';

const trackId = 'a'.repeat(96);
const MINUTE = 60_000;
const clockOff = (minutes: number) => ({ now: () => new Date(NOW.getTime() + minutes * MINUTE) });

describe('the WS-Security header', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => stop(pair));

  const ask = async (edit: Edit, options: Partial<DianClientOptions> = {}) => {
    const client = tamperingClient(pair.simulator, edit, options);
    try {
      return await client.getStatus({ trackId });
    } finally {
      client.close();
    }
  };

  it.each<[SecurityVariant]>([['to'], ['to-and-timestamp'], ['thumbprint']])(
    'is taken in the variant %s',
    async (security) => {
      expect(await ask((xml) => xml, { security })).toMatchObject({ statusCode: '66' });
    },
  );

  it('is taken from a clock that is four minutes off', async () => {
    expect(await ask((xml) => xml, clockOff(4))).toMatchObject({ statusCode: '66' });
  });

  it.each<[string, string, Edit, Partial<DianClientOptions>]>([
    ['none', 'missing', swap(/<wsse:Security.*<\/wsse:Security>/s, ''), {}],
    ['no Timestamp', 'missing', swap(/<wsu:Timestamp.*<\/wsu:Timestamp>/s, ''), {}],
    ['one from the future', 'timestamp', (xml) => xml, clockOff(6)],
    ['one that has expired', 'timestamp', (xml) => xml, clockOff(-11)],
    ['a To that was changed', 'digest', swap(/(<wsa:To [^>]*>[^<]*)\.svc/, '$1.svc2'), {}],
    ['another signature value', 'signature', swap(/(<ds:SignatureValue>)..../, '$1AAAA'), {}],
    [
      'a certificate that has expired',
      'validity',
      (xml) => xml,
      { credential: credentialFor('900373115', { from: -60, days: 30 }) },
    ],
  ])('%s is a fault, and the log alone says why: %s', async (_, problem, edit, options) => {
    await expect(ask(edit, options)).rejects.toMatchObject({ code: 'ERR_SOAP_SECURITY' });
    expect(pair.simulator.requests.at(-1)).toMatchObject({ status: 500, security: { problem } });
    expect(pair.simulator.requests.at(-1)?.senderNit).toBeUndefined();
  });

  it('of a certificate that nobody trusts is refused where roots are given', async () => {
    const strict = await startPair({ trustedCertificates: issuerCredential.chain });
    expect(await strict.client.getStatus({ trackId })).toMatchObject({ statusCode: '66' });
    const client = tamperingClient(strict.simulator, (xml) => xml, {
      credential: credentialFor('900508908'),
    });
    await expect(client.getStatus({ trackId })).rejects.toMatchObject({ code: 'ERR_SOAP_SECURITY' });
    expect(strict.simulator.requests.at(-1)?.security?.problem).toBe('untrusted');
    client.close();
    await stop(strict);
  });

  it.each<[string, string, Edit]>([
    [
      'another action',
      'ActionNotSupported',
      swap(/IWcfDianCustomerServices\/GetStatus</, 'IWcfDianCustomerServices/GetStatusZip<'),
    ],
    ['an operation that does not exist', 'ActionNotSupported', swap(/wcf:GetStatus>/g, 'wcf:GetStatu>')],
  ])('%s is a fault of the sender', async (_, subcode, edit) => {
    await expect(ask(edit)).rejects.toMatchObject({
      code: 'ERR_SOAP_FAULT',
      cause: { subcode: expect.stringContaining(subcode) },
    });
  });

  it('for another address is not for it', async () => {
    const base = httpsTransport();
    const transport = (request: Parameters<typeof base>[0]) => base({ ...request, url: pair.simulator.url });
    const client = tamperingClient(pair.simulator, (xml) => xml, {
      endpoint: 'https://vpfe.dian.gov.co/WcfDianCustomerServices.svc',
      transport,
    });
    await expect(client.getStatus({ trackId })).rejects.toMatchObject({
      code: 'ERR_SOAP_FAULT',
      cause: { subcode: expect.stringContaining('DestinationUnreachable') },
    });
    base.close();
  });

  it('the fault is the recorded one, element by element', async () => {
    const sample = join(__dirname, '../../../shared/data/soap-samples/Fault-InvalidSecurity.xml');
    if (!existsSync(sample)) {
      console.log('Skipped: the recorded SOAP answers are not beside the repository');
      return;
    }
    await expect(ask((xml) => xml, clockOff(60))).rejects.toThrow();
    const { answer } = pair.simulator.requests.at(-1) as { answer: Uint8Array };
    expect(canonicalize(readXml(answer).root)).toBe(canonicalize(readXml(readFileSync(sample)).root));
  });
});

describe('what is not SOAP 1.2', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await startPair();
  });
  afterAll(() => stop(pair));
  const post = (body: string, type = 'application/soap+xml', url = pair.simulator.url) =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': type } });

  it.each([
    ['another path', async () => post('', undefined, `${pair.simulator.url}x`), 404],
    ['another method', async () => fetch(pair.simulator.url), 405],
    ['another type', async () => post('<a/>', 'text/xml'), 415],
    ['no XML', async () => post('hola'), 400],
    ['no envelope', async () => post('<a/>'), 400],
    [
      'a SOAP 1.1 envelope',
      async () => post('<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Body/></Envelope>'),
      400,
    ],
  ])('%s gets its HTTP status', async (_, request, status) => {
    expect((await request()).status).toBe(status);
  });
});
