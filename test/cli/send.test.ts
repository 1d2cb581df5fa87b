import { practiceDraft } from '../../src/cli/call/practice-issuer.js';
import { FacturadorError } from '../../src/errors/index.js';
import { httpsTransport, type Transport } from '../../src/soap/index.js';
import { type Practice, startPractice, TECHNICAL_KEY } from './practice.js';
import { runIn, type Session } from './session.js';

let practice: Practice;
beforeAll(async () => {
  practice = await startPractice();
});
afterAll(() => practice.end());

let last = 990000100;
/** A draft with a number of its own. */
function freshDraft() {
  last += 1;
  return practiceDraft(`SETP${last}`);
}

function withDraft(session: Session): Session {
  session.write('f.json', freshDraft());
  return session;
}

/** Requests that arrived since. */
function requestsSince(sequence: number) {
  return practice.simulator.requests
    .filter((request) => request.sequence > sequence)
    .map(({ operation }) => operation);
}

const lastRequest = (): number => practice.simulator.requests.at(-1)?.sequence ?? 0;

function interrupted(mayHaveArrived: boolean): FacturadorError {
  const code = mayHaveArrived ? 'ERR_TRANSPORT_INTERRUPTED' : 'ERR_TRANSPORT_CONNECT';
  return new FacturadorError(code, 'The connection broke', { mayHaveArrived });
}

/** The simulator's range, with a key that is not its own. */
const WRONG_KEY = [
  {
    resolutionNumber: '18760000001',
    prefix: 'SETP',
    fromNumber: 990000000,
    toNumber: 995000000,
    validDateFrom: '2019-01-19',
    validDateTo: '2030-01-19',
    technicalKey: [...TECHNICAL_KEY].reverse().join(''),
  },
];

/** Delivers requests and loses the answers. */
const losesAnswers: Transport = async (request) => {
  const transport = httpsTransport();
  await transport(request);
  transport.close();
  throw interrupted(true);
};

/** Who calls it waits until that many have called it. */
function meetingOf(count: number): () => Promise<void> {
  const waiting: (() => void)[] = [];
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === count) for (const goOn of waiting) goOn();
    });
}

describe('send', () => {
  it('builds, signs and sends, and leaves submission, document and answer', async () => {
    const session = withDraft(practice.open());
    const { code, json } = await session.run('send', 'f.json', '--json');
    expect(code).toBe(0);
    const [document] = json.documents;
    expect(document).toMatchObject({
      file: 'f.json',
      status: 'accepted',
      number: `SETP${last}`,
      settledBefore: false,
    });
    expect(document.files).toEqual({
      submission: 'f.envio.json',
      signed: 'f.firmado.xml',
      answer: 'f.respuesta.xml',
    });
    expect(JSON.parse(session.text('f.envio.json'))).toMatchObject({
      state: 'accepted',
      uuid: document.uuid,
    });
    expect(session.text('f.firmado.xml')).toContain(document.uuid);
    expect(session.text('f.respuesta.xml')).toContain('<ApplicationResponse');
  });

  it('tells a person the verdict in Spanish', async () => {
    const { code, out } = await withDraft(practice.open()).run('send', 'f.json');
    expect(code).toBe(0);
    expect(out).toContain('✓ Aceptado por la DIAN');
    expect(out).toContain('Archivos: f.envio.json, f.firmado.xml, f.respuesta.xml');
  });

  it('once accepted, asks nothing and signs nothing again', async () => {
    const session = withDraft(practice.open());
    await session.run('send', 'f.json');
    const before = session.text('f.envio.json');
    const sequence = lastRequest();
    const { code, json } = await session.run('send', 'f.json', '--json');
    expect(code).toBe(0);
    expect(json.documents[0]).toMatchObject({ status: 'accepted', settledBefore: true });
    expect(requestsSince(sequence)).toEqual([]);
    expect(session.text('f.envio.json')).toBe(before);
  });

  it('asks for the ranges when the configuration has none, once for all files', async () => {
    const session = withDraft(practice.open({}, { numberingRanges: undefined }));
    session.write('g.json', freshDraft());
    const sequence = lastRequest();
    expect(await session.run('send', 'f.json', 'g.json')).toMatchObject({ code: 0 });
    expect(requestsSince(sequence)).toEqual(['getNumberingRange', 'sendBillSync', 'sendBillSync']);
  });
});

