import { createIssuer, type IssuerConfig } from '../../src/issuer/index.js';
import { unzip } from '../../src/packaging/public.js';
import { httpsTransport } from '../../src/soap/index.js';
import { memoryStore } from '../../src/store/index.js';
import { type Submission, type SubmissionStore, signedXml } from '../../src/submission/index.js';
import { verify } from '../../src/xades/index.js';
import { rejectionOf } from '../code-of.js';
import { issuerCredential, NOW, SOFTWARE } from '../support/service.js';
import {
  ACCEPTED,
  BATCH_IN_PROCESS,
  cut,
  duplicateOf,
  EMPTY,
  FAILED,
  IN_PROCESS,
  issuerWith,
  NOT_FOUND,
  REJECTED,
  type ScriptedService,
  scripted,
  UNKNOWN_XML,
  unavailable,
  unreachable,
} from './scripted-service.js';
import { collect, draftOf, SUPPLIER, TEST_RANGE } from './support.js';

const DRAFT = draftOf(990000001);
const OTHER_KEY = 'cd'.repeat(48);
const { uuid: KEY } = issuerWith(scripted({})).build(DRAFT);

/** The same with a store, and what the store has in the end. */
function keeping(service: ScriptedService, changes: Partial<IssuerConfig> = {}) {
  const store = memoryStore();
  const issuer = issuerWith(service, { store, ...changes });
  const stored = (number = DRAFT.number) =>
    store.get({ issuerNit: '900373115', numberSpace: 'invoice', number }) as Promise<Submission>;
  return { issuer, store, stored };
}

describe('submitting', () => {
  it('builds, signs, keeps, sends one ZIP with the signed bytes, and returns the verdict', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED] });
    const { issuer, stored } = keeping(service);
    const result = await issuer.submit(DRAFT);
    expect(result).toMatchObject({ status: 'accepted', number: 'SETP990000001', uuid: KEY });
    expect(result.messages).toEqual([
      {
        code: 'FAJ43b',
        severity: 'notification',
        text: 'Nombre informado No corresponde al registrado en el RUT',
      },
    ]);
    expect(result.applicationResponse).toEqual(Buffer.from('<ApplicationResponse/>'));
    expect(service.calls).toEqual(['sendBillSync']);
    const [file, ...others] = unzip(service.sent[0] as Buffer);
    expect(others).toEqual([]);
    expect(file?.name).toBe(result.submission.fileName);
    expect(Buffer.from(file?.bytes as Uint8Array)).toEqual(signedXml(result.submission));
    expect((await verify(signedXml(result.submission), { now: NOW })).valid).toBe(true);
    expect(await stored()).toEqual(result.submission);
    expect(JSON.parse(JSON.stringify(result.submission))).toEqual(result.submission);
  });

  it('returns a rejection with its rules', async () => {
    const { issuer, stored } = keeping(scripted({ sendBillSync: [REJECTED] }));
    const result = await issuer.submit(DRAFT);
    expect(result).toMatchObject({
      status: 'rejected',
      messages: [{ code: 'FAD06', severity: 'rejection' }],
    });
    expect(await stored()).toMatchObject({ state: 'rejected', messages: [{ code: 'FAD06' }] });
  });

  it('keeps the document as sent before anything leaves', async () => {
    const seen: string[] = [];
    const service = scripted({ sendBillSync: [ACCEPTED] });
    const { issuer, stored } = keeping({
      ...service,
      transport: async (request) => {
        seen.push((await stored()).state);
        return service.transport(request);
      },
    });
    await issuer.submit(DRAFT);
    await issuer.submit(await issuer.prepare(draftOf(990000002)));
    expect(seen).toEqual(['sent', 'accepted']);
  });

  it('returns what the store knows of a draft that was submitted before, without sending it', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED] });
    const { issuer } = keeping(service);
    const first = await issuer.submit(DRAFT);
    const { lines, ...others } = DRAFT;
    const again = await issuer.submit({ lines, ...others });
    expect(again).toEqual({ ...first, response: undefined });
    expect(service.calls).toEqual(['sendBillSync']);
  });

  it('needs no store: the submission is the memory', async () => {
    const service = scripted({
      sendBillSync: [cut(), ACCEPTED],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    const issuer = issuerWith(service);
    const { status, submission } = await issuer.submit(DRAFT);
    expect(status).toBe('unknown');
    const kept = JSON.parse(JSON.stringify(submission)) as Submission;
    expect((await issuer.resume(kept)).status).toBe('accepted');
    expect(service.sent[0]).toEqual(service.sent[1]);
  });

  it('pitfall 21: acceptance with notices is acceptance, rejection is by IsValid and code together', async () => {
    const half = { ...ACCEPTED, isValid: false };
    const service = scripted({ sendBillSync: [half], getStatus: [ACCEPTED] });
    expect(await keeping(service).issuer.submit(DRAFT)).toMatchObject({
      status: 'accepted',
      messages: [{ severity: 'notification' }],
    });
    expect(service.calls).toEqual(['sendBillSync', 'getStatus']);
  });
});

