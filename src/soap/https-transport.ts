import type { ClientRequest, Agent as HttpAgent, IncomingMessage, RequestOptions } from 'node:http';
import type { AgentOptions, Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import { growingBytes } from '../bytes/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { aborted, abortedBeforeSending } from './abort.js';
import { codingsOf, decodeBody, tooLarge } from './content-coding.js';
import { type IdleSockets, idleSockets } from './idle-sockets.js';
import { codeOf, notConnected, type ShownCertificate, whenShown } from './not-connected.js';
import { throughProxy } from './proxy-tunnel.js';
import type { Transport, TransportRequest, TransportResponse } from './transport.js';

/** How {@link httpsTransport} connects. */
export interface HttpsTransportOptions {
  /**
   * Your own agent: another proxy, other keep-alive settings. It must verify certificates. Without one, `HTTPS_PROXY` and
   * `NO_PROXY` of the environment are honoured.
   */
  readonly agent?: HttpsAgent | HttpAgent;
  /** Certificate authorities in PEM, instead of those that Node brings: for a simulator or an inspecting proxy. */
  readonly ca?: string | Buffer | readonly (string | Buffer)[];
  /** Most connections at a time; 16 by default. */
  readonly maxSockets?: number;
  /** Largest answer that is taken, in bytes, as it comes and decompressed; 64 MiB by default. */
  readonly maxResponseBytes?: number;
}

/** The default transport, which keeps connections open between calls. */
export interface HttpsTransport extends Transport {
  /** Closes the connections that are idle; it can be used again afterwards. */
  close(): void;
}

const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;
const MAX_SOCKETS = 16;
// Below the two minutes after which the service's web server closes an idle connection: a request on a connection
// that is just being closed would end in an unknown outcome.
const IDLE_MILLISECONDS = 60_000;
const STRICT_TLS = { rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Returns the transport over `node:https`, or over `node:http` for loopback addresses only (a simulator).
 *
 * TLS 1.2 or newer, certificates always verified whatever the environment variables say, no redirects. What a proxy
 * compressed (gzip, deflate, br) is decompressed. `HTTPS_PROXY` and `NO_PROXY` are honoured. Node's modules are loaded at
 * the first request.
 *
 * @throws {FacturadorError} `ERR_CONFIG` for an agent that does not verify certificates
 * @example
 * createDianClient({ environment: 'produccion', credential, transport: httpsTransport({ agent: proxyAgent }) });
 */
export function httpsTransport(options: HttpsTransportOptions = {}): HttpsTransport {
  const { agent } = options;
  if (agent !== undefined && (agent as HttpsAgent).options?.rejectUnauthorized === false) {
    throw new FacturadorError(
      'ERR_CONFIG',
      'The agent has rejectUnauthorized: false; pass the certificate authority in `ca` instead',
    );
  }
  const own = new Map<string, Connections>();
  const maxBytes = options.maxResponseBytes ?? MAX_RESPONSE_BYTES;
  const send = async (request: TransportRequest): Promise<TransportResponse> => {
    const url = checkedUrl(request.url);
    const { protocol } = url;
    if (!own.has(protocol)) {
      const made = await connect(protocol, options);
      // Of requests that begin together, all use the connections of the first.
      if (!own.has(protocol)) own.set(protocol, made);
    }
    if (request.signal?.aborted) throw abortedBeforeSending(request.signal);
    const { node, agent, idle } = own.get(protocol) as Connections;
    idle?.dropStale();
    const settings = { ...requestOptions(request), ...STRICT_TLS, agent };
    return exchange(request, () => node.request(url, settings), { maxBytes, idle });
  };
  const close = (): void => {
    for (const { agent, idle } of own.values()) if (idle !== undefined) agent.destroy();
    own.clear();
  };
  return Object.assign(send, { close });
}

/** What requests are made with, and the watch over its idle connections if the agent is our own. */
interface Connections {
  readonly node: Pick<typeof import('node:https'), 'request'>;
  readonly agent: HttpAgent;
  readonly idle: IdleSockets | undefined;
}

async function connect(protocol: string, options: HttpsTransportOptions): Promise<Connections> {
  const node = protocol === 'https:' ? await import('node:https') : await import('node:http');
  if (options.agent !== undefined) return { node, agent: options.agent, idle: undefined };
  const agent = new node.Agent(agentOptions(options));
  if (protocol === 'https:') throughProxy(agent as HttpsAgent, process.env, IDLE_MILLISECONDS);
  return { node, agent, idle: idleSockets(agent, IDLE_MILLISECONDS) };
}

/** @throws {FacturadorError} `ERR_CONFIG` unless https, or http to this computer */
export function checkedUrl(address: string): URL {
  const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:') return url;
  if (url?.protocol === 'http:' && LOOPBACK.test(url.hostname)) return url;
  throw new FacturadorError(
    'ERR_CONFIG',
    `Found the endpoint ${describe(address)}, expected an https:// address (http:// only for localhost)`,
  );
}

function agentOptions({ ca, maxSockets = MAX_SOCKETS }: HttpsTransportOptions): AgentOptions {
  const options = { ...STRICT_TLS, keepAlive: true, timeout: IDLE_MILLISECONDS, maxSockets };
  return ca === undefined ? options : { ...options, ca: typeof ca === 'string' ? ca : [ca].flat() };
}

function requestOptions({ headers, body }: TransportRequest): RequestOptions {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
  return { method: 'POST', headers: { ...headers, 'Content-Length': length } };
}

/** Sends one request and waits for the whole answer; every way out leaves no timer, listener or socket behind. */
function exchange(
  { body, timeoutMs, signal }: TransportRequest,
  open: () => ClientRequest,
  { maxBytes, idle }: { readonly maxBytes: number; readonly idle: IdleSockets | undefined },
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const request = opened(open);
    // Nothing of the request is on its way until the connection, and TLS on it, stands.
    let connected = false;
    let settled = false;
    let shown: ShownCertificate | undefined;
    const settle = (finish: () => void): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      finish();
    };
    const fail = (error: FacturadorError): void =>
      settle(() => {
        reject(error);
        request.destroy();
      });
    const onAbort = (): void => fail(aborted(signal as AbortSignal, connected));
    const timer = setTimeout(() => fail(timedOut(timeoutMs, connected)), timeoutMs);
    signal?.addEventListener('abort', onAbort, { once: true });
    request.once('socket', (socket) => {
      whenShown(socket, (certificate) => {
        shown = certificate;
      });
      whenConnected(request, socket, () => {
        connected = true;
      });
    });
    // Stays after settling: a destroyed request may emit one more error.
    request.on('error', (cause) =>
      fail(connected ? interrupted(cause) : notConnected(cause, request.host, shown)),
    );
    request.once('response', (response) => {
      idle?.heard(response);
      collect(response, { maxBytes, fail, done: (answer) => settle(() => resolve(answer)) });
    });
    request.end(body);
  });
}

