import type { TestSetProgress } from '../../src/issuer/index.js';
import type { DocumentDraft } from '../../src/model/index.js';
import { unzip } from '../../src/packaging/public.js';
import type { Fault, FaultRequest, SimulatorOptions } from '../../src/simulator/index.js';
import { memoryStore } from '../../src/store/index.js';
import type { SubmissionStore } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { type Pair, startPair, stop } from '../support/service.js';
import { cut, IN_PROCESS, NOT_FOUND, REJECTED, scripted, UNKNOWN_XML } from './scripted-service.js';
import { collect, creditNoteOf, debitNoteOf, draftOf, issuerOf, TEST_RANGE } from './support.js';

const SET = { id: 'b9483158-93ba-4c5e-9a37-1d2c9f4f0d11', invoices: 2, creditNotes: 1, debitNotes: 1 };
const nowhere = {
  environment: 'habilitacion',
  url: 'http://127.0.0.1:9/',
  numberingRanges: [TEST_RANGE],
} as never;
/** Two invoices, and a note of each kind on the first, whose key and date are not known yet. */
function setOf(first: number): DocumentDraft[] {
  const [one, two] = [draftOf(first), draftOf(first + 1)];
  return [creditNoteOf(`NC${first}`, one, '', '2026-01-01'), debitNoteOf(`ND${first}`, one, ''), one, two];
}

let pair: Pair | undefined;
async function start(options: SimulatorOptions = {}): Promise<Pair> {
  pair = await startPair({ testSets: [SET], ...options });
  return pair;
}
afterEach(async () => {
  if (pair !== undefined) await stop(pair);
  pair = undefined;
});
const operationsOf = ({ simulator }: Pair) => simulator.requests.map(({ operation }) => operation);
const statusesOf = ({ items }: { readonly items: readonly { readonly status: string }[] }) =>
  items.map(({ status }) => status);

