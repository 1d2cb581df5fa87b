import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { growingBytes } from '../../bytes/index.js';
import { FacturadorError } from '../../errors/index.js';
import { foreignText } from '../../text/index.js';
import type { Identity } from '../service/identity.js';
import { toPem } from '../service/identity.js';

/** A POST that arrived whole. */
export interface HttpRequest {
  readonly body: Uint8Array;
  /** As the client named it, with the port. */
  readonly host: string;
  /** Aborts when the server closes. */
  readonly signal: AbortSignal;
}

/** What goes back: an answer, part of one, or nothing at all. */
export type HttpReply =
  | {
      /** `half`: the connection breaks in the middle of the body. */
      readonly kind: 'answer' | 'half';
      readonly status: number;
      readonly type: string;
      readonly body: Uint8Array;
      /** The server's time. */
      readonly date: Date;
    }
  | { readonly kind: 'cut' }
  | { readonly kind: 'silence' };

export type Handler = (request: HttpRequest) => Promise<HttpReply>;

export interface ListenOptions {
  readonly port: number;
  readonly path: string;
  /** Speaks HTTPS with this certificate. */
  readonly tls: Identity | undefined;
  readonly handler: Handler;
}

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const SOAP_TYPE = /^application\/soap\+xml\b/i;
const LARGEST_BODY = 100 * 1024 * 1024;
/** As long as the real service keeps an idle connection, so that clients may reuse it. */
const IDLE_MILLISECONDS = 120_000;

/** Listens on loopback and hands on what is posted to the path. */
export async function listen({ port, path, tls, handler }: ListenOptions): Promise<Listening> {
  const closing = new AbortController();
  const listener: RequestListener = (request, response) => {
    const refused = refusalOf(request, path);
    if (refused !== undefined) refuse(response, refused);
    else
      receive(request, response, { handler, signal: closing.signal }).catch((error) => fail(response, error));
  };
  const server = await createServer(tls, listener);
  server.keepAliveTimeout = IDLE_MILLISECONDS;
  await bind(server, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${HOST}:${bound}${path}`,
    close: () => close(server, closing),
  };
}

async function createServer(tls: Identity | undefined, listener: RequestListener): Promise<Server> {
  if (tls === undefined) {
    const http = await import('node:http');
    return http.createServer(listener);
  }
  const https = await import('node:https');
  const key = tls.key.export({ type: 'pkcs8', format: 'pem' });
  return https.createServer({ key, cert: toPem(tls.certificate), minVersion: 'TLSv1.2' }, listener);
}

function bind(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (cause: Error): void => {
      const message = `The simulator cannot listen on port ${port}; choose another, or 0 for a free one`;
      reject(new FacturadorError('ERR_CONFIG', message, { path: 'port', cause }));
    };
    server.once('error', onError);
    server.listen(port, HOST, () => {
      server.off('error', onError);
      resolve();
    });
  });
}

function close(server: Server, closing: AbortController): Promise<void> {
  closing.abort();
  return new Promise((resolve) => {
    // An error says that it was closed before, which is as good.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Status of a request that is not a SOAP 1.2 POST to the service. */
function refusalOf({ method, url = '', headers }: IncomingMessage, path: string): number | undefined {
  if (url.split('?', 1)[0] !== path) return 404;
  if (method !== 'POST') return 405;
  return SOAP_TYPE.test(headers['content-type'] ?? '') ? undefined : 415;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0, connection: 'close' }).end();
}

/** What fails here is a callback of the user's, which should learn of it without its process ending. */
function fail(response: ServerResponse, error: unknown): void {
  response.destroy();
  process.emitWarning(`A callback of the simulator failed: ${foreignText(String(error))}`);
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  { handler, signal }: { readonly handler: Handler; readonly signal: AbortSignal },
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    response.destroy();
    return;
  }
  if (body.length > LARGEST_BODY) {
    refuse(response, 413);
    return;
  }
  send(response, await handler({ body, host: request.headers.host ?? '', signal }));
}

/** The body, or as much of it as shows that it is too large; undefined when the client went away. */
async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const body = growingBytes();
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      body.add(chunk);
      if (body.length() > LARGEST_BODY) break;
    }
  } catch {
    return undefined;
  }
  return body.whole();
}

function send(response: ServerResponse, reply: HttpReply): void {
  if (reply.kind === 'silence') return;
  if (reply.kind === 'cut') {
    response.destroy();
    return;
  }
  const { status, type, body, kind, date } = reply;
  const headers = { 'content-type': type, 'content-length': body.length, date: date.toUTCString() };
  response.writeHead(status, headers);
  if (kind === 'answer') response.end(body);
  else response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}
