import { readRequest } from '../../src/simulator/wire/read-request.js';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import {
  createDianClient,
  type DianClient,
  type DianClientOptions,
  type RequestEvent,
  type ResponseEvent,
  readEnvelope,
  type TransportRequest,
  type TransportResponse,
} from '../../src/soap/index.js';
import { elementsOf, isElement, textOf, type XmlElement } from '../../src/xml/index.js';
import { codeOf, rejectionOf } from '../code-of.js';
import { answering, soapAnswer } from './answers.js';
import { testCertificate } from './certificate.js';
import { fixture } from './fixture.js';
import { CALLS, content, OPERATION_NAMES } from './operation-calls.js';

const { credential } = testCertificate();
const now = new Date('2026-01-15T12:00:00Z');
const base64 = Buffer.from(content).toString('base64');
const file = { fileName: 'z 1&<ñ>.zip', contentFile: content };

/** Answers any operation with an empty result of its kind. */
function answerAny({ body }: TransportRequest): TransportResponse {
  const { operation } = readRequest(readEnvelope(body));
  return soapAnswer(writeAnswer(operation, operation === 'getStatusZip' ? [] : {}, { now }));
}

function clientWith(options: Partial<DianClientOptions> = {}) {
  const { transport, requests } = answering(answerAny);
  const client = createDianClient({
    environment: 'habilitacion',
    credential,
    transport,
    now: () => now,
    ...options,
  });
  return { client, requests };
}

describe('each operation', () => {
  it.each(OPERATION_NAMES)(
    "%s sends the WSDL's parameters in its order, and reads its own answer",
    async (name) => {
      const { client, requests } = clientWith();
      const [call, expected] = CALLS[name];
      await call(client);
      const { payload, action } = readEnvelope(requests[0]?.body ?? '');
      const wsdlName = name.charAt(0).toUpperCase() + name.slice(1);
      expect(payload?.name).toMatchObject({ local: wsdlName, namespace: 'http://wcf.dian.colombia' });
      expect(action).toBe(`http://wcf.dian.colombia/IWcfDianCustomerServices/${wsdlName}`);
      const sent = elementsOf(payload as XmlElement).map((element) => [element.name.local, textOf(element)]);
      expect(sent).toEqual(expected);
      for (const element of elementsOf(payload as XmlElement)) {
        expect(element.name.namespace).toBe('http://wcf.dian.colombia');
      }
    },
  );

  it.each(OPERATION_NAMES)('%s is read by a server as it was called', async (name) => {
    const { client, requests } = clientWith();
    const [call, expected] = CALLS[name];
    await call(client);
    const { operation, parameters } = readRequest(readEnvelope(requests[0]?.body ?? ''));
    const shown = Object.entries(parameters).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : Buffer.from(value as Uint8Array).toString('base64'),
    ]);
    expect([operation, shown]).toEqual([name, expected]);
  });

  it('waits 60 s for sends and 30 s for queries, or as long as it is told', async () => {
    const { client, requests } = clientWith();
    await client.sendBillSync(file);
    await client.getStatus({ trackId: 'k' });
    await client.getStatus({ trackId: 'k' }, { timeoutMs: 7 });
    const other = clientWith({ timeoutMs: 9 });
    await other.client.sendBillSync(file);
    expect([...requests, ...other.requests].map(({ timeoutMs }) => timeoutMs)).toEqual([
      60_000, 30_000, 7, 9,
    ]);
  });
});

describe('the request', () => {
  const sent = async (options: Partial<DianClientOptions>) => {
    const { client, requests } = clientWith(options);
    await client.getStatus({ trackId: 'k' });
    return { request: requests[0], envelope: readEnvelope(requests[0]?.body ?? '') };
  };

  it('goes to the address of the environment, or to the one that is given, verbatim', async () => {
    expect((await sent({ environment: 'produccion' })).request?.url).toBe(
      'https://vpfe.dian.gov.co/WcfDianCustomerServices.svc',
    );
    const { request, envelope } = await sent({ endpoint: 'http://127.0.0.1:8080' });
    expect([request?.url, envelope.to]).toEqual(['http://127.0.0.1:8080', 'http://127.0.0.1:8080']);
  });

  it('holds a Timestamp of the given clock that lives as long as it is told', async () => {
    const { created, expires } = (await sent({})).envelope;
    expect([created, expires]).toEqual(['2026-01-15T12:00:00.000Z', '2026-01-15T12:05:00.000Z']);
    const longer = (await sent({ timestampTtlSeconds: 60_000 })).envelope;
    expect(longer.expires).toBe('2026-01-16T04:40:00.000Z');
  });

  it('has header and Security in the order that the policy asks for', async () => {
    const { header } = (await sent({})).envelope;
    const qualified = (element: XmlElement | undefined) =>
      element?.children.filter(isElement).map(({ name }) => name.qualified);
    expect(qualified(header)).toEqual(['wsse:Security', 'wsa:Action', 'wsa:To']);
    expect(qualified(header?.children[0] as XmlElement)).toEqual([
      'wsu:Timestamp',
      'wsse:BinarySecurityToken',
      'ds:Signature',
    ]);
  });

  it('has a MessageID only when asked to, and ids of its own each time', async () => {
    expect((await sent({})).envelope.messageId).toBeUndefined();
    const first = await sent({ messageId: true });
    const second = await sent({ messageId: true });
    expect(first.envelope.messageId).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(second.envelope.messageId).not.toBe(first.envelope.messageId);
  });
});

