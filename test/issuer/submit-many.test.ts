import type { BatchItem, BatchProgress } from '../../src/issuer/index.js';
import type { DocumentDraft } from '../../src/model/index.js';
import { memoryStore } from '../../src/store/index.js';
import { rejectionOf } from '../code-of.js';
import { startPair, stop } from '../support/service.js';
import { ACCEPTED, IN_PROCESS, REJECTED, scripted, unreachable } from './scripted-service.js';
import { collect, creditNoteOf, draftOf, issuerOf, TEST_RANGE } from './support.js';

const nowhere = {
  environment: 'habilitacion',
  url: 'http://127.0.0.1:9/',
  numberingRanges: [TEST_RANGE],
} as never;
const drafts = (count: number): DocumentDraft[] =>
  Array.from({ length: count }, (_, index) => draftOf(990000001 + index));
const numbersOf = (items: readonly BatchItem[]) => items.map(({ number }) => number).sort();

describe('a batch', () => {
  it('submits every document once and yields how each ended, with its place', async () => {
    const pair = await startPair();
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const progress: BatchProgress[] = [];
    const input = [...drafts(20), draftOf(990000050, { lines: [] }), draftOf(1)];
    const items = await collect(issuer.submitMany(input, { onProgress: (now) => progress.push(now) }));
    expect(numbersOf(items)).toEqual(input.map(({ number }) => number).sort());
    for (const { index, number } of items) expect(input[index]?.number).toBe(number);
    expect(items.filter(({ status }) => status === 'failed').map(({ error }) => error?.code)).toEqual([
      'ERR_DRAFT',
      'ERR_DRAFT',
    ]);
    expect(progress).toHaveLength(22);
    expect(progress.at(-1)).toEqual({
      done: 22,
      accepted: 20,
      rejected: 0,
      pending: 0,
      unknown: 0,
      failed: 2,
    });
    expect(pair.simulator.documents.map(({ number }) => number).sort()).toEqual(
      numbersOf(items).slice(1, 21),
    );
    issuer.client.close();
    await stop(pair);
  });

  it('has so many under way at most, and fetches no more than it has room for', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED] });
    let [sending, most, fetched] = [0, 0, 0];
    const issuer = issuerOf(nowhere, {
      maxConcurrent: 100,
      transport: async (request) => {
        sending += 1;
        most = Math.max(most, sending);
        await new Promise(setImmediate);
        sending -= 1;
        return service.transport(request);
      },
    });
    function* source() {
      for (const draft of drafts(30)) {
        fetched += 1;
        yield draft;
      }
    }
    let taken = 0;
    for await (const _ of issuer.submitMany(source(), { concurrency: 4 })) {
      taken += 1;
      // A slow consumer.
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      expect(fetched).toBeLessThanOrEqual(taken + 4);
    }
    expect([taken, fetched, most]).toEqual([30, 30, 4]);
  });

  it('takes drafts as they come, and yields before the next one is there', async () => {
    const issuer = issuerOf(nowhere, { transport: scripted({ sendBillSync: [ACCEPTED] }).transport });
    let giveNext: () => void = () => undefined;
    async function* source() {
      yield draftOf(990000001);
      await new Promise<void>((resolve) => {
        giveNext = resolve;
      });
      yield draftOf(990000002);
    }
    const seen: string[] = [];
    for await (const { number } of issuer.submitMany(source())) {
      seen.push(number);
      giveNext();
    }
    expect(seen).toEqual(['SETP990000001', 'SETP990000002']);
  });

  it('goes on where it was stopped: what is finished is not sent again, rejections included', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED, REJECTED, ACCEPTED] });
    const issuer = issuerOf(nowhere, { store: memoryStore(), transport: service.transport });
    const options = { concurrency: 1 };
    for await (const { number } of issuer.submitMany(drafts(5), options)) if (number.endsWith('3')) break;
    const sent = service.sent.length;
    expect(sent).toBeLessThan(5);
    const items = await collect(issuer.submitMany(drafts(5), options));
    expect(items.map(({ status }) => status)).toEqual([
      'accepted',
      'rejected',
      'accepted',
      'accepted',
      'accepted',
    ]);
    expect(items[1]?.result?.messages).toMatchObject([{ code: 'FAD06' }]);
    expect(service.sent).toHaveLength(5);
    const again = await collect(issuer.submitMany(drafts(2), { ...options, retryRejected: true }));
    expect(again.map(({ result }) => [result?.status, result?.submission.attempt])).toEqual([
      ['accepted', 1],
      ['accepted', 2],
    ]);
  });

  it('stops at an error that every document would meet, and throws it', async () => {
    const pair = await startPair({ faults: () => ({ kind: 'clock-skew', seconds: 7200 }) });
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const seen: BatchItem[] = [];
    const running = (async () => {
      for await (const item of issuer.submitMany(drafts(50), { concurrency: 2 })) seen.push(item);
    })();
    expect((await rejectionOf(running)).code).toBe('ERR_SOAP_SECURITY');
    expect(seen.length).toBeLessThan(6);
    for (const { status, error } of seen)
      expect([status, error?.code]).toEqual(['failed', 'ERR_SOAP_SECURITY']);
    issuer.client.close();
    await stop(pair);
  });

  it('goes on after a connection that does not open, as long as patience lasts', async () => {
    const service = scripted({ sendBillSync: [unreachable(), unreachable(), ACCEPTED, unreachable()] });
    const issuer = issuerOf(nowhere, { store: memoryStore(), transport: service.transport });
    const items = await collect(issuer.submitMany(drafts(2), { concurrency: 1 }));
    expect(items.map(({ status, error }) => [status, error?.code])).toEqual([
      ['accepted', undefined],
      ['failed', 'ERR_TRANSPORT_CONNECT'],
    ]);
  });

  it('ends when the signal aborts: what is under way stays open in the store, and the next run finishes it', async () => {
    const abort = new AbortController();
    const store = memoryStore();
    const hanging = issuerOf(nowhere, {
      store,
      transport: scripted({ sendBillSync: [IN_PROCESS], getStatus: [IN_PROCESS] }).transport,
      sleep: (_, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          setImmediate(() => abort.abort());
        }),
    });
    const seen: BatchItem[] = [];
    const running = (async () => {
      for await (const item of hanging.submitMany(drafts(9), { concurrency: 3, signal: abort.signal }))
        seen.push(item);
    })();
    expect((await rejectionOf(running)).code).toBe('ERR_TRANSPORT_ABORTED');
    expect(seen.map(({ status }) => status)).toEqual(['pending', 'pending', 'pending']);
    const service = scripted({ sendBillSync: [ACCEPTED], getStatus: [ACCEPTED] });
    const issuer = issuerOf(nowhere, { store, transport: service.transport });
    const items = await collect(issuer.submitMany(drafts(9)));
    expect(items.every(({ status }) => status === 'accepted')).toBe(true);
    expect(service.sent).toHaveLength(6);
  });

  it('ends what is under way when the caller stops asking', async () => {
    const service = scripted({ sendBillSync: [ACCEPTED, IN_PROCESS], getStatus: [IN_PROCESS] });
    const store = memoryStore();
    const issuer = issuerOf(nowhere, {
      store,
      transport: service.transport,
      sleep: (_, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    });
    for await (const { status } of issuer.submitMany(drafts(9), { concurrency: 3 })) {
      expect(status).toBe('accepted');
      break;
    }
    const open = await collect(issuer.pending());
    expect(open.length).toBeGreaterThan(0);
    for (const { state } of open) expect(state).toBe('pending');
  });

  it('lets a failing source fail the batch, after what is under way', async () => {
    const issuer = issuerOf(nowhere, { transport: scripted({ sendBillSync: [ACCEPTED] }).transport });
    function* source() {
      yield draftOf(990000001);
      throw new Error('the file is broken');
    }
    const seen: string[] = [];
    const running = (async () => {
      for await (const { number } of issuer.submitMany(source())) seen.push(number);
    })();
    await expect(running).rejects.toThrow('the file is broken');
    expect(seen).toEqual(['SETP990000001']);
  });

  it('lets a note wait for the invoice that it corrects', async () => {
    const pair = await startPair();
    const issuer = issuerOf(pair.simulator, { store: memoryStore() });
    const invoice = draftOf(990000001);
    const note = creditNoteOf('NC1', invoice, issuer.build(invoice).uuid);
    const items = await collect(issuer.submitMany([invoice, note]));
    expect(items.map(({ number, status }) => [number, status])).toEqual([
      ['SETP990000001', 'accepted'],
      ['NC1', 'accepted'],
    ]);
    issuer.client.close();
    await stop(pair);
  });
});
