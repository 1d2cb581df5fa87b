import fc from 'fast-check';
import type { IssuerConfig } from '../../src/issuer/index.js';
import { readRequest } from '../../src/simulator/wire/read-request.js';
import { writeAnswer } from '../../src/simulator/wire/write-answer.js';
import { type DianResponseFields, readEnvelope, type Transport } from '../../src/soap/index.js';
import { memoryStore } from '../../src/store/index.js';
import { type Submission, signedXml } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { soapAnswer } from '../soap/answers.js';
import { NOW } from '../support/service.js';
import {
  ACCEPTED,
  cut,
  duplicateOf,
  FAILED,
  IN_PROCESS,
  NOT_FOUND,
  REJECTED,
  type ScriptedService,
  scripted,
  issuerWith as scriptedIssuer,
  UNKNOWN_XML,
} from './scripted-service.js';
import { draftOf } from './support.js';

type Fields = Partial<DianResponseFields>;

const PATIENCE = { firstDelayMs: 1, patienceMs: 7 };
const DRAFT = draftOf(990000001);
const OTHER_KEY = 'cd'.repeat(48);
const { uuid: KEY } = issuerWith(scripted({})).build(DRAFT);

function issuerWith(service: Pick<ScriptedService, 'transport'>, changes: Partial<IssuerConfig> = {}) {
  return scriptedIssuer(service, { retry: PATIENCE, ...changes });
}

/** An issuer with a store, whose document was sent and its answer lost. */
async function afterLostAnswer(script: Parameters<typeof scripted>[0]) {
  const store = memoryStore();
  const { submission } = await issuerWith(scripted({ sendBillSync: [cut()] }), { store }).submit(DRAFT);
  const service = scripted({ getXmlByDocumentKey: [UNKNOWN_XML], ...script });
  const issuer = issuerWith(service, { store });
  const stored = () => store.get(submission) as Promise<Submission>;
  return { issuer, service, stored, submission };
}

const RULE = 'Regla: FAD06, Rechazo: Valor del CUFE no está calculado correctamente';
const NOTICE = 'Regla: FAJ43b, Notificación: Nombre informado No corresponde al registrado en el RUT';

const REFUSALS: [string, Fields][] = [
  ['2', { isValid: false, statusCode: '2', statusDescription: 'Set de prueba … se encuentra Aceptado.' }],
  ['401', { isValid: false, statusCode: '401', statusDescription: 'NIT no autorizado' }],
  ['89', { isValid: false, statusCode: '89', statusDescription: 'Formato trackId inválido.' }],
  ['a code that nobody knows', { isValid: false, statusCode: '7042', statusDescription: 'Algo pasó' }],
  ['a word', { isValid: false, statusCode: 'Error', statusDescription: 'Error' }],
  ['99 with nothing but notifications', { ...REJECTED, errorMessages: [NOTICE, NOTICE] }],
  ['99 without a rule', { ...REJECTED, errorMessages: [] }],
  ['99 with a text that names no rule', { ...REJECTED, errorMessages: ['No fue posible consultar.'] }],
  [
    '99 with the number of a refusal',
    { ...REJECTED, errorMessages: ['Regla: 401, Rechazo: NIT no autorizado'] },
  ],
  ['99 with a rejection of no rule', { ...REJECTED, errorMessages: ['Regla: , Rechazo: sin regla'] }],
];