describe('send, when the connection breaks', () => {
  it('with the answer lost, ends with 3, and the next run finds the verdict without sending again', async () => {
    const session = withDraft(practice.open({ transport: losesAnswers }));
    const lost = await session.run('send', 'f.json');
    expect(lost.code).toBe(3);
    expect(lost.out).toContain('? Resultado desconocido');
    expect(lost.out).toContain('Repita el mismo comando');
    const submission = JSON.parse(session.text('f.envio.json'));
    expect(submission.state).toBe('unknown');

    const again = practice.open();
    again.write('f.json', session.text('f.json'));
    again.write('f.envio.json', submission);
    const sequence = lastRequest();
    const { code, json } = await again.run('send', 'f.json', '--json');
    expect(code).toBe(0);
    expect(json.documents[0]).toMatchObject({ status: 'accepted', uuid: submission.uuid });
    expect(requestsSince(sequence)).toEqual(['getStatus']);
    expect(JSON.parse(again.text('f.envio.json'))).toMatchObject({ ...submission, state: 'accepted' });
  });

  it('with nothing sent, ends with 3, and the next run sends the same bytes', async () => {
    const refuses: Transport = async () => {
      throw interrupted(false);
    };
    const session = withDraft(practice.open({ transport: refuses }));
    const { code, out } = await session.run('send', 'f.json');
    expect(code).toBe(3);
    expect(out).toContain('La petición no llegó a la DIAN');
    const submission = JSON.parse(session.text('f.envio.json'));
    expect(submission.state).toBe('prepared');

    const again = practice.open();
    again.write('f.envio.json', submission);
    again.write('f.json', session.text('f.json'));
    const sequence = lastRequest();
    expect(await again.run('send', 'f.json')).toMatchObject({ code: 0 });
    expect(requestsSince(sequence)).toEqual(['getStatus', 'sendBillSync']);
    expect(JSON.parse(again.text('f.envio.json')).xmlBase64).toBe(submission.xmlBase64);
  });

  it('the submission is on the disk before the document leaves', async () => {
    const seen: string[] = [];
    const session: Session = withDraft(
      practice.open({
        transport: async () => {
          seen.push(JSON.parse(session.text('f.envio.json')).state);
          throw interrupted(false);
        },
      }),
    );
    await session.run('send', 'f.json');
    expect(seen).toEqual(['prepared']);
  });

  it('an interruption leaves the files after it alone, and says so', async () => {
    const interruption = new AbortController();
    interruption.abort();
    const session = withDraft(practice.open({ signal: interruption.signal }));
    const { code, err } = await session.run('send', 'f.json');
    expect(code).toBe(3);
    expect(err).toContain('Se interrumpió: f.json no se envió');
  });

  it('a verdict that cannot be written down is told all the same', async () => {
    const session = withDraft(practice.open());
    const { write } = session.io.files;
    let writes = 0;
    const full: Session = withDraft(
      practice.open({
        files: {
          ...session.io.files,
          write: (...args) => {
            writes += 1;
            if (writes > 1) throw new FacturadorError('ERR_INPUT', 'No space left');
            return write(...args);
          },
        },
      }),
    );
    const { code, out } = await full.run('send', 'f.json');
    expect(code).toBe(2);
    expect(out).toContain('✓ Aceptado por la DIAN');
    expect(out).toContain('No space left');
    expect(await session.run('send', 'f.json')).toMatchObject({ code: 0 });
  });
});

describe('send, when the DIAN says no', () => {
  it('ends with 1 and tells the rule; the corrected document may have the number', async () => {
    const session = withDraft(practice.open({}, { numberingRanges: WRONG_KEY }));
    const rejected = await session.run('send', 'f.json');
    expect(rejected.code).toBe(1);
    expect(rejected.out).toContain('✗ Rechazado por la DIAN');
    expect(rejected.out).toMatch(/FAD06 +rechazo +Valor del CUFE/);
    const { uuid } = JSON.parse(session.text('f.envio.json'));

    session.write('facturador.json', {
      ...JSON.parse(session.text('facturador.json')),
      numberingRanges: 'rangos.json',
    });
    const { code, json } = await session.run('send', 'f.json', '--json');
    expect(code).toBe(0);
    expect(json.documents[0].uuid).not.toBe(uuid);
  });

  it('a rejected submission that is given itself is not sent again', async () => {
    const session = withDraft(practice.open({}, { numberingRanges: WRONG_KEY }));
    await session.run('send', 'f.json');
    const sequence = lastRequest();
    const { code, out } = await session.run('send', 'f.envio.json');
    expect(code).toBe(1);
    expect(out).toContain('(en un envío anterior)');
    expect(requestsSince(sequence)).toEqual([]);
  });
});

