import { connect, createServer as createTcp, type Server, type Socket } from 'node:net';
import fc from 'fast-check';
import { inSpanish } from '../../src/errors/index.js';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { createDianClient, httpsTransport } from '../../src/soap/index.js';
import { proxyFor } from '../../src/soap/proxy.js';
import { rejectionOf } from '../code-of.js';
import { testCertificate } from './certificate.js';
import { bodyOf, closedPort, type LocalServer, serve } from './local-server.js';

const tls = testCertificate();
const now = new Date('2026-01-15T12:00:00Z');
const accepted = Buffer.from(writeAnswer('getStatus', { isValid: true, statusCode: '00' }, { now }));
const VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'no_proxy'] as const;

let service: LocalServer;
let proxy: Server;
/** The head of each request that reached the proxy. */
let heads: string[];
/** What the proxy answers; by default it opens the way. */
let answer: string | undefined;
let before: (string | undefined)[];
const sockets = new Set<Socket>();

beforeAll(async () => {
  service = await serve(async (request, response) => {
    await bodyOf(request);
    response.writeHead(200, { 'content-type': 'application/soap+xml' }).end(accepted);
  }, tls);
  proxy = createTcp((socket) => {
    sockets.add(socket);
    socket
      .on('error', () => undefined)
      .once('data', (head: Buffer) => {
        heads.push(head.toString());
        if (answer === undefined) joinToService(socket);
        else socket.write(answer);
      });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  proxy.close();
  await service.close();
});
beforeEach(() => {
  heads = [];
  answer = undefined;
  before = VARIABLES.map((name) => process.env[name]);
  for (const name of VARIABLES) delete process.env[name];
});
afterEach(() => {
  for (const [index, name] of VARIABLES.entries()) {
    if (before[index] === undefined) delete process.env[name];
    else process.env[name] = before[index];
  }
});

/** Joins a client of the proxy to the service. */
function joinToService(socket: Socket): void {
  const far = connect(service.port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\nVia: prueba\r\n\r\n');
    socket.pipe(far).pipe(socket);
  });
  far.on('error', () => socket.destroy());
  sockets.add(far);
}

const proxyPort = (): number => (proxy.address() as { port: number }).port;

/** Asks the service, by a host of any name when the proxy resolves it. */
async function ask(url = service.url, timeoutMs = 5000) {
  const transport = httpsTransport({ ca: tls.certificate });
  const client = createDianClient({
    environment: 'habilitacion',
    credential: tls.credential,
    endpoint: url,
    transport,
    timeoutMs,
    now: () => now,
  });
  try {
    return (await client.getStatus({ trackId: 'x' })).verdict;
  } finally {
    transport.close();
  }
}

describe('HTTPS_PROXY', () => {
  it.each(['HTTPS_PROXY', 'https_proxy'])('%s: the call goes through the proxy, by CONNECT', async (name) => {
    process.env[name] = `http://127.0.0.1:${proxyPort()}`;
    expect(await ask()).toBe('accepted');
    expect(heads).toHaveLength(1);
    expect(heads[0]).toMatch(
      new RegExp(`^CONNECT 127.0.0.1:${service.port} HTTP/1.1\r\nHost: 127.0.0.1:${service.port}\r\n\r\n$`),
    );
  });

  it('may be written without http://, and with a user and a password, which stand in no error', async () => {
    process.env.HTTPS_PROXY = `127.0.0.1:${proxyPort()}`;
    expect(await ask()).toBe('accepted');
    process.env.HTTPS_PROXY = `http://ana:cl%40ve@127.0.0.1:${proxyPort()}`;
    expect(await ask()).toBe('accepted');
    expect(heads[1]).toContain(
      `Proxy-Authorization: Basic ${Buffer.from('ana:cl@ve').toString('base64')}\r\n`,
    );
    answer = 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n';
    const error = await rejectionOf(ask());
    expect(JSON.stringify([error.message, error.reason, String(error.cause), inSpanish(error)])).not.toMatch(
      /cl@ve|cl%40ve|ana/,
    );
  });

  it('one connection serves calls that follow each other', async () => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${proxyPort()}`;
    const transport = httpsTransport({ ca: tls.certificate });
    const request = { url: service.url, headers: {}, body: 'x', timeoutMs: 5000 };
    for (let times = 0; times < 3; times += 1) expect((await transport(request)).status).toBe(200);
    transport.close();
    expect(heads).toHaveLength(1);
  });

  it('whoever stands between is not trusted: TLS reaches to the service, and its certificate is verified', async () => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${proxyPort()}`;
    const transport = httpsTransport();
    const error = await rejectionOf(transport({ url: service.url, headers: {}, body: 'x', timeoutMs: 5000 }));
    transport.close();
    expect([error.code, error.mayHaveArrived, error.reason?.code]).toEqual([
      'ERR_TRANSPORT_CONNECT',
      false,
      'certificate',
    ]);
  });

  it.each([
    ['does not know the user', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', 'PROXY_407'],
    ['does not let through', 'HTTP/1.0 403 Forbidden\r\n\r\n', 'PROXY_403'],
    ['answers something else', 'SSH-2.0-OpenSSH\r\n\r\n', 'PROXY_ANSWER'],
    ['never ends its answer', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}`, 'PROXY_ANSWER'],
  ])('a proxy that %s: nothing was sent, and the proxy is named', async (_, said, code) => {
    answer = said;
    process.env.HTTPS_PROXY = `http://127.0.0.1:${proxyPort()}`;
    const error = await rejectionOf(ask());
    expect([error.code, error.mayHaveArrived, error.reason?.code]).toEqual([
      'ERR_TRANSPORT_CONNECT',
      false,
      'proxyRefuses',
    ]);
    expect(error.message).toContain(
      `The proxy 127.0.0.1:${proxyPort()} did not open the way to 127.0.0.1 (${code})`,
    );
    expect(error.reason?.spanish).toContain('Revise HTTPS_PROXY');
  });

  it('a proxy that is not there, or silent: nothing was sent', async () => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${await closedPort()}`;
    expect((await rejectionOf(ask())).message).toContain('(ECONNREFUSED)');
    answer = '';
    process.env.HTTPS_PROXY = `http://127.0.0.1:${proxyPort()}`;
    const error = await rejectionOf(ask(service.url, 100));
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_TIMEOUT', false]);
  });

  it('of another kind is a mistake of the configuration, told without its password', async () => {
    process.env.HTTPS_PROXY = 'socks5://ana:clave@127.0.0.1:1080';
    const error = await rejectionOf(ask());
    expect([error.code, error.path]).toEqual(['ERR_CONFIG', 'HTTPS_PROXY']);
    expect(error.message).not.toContain('clave');
  });

  it('a plain simulator on this computer is asked directly', async () => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${await closedPort()}`;
    const plain = await serve(async (request, response) => {
      await bodyOf(request);
      response.writeHead(200, { 'content-type': 'application/soap+xml' }).end(accepted);
    });
    expect(await ask(plain.url)).toBe('accepted');
    await plain.close();
  });
});

describe('NO_PROXY', () => {
  it.each(['NO_PROXY', 'no_proxy'])('%s: the call goes directly', async (name) => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${await closedPort()}`;
    process.env[name] = 'otra.example, 127.0.0.1';
    expect(await ask()).toBe('accepted');
  });

  const isDirect = (host: string, noProxy: string, port = 443): boolean =>
    proxyFor({ host, port }, { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: noProxy }) === undefined;

  it.each<[string, string, boolean]>([
    ['vpfe.dian.gov.co', '*', true],
    ['vpfe.dian.gov.co', 'vpfe.dian.gov.co', true],
    ['vpfe.dian.gov.co', 'VPFE.DIAN.GOV.CO.', true],
    ['vpfe.dian.gov.co', 'dian.gov.co', true],
    ['vpfe.dian.gov.co', '.dian.gov.co', true],
    ['vpfe.dian.gov.co', '*.dian.gov.co', true],
    ['vpfe.dian.gov.co', 'an.gov.co', false],
    ['vpfe.dian.gov.co', 'vpfe-hab.dian.gov.co', false],
    ['vpfe.dian.gov.co', 'dian.gov.co:443', true],
    ['vpfe.dian.gov.co', 'dian.gov.co:8443', false],
    ['vpfe.dian.gov.co', '  a.example\tdian.gov.co ', true],
    ['vpfe.dian.gov.co', '', false],
    ['10.1.2.3', '10.0.0.0/8', true],
    ['11.1.2.3', '10.0.0.0/8', false],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '2.3', false],
    ['10.1.2.3', '10.0.0.0/99', false],
    ['::1', '[::1]', true],
    ['::1', '[::1]:443', true],
    ['fd00::1', 'fd00::/8', true],
  ])('%s with %j: directly: %s', (host, noProxy, directly) => {
    expect(isDirect(host, noProxy)).toBe(directly);
  });

  it('whatever the list, a host in it is asked directly, and the list alone decides', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z0-9]$/);
    const host = fc.tuple(label, label, label).map((labels) => labels.join('.'));
    fc.assert(
      fc.property(host, fc.array(host, { maxLength: 5 }), (own, others) => {
        expect(isDirect(own, [...others, own].join(','))).toBe(true);
        const isBelow = others.some((other) => own === other || own.endsWith(`.${other}`));
        expect(isDirect(own, others.join(','))).toBe(isBelow);
      }),
    );
  });
});

