import { Agent as HttpAgent, type RequestListener } from 'node:http';
import { Agent } from 'node:https';
import { createServer as createTcp } from 'node:net';
import { INVALID_SECURITY, writeAnswer, writeFault } from '../../src/simulator/wire/write-answer.js';
import { createDianClient, httpsTransport } from '../../src/soap/index.js';
import { codeOf, rejectionOf } from '../code-of.js';
import { testCertificate } from './certificate.js';
import { bodyOf, closedPort, type LocalServer, serve, untilNoConnection } from './local-server.js';

const tls = testCertificate();
const now = new Date('2026-01-15T12:00:00Z');
const SOAP_TYPE = { 'content-type': 'application/soap+xml; charset=utf-8' };
const accepted = Buffer.from(writeAnswer('getStatus', { isValid: true, statusCode: '00' }, { now }));

let open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open) await each.close();
  open = [];
});

/** A client of a server that answers as told, and the server. */
async function clientOf(listener: RequestListener, options: { secure?: boolean; timeoutMs?: number } = {}) {
  const server = await serve(listener, options.secure === false ? undefined : tls);
  const transport = httpsTransport({ ca: tls.certificate });
  const client = createDianClient({
    environment: 'habilitacion',
    credential: tls.credential,
    endpoint: server.url,
    transport,
    timeoutMs: options.timeoutMs ?? 5000,
    now: () => now,
  });
  open.push(server, { close: () => transport.close() });
  return { client, server, transport };
}

const answer: RequestListener = (request, response) => {
  request.resume().on('end', () => response.writeHead(200, SOAP_TYPE).end(accepted));
};

describe('httpsTransport', () => {
  it.each([true, false])('carries a call to a server on this computer (TLS: %s)', async (secure) => {
    const { client } = await clientOf(answer, { secure });
    expect((await client.getStatus({ trackId: 'x' })).verdict).toBe('accepted');
  });

  it('sends SOAP 1.2 with the action, the length and no transfer coding', async () => {
    const seen: Record<string, unknown> = {};
    const { client } = await clientOf(async (request, response) => {
      Object.assign(seen, { method: request.method, headers: request.headers });
      seen.length = (await bodyOf(request)).length;
      response.writeHead(200, SOAP_TYPE).end(accepted);
    });
    await client.getStatus({ trackId: 'x' });
    expect(seen.method).toBe('POST');
    const headers = seen.headers as Record<string, string>;
    expect(headers['content-type']).toBe(
      'application/soap+xml;charset=UTF-8;action="http://wcf.dian.colombia/IWcfDianCustomerServices/GetStatus"',
    );
    expect(Number(headers['content-length'])).toBe(seen.length);
    expect(headers['transfer-encoding']).toBeUndefined();
    expect(headers.soapaction).toBeUndefined();
  });

  it('uses one connection for calls that follow each other', async () => {
    const ports = new Set<number | undefined>();
    const { client } = await clientOf((request, response) => {
      ports.add(request.socket.remotePort);
      answer(request, response);
    });
    for (let i = 0; i < 5; i += 1) await client.getStatus({ trackId: 'x' });
    expect(ports.size).toBe(1);
  });

  it('opens a new connection when the old one has been idle longer than the server allows', async () => {
    const ports: (number | undefined)[] = [];
    const { client } = await clientOf((request, response) => {
      ports.push(request.socket.remotePort);
      // A limit below the margin: any idle time is too long.
      response.setHeader('Keep-Alive', 'timeout=1');
      answer(request, response);
    });
    await client.getStatus({ trackId: 'x' });
    await new Promise((resolve) => setTimeout(resolve, 2));
    await client.getStatus({ trackId: 'x' });
    expect(new Set(ports).size).toBe(2);
  });

  it('does not follow a redirect', async () => {
    let calls = 0;
    const { client } = await clientOf((request, response) => {
      calls += 1;
      request.resume();
      response.writeHead(302, { location: '/elsewhere', 'content-type': 'text/html' }).end('moved');
    });
    const error = await rejectionOf(client.getStatus({ trackId: 'x' }));
    expect([error.code, calls]).toEqual(['ERR_SOAP_HTTP', 1]);
    expect(error.message).toContain('302');
  });

  it('refuses a server whose certificate it does not trust, even when the environment says otherwise', async () => {
    const server = await serve(answer, tls);
    open.push(server);
    const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    try {
      const client = createDianClient({
        environment: 'habilitacion',
        credential: tls.credential,
        endpoint: server.url,
      });
      open.push(client);
      const error = await rejectionOf(client.getStatus({ trackId: 'x' }));
      expect(error.code).toBe('ERR_TRANSPORT_CONNECT');
      expect(error.mayHaveArrived).toBe(false);
      expect(error.message).toContain('SELF_SIGNED');
    } finally {
      if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
    }
  });

  it('refuses an agent that verifies nothing, and plain http to anywhere but this computer', () => {
    expect(codeOf(() => httpsTransport({ agent: new Agent({ rejectUnauthorized: false }) }))).toBe(
      'ERR_CONFIG',
    );
    for (const endpoint of ['http://vpfe.dian.gov.co/x.svc', 'ftp://localhost/', 'vpfe.dian.gov.co', '']) {
      const make = () =>
        createDianClient({ environment: 'produccion', credential: tls.credential, endpoint });
      expect(codeOf(make)).toBe('ERR_CONFIG');
    }
  });

  it("takes the user's own agent, and says so when it is of the other protocol", async () => {
    const server = await serve(answer, tls);
    const agent = new Agent({ ca: tls.certificate, keepAlive: true });
    open.push(server, { close: () => agent.destroy() });
    const options = {
      environment: 'habilitacion',
      credential: tls.credential,
      endpoint: server.url,
    } as const;
    const client = createDianClient({ ...options, transport: httpsTransport({ agent }) });
    expect((await client.getStatus({ trackId: 'x' })).verdict).toBe('accepted');
    const wrong = createDianClient({ ...options, transport: httpsTransport({ agent: new HttpAgent() }) });
    expect((await rejectionOf(wrong.getStatus({ trackId: 'x' }))).code).toBe('ERR_TRANSPORT_CONNECT');
  });

  it('takes no more of an answer than allowed', async () => {
    const server = await serve((request, response) => {
      request.resume();
      response.writeHead(200, SOAP_TYPE).end(Buffer.alloc(5000, 32));
    });
    const transport = httpsTransport({ maxResponseBytes: 4999 });
    open.push(server, { close: () => transport.close() });
    const request = { url: server.url, headers: {}, body: 'x', timeoutMs: 5000 };
    const error = await rejectionOf(transport(request));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_RESPONSE', true]);
    await untilNoConnection(server);
  });
});