describe('what cannot be sent is refused before anything is sent', () => {
  it.each<[string, (client: DianClient) => Promise<unknown>, string]>([
    [
      'XML instead of a ZIP',
      (c) => c.sendBillSync({ ...file, contentFile: new TextEncoder().encode('<Invoice>') }),
      'ERR_INPUT',
    ],
    ['text as content', (c) => c.sendBillSync({ ...file, contentFile: base64 as never }), 'ERR_INPUT'],
    ['a missing parameter', (c) => c.getStatus({} as never), 'ERR_INPUT'],
    ['a parameter of another type', (c) => c.getStatus({ trackId: 5 as never }), 'ERR_INPUT'],
    ['a text that XML cannot carry', (c) => c.getStatus({ trackId: 'a\u0000b' }), 'ERR_XML_CHARACTER'],
    ['an unusable time', (c) => c.getStatus({ trackId: 'a' }, { timeoutMs: 0 }), 'ERR_CONFIG'],
  ])('%s', async (_, call, code) => {
    const { client, requests } = clientWith();
    expect((await rejectionOf(call(client))).code).toBe(code);
    expect(requests).toEqual([]);
  });

  it('the test set in production', async () => {
    const { client, requests } = clientWith({ environment: 'produccion' });
    const error = await rejectionOf(client.sendTestSetAsync({ ...file, testSetId: 't' }));
    expect([error.code, requests.length]).toEqual(['ERR_CONFIG', 0]);
  });

  it.each<[string, object]>([
    ['no environment', { environment: undefined }],
    ['an unknown environment', { environment: 'pruebas' }],
    ['a property of objects as environment', { environment: 'constructor' }],
    ['a Timestamp that lives too short', { timestampTtlSeconds: 59 }],
    ['a Timestamp that lives too long', { timestampTtlSeconds: 60_001 }],
    ['an unknown variant', { security: 'none' }],
    ['no call at a time', { maxConcurrent: 0 }],
    ['a time that is no number', { timeoutMs: Number.NaN }],
  ])('%s', (_, options) => {
    expect(codeOf(() => clientWith(options as never))).toBe('ERR_CONFIG');
  });

  it('a credential without certificate', () => {
    const empty = { ...credential, chain: [] };
    expect(codeOf(() => clientWith({ credential: empty }))).toBe('ERR_CREDENTIAL_NO_CERTIFICATE');
  });
});

describe('calls at the same time', () => {
  /** A transport whose answers are let go one by one. */
  function held() {
    const waiting: (() => void)[] = [];
    const transport = (request: TransportRequest) =>
      new Promise<TransportResponse>((resolve) => waiting.push(() => resolve(answerAny(request))));
    const settle = () => new Promise((resolve) => setImmediate(resolve));
    return { waiting, transport, settle };
  }

  it('are no more than allowed; the others follow in their order', async () => {
    const { waiting, transport, settle } = held();
    const { client } = clientWith({ transport, maxConcurrent: 2 });
    const ended: number[] = [];
    const calls = [0, 1, 2, 3].map((i) => client.getStatus({ trackId: 'k' }).then(() => ended.push(i)));
    await settle();
    expect(waiting).toHaveLength(2);
    waiting.shift()?.();
    await settle();
    expect([waiting.length, ended]).toEqual([2, [0]]);
    while (waiting.length > 0) {
      waiting.shift()?.();
      await settle();
    }
    await Promise.all(calls);
    expect(ended).toEqual([0, 1, 2, 3]);
  });

  it('that wait can be aborted, and those behind them move up', async () => {
    const { waiting, transport, settle } = held();
    const { client } = clientWith({ transport, maxConcurrent: 1 });
    const controller = new AbortController();
    const first = client.getStatus({ trackId: 'k' });
    const second = rejectionOf(client.getStatus({ trackId: 'k' }, { signal: controller.signal }));
    const third = client.getStatus({ trackId: 'k' });
    await settle();
    controller.abort();
    expect(await second).toMatchObject({ code: 'ERR_TRANSPORT_ABORTED', mayHaveArrived: false });
    for (let i = 0; i < 2; i += 1) {
      expect(waiting).toHaveLength(1);
      waiting.shift()?.();
      await settle();
    }
    expect([(await first).verdict, (await third).verdict]).toEqual(['unknown', 'unknown']);
  });

  it('give their turn back when they fail', async () => {
    const failing = clientWith({ transport: () => Promise.reject(new Error('no')), maxConcurrent: 1 });
    for (let i = 0; i < 3; i += 1) {
      const error = await rejectionOf(failing.client.getStatus({ trackId: 'k' }));
      expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_INTERRUPTED', true]);
    }
  });

  it('can be aborted while a slow signer, such as a remote one, signs', async () => {
    const controller = new AbortController();
    const { client, requests } = clientWith({
      credential: { chain: credential.chain, sign: () => new Promise(() => controller.abort()) },
    });
    const error = await rejectionOf(client.getStatus({ trackId: 'k' }, { signal: controller.signal }));
    expect([error.code, error.mayHaveArrived, requests.length]).toEqual(['ERR_TRANSPORT_ABORTED', false, 0]);
  });
});