describe('after a lost answer, a question that is answered', () => {
  it.each(REFUSALS)('by %s frees no number: the outcome stays unknown', async (_, answer) => {
    const { issuer, stored } = await afterLostAnswer({ getStatus: [answer] });
    expect((await issuer.resume(DRAFT.number)).status).toBe('unknown');
    expect(await stored()).toMatchObject({ state: 'unknown' });
    const another = draftOf(990000001, { notes: ['Otra'] });
    expect((await rejectionOf(issuer.submit(another))).code).toBe('ERR_NUMBER_TAKEN');
  });

  it.each(REFUSALS)('by %s is asked again, and the verdict comes', async (_, answer) => {
    const { issuer } = await afterLostAnswer({ getStatus: [answer, ACCEPTED] });
    expect((await issuer.resume(DRAFT.number)).status).toBe('accepted');
  });

  it('by a rule that the document broke is a rejection, and the number is free', async () => {
    const { issuer } = await afterLostAnswer({
      getStatus: [{ ...REJECTED, errorMessages: [NOTICE, RULE], xmlDocumentKey: KEY.toUpperCase() }],
      sendBillSync: [ACCEPTED],
    });
    expect(await issuer.resume(DRAFT.number)).toMatchObject({ status: 'rejected' });
    const corrected = await issuer.submit(draftOf(990000001, { notes: ['Corregida'] }));
    expect(corrected).toMatchObject({ status: 'accepted', submission: { attempt: 2 } });
  });
});

