import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Client, createClientAsync, listen, WSSecurityCert } from 'soap';
import { readRequest, type ServiceRequest } from '../../src/simulator/wire/read-request.js';
import { type SecurityReport, verifySecurity } from '../../src/simulator/wire/verify-security.js';
import {
  type AnswerFields,
  INVALID_SECURITY,
  writeAnswer,
  writeFault,
} from '../../src/simulator/wire/write-answer.js';
import { createDianClient, httpsTransport, type OperationName, readEnvelope } from '../../src/soap/index.js';
import { testCertificate } from './certificate.js';
import { bodyOf, type LocalServer, serve } from './local-server.js';
import { CALLS, content, OPERATION_NAMES } from './operation-calls.js';
import { describeWithWsdl, WSDL_FILE } from './wsdl.js';

const signer = testCertificate();
const range = {
  resolutionNumber: '18764000000001',
  prefix: 'FE',
  fromNumber: 1,
  toNumber: 3000,
  validDateFrom: '2026-01-05',
  validDateTo: '2028-01-05',
};
const fieldsFor = (name: OperationName, fields: object) =>
  (name === 'getStatusZip' ? [fields] : fields) as AnswerFields<OperationName>;
const wsdlName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

describeWithWsdl('node-soap as the client of a server made of our pieces', () => {
  let server: LocalServer;
  let client: Client;
  let requests: ServiceRequest[] = [];
  let reports: SecurityReport[] = [];
  /** What the next answers hold; a fault for none. */
  let answer: Record<string, unknown> | undefined = {};

  beforeAll(async () => {
    server = await serve(async (request, response) => {
      const envelope = readEnvelope(await bodyOf(request));
      const read = readRequest(envelope);
      requests.push(read);
      reports.push(verifySecurity(envelope, { now: new Date(), endpoint: server.url }));
      response.setHeader('content-type', 'application/soap+xml; charset=utf-8');
      if (answer === undefined) response.writeHead(500).end(writeFault(INVALID_SECURITY));
      else response.end(writeAnswer(read.operation, fieldsFor(read.operation, answer), { now: new Date() }));
    });
    client = await createClientAsync(WSDL_FILE, { forceSoap12Headers: true, endpoint: server.url });
  });
  beforeEach(() => {
    requests = [];
    reports = [];
    answer = {};
  });
  afterAll(() => server.close());

  const call = async (operation: string, parameters: object) =>
    ((await client[`${operation}Async`](parameters)) as [Record<string, unknown>])[0][`${operation}Result`];

  it.each(OPERATION_NAMES)('it calls %s', async (name) => {
    await call(wsdlName(name), Object.fromEntries(CALLS[name][1]));
    expect(requests.map(({ operation }) => operation)).toEqual([name]);
    const { contentFile, ...texts } = (requests[0]?.parameters ?? {}) as Record<string, unknown>;
    const { contentFile: sent, ...expected } = Object.fromEntries(CALLS[name][1]);
    expect(texts).toEqual(expected);
    if (sent !== undefined) expect(Buffer.from(contentFile as Uint8Array).equals(content)).toBe(true);
  });

  it('it reads our answers by the types of the WSDL', async () => {
    answer = {
      isValid: true,
      statusCode: '00',
      errorMessages: ['Regla: RUT01, Notificación: x'],
      xmlBytes: content,
    };
    expect(await call('GetStatus', { trackId: 'k' })).toMatchObject({
      IsValid: true,
      StatusCode: '00',
      ErrorMessage: { string: ['Regla: RUT01, Notificación: x'] },
      XmlBase64Bytes: Buffer.from(content).toString('base64'),
    });
    expect(await call('GetStatusZip', { trackId: 'k' })).toMatchObject({
      DianResponse: [{ StatusCode: '00' }],
    });
    answer = { operationCode: '100', responseList: [range] };
    expect(await call('GetNumberingRange', { accountCode: '1' })).toMatchObject({
      ResponseList: { NumberRangeResponse: [{ Prefix: 'FE', ToNumber: 3000 }] },
    });
  });

  it('it reads our fault', async () => {
    answer = undefined;
    await expect(client.GetStatusAsync({ trackId: 'k' })).rejects.toThrow(
      /InvalidSecurity.*An error occurred when verifying security/,
    );
  });

  it('its WS-Security header, which signs Body and Timestamp too, is verified by ours', async () => {
    client.addSoapHeader({ 'wsa:To': server.url }, '', 'wsa', 'http://www.w3.org/2005/08/addressing');
    const security = (key: string) =>
      new WSSecurityCert(key, signer.certificate, '', {
        signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        additionalReferences: ['wsa:To'],
        signatureTransformations: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
      });
    client.setSecurity(security(signer.key));
    await client.GetStatusAsync({ trackId: 'k' });
    expect(reports[0]).toMatchObject({ valid: true, signedParts: ['Body', 'To', 'Timestamp'] });
    client.setSecurity(security(testCertificate().key));
    await client.GetStatusAsync({ trackId: 'k' });
    expect(reports[1]).toMatchObject({ valid: false, problem: 'signature' });
  });
});