describe('what the service leaves open is asked for again', () => {
  it.each([
    ['pitfall 17: “Batch en proceso de validación.”', BATCH_IN_PROCESS],
    ['98, “En Proceso”', IN_PROCESS],
    ['pitfall 20: an empty status', EMPTY],
    ['500, an exception of the service', FAILED],
    ['66, an answer that could not be made', NOT_FOUND],
  ])('%s', async (_, answer) => {
    const service = scripted({
      sendBillSync: [answer],
      getStatus: [answer === NOT_FOUND ? IN_PROCESS : answer, IN_PROCESS, ACCEPTED],
    });
    const { issuer, stored } = keeping(service);
    expect((await issuer.submit(DRAFT)).status).toBe('accepted');
    expect(service.calls).toEqual(['sendBillSync', 'getStatus', 'getStatus', 'getStatus']);
    expect((await stored()).state).toBe('accepted');
  });

  it('as long as patience lasts, with longer and longer waits; then it is pending', async () => {
    const waits: number[] = [];
    const { issuer, stored } = keeping(scripted({ sendBillSync: [IN_PROCESS], getStatus: [IN_PROCESS] }), {
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
      },
    });
    expect((await issuer.submit(DRAFT, { patienceMs: 70_000 })).status).toBe('pending');
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 9000]);
    expect((await stored()).state).toBe('pending');
  });

  it('waits are shortened by chance, by half at most', async () => {
    const waits: number[] = [];
    const { issuer } = keeping(scripted({ sendBillSync: [IN_PROCESS], getStatus: [IN_PROCESS, ACCEPTED] }), {
      random: () => 0.5,
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
      },
    });
    await issuer.submit(DRAFT);
    expect(waits).toEqual([750, 1500]);
  });

  it('a question that fails is asked again; one that is refused says nothing about the document', async () => {
    const refused = { isValid: false, statusCode: '89', statusDescription: 'Formato trackId inválido.' };
    const getStatus = [cut(), unreachable(), unavailable, refused, ACCEPTED];
    const service = scripted({ sendBillSync: [IN_PROCESS], getStatus });
    expect((await keeping(service).issuer.submit(DRAFT)).status).toBe('accepted');
    expect(service.sent).toHaveLength(1);
  });
});