describe('pitfall 17: a test set', () => {
  it('is rehearsed outside of the set, then sent one document to a ZIP, each polled to its end', async () => {
    const { simulator } = await start({ processing: 3 });
    const progress: TestSetProgress[] = [];
    const issuer = issuerOf(simulator, { store: memoryStore() });
    const onProgress = (now: TestSetProgress) => progress.push(now);
    const report = await issuer.submitTestSet(setOf(990000001), { testSetId: SET.id, onProgress });
    expect(report).toMatchObject({
      testSetId: SET.id,
      setStatus: 'open',
      dryRun: 'passed',
      accepted: 4,
      rejected: 0,
      unknown: 0,
    });
    expect(report.items.map(({ index, kind, number }) => [index, kind, number])).toEqual([
      [0, 'creditNote', 'NC990000001'],
      [1, 'debitNote', 'ND990000001'],
      [2, 'invoice', 'SETP990000001'],
      [3, 'invoice', 'SETP990000002'],
    ]);
    const zipKeys = report.items.map(({ zipKey }) => zipKey);
    expect(new Set(zipKeys).size).toBe(4);
    const sent = simulator.requests.filter(({ operation }) => operation === 'sendTestSetAsync');
    expect(sent.map(({ contentFile }) => unzip(contentFile as Uint8Array).length)).toEqual([1, 1, 1, 1]);
    expect(progress.at(-1)).toEqual({ phase: 'set', done: 4, total: 4 });
    expect(progress.filter(({ phase }) => phase === 'dryRun')).toHaveLength(4);
    // The copies have numbers of their own, and the notes in the set refer to the invoice in the set.
    expect(simulator.documents).toHaveLength(8);
    expect(new Set(simulator.documents.map(({ number }) => number)).size).toBe(8);
    const note = simulator.documents.find(({ number }) => number === 'NC990000001');
    expect(note?.references).toEqual([report.items[2]?.uuid]);
    expect(Buffer.from(note?.xml as Uint8Array).toString()).toContain(
      '<cbc:IssueDate>2026-06-15</cbc:IssueDate></cac:InvoiceDocumentReference>',
    );
    issuer.client.close();
  });

  it('whose dry run is rejected is not sent, and the rules are told', async () => {
    const service = scripted({ sendBillSync: [REJECTED] });
    const issuer = issuerOf(nowhere, { transport: service.transport });
    const report = await issuer.submitTestSet([draftOf(990000001), draftOf(990000002)], {
      testSetId: SET.id,
    });
    expect(report).toMatchObject({ dryRun: 'failed', notSent: 2, accepted: 0 });
    expect(report.items[0]?.messages).toMatchObject([{ code: 'FAD06' }]);
    expect(new Set(service.calls)).toEqual(new Set(['sendBillSync']));
  });

  it('whose dry run is rejected holds back the notes too, without trying them', async () => {
    const service = scripted({ sendBillSync: [REJECTED] });
    const issuer = issuerOf(nowhere, { transport: service.transport });
    const report = await issuer.submitTestSet(setOf(990000001), { testSetId: SET.id });
    expect(report).toMatchObject({ dryRun: 'failed', notSent: 4, failed: 0 });
    expect(service.sent).toHaveLength(2);
  });

  it('goes without dry run where the DIAN takes no documents outside of the set, or the caller wants none', async () => {
    const refused = {
      isValid: false,
      statusCode: '89',
      statusDescription: 'NIT 1 no autorizado a enviar documentos.',
    };
    const zip = { zipKey: 'abc' };
    const service = scripted({
      sendBillSync: [refused],
      sendTestSetAsync: [zip],
      getStatusZip: [[REJECTED]],
    });
    const issuer = issuerOf(nowhere, { transport: service.transport });
    const report = await issuer.submitTestSet([draftOf(990000001)], { testSetId: SET.id });
    expect(report).toMatchObject({
      dryRun: 'notAllowed',
      rejected: 1,
      items: [{ zipKey: 'abc', messages: [{ code: 'FAD06' }] }],
    });
    const skipping = scripted({ sendTestSetAsync: [zip], getStatusZip: [[REJECTED]] });
    const skipped = await issuerOf(nowhere, { transport: skipping.transport }).submitTestSet(
      [draftOf(990000001)],
      {
        testSetId: SET.id,
        dryRun: false,
      },
    );
    expect(skipped).toMatchObject({ dryRun: 'skipped', rejected: 1 });
  });

  it('a draft with problems is told as failed, in the dry run already', async () => {
    const { simulator } = await start();
    const issuer = issuerOf(simulator);
    const drafts = [draftOf(990000001), draftOf(990000002, { lines: [] }), draftOf('X1')];
    const report = await issuer.submitTestSet(drafts, { testSetId: SET.id });
    expect(report).toMatchObject({ dryRun: 'failed', failed: 1, notSent: 2 });
    expect(report.items[1]?.error?.code).toBe('ERR_DRAFT');
    const sent = await issuer.submitTestSet(drafts.slice(2), { testSetId: SET.id });
    expect(sent.items).toMatchObject([{ status: 'failed', error: { code: 'ERR_DRAFT' } }]);
    issuer.client.close();
  });

  it('“se encuentra Aceptado” ends it: nothing more is sent, and the numbers stay free', async () => {
    const { simulator } = await start();
    const store = memoryStore();
    const issuer = issuerOf(simulator, { store });
    await issuer.submitTestSet(setOf(990000001), { testSetId: SET.id, dryRun: false });
    const more = [draftOf(990000011), draftOf(990000012), draftOf(990000013)];
    const options = { testSetId: SET.id, dryRun: false, concurrency: 1 };
    const report = await issuer.submitTestSet(more, options);
    expect(report).toMatchObject({
      setStatus: 'accepted',
      reason: `Set de prueba con identificador ${SET.id} se encuentra Aceptado.`,
      notSent: 3,
      rejected: 0,
    });
    expect(operationsOf(pair as Pair).filter((name) => name === 'sendTestSetAsync')).toHaveLength(5);
    expect(await issuer.submit(draftOf(990000011))).toMatchObject({ status: 'accepted' });
    issuer.client.close();
  });

  it('that the DIAN does not know is refused, with its words; then again with the right one', async () => {
    const { simulator } = await start();
    const issuer = issuerOf(simulator, { store: memoryStore() });
    const options = { dryRun: false, concurrency: 1 };
    const report = await issuer.submitTestSet(setOf(990000001), { ...options, testSetId: 'otro' });
    expect(report).toMatchObject({
      setStatus: 'refused',
      reason: expect.stringContaining('es incorrecto'),
      notSent: 4,
    });
    const right = await issuer.submitTestSet(setOf(990000001), { ...options, testSetId: SET.id });
    expect(right).toMatchObject({ setStatus: 'open', accepted: 4 });
    issuer.client.close();
  });

  it('that is refused on arrival tells why', async () => {
    const item = { processedMessage: 'Identificador del set de pruebas es obligatorio.', success: false };
    const service = scripted({ sendTestSetAsync: [{ errorMessageList: [item] }] });
    const issuer = issuerOf(nowhere, { transport: service.transport });
    const report = await issuer.submitTestSet([draftOf(990000001)], { testSetId: ' x', dryRun: false });
    expect(report).toMatchObject({ setStatus: 'refused', reason: item.processedMessage, notSent: 1 });
  });

  it('stops after some rejections, since too many spoil the set', async () => {
    const service = scripted({ sendTestSetAsync: [{ zipKey: 'abc' }], getStatusZip: [[REJECTED]] });
    const issuer = issuerOf(nowhere, { transport: service.transport });
    const drafts = Array.from({ length: 9 }, (_, index) => draftOf(990000001 + index));
    const report = await issuer.submitTestSet(drafts, { testSetId: SET.id, dryRun: false, concurrency: 1 });
    expect(report).toMatchObject({ rejected: 3, notSent: 6 });
  });

  it('does not send a note whose invoice was not accepted', async () => {
    const service = scripted({ sendTestSetAsync: [{ zipKey: 'abc' }], getStatusZip: [[REJECTED]] });
    const issuer = issuerOf(nowhere, { transport: service.transport });
    const report = await issuer.submitTestSet(setOf(990000001), { testSetId: SET.id, dryRun: false });
    expect(statusesOf(report)).toEqual(['notSent', 'notSent', 'rejected', 'rejected']);
  });

  it('a ZipKey that stays in process for ever is doubted: the document is asked for by its own key', async () => {
    const inProcess = [
      { isValid: false, statusCode: '', statusDescription: 'Batch en proceso de validación.' },
    ];
    const accepted = { isValid: true, statusCode: '00', statusDescription: 'Procesado Correctamente.' };
    const service = scripted({
      sendTestSetAsync: [{ zipKey: 'abc' }],
      getStatusZip: [inProcess],
      getStatus: [NOT_FOUND, IN_PROCESS, accepted],
    });
    const issuer = issuerOf(nowhere, { transport: service.transport });
    const report = await issuer.submitTestSet([draftOf(990000001)], { testSetId: SET.id, dryRun: false });
    expect(report).toMatchObject({ accepted: 1 });
    expect(service.calls.slice(0, 5)).toEqual([
      'sendTestSetAsync',
      'getStatusZip',
      'getStatusZip',
      'getStatusZip',
      'getStatusZip',
    ]);
    expect(service.sent).toHaveLength(1);
    const lost = scripted({
      sendTestSetAsync: [{ zipKey: 'abc' }],
      getStatusZip: [inProcess],
      getStatus: [NOT_FOUND],
    });
    const nobody = issuerOf(nowhere, { transport: lost.transport });
    const unknown = await nobody.submitTestSet([draftOf(990000001)], { testSetId: SET.id, dryRun: false });
    expect(unknown).toMatchObject({ unknown: 1, items: [{ status: 'pending', zipKey: 'abc' }] });
    expect(lost.sent).toHaveLength(1);
  });

  it('goes on where it was stopped, with the ZipKeys that it had, and sends nothing twice', async () => {
    const { simulator } = await start({ processing: 50 });
    const store: SubmissionStore = memoryStore();
    const impatient = issuerOf(simulator, { store });
    const options = { testSetId: SET.id, dryRun: false } as const;
    const first = await impatient.submitTestSet(setOf(990000001), { ...options, patienceMs: 1 });
    expect(statusesOf(first)).toEqual(['notSent', 'notSent', 'pending', 'pending']);
    expect((await collect(impatient.pending())).map(({ zipKey }) => zipKey)).toEqual(
      first.items.slice(2).map(({ zipKey }) => zipKey),
    );
    let report = first;
    for (let turn = 0; turn < 20 && report.accepted < 4; turn += 1) {
      report = await impatient.submitTestSet(setOf(990000001), options);
    }
    expect(report).toMatchObject({ accepted: 4 });
    expect(report.items[2]?.zipKey).toBe(first.items[2]?.zipKey);
    expect(operationsOf(pair as Pair).filter((name) => name === 'sendTestSetAsync')).toHaveLength(4);
    impatient.client.close();
  });

  it('is rehearsed once: the copies that were accepted are not sent again', async () => {
    const { simulator } = await start();
    const issuer = issuerOf(simulator, { store: memoryStore() });
    await issuer.submitTestSet(setOf(990000001), { testSetId: SET.id });
    const sent = simulator.requests.length;
    const again = await issuer.submitTestSet(setOf(990000001), { testSetId: SET.id });
    expect(again).toMatchObject({ dryRun: 'passed', accepted: 4 });
    expect(simulator.requests).toHaveLength(sent);
    issuer.client.close();
  });

  it('finds numbers for its copies that the DIAN does not have from an earlier run without a store', async () => {
    const { simulator } = await start();
    for (const first of [990000001, 990000101]) {
      const issuer = issuerOf(simulator);
      expect(await issuer.submitTestSet(setOf(first), { testSetId: 'x', dryRun: true })).toMatchObject({
        dryRun: 'passed',
      });
      issuer.client.close();
    }
  });

  const faults: [string, Fault][] = [
    ['a connection cut before processing', { kind: 'cut', when: 'before-processing' }],
    ['a connection cut after processing', { kind: 'cut', when: 'after-processing' }],
    ['half an answer', { kind: 'half-body' }],
    ['an HTML page', { kind: 'http' }],
    ['a slow batch', { kind: 'slow-batch', polls: 7 }],
    ['a request that arrives twice', { kind: 'duplicate' }],
  ];
  it.each(faults)(
    'with %s at every second request, each document ends as the DIAN recorded it',
    async (_, fault) => {
      const { simulator } = await start({
        faults: ({ sequence }: FaultRequest) => (sequence % 2 === 0 ? fault : undefined),
        testSets: [{ ...SET, invoices: 100 }],
      });
      const issuer = issuerOf(simulator, { store: memoryStore() });
      const report = await issuer.submitTestSet(setOf(990000001), { testSetId: SET.id });
      expect(report).toMatchObject({ dryRun: 'passed', accepted: 4 });
      for (const { number, uuid } of report.items) {
        const accepted = simulator.documents.filter(
          (each) => each.number === number && each.status === 'accepted',
        );
        expect(accepted.map(({ key }) => key)).toEqual([uuid]);
      }
      issuer.client.close();
    },
  );

  it('resumes by number in the channel that it was sent in', async () => {
    const service = scripted({
      sendTestSetAsync: [cut(), { zipKey: 'abc' }],
      getStatus: [NOT_FOUND],
      getXmlByDocumentKey: [UNKNOWN_XML],
      getStatusZip: [[{ isValid: true, statusCode: '00' }]],
    });
    const issuer = issuerOf(nowhere, {
      store: memoryStore(),
      transport: service.transport,
      retry: { maxSends: 1 },
    });
    const report = await issuer.submitTestSet([draftOf(990000001)], { testSetId: SET.id, dryRun: false });
    expect(statusesOf(report)).toEqual(['unknown']);
    expect(await issuer.resume('SETP990000001')).toMatchObject({
      status: 'accepted',
      submission: { zipKey: 'abc' },
    });
  });

  it('ends when the signal aborts, with what is known by then', async () => {
    const abort = new AbortController();
    const service = scripted({
      sendTestSetAsync: [{ zipKey: 'abc' }],
      getStatusZip: [[IN_PROCESS]],
      getStatus: [NOT_FOUND],
    });
    const issuer = issuerOf(nowhere, {
      transport: service.transport,
      sleep: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          setImmediate(() => abort.abort());
        }),
    });
    const options = { testSetId: SET.id, dryRun: false, concurrency: 1, signal: abort.signal };
    const report = await issuer.submitTestSet([draftOf(990000001), draftOf(990000002)], options);
    expect(statusesOf(report)).toEqual(['pending', 'notSent']);
    expect(report.items[0]?.zipKey).toBe('abc');
  });

  it('is refused without an id, and in production', async () => {
    const issuer = issuerOf(nowhere, { transport: scripted({}).transport });
    for (const testSetId of ['', '  ', undefined]) {
      const error = await rejectionOf(issuer.submitTestSet([], { testSetId: testSetId as string }));
      expect(error).toMatchObject({ code: 'ERR_INPUT', path: 'testSetId' });
    }
    const production = issuerOf(nowhere, { environment: 'produccion', transport: scripted({}).transport });
    expect((await rejectionOf(production.submitTestSet([], { testSetId: 'x' }))).code).toBe('ERR_CONFIG');
  });
});