describe('hooks', () => {
  async function told(options: Partial<DianClientOptions>, answer?: Uint8Array) {
    const began: RequestEvent[] = [];
    const ended: ResponseEvent[] = [];
    const { client } = clientWith({
      onRequest: (event) => began.push(event),
      onResponse: (event) => ended.push(event),
      ...(answer === undefined ? {} : answering(soapAnswer(answer))),
      ...options,
    });
    const call =
      answer === undefined
        ? client.sendBillSync(file)
        : client.getNumberingRange({ accountCode: '1', accountCodeT: '1', softwareCode: 's' });
    await call.catch(() => undefined);
    return { began, ended };
  }

  it('are told of the request and of its end, without the message', async () => {
    const { began, ended } = await told({});
    expect(began).toEqual([
      {
        operation: 'sendBillSync',
        url: expect.stringContaining('vpfe-hab'),
        id: expect.any(String),
        bytes: expect.any(Number),
      },
    ]);
    expect(ended).toEqual([
      {
        operation: 'sendBillSync',
        url: began[0]?.url,
        id: began[0]?.id,
        status: 200,
        bytes: expect.any(Number),
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it('are told of the error of a call', async () => {
    const { ended } = await told({}, fixture('fault-invalid-security'));
    expect(ended[0]).toMatchObject({ status: 200, error: { code: 'ERR_SOAP_SECURITY' } });
    const lost = await told({ transport: () => Promise.reject(new Error('no')) });
    expect(lost.ended[0]?.error?.code).toBe('ERR_TRANSPORT_INTERRUPTED');
    expect(lost.ended[0]).not.toHaveProperty('status');
  });

  it('get the messages when they ask for them, but never a technical key', async () => {
    const { began, ended } = await told({ includeBodies: true }, fixture('get-numbering-range'));
    expect(began[0]?.body).toContain('<wcf:softwareCode>s</wcf:softwareCode>');
    expect(ended[0]?.body).toContain('18764000000001');
    expect(ended[0]?.body).toContain('<c:TechnicalKey>***</c:TechnicalKey>');
    expect(JSON.stringify([began, ended])).not.toContain('b'.repeat(40));
    const without = await told({}, fixture('get-numbering-range'));
    expect(JSON.stringify(without)).not.toContain('18764000000001');
  });

  it('that fail do not make the call fail, but warn', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    const { client } = clientWith({
      onResponse: () => {
        throw new Error('el registro está lleno');
      },
    });
    expect((await client.getStatus({ trackId: 'k' })).verdict).toBe('unknown');
    expect(warn.mock.calls).toEqual([
      ['A hook of the DIAN client failed: Error: el registro está lleno', { code: 'FACTURADOR_HOOK' }],
    ]);
    warn.mockRestore();
  });
});

describe('readRequest', () => {
  const request = async (change: (text: string) => string) => {
    const { client, requests } = clientWith();
    await client.sendTestSetAsync({ ...file, testSetId: 't' });
    return readRequest(readEnvelope(change(Buffer.from(requests[0]?.body ?? '').toString())));
  };

  it('takes parameters only in the order and the namespace of the WSDL, as the service does', async () => {
    const swapped = await request((text) =>
      text.replace(/(<wcf:fileName>.*<\/wcf:fileName>)(<wcf:contentFile>.*<\/wcf:contentFile>)/, '$2$1'),
    );
    expect(Object.keys(swapped.parameters)).toEqual(['fileName', 'testSetId']);
    const foreign = await request((text) =>
      text
        .replaceAll('wcf:testSetId', 'wsa:testSetId')
        .replace('<wsa:testSetId>', '<wsa:testSetId xmlns:wsa="urn:x">'),
    );
    expect(foreign.parameters).not.toHaveProperty('testSetId');
  });

  it('counts nil as not sent', async () => {
    const { parameters } = await request((text) =>
      text.replace(
        '<wcf:testSetId>',
        '<wcf:testSetId xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true">',
      ),
    );
    expect(parameters).not.toHaveProperty('testSetId');
  });

  it('refuses content that is not base64, an unknown operation and an empty body', async () => {
    for (const change of [
      (text: string) => text.replace('<wcf:contentFile>', '<wcf:contentFile>*'),
      (text: string) => text.replaceAll('wcf:SendTestSetAsync', 'wcf:SendNothing'),
      (text: string) => text.replace(/<wcf:SendTestSetAsync>.*<\/wcf:SendTestSetAsync>/, ''),
    ]) {
      const error = await rejectionOf(request(change));
      expect(error.code).toBe('ERR_XML_CONTENT');
    }
  });
});
