import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryStore } from '../../src/store/index.js';
import { enrol } from '../../src/submission/enrol.js';
import type { Submission } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { issuerOf, SERIES, submissionOf, TEST_RANGE } from './support.js';

const { issuerNit } = SERIES;
const FIXTURES = join(__dirname, '../../fixtures');
const nowhere = {
  environment: 'habilitacion',
  url: 'http://127.0.0.1:9/',
  numberingRanges: [TEST_RANGE],
} as never;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facturador-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const place = (number: number) =>
  join(folder, `submissions/${issuerNit}/invoice-SETP990000/invoice-SETP99000000${number}.1`);

/** What comes out before it throws, and what it throws. */
async function drain<T>(items: AsyncIterable<T>) {
  const found: T[] = [];
  const whole = async (): Promise<void> => {
    for await (const item of items) found.push(item);
  };
  return { found, error: await rejectionOf(whole()) };
}

async function storeOfFive(changes: Partial<Submission> = {}) {
  const store = await directoryStore(folder);
  for (const number of [1, 2, 3, 4, 5]) await store.add(submissionOf(`SETP99000000${number}`, changes));
  return store;
}

function edit(number: number, from: string, to: string): void {
  const file = join(place(number), 'submission.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('damaged submissions among healthy ones', () => {
  it('hide none of them: all healthy ones are pending, and then the damaged are told, all of them', async () => {
    const store = await storeOfFive();
    writeFileSync(join(place(1), 'submission.json'), '');
    rmSync(join(place(3), 'signed.xml'));
    for (const name of readdirSync(place(4))) rmSync(join(place(4), name));
    const { found, error } = await drain(store.pending(issuerNit));
    expect(found.map(({ number }) => number)).toEqual(['SETP990000002', 'SETP990000005']);
    expect(error.code).toBe('ERR_STORE_DAMAGED');
    expect(error.problems?.map(({ path }) => path)).toEqual([place(1), place(3), place(4)]);
    for (const number of [1, 3, 4]) expect(error.message).toContain(`invoice-SETP99000000${number}.1`);
  });

  it('are told by the error of the one, when there is one', async () => {
    const store = await storeOfFive();
    rmSync(join(place(2), 'signed.xml'));
    const { found, error } = await drain(store.pending(issuerNit));
    expect(found).toHaveLength(4);
    expect(error).toMatchObject({ code: 'ERR_STORE_DAMAGED', path: place(2) });
  });

  it('do not keep the others from being sent or reported in contingency', async () => {
    const contingency = { type: '04', issuedAt: '2026-01-01T00:00:00.000Z' } as const;
    const store = await storeOfFive({ contingency, state: 'prepared' });
    writeFileSync(join(place(1), 'submission.json'), '');
    const issuer = issuerOf(nowhere, { store, retry: { patienceMs: 0 } });
    const report = await issuer.contingency.report();
    expect(report.queued).toHaveLength(4);
    expect(report.error?.code).toBe('ERR_STORE_DAMAGED');
    const { found, error } = await drain(issuer.contingency.send());
    expect(found[0]).toMatchObject({ number: 'SETP990000002', status: 'failed' });
    expect(error.code).toBe('ERR_STORE_DAMAGED');
  });

  it.each([
    ['number', '"number": "SETP990000002"', '"number": "SETP990000009"'],
    ['issuer', `"issuerNit": "${issuerNit}"`, '"issuerNit": "800197268"'],
    ['number space', '"numberSpace": "invoice"', '"numberSpace": "creditNote"'],
    ['attempt', '"attempt": 1', '"attempt": 2'],
    ['revision', '"revision": 1', '"revision": 2'],
    ['key', `"uuid": "ab`, '"uuid": "cd'],
    ['state', '"state": "sent"', '"state": "accepted"'],
    ['digest', '"contentDigest": "00', '"contentDigest": "11'],
    ['file name', '"fileName": "fv', '"fileName": "nc'],
  ])('are those whose %s was edited', async (_, from, to) => {
    const store = await storeOfFive();
    edit(2, from, to);
    const { found, error } = await drain(store.pending(issuerNit));
    expect(found).toHaveLength(4);
    expect(error).toMatchObject({ code: 'ERR_STORE_DAMAGED', path: place(2) });
    expect((await rejectionOf(store.get(submissionOf('SETP990000002')))).code).toBe('ERR_STORE_DAMAGED');
  });
});

describe('a folder that version 0.1.0 wrote', () => {
  const key = (number: number) => submissionOf(`SETP99000000${number}`);

  beforeEach(() => cpSync(join(FIXTURES, 'store-0.1.0'), folder, { recursive: true }));

  it('is opened and goes on: states, verdicts, numbers and references', async () => {
    const store = await directoryStore(folder);
    const pending: Submission[] = [];
    for await (const submission of store.pending(issuerNit)) pending.push(submission);
    expect(pending.map(({ number, state, revision }) => [number, state, revision])).toEqual([
      ['SETP990000003', 'unknown', 1],
      ['SETP990000004', 'sent', 1],
    ]);
    expect(await store.get(key(1))).toMatchObject({
      state: 'accepted',
      applicationResponseBase64: Buffer.from('<ApplicationResponse/>').toString('base64'),
    });
    expect(await store.update({ ...key(1), state: 'unknown' })).toBe(false);
    expect(await store.update({ ...(pending[0] as Submission), state: 'accepted', messages: [] })).toBe(true);
    expect(await store.get(key(3))).toMatchObject({ state: 'accepted', revision: 2 });
    expect(await store.add({ ...key(2), attempt: 2, uuid: 'cd'.repeat(48) })).toBe(true);
    expect(await store.takeNumber(SERIES, 'pedido 5')).toBe('SETP990000005');
    // SETP990000006 is of a process of which nothing is known: it stays so as long as a lease lasts.
    expect(await store.takeNumber(SERIES)).toBe('SETP990000007');
    expect(await store.numbersTaken(SERIES)).toBe(7);
  });

  it('has damaged records where a number was edited', async () => {
    edit(3, '"number": "SETP990000003"', '"number": "SETP990000008"');
    const { found, error } = await drain((await directoryStore(folder)).pending(issuerNit));
    expect(found.map(({ number }) => number)).toEqual(['SETP990000004']);
    expect(error.code).toBe('ERR_STORE_DAMAGED');
  });

  it('may be one file of a submission, which goes on in a store', async () => {
    const file: Submission = JSON.parse(readFileSync(join(FIXTURES, 'store-0.1.0.envio.json'), 'utf8'));
    const store = await directoryStore(join(folder, 'otra'));
    const enrolled = await enrol(store, file, { retries: () => false });
    expect(enrolled).toEqual({ submission: { ...file, revision: 1 }, isNew: true });
    expect(await store.update({ ...enrolled.submission, state: 'accepted', messages: [] })).toBe(true);
  });
});