describe('pitfall 19: “Regla 90”, already processed', () => {
  const registered = (submission: Submission) => ({ code: '100', xmlBytes: signedXml(submission) });

  async function resumeAfterCut(
    script: Parameters<typeof scripted>[0],
    xml?: (submission: Submission) => object,
  ) {
    const first = keeping(scripted({ sendBillSync: [cut()] }));
    const { submission } = await first.issuer.submit(DRAFT);
    const service = scripted({ getXmlByDocumentKey: [xml?.(submission) ?? UNKNOWN_XML], ...script });
    const issuer = issuerWith(service, { store: first.store });
    return { result: await issuer.resume(DRAFT.number), service, stored: await first.stored() };
  }

  it('of the very document is an acceptance, with the answer that was lost', async () => {
    const { result, service, stored } = await resumeAfterCut(
      { getStatus: [NOT_FOUND, NOT_FOUND, ACCEPTED], sendBillSync: [duplicateOf(KEY.toUpperCase())] },
      undefined,
    );
    expect(result).toMatchObject({ status: 'accepted', messages: [{ code: 'FAJ43b' }] });
    expect(result.applicationResponse).toEqual(Buffer.from('<ApplicationResponse/>'));
    expect(stored.state).toBe('accepted');
    expect(service.calls).toEqual([
      'getStatus',
      'getStatus',
      'getXmlByDocumentKey',
      'sendBillSync',
      'getStatus',
      'getXmlByDocumentKey',
    ]);
  });

  it('of the very document is an acceptance also when its verdict cannot be had', async () => {
    const known = { ...duplicateOf(KEY), xmlBytes: new TextEncoder().encode('<AR/>') };
    const { result } = await resumeAfterCut({ getStatus: [NOT_FOUND], sendBillSync: [known] });
    expect(result).toMatchObject({
      status: 'accepted',
      messages: [],
      applicationResponse: Buffer.from('<AR/>'),
    });
  });

  it('of another document is a conflict, with both keys, and the number is not used again', async () => {
    const service = scripted({ sendBillSync: [duplicateOf(OTHER_KEY)] });
    const { issuer, stored } = keeping(service);
    const result = await issuer.submit(DRAFT);
    expect(result).toMatchObject({ status: 'rejected', error: { code: 'ERR_NUMBER_TAKEN', rule: '90' } });
    expect(result.error?.message).toContain(KEY);
    expect(result.error?.message).toContain(OTHER_KEY);
    expect(await stored()).toMatchObject({ state: 'rejected', duplicateOf: OTHER_KEY });
    const corrected = draftOf(990000001, { notes: ['Corregida'] });
    expect((await rejectionOf(issuer.submit(corrected))).code).toBe('ERR_NUMBER_TAKEN');
    expect(await issuer.resume(DRAFT.number)).toMatchObject({
      status: 'rejected',
      error: { code: 'ERR_NUMBER_TAKEN' },
    });
    expect(service.calls).toEqual(['sendBillSync']);
  });

  it('whose text names no key is told apart by asking', async () => {
    const bare = { ...duplicateOf('', 'Documento procesado anteriormente.') };
    const ours = await resumeAfterCut({ getStatus: [NOT_FOUND, NOT_FOUND, ACCEPTED], sendBillSync: [bare] });
    expect(ours.result.status).toBe('accepted');
    const service = scripted({
      sendBillSync: [bare],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    const { issuer, stored } = keeping(service);
    expect(await issuer.submit(DRAFT)).toMatchObject({
      status: 'rejected',
      error: { code: 'ERR_NUMBER_TAKEN' },
    });
    expect(await stored()).toMatchObject({ duplicateOf: '' });
    expect(service.sent).toHaveLength(1);
  });

  it('of a document with the same key and another signature is a conflict', async () => {
    const another = await issuerWith(scripted({})).prepare(draftOf(990000001, { notes: ['Otra'] }));
    expect(another.uuid).toBe(KEY);
    const service = scripted({
      sendBillSync: [duplicateOf(KEY)],
      getStatus: [ACCEPTED],
      getXmlByDocumentKey: [registered(another)],
    });
    const { issuer, stored } = keeping(service);
    expect(await issuer.submit(DRAFT)).toMatchObject({
      status: 'rejected',
      error: { code: 'ERR_NUMBER_TAKEN' },
    });
    expect(await stored()).toMatchObject({ state: 'rejected', duplicateOf: KEY });
  });

  it('a document that can be downloaded is not sent again, though GetStatus does not know it yet', async () => {
    const { result, service } = await resumeAfterCut(
      { getStatus: [NOT_FOUND, NOT_FOUND, NOT_FOUND, ACCEPTED] },
      registered,
    );
    expect(result.status).toBe('accepted');
    expect(service.sent).toHaveLength(0);
  });
});

describe('a lost connection', () => {
  it.each([
    ['broke after the request left', cut()],
    ['ended in an HTML page', unavailable],
  ])('that %s leaves the outcome unknown, and resuming settles it', async (_, failure) => {
    const service = scripted({ sendBillSync: [failure], getStatus: [ACCEPTED] });
    const { issuer, stored } = keeping(service);
    const result = await issuer.submit(DRAFT);
    expect(result).toMatchObject({ status: 'unknown', error: { mayHaveArrived: true } });
    expect((await stored()).state).toBe('unknown');
    expect((await issuer.resume(result.submission)).status).toBe('accepted');
    expect(service.calls).toEqual(['sendBillSync', 'getStatus']);
  });

  it('is settled at once when the caller says so', async () => {
    const service = scripted({
      sendBillSync: [unreachable(), cut(), ACCEPTED],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    expect((await keeping(service).issuer.submit(DRAFT, { settle: true })).status).toBe('accepted');
    expect(service.calls).toEqual([
      'sendBillSync',
      'sendBillSync',
      'getStatus',
      'getStatus',
      'getXmlByDocumentKey',
      'sendBillSync',
    ]);
    expect(new Set(service.sent.map((file) => file.toString('base64'))).size).toBe(1);
  });

  it('that never opened is thrown, and the document stays prepared', async () => {
    const service = scripted({ sendBillSync: [unreachable(), ACCEPTED] });
    const { issuer, stored } = keeping(service);
    expect(await rejectionOf(issuer.submit(DRAFT))).toMatchObject({
      code: 'ERR_TRANSPORT_CONNECT',
      mayHaveArrived: false,
    });
    const { state, xmlBase64 } = await stored();
    expect(state).toBe('prepared');
    const result = await issuer.submit(DRAFT);
    expect([result.status, result.submission.xmlBase64]).toEqual(['accepted', xmlBase64]);
    expect(service.calls).toEqual(['sendBillSync', 'sendBillSync']);
  });

  it('that never opened leaves a prepared submission prepared, kept by nobody, however often it is resumed', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED], getStatus: [unreachable()] });
    const issuer = issuerWith(service);
    const prepared = await issuer.prepare(DRAFT);
    for (let times = 0; times < 3; times += 1) {
      const error = await rejectionOf(issuer.resume(prepared));
      expect(error).toMatchObject({ code: 'ERR_TRANSPORT_CONNECT', mayHaveArrived: false });
    }
    expect(service.sent).toHaveLength(0);
  });

  it('that never opened after the DIAN said that it does not have it leaves it prepared too', async () => {
    const service = scripted({
      sendBillSync: [unreachable()],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    const issuer = issuerWith(service);
    const error = await rejectionOf(issuer.resume(await issuer.prepare(DRAFT)));
    expect(error).toMatchObject({ code: 'ERR_TRANSPORT_CONNECT', mayHaveArrived: false });
  });

  it.each([
    ['one that is in process is pending', [IN_PROCESS, unreachable()], 'pending'],
    ['one whose question broke is unknown', [cut()], 'unknown'],
  ] as const)('of a prepared submission, %s', async (_, getStatus, status) => {
    const issuer = issuerWith(scripted({ getStatus }));
    expect((await issuer.resume(await issuer.prepare(DRAFT))).status).toBe(status);
  });

  it('sends so often only, and then leaves the outcome unknown', async () => {
    const service = scripted({
      sendBillSync: [cut()],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
    });
    const { issuer } = keeping(service, { retry: { maxSends: 2, patienceMs: 600_000 } });
    expect((await issuer.submit(DRAFT, { settle: true })).status).toBe('unknown');
    expect(service.sent).toHaveLength(2);
  });

  it('after which nothing can be asked leaves the outcome unknown, not failed', async () => {
    const service = scripted({ sendBillSync: [cut()], getStatus: [unreachable()] });
    const { issuer } = keeping(service);
    await issuer.submit(DRAFT);
    expect(await issuer.resume(DRAFT.number)).toMatchObject({
      status: 'unknown',
      error: { code: 'ERR_TRANSPORT_CONNECT' },
    });
  });
});

describe('one number, one document', () => {
  it('a second document is refused while the first may be the DIAN’s', async () => {
    const service = scripted({ sendBillSync: [cut()], getStatus: [NOT_FOUND] });
    const { issuer } = keeping(service);
    await issuer.submit(DRAFT);
    const error = await rejectionOf(issuer.submit(draftOf(990000001, { notes: ['Otra'] })));
    expect(error).toMatchObject({ code: 'ERR_NUMBER_TAKEN', path: 'number' });
    expect(error.message).toContain(KEY);
    expect((await rejectionOf(issuer.prepare(draftOf(990000001, { notes: ['Otra'] })))).code).toBe(
      'ERR_NUMBER_TAKEN',
    );
    const foreign = await issuerWith(service).prepare(draftOf(990000001, { notes: ['Otra'] }));
    expect((await rejectionOf(issuer.submit(foreign))).code).toBe('ERR_NUMBER_TAKEN');
    expect((await rejectionOf(issuer.resume(foreign))).code).toBe('ERR_NUMBER_TAKEN');
    expect(service.sent).toHaveLength(1);
  });

  it('a rejected number is used again for the corrected document', async () => {
    const service = scripted({ sendBillSync: [REJECTED, ACCEPTED] });
    const { issuer, stored } = keeping(service);
    await issuer.submit(DRAFT);
    const corrected = await issuer.submit(draftOf(990000001, { notes: ['Corregida'] }));
    expect(corrected).toMatchObject({ status: 'accepted', submission: { attempt: 2 } });
    expect(await stored()).toMatchObject({ attempt: 2, state: 'accepted' });
  });

  it('a rejected draft is sent anew, or its rejection returned, as the caller wishes', async () => {
    const service = scripted({ sendBillSync: [REJECTED, REJECTED, ACCEPTED] });
    const { issuer } = keeping(service);
    await issuer.submit(DRAFT);
    const stands = await issuer.submit(DRAFT, { retryRejected: false });
    expect(stands).toMatchObject({
      status: 'rejected',
      messages: [{ code: 'FAD06' }],
      submission: { attempt: 1 },
    });
    expect(service.sent).toHaveLength(1);
    expect((await issuer.submit(DRAFT)).status).toBe('rejected');
    expect((await issuer.submit(DRAFT)).submission).toMatchObject({ state: 'accepted', attempt: 3 });
  });

  it('of two that submit the same draft at the same time, both get the verdict of one document', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED], getStatus: [ACCEPTED] });
    const { issuer } = keeping(service);
    const results = await Promise.all([issuer.submit(DRAFT), issuer.submit(DRAFT), issuer.submit(DRAFT)]);
    expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(new Set(results.map(({ submission }) => submission.xmlBase64)).size).toBe(1);
    expect(new Set(service.sent.map((file) => file.toString('base64'))).size).toBe(1);
  });

  it('a built document is known by its content', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED] });
    const { issuer } = keeping(service);
    const built = issuer.build(DRAFT);
    await issuer.submit(built);
    expect((await issuer.submit(built)).status).toBe('accepted');
    expect(service.sent).toHaveLength(1);
    const other = issuer.build(draftOf(990000001, { notes: ['Otra'] }));
    expect((await rejectionOf(issuer.submit(other))).code).toBe('ERR_NUMBER_TAKEN');
  });

  it('a draft with problems is refused before anything is kept', async () => {
    const { issuer, stored } = keeping(scripted({}));
    expect((await rejectionOf(issuer.submit(draftOf(990000001, { lines: [] })))).code).toBe('ERR_DRAFT');
    expect(await stored()).toBeUndefined();
    for (const nothing of [null, undefined, 7, { number: '../x' }]) {
      expect((await rejectionOf(issuer.submit(nothing as never))).code).toBe('ERR_DRAFT');
    }
  });
});