describe('two runs of send on one file that was rejected', () => {
  /** A session whose draft was rejected, since its range had a wrong key; now it has the right one. */
  async function afterRejection(surroundings = {}): Promise<Session> {
    const session = withDraft(practice.open(surroundings, { numberingRanges: WRONG_KEY }));
    expect((await session.run('send', 'f.json')).code).toBe(1);
    const config = JSON.parse(session.text('facturador.json'));
    session.write('facturador.json', { ...config, numberingRanges: 'rangos.json' });
    return session;
  }
  const kept = (session: Session) =>
    ['f.envio.json', 'f.firmado.xml', 'f.respuesta.xml'].map((name) => session.text(name));

  it('sign the next attempt once, and send it once', async () => {
    const session = await afterRejection();
    const rejected = kept(session);
    const { files } = session.io;
    const bothLooked = meetingOf(2);
    const exists: typeof files.exists = async (path) => {
      const found = await files.exists(path);
      if (path.includes('intento-2.envio') && !found) await bothLooked();
      return found;
    };
    const run = () => runIn({ ...session.io, files: { ...files, exists } }, ['send', 'f.json', '--json']);
    const sequence = lastRequest();
    const endings = await Promise.all([run(), run()]);
    expect(endings.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(requestsSince(sequence)).toEqual(['sendBillSync']);
    const accepted = endings.find(({ code }) => code === 0)?.json.documents[0];
    expect(accepted).toMatchObject({
      status: 'accepted',
      files: {
        submission: 'f.intento-2.envio.json',
        signed: 'f.intento-2.firmado.xml',
        answer: 'f.intento-2.respuesta.xml',
      },
    });
    expect(session.text('f.intento-2.firmado.xml')).toContain(accepted.uuid);
    expect(kept(session)).toEqual(rejected);
    const again = await session.run('send', 'f.json', '--json');
    expect(again.json.documents[0]).toMatchObject({ uuid: accepted.uuid, settledBefore: true });
  });

  it('leave the files of the accepted one alone, though the other one was refused', async () => {
    const session = await afterRejection();
    const draft = session.text('f.json');
    // Another program issues the number meanwhile, and what is signed here is refused.
    const other = practice.open();
    other.write('g.json', draft);
    expect((await other.run('send', 'g.json')).code).toBe(0);
    const taken = await session.run('send', 'f.json', '--json');
    expect(taken.code).toBe(1);
    expect(taken.json.documents[0]).toMatchObject({ error: { code: 'ERR_NUMBER_TAKEN' } });
    expect(JSON.parse(session.text('f.intento-2.envio.json')).duplicateOf).toMatch(/^[\da-f]{96}$/);
  });

  it('do not sign anew under a number that is another document’s, but under a new one they do', async () => {
    const session = await afterRejection();
    const other = practice.open();
    other.write('g.json', session.text('f.json'));
    await other.run('send', 'g.json');
    await session.run('send', 'f.json');
    const sequence = lastRequest();
    const again = await session.run('send', 'f.json', '--json');
    expect(again.code).toBe(1);
    expect(again.json.documents[0]).toMatchObject({
      settledBefore: true,
      error: { code: 'ERR_NUMBER_TAKEN' },
    });
    expect(requestsSince(sequence)).toEqual([]);
    expect(() => session.text('f.intento-3.envio.json')).toThrow();
    session.write('f.json', freshDraft());
    expect((await session.run('send', 'f.json')).code).toBe(0);
    expect(JSON.parse(session.text('f.intento-3.envio.json'))).toMatchObject({
      attempt: 3,
      number: `SETP${last}`,
    });
  });

  it('a run that knows less does not put it over the verdict that another one has written down', async () => {
    const session: Session = withDraft(
      practice.open({
        transport: async (request) => {
          const transport = httpsTransport();
          await transport(request);
          transport.close();
          const other = practice.open();
          other.write('f.envio.json', session.text('f.envio.json'));
          await other.run('send', 'f.envio.json');
          session.write('f.envio.json', other.text('f.envio.json'));
          throw interrupted(true);
        },
      }),
    );
    expect((await session.run('send', 'f.json')).code).toBe(3);
    expect(JSON.parse(session.text('f.envio.json')).state).toBe('accepted');
  });

  it('a file that is there already with another content is not replaced, and the verdict is told', async () => {
    const session = withDraft(practice.open());
    session.write('f.firmado.xml', 'de otro');
    const { code, out } = await session.run('send', 'f.json');
    expect(code).toBe(2);
    expect(out).toContain('✓ Aceptado por la DIAN');
    expect(out).toContain('f.firmado.xml ya existe con otro contenido');
    expect(session.text('f.firmado.xml')).toBe('de otro');
  });
});

describe('send, with files that are not right', () => {
  it('a bad draft does not keep the others from being sent', async () => {
    const session = withDraft(practice.open());
    session.write('malo.json', { ...freshDraft(), lines: [] });
    const { code, json } = await session.run('send', 'malo.json', 'f.json', '--json');
    expect(code).toBe(2);
    expect(json.documents[0]).toMatchObject({ file: 'malo.json', error: { code: 'ERR_DRAFT' } });
    expect(json.documents[1]).toMatchObject({ file: 'f.json', status: 'accepted' });
    expect(() => session.text('malo.envio.json')).toThrow();
  });

  it('a file that was sent under another number is not taken for a new one', async () => {
    const session = withDraft(practice.open());
    await session.run('send', 'f.json');
    const { number } = JSON.parse(session.text('f.envio.json'));
    session.write('f.json', freshDraft());
    const { code, out } = await session.run('send', 'f.json');
    expect(code).toBe(2);
    expect(out).toContain(
      `f.envio.json es el envío de ${number} (invoice), y f.json dice SETP${last} (invoice)`,
    );
  });

  it.each([
    ['cut short', '{"kind":"invoice","xmlBa', 'f.envio.json no es JSON válido'],
    ['without its bytes', '{"number":"SETP990000001"}', 'f.envio.json no es un envío completo: falta'],
    [
      'in a state that does not exist',
      '{"number":"1","uuid":"1","fileName":"1","zipFileName":"1","xmlBase64":"","state":"perdido"}',
      'f.envio.json tiene un estado que no existe',
    ],
  ])('a submission %s stops the sending', async (_, content, message) => {
    const session = withDraft(practice.open());
    session.write('f.envio.json', content);
    const sequence = lastRequest();
    const { code, out } = await session.run('send', 'f.json');
    expect(code).toBe(2);
    expect(out).toContain(message);
    expect(requestsSince(sequence)).toEqual([]);
    expect(session.text('f.envio.json')).toBe(content);
  });

  it('two runs at the same time sign the number once', async () => {
    const session = withDraft(practice.open());
    const { files } = session.io;
    const bothLooked = meetingOf(2);
    const exists: typeof files.exists = async (path) => {
      const found = await files.exists(path);
      if (path.endsWith('.envio.json')) await bothLooked();
      return found;
    };
    const run = () => runIn({ ...session.io, files: { ...files, exists } }, ['send', 'f.json']);
    const sequence = lastRequest();
    const endings = await Promise.all([run(), run()]);
    expect(endings.map(({ code }) => code).sort()).toEqual([0, 2]);
    expect(endings.map(({ out }) => out).join()).toContain('f.envio.json: ya existe');
    expect(requestsSince(sequence)).toEqual(['sendBillSync']);
  });

  it('a server that is none is told, and the outcome is open', async () => {
    const session = withDraft(
      practice.open({
        transport: async () => ({
          status: 200,
          headers: { 'content-type': 'text/html' },
          body: Buffer.from('<html>'),
        }),
      }),
    );
    const { code, json } = await session.run('send', 'f.json', '--json');
    expect(code).toBe(3);
    expect(json.documents[0]).toMatchObject({ status: 'unknown', error: { code: 'ERR_SOAP_HTTP' } });
  });
});