describe('a call that gets no answer says whether the request may have arrived', () => {
  const failing = async (server: LocalServer | { url: string }, timeoutMs = 5000) => {
    const transport = httpsTransport({ ca: tls.certificate });
    open.push({ close: () => transport.close() });
    const client = createDianClient({
      environment: 'habilitacion',
      credential: tls.credential,
      endpoint: server.url,
      transport,
      timeoutMs,
    });
    return rejectionOf(client.getStatus({ trackId: 'x' }));
  };

  it('not when nobody listens', async () => {
    const error = await failing({ url: `https://127.0.0.1:${await closedPort()}/` });
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_CONNECT', false]);
    expect(error.message).toMatch(
      /^The connection to \S+ could not be opened \(ECONNREFUSED\); nothing was sent$/,
    );
  });

  it('not when the name does not exist', async () => {
    const error = await failing({ url: 'https://no-existe.invalid/' });
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_CONNECT', false]);
  });

  it('not when TLS does not come about', async () => {
    const plain = createTcp((socket) => socket.on('error', () => undefined).end('this is not TLS\r\n'));
    const port = await new Promise<number>((resolve) => {
      plain.listen(0, '127.0.0.1', () => resolve((plain.address() as { port: number }).port));
    });
    open.push(plain);
    const error = await failing({ url: `https://127.0.0.1:${port}/` });
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_CONNECT', false]);
  });

  it('not when the time is over before TLS stands', async () => {
    const sockets = new Set<{ destroy(): void }>();
    const silent = createTcp((socket) => sockets.add(socket));
    const port = await new Promise<number>((resolve) => {
      silent.listen(0, '127.0.0.1', () => resolve((silent.address() as { port: number }).port));
    });
    open.push({
      close: () => {
        for (const socket of sockets) socket.destroy();
        silent.close();
      },
    });
    const error = await failing({ url: `https://127.0.0.1:${port}/` }, 50);
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_TIMEOUT', false]);
  });

  it('maybe when the server is silent until the time is over; the connection is closed', async () => {
    const server = await serve((request) => request.resume(), tls);
    open.push(server);
    const error = await failing(server, 100);
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_TIMEOUT', true]);
    await untilNoConnection(server);
  });

  it('maybe when the connection is cut after the request', async () => {
    const server = await serve(async (request) => {
      await bodyOf(request);
      request.socket.destroy();
    }, tls);
    open.push(server);
    const error = await failing(server);
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_INTERRUPTED', true]);
  });

  it('maybe when half of the answer arrives', async () => {
    const server = await serve(async (request, response) => {
      await bodyOf(request);
      response.writeHead(200, { ...SOAP_TYPE, 'content-length': accepted.length });
      response.write(accepted.subarray(0, accepted.length / 2), () => request.socket.destroy());
    }, tls);
    open.push(server);
    const error = await failing(server);
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_INTERRUPTED', true]);
  });

  it('maybe when half of the answer arrives and nothing says how long it is', async () => {
    const server = await serve(async (request, response) => {
      await bodyOf(request);
      response.shouldKeepAlive = false;
      response.useChunkedEncodingByDefault = false;
      response.writeHead(200, SOAP_TYPE).end(accepted.subarray(0, accepted.length / 2));
    }, tls);
    open.push(server);
    const error = await failing(server);
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_RESPONSE', true]);
  });

  it('maybe when a proxy answers HTML, or nothing; the message has the status and not the body', async () => {
    const server = await serve((request, response) => {
      request.resume();
      response.writeHead(503, { 'content-type': 'text/html' }).end('<html>secreto</html>');
    }, tls);
    open.push(server);
    const error = await failing(server);
    expect([error.code, error.mayHaveArrived, error.cause]).toEqual(['ERR_SOAP_HTTP', true, { status: 503 }]);
    expect(error.message).toContain('503');
    expect(error.message).not.toContain('secreto');
  });

  it('not when the WS-Security header is refused, which comes with HTTP 500', async () => {
    const server = await serve((request, response) => {
      request.resume();
      response.writeHead(500, SOAP_TYPE).end(writeFault(INVALID_SECURITY));
    }, tls);
    open.push(server);
    const error = await failing(server);
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_SOAP_SECURITY', false]);
  });
});