describe('resuming', () => {
  it('lists what is open, and finishes it', async () => {
    const service = scripted({
      sendBillSync: [ACCEPTED, cut(), unreachable(), ACCEPTED],
      getStatus: [ACCEPTED],
    });
    const { issuer } = keeping(service);
    await issuer.submit(DRAFT);
    await issuer.submit(draftOf(990000002));
    await rejectionOf(issuer.submit(draftOf(990000003)));
    await issuer.prepare(draftOf(990000004));
    const open = await collect(issuer.pending());
    expect(open.map(({ number, state }) => [number, state])).toEqual([
      ['SETP990000002', 'unknown'],
      ['SETP990000003', 'prepared'],
      ['SETP990000004', 'prepared'],
    ]);
    for (const submission of open) expect((await issuer.resume(submission)).status).toBe('accepted');
    expect(await collect(issuer.pending())).toEqual([]);
  });

  it('of a number that the store does not have, or without a store, says so', async () => {
    const { issuer } = keeping(scripted({}));
    expect((await rejectionOf(issuer.resume('SETP990000009'))).code).toBe('ERR_NOT_STORED');
    const bare = issuerWith(scripted({}));
    expect((await rejectionOf(bare.resume('SETP990000009'))).code).toBe('ERR_CONFIG');
    expect(() => bare.pending()).toThrow(expect.objectContaining({ code: 'ERR_CONFIG' }));
  });

  it('of a submission that another store kept goes on with its bytes', async () => {
    const { submission } = await issuerWith(scripted({ sendBillSync: [cut()] })).submit(DRAFT);
    const service = scripted({
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
      sendBillSync: [ACCEPTED],
    });
    const { issuer, stored } = keeping(service);
    expect((await issuer.resume(submission)).status).toBe('accepted');
    expect((await stored()).xmlBase64).toBe(submission.xmlBase64);
  });
});

