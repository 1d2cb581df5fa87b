import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { closedPort } from '../soap/local-server.js';
import { type Practice, startPractice } from './practice.js';
import { runIn, type Session } from './session.js';

let practice: Practice;
let silent: Server;
let refusing: Server;
let endpoints: Readonly<Record<string, string>>;

beforeAll(async () => {
  practice = await startPractice();
  silent = createServer(() => undefined);
  refusing = createServer((socket) => socket.on('error', () => undefined).destroy());
  const portOf = (server: Server) =>
    new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
  endpoints = {
    'nobody listens': `https://127.0.0.1:${await closedPort()}/`,
    'the name does not exist': 'https://no-existe.invalid/',
    'it closes before TLS stands': `https://127.0.0.1:${await portOf(refusing)}/`,
    'it is silent before TLS stands': `https://127.0.0.1:${await portOf(silent)}/`,
    'it does not speak TLS': practice.simulator.url.replace('http:', 'https:'),
  };
});
afterAll(async () => {
  silent.close();
  refusing.close();
  await practice.end();
});

const WAYS = [
  'nobody listens',
  'the name does not exist',
  'it closes before TLS stands',
  'it is silent before TLS stands',
  'it does not speak TLS',
];

let last = 990000600;

/** Runs a command as somebody who interrupts it after a second: what goes on asks for half a minute. */
function hastily({ io }: Session, ...argv: readonly string[]) {
  return runIn({ ...io, signal: AbortSignal.timeout(1000) }, argv);
}

/** A folder whose service cannot be reached, with one draft. */
function offline(way: string): Session {
  last += 1;
  const session = practice.open({}, { endpoint: endpoints[way], timeoutMs: 200 });
  session.write('f.json', practiceDraft(`SETP${last}`));
  return session;
}

const online = { endpoint: undefined as string | undefined };
beforeAll(() => {
  online.endpoint = practice.simulator.url;
});

/** The network is back. */
function reconnect(session: Session): void {
  const config = JSON.parse(session.text('facturador.json')) as object;
  session.write('facturador.json', { ...config, ...online });
}

describe('send, when the connection never opened', () => {
  it.each(WAYS)(
    'since %s: prepared, exit 3, each time; with a network it is accepted, with the same bytes',
    async (way) => {
      const session = offline(way);
      const firstCode = way.startsWith('it is silent') ? 'ERR_TRANSPORT_TIMEOUT' : 'ERR_TRANSPORT_CONNECT';
      let first: string | undefined;
      for (let times = 0; times < 2; times += 1) {
        const { code, json } = await hastily(session, 'send', 'f.json', '--json');
        expect(code).toBe(3);
        const [document] = json.documents;
        expect(document).toMatchObject({ status: 'prepared', number: `SETP${last}`, settledBefore: false });
        expect(document.error.code).toBe(times === 0 ? firstCode : 'ERR_TRANSPORT_ABORTED');
        expect(document.files).toEqual({ submission: 'f.envio.json' });
        const kept = session.text('f.envio.json');
        expect(JSON.parse(kept).state).toBe('prepared');
        first ??= kept;
        expect(kept).toBe(first);
      }
      reconnect(session);
      expect((await session.run('send', 'f.json', '--json')).json.documents[0].status).toBe('accepted');
      const { xmlBase64 } = JSON.parse(session.text('f.envio.json'));
      expect(xmlBase64).toBe(JSON.parse(first ?? '').xmlBase64);
    },
  );

  it('tells a person that nothing left, why, and what to do; never that the outcome is unknown', async () => {
    const session = offline('nobody listens');
    for (const reason of ['ERR_TRANSPORT_CONNECT', 'ERR_TRANSPORT_ABORTED']) {
      const { code, out } = await hastily(session, 'send', 'f.json');
      expect(out).toContain(reason);
      expect(code).toBe(3);
      expect(out).toContain('Preparado: firmado y guardado; nada se envió');
      expect(out).toContain('Repita el mismo comando cuando haya conexión');
      expect(out).not.toContain('esconocido');
    }
  });

  it('a submission whose outcome is unknown stays so: an earlier request may have left', async () => {
    const session = offline('nobody listens');
    await hastily(session, 'send', 'f.json');
    const prepared = JSON.parse(session.text('f.envio.json'));
    session.write('f.envio.json', { ...prepared, state: 'unknown' });
    const { code, json } = await hastily(session, 'send', 'f.json', '--json');
    expect([code, json.documents[0].status]).toEqual([3, 'unknown']);
  });
});

describe('batch, when the connection never opened', () => {
  it('each document is prepared, exit 3; repeated with a network, all are accepted', async () => {
    const session = practice.open({}, { endpoint: endpoints['nobody listens'] });
    mkdirSync(`${session.folder}/ventas`);
    for (let number = 1; number <= 2; number += 1) {
      session.write(`ventas/f${number}.json`, practiceDraft(`SETP${990000700 + number}`));
    }
    const { code, json } = await hastily(session, 'batch', 'ventas', '--json');
    expect(code).toBe(3);
    for (const document of json.documents) {
      expect(document.status).toBe('prepared');
    }
    expect(session.text('ventas/resumen.csv').match(/,preparado,/g)).toHaveLength(2);
    reconnect(session);
    const again = await session.run('batch', 'ventas', '--json');
    expect(again.json.documents.map(({ status }: { status: string }) => status)).toEqual(
      Array(2).fill('accepted'),
    );
  });
});