describe('an aborted call', () => {
  it('ends at once when it is aborted before it begins, without a connection', async () => {
    let connections = 0;
    const { client } = await clientOf((request, response) => {
      connections += 1;
      answer(request, response);
    });
    const error = await rejectionOf(
      client.getStatus({ trackId: 'x' }, { signal: AbortSignal.abort('ya no') }),
    );
    expect([error.code, error.mayHaveArrived, error.cause, connections]).toEqual([
      'ERR_TRANSPORT_ABORTED',
      false,
      'ya no',
      0,
    ]);
  });

  it('leaves no connection open and no rejection unhandled while it waits for the answer', async () => {
    const unhandled: unknown[] = [];
    const onUnhandled = (reason: unknown) => unhandled.push(reason);
    // Jest's own `process` hears of nothing; this is the real one.
    const { default: process } = await nativeImport<{ default: NodeJS.Process }>('node:process');
    process.on('unhandledRejection', onUnhandled);
    const controller = new AbortController();
    const { client, server } = await clientOf((request) => {
      request.resume().on('end', () => controller.abort());
    });
    const error = await rejectionOf(client.getStatus({ trackId: 'x' }, { signal: controller.signal }));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_ABORTED', true]);
    await untilNoConnection(server);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', onUnhandled);
    expect(unhandled).toEqual([]);
  });

  it('leaves no connection open in the middle of the answer', async () => {
    const controller = new AbortController();
    const { client, server } = await clientOf((request, response) => {
      request.resume();
      response.writeHead(200, { ...SOAP_TYPE, 'content-length': accepted.length });
      response.write(accepted.subarray(0, 10), () => controller.abort());
    });
    const error = await rejectionOf(client.getStatus({ trackId: 'x' }, { signal: controller.signal }));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_ABORTED', true]);
    await untilNoConnection(server);
  });

  it('does not disturb the next call', async () => {
    const { client } = await clientOf(answer);
    await rejectionOf(client.getStatus({ trackId: 'x' }, { signal: AbortSignal.abort() }));
    const { signal } = new AbortController();
    expect((await client.getStatus({ trackId: 'x' }, { signal })).verdict).toBe('accepted');
  });
});