describe('a refusal', () => {
  it('of the only request that left is final', async () => {
    for (const [, answer] of REFUSALS.filter(([name]) => !name.includes('notifications'))) {
      const issuer = issuerWith(scripted({ sendBillSync: [answer] }), { store: memoryStore() });
      expect((await issuer.submit(DRAFT)).status).toBe('rejected');
    }
  });

  it('that names nothing but notifications contradicts itself, and is asked about', async () => {
    const notices = { ...REJECTED, errorMessages: [NOTICE] };
    const service = scripted({ sendBillSync: [notices], getStatus: [notices, ACCEPTED] });
    expect((await issuerWith(service).submit(DRAFT)).status).toBe('accepted');
  });

  it.each(REFUSALS)(
    'of a copy that was sent again, by %s, says nothing of the first one',
    async (_, answer) => {
      const { issuer, service } = await afterLostAnswer({
        getStatus: [NOT_FOUND, NOT_FOUND, ACCEPTED],
        sendBillSync: [answer],
      });
      expect((await issuer.resume(DRAFT.number)).status).toBe('accepted');
      expect(service.calls.filter((name) => name === 'sendBillSync')).toHaveLength(1);
    },
  );

  it('of a request frees no number when another process has sent the document meanwhile', async () => {
    for (const [, refusal] of [
      ...REFUSALS.slice(0, 3),
      ['', duplicateOf('', 'procesado anteriormente')] as const,
    ]) {
      const store = memoryStore();
      const other = scripted({
        getStatus: [NOT_FOUND],
        getXmlByDocumentKey: [UNKNOWN_XML],
        sendBillSync: [cut()],
      });
      const own = scripted({
        sendBillSync: [refusal],
        getStatus: [NOT_FOUND, NOT_FOUND, NOT_FOUND, IN_PROCESS, ACCEPTED],
        getXmlByDocumentKey: [UNKNOWN_XML],
      });
      const issuer = issuerWith(
        {
          transport: async (request) => {
            const isSend = own.calls.length === 0;
            const answer = await own.transport(request);
            if (isSend) await issuerWith(other, { store, retry: { maxSends: 1 } }).resume(DRAFT.number);
            return answer;
          },
        },
        { store },
      );
      expect((await issuer.submit(DRAFT, { patienceMs: 100 })).status).toBe('accepted');
      expect(other.sent).toHaveLength(1);
    }
  });

  it('of a batch that was sent again says nothing of the first one', async () => {
    const item = { processedMessage: 'Identificador del set de pruebas es obligatorio.', success: false };
    const service = scripted({
      sendTestSetAsync: [cut(), { errorMessageList: [item] }],
      getStatus: [NOT_FOUND, NOT_FOUND, IN_PROCESS, ACCEPTED],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    const issuer = issuerWith(service, { store: memoryStore() });
    const options = { testSetId: 'set', dryRun: false, patienceMs: 300_000 };
    expect(await issuer.submitTestSet([DRAFT], options)).toMatchObject({ accepted: 1 });
  });

  it('of the set, for a batch that was sent again, says nothing of the first one', async () => {
    const service = scripted({
      sendTestSetAsync: [cut(), { zipKey: 'abc' }],
      getStatus: [NOT_FOUND, NOT_FOUND, ACCEPTED],
      getXmlByDocumentKey: [UNKNOWN_XML],
      getStatusZip: [[{ isValid: false, statusCode: '2', statusDescription: 'se encuentra Aceptado.' }]],
    });
    const issuer = issuerWith(service, { store: memoryStore() });
    const options = { testSetId: 'set', dryRun: false, patienceMs: 300_000 };
    expect(await issuer.submitTestSet([DRAFT], options)).toMatchObject({ accepted: 1, setStatus: 'open' });
  });
});

describe('an answer about another document', () => {
  const named = (answer: Fields): Fields => ({ ...answer, xmlDocumentKey: OTHER_KEY });

  it.each([
    ['accepts', ACCEPTED],
    ['rejects', REJECTED],
    ['is in process', IN_PROCESS],
    ['is refused', REFUSALS[1]?.[1] as Fields],
    ['knows no key', NOT_FOUND],
  ])('that %s settles nothing, be it given to a send or to a question', async (_, answer) => {
    const service = scripted({ sendBillSync: [named(answer)], getStatus: [named(answer)] });
    const store = memoryStore();
    const result = await issuerWith(service, { store }).submit(DRAFT);
    expect(result.status).toBe('unknown');
    expect(service.sent).toHaveLength(1);
    expect(await store.get(result.submission)).toMatchObject({ state: 'unknown' });
    const { issuer } = await afterLostAnswer({ getStatus: [named(answer), named(answer), ACCEPTED] });
    expect((await issuer.resume(DRAFT.number)).status).toBe('accepted');
  });

  it('in a batch settles nothing', async () => {
    const service = scripted({
      sendTestSetAsync: [{ zipKey: 'abc' }],
      getStatusZip: [[named(REJECTED)], [named(ACCEPTED)], [{ ...ACCEPTED, xmlDocumentKey: KEY }]],
    });
    const options = { testSetId: 'set', dryRun: false, patienceMs: 300_000 };
    const report = await issuerWith(service).submitTestSet([DRAFT], options);
    expect(report).toMatchObject({ accepted: 1, rejected: 0 });
    expect(service.calls.filter((name) => name === 'getStatusZip')).toHaveLength(3);
  });

  it('is known by its key in any case, and by its own key in any case it is ours', async () => {
    const own = { ...ACCEPTED, xmlDocumentKey: ` ${KEY.toUpperCase()} ` };
    expect((await issuerWith(scripted({ sendBillSync: [own] })).submit(DRAFT)).status).toBe('accepted');
  });

  it('downloaded under our key is not the document that was asked for', async () => {
    const other = await issuerWith(scripted({})).prepare(draftOf(990000002));
    const { issuer, service } = await afterLostAnswer({
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [{ code: '100', xmlBytes: signedXml(other) }],
      sendBillSync: [ACCEPTED],
    });
    expect((await issuer.resume(DRAFT.number)).status).toBe('accepted');
    expect(service.sent).toHaveLength(1);
  });
});

describe('“Regla 90”', () => {
  const bare = duplicateOf('', 'Documento procesado anteriormente.');
  const about = (number: string): Fields => ({
    ...duplicateOf(OTHER_KEY),
    xmlBytes: Buffer.from(
      `<A><DocumentResponse><DocumentReference><ID>${number}</ID></DocumentReference></DocumentResponse></A>`,
    ),
  });

  it('names the document that has the number: another one, with its key', async () => {
    const service = scripted({ sendBillSync: [about(DRAFT.number)] });
    expect(await issuerWith(service, { store: memoryStore() }).submit(DRAFT)).toMatchObject({
      status: 'rejected',
      submission: { duplicateOf: OTHER_KEY },
      error: { code: 'ERR_NUMBER_TAKEN' },
    });
  });

  it('about another number is another’s answer', async () => {
    const service = scripted({ sendBillSync: [about('SETP990000777')], getStatus: [ACCEPTED] });
    expect((await issuerWith(service).submit(DRAFT)).status).toBe('accepted');
  });

  it('without a key, when an earlier copy may have arrived, leaves the outcome unknown and is asked again each time', async () => {
    const { issuer, service, stored } = await afterLostAnswer({
      getStatus: [NOT_FOUND],
      sendBillSync: [bare],
    });
    for (const turn of [1, 2]) {
      expect(await issuer.resume(DRAFT.number)).toMatchObject({ status: 'unknown', number: DRAFT.number });
      expect(await stored()).toMatchObject({ state: 'unknown' });
      expect(service.calls.filter((name) => name === 'sendBillSync')).toHaveLength(turn);
    }
    expect(new Set(service.sent.map((file) => file.toString('base64'))).size).toBe(1);
  });

  it('without a key, of the only request that left, and then not found, is a number that is taken', async () => {
    const service = scripted({
      sendBillSync: [bare],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    expect(await issuerWith(service).submit(DRAFT)).toMatchObject({
      status: 'rejected',
      error: { code: 'ERR_NUMBER_TAKEN' },
    });
  });

  it('without a key, of a question, leaves the outcome unknown', async () => {
    const { issuer } = await afterLostAnswer({ getStatus: [bare, NOT_FOUND], sendBillSync: [bare] });
    expect((await issuer.resume(DRAFT.number)).status).toBe('unknown');
  });

  it('under its own key is an acceptance, though a rule is named when it is asked for', async () => {
    const service = scripted({ sendBillSync: [duplicateOf(KEY)], getStatus: [REJECTED] });
    const issuer = issuerWith({
      transport: async (request) => {
        const { operation } = readRequest(readEnvelope(asBytes(request.body)));
        return operation === 'getXmlByDocumentKey' ? unknownXml() : service.transport(request);
      },
    });
    expect((await issuer.submit(DRAFT)).status).toBe('accepted');
  });
});

const asBytes = (body: Uint8Array | string): Uint8Array =>
  typeof body === 'string' ? Buffer.from(body) : body;
const unknownXml = () => soapAnswer(writeAnswer('getXmlByDocumentKey', UNKNOWN_XML, { now: NOW }));

describe('how an answer travels', () => {
  const answered = (fields: Fields, status: number) =>
    soapAnswer(writeAnswer('sendBillSync', fields, { now: NOW }), status);

  it.each([201, 202, 206, 299, 302, 400, 404, 500, 502, 503])(
    'under HTTP %i it settles nothing, whatever it says',
    async (status) => {
      for (const fields of [ACCEPTED, REJECTED, IN_PROCESS, FAILED]) {
        const service = scripted({ sendBillSync: [answered(fields, status)], getStatus: [ACCEPTED] });
        const issuer = issuerWith(service, { store: memoryStore() });
        const sent = await issuer.submit(DRAFT);
        expect(sent).toMatchObject({
          status: 'unknown',
          error: { code: 'ERR_SOAP_HTTP', mayHaveArrived: true, cause: { status } },
        });
        expect((await issuer.resume(DRAFT.number)).status).toBe('accepted');
      }
    },
  );

  /** A service whose answers relate to what the test says. */
  function relating(relatesTo: (messageId: string | undefined) => string | undefined) {
    const messageIds: (string | undefined)[] = [];
    const transport: Transport = async ({ body }) => {
      const { messageId } = readEnvelope(asBytes(body));
      messageIds.push(messageId);
      const related = relatesTo(messageId);
      const header = related === undefined ? { now: NOW } : { now: NOW, relatesTo: related };
      return soapAnswer(writeAnswer('sendBillSync', ACCEPTED, header));
    };
    return { transport, messageIds };
  }

  it('to another message it settles nothing, when the request had an id', async () => {
    const issuer = issuerWith(
      relating(() => 'urn:uuid:other'),
      { messageId: true },
    );
    expect(await issuer.submit(DRAFT)).toMatchObject({
      status: 'unknown',
      error: { code: 'ERR_SOAP_RESPONSE', mayHaveArrived: true },
    });
  });

  it('to the message that was sent, or to none, it counts', async () => {
    for (const relatesTo of [(id?: string) => id, () => undefined]) {
      const service = relating(relatesTo);
      expect((await issuerWith(service, { messageId: true }).submit(DRAFT)).status).toBe('accepted');
      expect(service.messageIds[0]).toMatch(/^urn:uuid:/);
    }
  });

  it('to whatever the service says, when the request had no id', async () => {
    const service = relating(() => 'urn:uuid:of-the-server');
    expect((await issuerWith(service).submit(DRAFT)).status).toBe('accepted');
    expect(service.messageIds).toEqual([undefined]);
  });
});

describe('of any answers', () => {
  const line = fc.oneof(
    fc.constantFrom(
      NOTICE,
      RULE,
      'Regla: 90, Rechazo: Documento procesado anteriormente.',
      'FAD06 - texto',
      '',
    ),
    fc
      .record({
        code: fc.string({ maxLength: 6 }),
        word: fc.constantFrom('Rechazo', 'Notificación', 'Aviso'),
      })
      .map(({ code, word }) => `Regla: ${code.replace(/[^\x21-\x7e]/g, '')}, ${word}: texto`),
    fc.string({ maxLength: 30 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
  );
  const answer: fc.Arbitrary<Fields> = fc.record({
    isValid: fc.boolean(),
    statusCode: fc.oneof(
      fc.constantFrom('00', '99', '98', '66', '89', '90', '2', '0', '500', '401', ''),
      fc.integer({ min: 0, max: 9999 }).map(String),
    ),
    statusDescription: fc.constantFrom('', 'En Proceso', 'Error', 'Procesado Correctamente.'),
    errorMessages: fc.array(line, { maxLength: 3 }),
    xmlDocumentKey: fc.constantFrom('', KEY, KEY.toUpperCase(), OTHER_KEY, 'algo'),
  });
  const isOthers = ({ xmlDocumentKey = '' }: Fields) =>
    xmlDocumentKey !== '' && xmlDocumentKey.toLowerCase() !== KEY;
  const saysTaken = ({ errorMessages = [] }: Fields) =>
    errorMessages.some((text) => /^Regla:\s*90\s*,/.test(text) || /^90\s*-/.test(text));
  /** As the service writes a rule; the numbers are of requests. */
  const namesRule = ({ errorMessages = [] }: Fields) =>
    errorMessages.some((text) =>
      /^(?:Regla:\s*)?[A-Za-z][A-Za-z\d]+\s*(?:,(?!\s*Notif)|-)/.test(text.trim()),
    );

  it('to a question, those without a rule about this very document never reject it', async () => {
    const property = fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 3 }), async (answers) => {
      const { issuer } = await afterLostAnswer({ getStatus: answers, sendBillSync: [IN_PROCESS] });
      const { status, submission } = await issuer.resume(DRAFT.number);
      if (status !== 'rejected') return;
      const grounds = answers.filter((each) => namesRule(each) || saysTaken(each));
      expect(grounds).not.toEqual([]);
      const isTaken = submission.duplicateOf !== undefined;
      expect(grounds.some((each) => (isTaken ? saysTaken(each) : namesRule(each) && !isOthers(each)))).toBe(
        true,
      );
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('those of another’s key settle nothing', async () => {
    const others = answer.filter((each) => isOthers(each) && !saysTaken(each));
    const property = fc.asyncProperty(
      fc.array(others, { minLength: 1, maxLength: 3 }),
      others,
      async (list, sent) => {
        const { issuer } = await afterLostAnswer({ getStatus: list });
        expect((await issuer.resume(DRAFT.number)).status).toBe('unknown');
        const first = issuerWith(scripted({ sendBillSync: [sent], getStatus: list }));
        expect((await first.submit(DRAFT)).status).toBe('unknown');
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});