/** Node refuses some options at once: an agent of the other protocol, a header with a line break. */
function opened(open: () => ClientRequest): ClientRequest {
  try {
    return open();
  } catch (cause) {
    throw notConnected(cause);
  }
}

function whenConnected(request: ClientRequest, socket: Socket, then: () => void): void {
  const { secureConnecting } = socket as Socket & { secureConnecting?: boolean };
  if (request.reusedSocket || (!socket.connecting && secureConnecting !== true)) then();
  else socket.once(secureConnecting === undefined ? 'connect' : 'secureConnect', then);
}

/** Where an answer goes. */
interface Collecting {
  readonly maxBytes: number;
  readonly fail: (error: FacturadorError) => void;
  readonly done: (answer: TransportResponse) => void;
}

function collect(response: IncomingMessage, { maxBytes, fail, done }: Collecting): void {
  const body = growingBytes();
  response.on('data', (chunk: Buffer) => {
    if (body.length() + chunk.length > maxBytes) fail(tooLarge(maxBytes));
    else body.add(chunk);
  });
  response.on('error', (cause) => fail(interrupted(cause)));
  response.once('end', () => {
    const received = body.whole();
    const status = response.statusCode ?? 0;
    const headers = plainHeaders(response);
    const codings = codingsOf(headers['content-encoding'], received);
    if (codings.length === 0) return done({ status, headers, body: received });
    decodeBody(received, codings, maxBytes).then(
      (decoded) => done({ status, headers: ofDecoded(headers), body: decoded }),
      fail,
    );
  });
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const name in headers) plain[name] = String(headers[name]);
  return plain;
}

/** Without the two that speak of the body as it came, so that nobody decodes it once more. */
function ofDecoded({
  'content-encoding': _coding,
  'content-length': _length,
  ...headers
}: Record<string, string>): Record<string, string> {
  return headers;
}

function timedOut(timeoutMs: number, mayHaveArrived: boolean): FacturadorError {
  const where = mayHaveArrived ? 'no whole answer arrived' : 'the connection did not open';
  return new FacturadorError('ERR_TRANSPORT_TIMEOUT', `Waited ${timeoutMs} ms and ${where}`, {
    mayHaveArrived,
  });
}

function interrupted(cause: unknown): FacturadorError {
  return new FacturadorError(
    'ERR_TRANSPORT_INTERRUPTED',
    `The connection broke before the whole answer arrived (${codeOf(cause)}); the request may have been processed`,
    { mayHaveArrived: true, cause },
  );
}