describeWithWsdl("our client against a node-soap server of the DIAN's WSDL", () => {
  const calls: [string, Record<string, unknown>][] = [];
  const answers: Record<string, object> = {
    GetStatus: {
      IsValid: true,
      StatusCode: '00',
      ErrorMessage: { string: ['Regla: RUT01, Notificación: x'] },
    },
    GetStatusZip: {
      DianResponse: [
        { IsValid: false, StatusCode: '99' },
        { IsValid: true, StatusCode: '00' },
      ],
    },
    GetNumberingRange: {
      OperationCode: '100',
      ResponseList: {
        NumberRangeResponse: [
          {
            ResolutionNumber: '1',
            Prefix: 'FE',
            FromNumber: 1,
            ToNumber: 9,
            ValidDateFrom: '2026-01-05',
            ValidDateTo: '2028-01-05',
          },
        ],
      },
    },
    SendTestSetAsync: { ZipKey: 'z' },
  };
  const http = createServer((_, response) => response.writeHead(404).end());
  const transport = httpsTransport();
  let endpoint: string;

  beforeAll(async () => {
    const port = Object.fromEntries(
      OPERATION_NAMES.map(wsdlName).map((operation) => [
        operation,
        (parameters: Record<string, unknown>) => {
          calls.push([operation, parameters ?? {}]);
          return { [`${operation}Result`]: answers[operation] ?? {} };
        },
      ]),
    );
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
    const services = { WcfDianCustomerServices: { WSHttpBinding_IWcfDianCustomerServices: port } };
    listen(http, {
      path: '/WcfDianCustomerServices.svc',
      services,
      xml: readFileSync(WSDL_FILE, 'utf8'),
      forceSoap12Headers: true,
    });
    endpoint = `http://127.0.0.1:${(http.address() as AddressInfo).port}/WcfDianCustomerServices.svc`;
  });
  afterAll(() => {
    transport.close();
    http.close();
    http.closeAllConnections();
  });

  const clientOf = () =>
    createDianClient({ environment: 'habilitacion', credential: signer.credential, endpoint, transport });

  it.each(OPERATION_NAMES)('it understands %s', async (name) => {
    calls.length = 0;
    await CALLS[name][0](clientOf());
    expect(calls).toEqual([[wsdlName(name), Object.fromEntries(CALLS[name][1])]]);
  });

  it('its answers are understood', async () => {
    const client = clientOf();
    const status = await client.getStatus({ trackId: 'k' });
    expect([status.verdict, status.messages[0]?.code]).toEqual(['accepted', 'RUT01']);
    const batch = await client.getStatusZip({ trackId: 'k' });
    expect(batch.map(({ verdict }) => verdict)).toEqual(['rejected', 'accepted']);
    const account = { accountCode: '1', accountCodeT: '1', softwareCode: 's' };
    expect((await client.getNumberingRange(account)).responseList).toMatchObject([
      { prefix: 'FE', toNumber: 9 },
    ]);
    const sent = await client.sendTestSetAsync({ fileName: 'z.zip', contentFile: content, testSetId: 't' });
    expect(sent.zipKey).toBe('z');
  });
});
