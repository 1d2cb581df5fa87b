import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import type { Files } from '../../src/cli/files/io.js';
import { FacturadorError } from '../../src/errors/index.js';
import { httpsTransport, type Transport } from '../../src/soap/index.js';
import { type Practice, startPractice, TECHNICAL_KEY } from './practice.js';
import { runIn, type Session } from './session.js';

const WRITTEN_BY_0_1_0 = join(__dirname, '../../fixtures/cli-0.1.0');

let practice: Practice;
beforeEach(async () => {
  practice = await startPractice();
});
afterEach(() => practice.end());

const operations = () => practice.simulator.requests.map(({ operation }) => operation);

/** Delivers requests and loses the answers. */
const losesAnswers: Transport = async (request) => {
  const transport = httpsTransport();
  await transport(request);
  transport.close();
  throw new FacturadorError('ERR_TRANSPORT_INTERRUPTED', 'The connection broke', { mayHaveArrived: true });
};

/** The simulator's range with a key that is not its own: what is built with it is rejected. */
function withWrongKey(session: Session): Session {
  const [range] = JSON.parse(session.text('rangos.json'));
  session.write('rangos.json', [{ ...range, technicalKey: [...TECHNICAL_KEY].reverse().join('') }]);
  return session;
}

describe.each([
  ['accepted', (session: Session) => session, 0],
  ['rejected', withWrongKey, 1],
] as const)(
  'a run of send that is stopped before it writes that it knows nothing, while another writes %s',
  (state, prepare, code) => {
    it('hides the verdict from nobody', async () => {
      const session = prepare(practice.open());
      session.write('f.json', practiceDraft('SETP990000401'));
      let writes = 0;
      const write: Files['write'] = async (path, ...rest) => {
        if (path === 'f.envio.json') writes += 1;
        // The first write is the submission itself; this one is what became of it.
        if (path === 'f.envio.json' && writes === 2) {
          expect((await session.run('send', 'f.json')).code).toBe(code);
        }
        return session.io.files.write(path, ...rest);
      };
      const files = { ...session.io.files, write };
      const stopped = await runIn({ ...session.io, files, transport: losesAnswers }, ['send', 'f.json']);
      expect(stopped.code).toBe(3);
      const before = operations().length;
      const again = await session.run('send', 'f.envio.json', '--json');
      expect(again.code).toBe(code);
      expect(again.json.documents[0]).toMatchObject({ status: state, settledBefore: true });
      expect(operations().slice(before)).toEqual([]);
      const names = readdirSync(session.folder).filter((name) => name.startsWith('f.'));
      expect(names).toEqual(
        expect.arrayContaining(['f.envio.json', 'f.firmado.xml', 'f.json', 'f.veredicto.json']),
      );
      expect(names.filter((name) => /-[\da-f]{4}-/.test(name))).toEqual([]);
    });
  },
);

it('two runs of send that write the verdict at once are both told it, and it is there', async () => {
  const session = practice.open();
  session.write('f.json', practiceDraft('SETP990000402'));
  expect((await runIn({ ...session.io, transport: losesAnswers }, ['send', 'f.json'])).code).toBe(3);
  let waiting = 0;
  let bothAreThere = (): void => undefined;
  const meeting = new Promise<void>((resolve) => {
    bothAreThere = resolve;
  });
  const write: Files['write'] = async (path, ...rest) => {
    if (path === 'f.veredicto.json') {
      waiting += 1;
      if (waiting === 2) bothAreThere();
      await meeting;
    }
    return session.io.files.write(path, ...rest);
  };
  const io = { ...session.io, files: { ...session.io.files, write } };
  const endings = await Promise.all([
    runIn(io, ['send', 'f.json', '--json']),
    runIn(io, ['send', 'f.json', '--json']),
  ]);
  expect(endings.map(({ code }) => code)).toEqual([0, 0]);
  expect(JSON.parse(session.text('f.envio.json')).state).toBe('accepted');
});

it('what send leaves is no draft for batch', async () => {
  const session = practice.open();
  session.write('f.json', practiceDraft('SETP990000403'));
  expect((await session.run('send', 'f.json')).code).toBe(0);
  const { json } = await session.run('batch', '.', '--json');
  expect(json.documents ?? json.results).toHaveLength(1);
});

describe('files that the send of version 0.1.0 left', () => {
  let session: Session;
  beforeEach(() => {
    session = practice.open({ sleep: async () => undefined });
    cpSync(WRITTEN_BY_0_1_0, session.folder, { recursive: true });
  });
  const kept = (name: string) =>
    ['envio.json', 'firmado.xml', 'respuesta.xml'].map((ending) => session.text(`${name}.${ending}`));

  it.each(['desconocida.json', 'desconocida.envio.json'])(
    'with an unknown outcome go on with the same bytes, by %s',
    async (file) => {
      const before = JSON.parse(session.text('desconocida.envio.json'));
      const { code, json } = await session.run('send', file, '--json');
      expect(code).toBe(0);
      expect(json.documents[0]).toMatchObject({ status: 'accepted', uuid: before.uuid });
      expect(operations()).toEqual(['getStatus', 'getStatus', 'getXmlByDocumentKey', 'sendBillSync']);
      const after = JSON.parse(session.text('desconocida.envio.json'));
      expect(after).toMatchObject({ state: 'accepted', xmlBase64: before.xmlBase64 });
      expect(session.text('desconocida.respuesta.xml')).toContain('<ApplicationResponse');
    },
  );

  it.each(['aceptada.json', 'aceptada.envio.json'])('accepted are not sent again, by %s', async (file) => {
    const before = kept('aceptada');
    const { code, json } = await session.run('send', file, '--json');
    expect(code).toBe(0);
    expect(json.documents[0]).toMatchObject({ status: 'accepted', settledBefore: true });
    expect(operations()).toEqual([]);
    expect(kept('aceptada')).toEqual(before);
  });

  it('rejected stay as they are, and the corrected document is the next attempt', async () => {
    const before = kept('rechazada');
    const { code, json } = await session.run('send', 'rechazada.json', '--json');
    expect(code).toBe(0);
    expect(json.documents[0]).toMatchObject({
      status: 'accepted',
      files: { submission: 'rechazada.intento-2.envio.json' },
    });
    expect(kept('rechazada')).toEqual(before);
    expect((await session.run('send', 'rechazada.envio.json')).code).toBe(1);
  });
});