describe('pitfall 28: every wait ends when the caller says so', () => {
  const waitingForAbort = (_: number, signal?: AbortSignal) =>
    new Promise<void>((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

  it('an aborted wait leaves the outcome open, with the reason', async () => {
    const abort = new AbortController();
    const service = scripted({ sendBillSync: [IN_PROCESS] });
    const { issuer, stored } = keeping(service, {
      sleep: async (milliseconds, signal) => {
        setImmediate(() => abort.abort(new Error('closing time')));
        await waitingForAbort(milliseconds, signal);
      },
    });
    const result = await issuer.submit(DRAFT, { signal: abort.signal });
    expect(result).toMatchObject({
      status: 'pending',
      error: { code: 'ERR_TRANSPORT_ABORTED', cause: new Error('closing time') },
    });
    expect((await stored()).state).toBe('pending');
  });

  it('an abort before the request leaves throws, and the document stays prepared', async () => {
    const { issuer, stored } = keeping(scripted({}));
    const signal = AbortSignal.abort();
    expect((await rejectionOf(issuer.submit(DRAFT, { signal }))).code).toBe('ERR_TRANSPORT_ABORTED');
    expect((await stored()).state).toBe('prepared');
  });

  it('the real timer ends at once, and leaves nothing behind', async () => {
    const abort = new AbortController();
    const service = scripted({ sendBillSync: [IN_PROCESS] });
    const issuer = createIssuer({
      environment: 'habilitacion',
      supplier: SUPPLIER,
      software: SOFTWARE,
      credential: issuerCredential,
      numberingRanges: [TEST_RANGE],
      transport: service.transport,
      now: () => NOW,
      retry: { firstDelayMs: 1_000_000, maxDelayMs: 1_000_000, patienceMs: 2_000_000 },
    });
    const submitting = issuer.submit(DRAFT, { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    expect((await submitting).status).toBe('pending');
  });
});

describe('pitfall 27: one environment decides all, and there is no default', () => {
  it.each([undefined, 'pruebas', ''])('%j is refused', (environment) => {
    expect(() => issuerWith({ transport: httpsTransport() }, { environment: environment as never })).toThrow(
      expect.objectContaining({ code: 'ERR_CONFIG', path: 'environment' }),
    );
  });

  it.each([-1, Number.NaN, '1'])('a policy of %j is refused', (patienceMs) => {
    expect(() => issuerWith(scripted({}), { retry: { patienceMs: patienceMs as number } })).toThrow(
      expect.objectContaining({ code: 'ERR_CONFIG', path: 'retry.patienceMs' }),
    );
  });
});

describe('no secret', () => {
  it('is in what is kept, nor in the errors', async () => {
    const store: SubmissionStore = memoryStore();
    const service = scripted({ sendBillSync: [cut()] });
    const issuer = issuerWith(service, { store, software: { ...SOFTWARE, pin: 'secreto-pin' } });
    const result = await issuer.submit(DRAFT);
    const error = await rejectionOf(issuer.submit(draftOf(990000001, { notes: ['Otra'] })));
    const texts = [JSON.stringify(result), JSON.stringify(error), error.message, String(error.stack)];
    const [open] = await collect(store.pending('900373115'));
    texts.push(JSON.stringify(open), signedXml(open as Submission).toString());
    for (const text of texts) {
      expect(text).not.toContain('secreto-pin');
      expect(text).not.toContain(TEST_RANGE.technicalKey);
    }
  });
});
