import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TestCertificate } from './certificate.js';

/** A server on this computer. */
export interface LocalServer {
  readonly url: string;
  readonly port: number;
  /** How many connections are open now. */
  connections(): Promise<number>;
  close(): Promise<void>;
}

/** Starts a server: https with a certificate, http without. */
export async function serve(listener: RequestListener, tls?: TestCertificate): Promise<LocalServer> {
  const server =
    tls === undefined ? createHttp(listener) : createHttps({ key: tls.key, cert: tls.certificate }, listener);
  const port = await listen(server);
  return {
    url: `http${tls === undefined ? '' : 's'}://127.0.0.1:${port}/WcfDianCustomerServices.svc`,
    port,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

/** Waits until a server has no connection left. */
export async function untilNoConnection(server: LocalServer): Promise<void> {
  while ((await server.connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** A port on which nobody listens. */
export async function closedPort(): Promise<number> {
  const server = createHttp();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Reads a request's body to its end. */
export async function bodyOf(request: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
