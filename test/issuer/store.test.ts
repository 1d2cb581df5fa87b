import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryStore, memoryStore } from '../../src/store/index.js';
import type { Submission, SubmissionStore } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { collect, processes, SERIES, submissionOf } from './support.js';

const { issuerNit, numberSpace } = SERIES;
const keyOf = (number: string) => ({ issuerNit, numberSpace, number });
const folders: string[] = [];
// Every step waits for the disk, which others may be using.
jest.setTimeout(60_000);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const STORES: [string, () => Promise<SubmissionStore>][] = [
  ['memory', async () => memoryStore()],
  ['directory', () => directoryStore(join(temporaryFolder(), 'envios'))],
];

describe.each(STORES)('a %s store', (_, open) => {
  let store: SubmissionStore;
  beforeEach(async () => {
    store = await open();
  });

  it('gives back what was added, and nothing for any other key', async () => {
    const submission = submissionOf('SETP990000001', { draftDigest: 'cd'.repeat(32) });
    expect(await store.get(submission)).toBeUndefined();
    expect(await store.add(submission)).toBe(true);
    expect(await store.get(keyOf('SETP990000001'))).toEqual({ ...submission, revision: 1 });
    expect(await store.get({ ...keyOf('SETP990000001'), numberSpace: 'creditNote' })).toBeUndefined();
    expect(await store.get({ ...keyOf('SETP990000001'), issuerNit: '800197268' })).toBeUndefined();
    expect(await store.get(keyOf('setp990000001'))).toBeUndefined();
  });

  it('adds one of two documents that come at the same time under one number', async () => {
    const documents = Array.from({ length: 8 }, (_, index) =>
      submissionOf('SETP990000001', { uuid: String(index).repeat(96) }),
    );
    const added = await Promise.all(documents.map((document) => store.add(document)));
    expect(added.filter(Boolean)).toHaveLength(1);
    expect((await store.get(keyOf('SETP990000001')))?.uuid).toBe(documents[added.indexOf(true)]?.uuid);
  });

  it.each(['prepared', 'sent', 'pending', 'unknown', 'accepted'] as const)(
    'does not add a second document while the first is %s',
    async (state) => {
      await store.add(submissionOf('SETP990000001', { state }));
      expect(await store.add(submissionOf('SETP990000001', { attempt: 2 }))).toBe(false);
      expect((await store.get(keyOf('SETP990000001')))?.attempt).toBe(1);
    },
  );

  it('adds a corrected document after a rejected one, as its next attempt only', async () => {
    await store.add(submissionOf('SETP990000001'));
    await store.update(submissionOf('SETP990000001', { state: 'rejected', messages: [] }));
    expect(await store.add(submissionOf('SETP990000001'))).toBe(false);
    expect(await store.add(submissionOf('SETP990000001', { attempt: 3 }))).toBe(false);
    const corrected = submissionOf('SETP990000001', { attempt: 2, uuid: 'cd'.repeat(48) });
    expect(await store.add(corrected)).toBe(true);
    expect(await store.get(keyOf('SETP990000001'))).toEqual({ ...corrected, revision: 1 });
  });

  it('adds nothing under a number that the DIAN has registered for another document', async () => {
    await store.add(submissionOf('SETP990000001'));
    const rejected = { state: 'rejected', messages: [], duplicateOf: 'cd'.repeat(48) } as const;
    await store.update(submissionOf('SETP990000001', rejected));
    expect(await store.add(submissionOf('SETP990000001', { attempt: 2 }))).toBe(false);
  });

  it('keeps each new state and the DIAN’s answer, but never other bytes, and nothing after a verdict', async () => {
    const submission = submissionOf('SETP990000001');
    await store.add(submission);
    const pending = { ...submission, state: 'pending', zipKey: 'abc' } as const;
    expect(await store.update({ ...pending, xmlBase64: 'AAAA' })).toBe(true);
    expect(await store.get(submission)).toEqual({ ...pending, revision: 2 });
    const messages = [{ code: 'RUT01', severity: 'notification', text: 'Aviso' }] as const;
    const answer = { state: 'accepted', messages, applicationResponseBase64: 'PGE+PC9hPg==' } as const;
    expect(await store.update({ ...submission, ...answer })).toBe(true);
    expect(await store.get(submission)).toEqual({ ...submission, ...answer, revision: 3 });
    expect(await store.update({ ...submission, state: 'unknown' })).toBe(false);
    expect((await store.get(submission))?.state).toBe('accepted');
  });

  it('keeps one of two states that go on from the same revision, and says which', async () => {
    await store.add(submissionOf('SETP990000001'));
    const read = (await store.get(keyOf('SETP990000001'))) as Submission;
    const states = ['pending', 'unknown', 'accepted', 'rejected'] as const;
    const kept = await Promise.all(states.map((state) => store.update({ ...read, state, messages: [] })));
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await store.get(read)).toMatchObject({ state: states[kept.indexOf(true)], revision: 2 });
  });

  it('keeps no state that goes on from an earlier revision than the last', async () => {
    await store.add(submissionOf('SETP990000001'));
    const first = (await store.get(keyOf('SETP990000001'))) as Submission;
    expect(first.revision).toBe(1);
    expect(await store.update({ ...first, state: 'pending' })).toBe(true);
    expect(await store.update({ ...first, state: 'unknown' })).toBe(false);
    expect(await store.get(first)).toMatchObject({ state: 'pending', revision: 2 });
    expect(await store.update({ ...first, state: 'unknown', revision: 2 })).toBe(true);
    expect(await store.update({ ...first, state: 'sent', revision: 4 })).toBe(false);
  });

  it.each(['accepted', 'rejected'] as const)(
    'never replaces %s, whatever revision is handed in',
    async (state) => {
      await store.add(submissionOf('SETP990000001'));
      await store.update(submissionOf('SETP990000001', { state, messages: [], revision: 1 }));
      for (const revision of [undefined, 1, 2, 3]) {
        const late = submissionOf('SETP990000001', { state: 'unknown', ...(revision && { revision }) });
        expect(await store.update(late)).toBe(false);
      }
      expect(await store.get(keyOf('SETP990000001'))).toMatchObject({ state, revision: 2 });
    },
  );

  it('keeps no state of an attempt after which there is another, and adds none with a revision of its own', async () => {
    await store.add(submissionOf('SETP990000001', { revision: 7 }));
    expect((await store.get(keyOf('SETP990000001')))?.revision).toBe(1);
    await store.update(submissionOf('SETP990000001', { state: 'rejected', messages: [] }));
    await store.add(submissionOf('SETP990000001', { attempt: 2 }));
    expect(await store.update(submissionOf('SETP990000001', { state: 'unknown' }))).toBe(false);
    expect(await store.get(keyOf('SETP990000001'))).toMatchObject({ attempt: 2, state: 'sent' });
  });

  it('has no state to keep of what was never added', async () => {
    const error = await rejectionOf(store.update(submissionOf('SETP990000001')));
    expect(error.code).toBe('ERR_NOT_STORED');
  });

  it('lists what is not finished, of one issuer, by number', async () => {
    await store.add(submissionOf('SETP990000001'));
    await store.add(submissionOf('SETP990000002', { state: 'prepared' }));
    await store.add(submissionOf('SETP990000003'));
    await store.add(submissionOf('SETP990000004', { issuerNit: '800197268' }));
    await store.update(submissionOf('SETP990000001', { state: 'rejected', messages: [] }));
    await store.add(submissionOf('SETP990000001', { attempt: 2 }));
    await store.update(submissionOf('SETP990000003', { state: 'accepted', messages: [] }));
    const open = await collect(store.pending(issuerNit));
    expect(open.map(({ number, attempt }) => [number, attempt])).toEqual([
      ['SETP990000001', 2],
      ['SETP990000002', 1],
    ]);
  });

  it('hands out the numbers of a series in order, then none', async () => {
    const series = { ...SERIES, toNumber: SERIES.fromNumber + 2 };
    const numbers = await Promise.all([1, 2, 3, 4].map(() => store.takeNumber(series)));
    expect(numbers.sort()).toEqual(['SETP990000001', 'SETP990000002', 'SETP990000003', undefined]);
    expect(await store.numbersTaken(series)).toBe(3);
  });

  it('passes over the numbers that have a document', async () => {
    await store.add(submissionOf('SETP990000001'));
    await store.add(submissionOf('SETP990000002'));
    expect(await store.takeNumber(SERIES)).toBe('SETP990000003');
    expect(await store.numbersTaken(SERIES)).toBe(3);
    expect(await store.takeNumber({ ...SERIES, numberSpace: 'creditNote' })).toBe('SETP990000001');
  });

  it('hands out a number that was given back before any new one, once', async () => {
    await store.takeNumber(SERIES);
    await store.takeNumber(SERIES);
    await store.takeNumber(SERIES);
    await store.releaseNumber(keyOf('SETP990000002'));
    await store.releaseNumber(keyOf('SETP990000001'));
    const next = [
      await store.takeNumber(SERIES),
      await store.takeNumber(SERIES),
      await store.takeNumber(SERIES),
    ];
    expect(next).toEqual(['SETP990000001', 'SETP990000002', 'SETP990000004']);
    expect(await store.numbersTaken(SERIES)).toBe(4);
  });

  it('does not take back a number that has a document or a reference, or was never taken', async () => {
    const number = (await store.takeNumber(SERIES)) as string;
    await store.add(submissionOf(number));
    await store.releaseNumber(keyOf(number));
    const ordered = (await store.takeNumber(SERIES, 'pedido 1')) as string;
    await store.releaseNumber(keyOf(ordered));
    await store.releaseNumber(keyOf('SETP990000009'));
    expect(await store.takeNumber(SERIES)).toBe('SETP990000003');
    expect(await store.takeNumber(SERIES, 'pedido 1')).toBe(ordered);
  });

  it('gives a reference the same number each time, also in another series and at the same time', async () => {
    const numbers = await Promise.all([1, 2, 3, 4].map(() => store.takeNumber(SERIES, 'pedido/1 ñ')));
    expect(new Set(numbers).size).toBe(1);
    const another = { ...SERIES, fromNumber: 990000101, toNumber: 990000200 };
    expect(await store.takeNumber(another, 'pedido/1 ñ')).toBe(numbers[0]);
    const others = [
      await store.takeNumber(SERIES),
      await store.takeNumber(SERIES, 'pedido 2'),
      await store.takeNumber(SERIES),
    ];
    const firstFour = ['SETP990000001', 'SETP990000002', 'SETP990000003', 'SETP990000004'];
    expect([numbers[0], ...others].sort()).toEqual(firstFour);
  });
});