describe('a TLS failure', () => {
  it('names the certificate and NODE_EXTRA_CA_CERTS, not the network', async () => {
    const transport = httpsTransport();
    const error = await rejectionOf(transport({ url: service.url, headers: {}, body: 'x', timeoutMs: 5000 }));
    transport.close();
    expect([error.code, error.mayHaveArrived]).toEqual(['ERR_TRANSPORT_CONNECT', false]);
    expect(error.message).toContain(
      'its certificate, of Prueba by Prueba, is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)',
    );
    for (const text of [error.message, inSpanish(error)]) {
      expect(text).toContain('NODE_EXTRA_CA_CERTS');
      expect(text).not.toMatch(/revise la red|network/);
    }
    expect(inSpanish(error)).toContain(
      'mostró un certificado de Prueba, emitido por Prueba, que no es de confianza',
    );
  });

  it('for another name than that of the service says so too', async () => {
    process.env.HTTPS_PROXY = `http://127.0.0.1:${proxyPort()}`;
    const error = await rejectionOf(ask('https://vpfe.example/WcfDianCustomerServices.svc'));
    expect(error.message).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(error.reason?.code).toBe('certificate');
  });

  it('a connection that is refused is still of the network', async () => {
    const error = await rejectionOf(ask(`https://127.0.0.1:${await closedPort()}/`));
    expect(error.reason?.code).toBe('network');
    expect(inSpanish(error)).toContain('revise la red, o endpoint en la configuración');
  });
});
