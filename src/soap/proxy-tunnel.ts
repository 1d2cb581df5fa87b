import type { Agent } from 'node:https';
import type { Socket } from 'node:net';
import { type ProxyVariables, proxyFor, type Target } from './proxy.js';

/** A proxy that did not open the way. */
export interface ProxyError extends Error {
  /** `PROXY_407` for a status; of a connection that failed, the system's word. */
  readonly code: string;
  /** Host and port of it. */
  readonly proxy: string;
}

type Created = (error: Error | null, socket?: Socket) => void;
type CreateConnection = (options: object, created?: Created) => Socket | undefined;

const LARGEST_HEAD = 16 * 1024;
const END_OF_HEAD = '\r\n\r\n';
const STATUS = /^HTTP\/1\.[01] (\d{3})/;
/** The proxy itself has to prove itself too. */
const STRICT_TLS = { rejectUnauthorized: true, minVersion: 'TLSv1.2' } as const;

/**
 * Makes an agent connect through the proxy that the environment names: by CONNECT, so that TLS still reaches from here to
 * the service, and its certificate is verified as without a proxy.
 *
 * @param milliseconds after which a proxy that does not answer is given up
 */
export function throughProxy(agent: Agent, variables: ProxyVariables, milliseconds: number): void {
  const owner = agent as unknown as { createConnection: CreateConnection };
  const direct = owner.createConnection.bind(agent);
  owner.createConnection = (options, created) => {
    const target = options as Target;
    let proxy: URL | undefined;
    try {
      proxy = proxyFor({ host: target.host, port: Number(target.port) }, variables);
    } catch (error) {
      created?.(error as Error);
      return undefined;
    }
    if (proxy === undefined) return direct(options, created);
    openTunnel(proxy, target, milliseconds).then(
      (socket) => created?.(null, direct({ ...options, socket })),
      (error: Error) => created?.(error),
    );
    return undefined;
  };
}

export function isProxyError(error: unknown): error is ProxyError {
  return error instanceof Error && typeof (error as Partial<ProxyError>).proxy === 'string';
}

async function openTunnel(proxy: URL, target: Target, milliseconds: number): Promise<Socket> {
  const socket = await connectTo(proxy);
  return new Promise((resolve, reject) => {
    const fail = (error: Error & { readonly code?: string }): void => {
      socket.destroy();
      reject(proxyError(proxy, error.code ?? 'no code', error));
    };
    const onTimeout = (): void => fail(coded('ETIMEDOUT'));
    const onEnd = (): void => fail(coded('ECONNRESET'));
    let head = '';
    const onData = (chunk: Buffer): void => {
      head += chunk.toString('latin1');
      const end = head.indexOf(END_OF_HEAD);
      if (end < 0) {
        if (head.length > LARGEST_HEAD) fail(coded('PROXY_ANSWER'));
        return;
      }
      const status = STATUS.exec(head)?.[1];
      if (status?.startsWith('2') !== true) {
        fail(coded(`PROXY_${status ?? 'ANSWER'}`));
        return;
      }
      socket.off('data', onData).off('error', fail).off('end', onEnd).off('timeout', onTimeout);
      socket.setTimeout(0);
      socket.pause();
      const rest = Buffer.from(head.slice(end + END_OF_HEAD.length), 'latin1');
      if (rest.length > 0) socket.unshift(rest);
      resolve(socket);
    };
    socket.on('data', onData).on('error', fail).on('end', onEnd).on('timeout', onTimeout);
    socket.setTimeout(milliseconds);
    socket.write(requestFor(proxy, target));
  });
}

/** Node queues what is written before a connection stands. */
async function connectTo({ protocol, hostname, port }: URL): Promise<Socket> {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'http:') return (await import('node:net')).connect({ host, port: Number(port || 80) });
  const tls = await import('node:tls');
  return tls.connect({ host, port: Number(port || 443), servername: host, ...STRICT_TLS });
}

function requestFor({ username, password }: URL, { host, port }: Target): string {
  const name = host.includes(':') ? `[${host}]` : host;
  const lines = [`CONNECT ${name}:${port} HTTP/1.1`, `Host: ${name}:${port}`];
  if (username !== '' || password !== '') {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    lines.push(`Proxy-Authorization: Basic ${Buffer.from(pair).toString('base64')}`);
  }
  return `${lines.join('\r\n')}${END_OF_HEAD}`;
}

function coded(code: string): Error & { readonly code: string } {
  return Object.assign(new Error(code), { code });
}

function proxyError({ host }: URL, code: string, cause: Error): ProxyError {
  return Object.assign(new Error(`The proxy failed: ${code}`, { cause }), { code, proxy: host });
}