describe('two processes with one directory store', () => {
  it('take each number once, without a gap', async () => {
    const folder = temporaryFolder();
    const { start } = processes();
    const stores = await Promise.all([start(), start()].map((owner) => directoryStore(folder, { owner })));
    const series = { ...SERIES, toNumber: SERIES.fromNumber + 119 };
    const take = async (store: SubmissionStore): Promise<string[]> => {
      const numbers: string[] = [];
      for (let count = 0; count < 60; count += 1) numbers.push((await store.takeNumber(series)) as string);
      return numbers;
    };
    const taken = (await Promise.all(stores.map(take))).flat();
    expect(taken.sort()).toEqual(
      Array.from({ length: 120 }, (_, index) => `SETP${SERIES.fromNumber + index}`),
    );
    for (const store of stores) expect(await store.takeNumber(series)).toBeUndefined();
  });

  it('see each other’s documents, and only one adds a document under a number', async () => {
    const folder = temporaryFolder();
    const { start } = processes();
    const [first, second] = await Promise.all(
      [start(), start()].map((owner) => directoryStore(folder, { owner })),
    );
    const [one, other] = [
      submissionOf('SETP990000001'),
      submissionOf('SETP990000001', { uuid: 'cd'.repeat(48) }),
    ];
    const added = await Promise.all([first?.add(one), second?.add(other)]);
    expect(added.sort()).toEqual([false, true]);
    expect(await first?.get(one)).toEqual(await second?.get(one));
  });

  it('share the numbers of one that was killed', async () => {
    const folder = temporaryFolder();
    const { start, kill } = processes();
    const owner = start();
    const ended = await directoryStore(folder, { owner });
    await ended.takeNumber(SERIES);
    await ended.takeNumber(SERIES);
    const living = await directoryStore(folder, { owner: start() });
    expect(await living.takeNumber(SERIES)).toBe('SETP990000003');
    kill(owner);
    const next = await directoryStore(folder, { owner: start() });
    expect([await next.takeNumber(SERIES), await next.takeNumber(SERIES)]).toEqual([
      'SETP990000001',
      'SETP990000002',
    ]);
  });

  it('do not take the numbers of one that ended in order: it may have written them down', async () => {
    const folder = temporaryFolder();
    const { start, end } = processes();
    const owner = start();
    const [ended, another] = [
      await directoryStore(folder, { owner }),
      await directoryStore(folder, { owner }),
    ];
    await ended.takeNumber(SERIES);
    await another.takeNumber(SERIES);
    await ended.add(submissionOf((await ended.takeNumber(SERIES)) as string));
    end(owner);
    const next = await directoryStore(folder, { owner: start() });
    expect(await next.takeNumber(SERIES)).toBe('SETP990000004');
    await next.releaseNumber(keyOf('SETP990000002'));
    expect(await next.takeNumber(SERIES)).toBe('SETP990000002');
  });
});
