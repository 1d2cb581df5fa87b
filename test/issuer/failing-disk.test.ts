import type * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FacturadorError, isFacturadorError } from '../../src/errors/index.js';
import { type Disk, directoryStore } from '../../src/store/index.js';
import { nodeDisk } from '../../src/store/node-disk.js';
import type { SubmissionStore } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { collect, SERIES, submissionOf } from './support.js';

/** Every operation of the file system, of open files too, is counted, and one of them fails. */
const injected = { operation: 0, failing: Number.POSITIVE_INFINITY, code: 'EIO' };

function failNow(): void {
  injected.operation += 1;
  if (injected.operation !== injected.failing) return;
  throw Object.assign(new Error(`${injected.code}: injected`), { code: injected.code });
}

jest.mock('node:fs/promises', () => {
  const real = jest.requireActual<typeof fs>('node:fs/promises');
  const counted = (target: object): object =>
    new Proxy(target, {
      get: (object, name) => {
        const found: unknown = Reflect.get(object, name);
        // An open file is closed whatever happens.
        if (typeof found !== 'function' || name === 'close' || name === 'mkdtemp') {
          return typeof found === 'function' ? found.bind(object) : found;
        }
        return async (...parameters: unknown[]) => {
          failNow();
          const result: unknown = await found.apply(object, parameters);
          return name === 'open' ? counted(result as object) : result;
        };
      },
    });
  return counted(real);
});

jest.setTimeout(120_000);

let folder: string;
const real = jest.requireActual<typeof fs>('node:fs/promises');
afterEach(() => {
  injected.failing = Number.POSITIVE_INFINITY;
});

const FIRST = submissionOf('SETP990000001');

/** What is done with a store, each with what has to be there first. */
const WORKS: [string, (store: SubmissionStore) => Promise<unknown>][] = [
  ['a number', (store) => store.takeNumber(SERIES)],
  ['a number for a reference', (store) => store.takeNumber(SERIES, 'pedido 2')],
  ['a submission', (store) => store.add(submissionOf('SETP990000002'))],
  [
    'a verdict',
    (store) =>
      store.update({ ...FIRST, state: 'accepted', messages: [], applicationResponseBase64: 'PGE+PC9hPg==' }),
  ],
  ['a number that is given back', (store) => store.releaseNumber(submissionOf('SETP990000003'))],
];

async function startStore(): Promise<SubmissionStore> {
  injected.failing = Number.POSITIVE_INFINITY;
  folder = await real.mkdtemp(join(tmpdir(), 'facturador-'));
  const owner = { name: 'one', isGone: () => false, onEnd: () => undefined };
  const store = await directoryStore(folder, { owner });
  await store.takeNumber(SERIES);
  await store.add(FIRST);
  await store.add(submissionOf('SETP990000004'));
  await store.takeNumber(SERIES);
  await store.takeNumber(SERIES);
  return store;
}

/** Does a work whose n-th operation fails, and says how it ended. */
async function failAt(step: number, code: string, work: (store: SubmissionStore) => Promise<unknown>) {
  const store = await startStore();
  Object.assign(injected, { operation: 0, failing: step, code });
  const error: unknown = await work(store).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const hasFailed = injected.operation >= step;
  injected.failing = Number.POSITIVE_INFINITY;
  return { store, error, hasFailed };
}

const CODES = ['ENOSPC', 'EIO', 'EACCES'];

// Every code at random operations: the chaos test.
describe('a disk whose operations fail one by one, each with another of the codes', () => {
  const codeAt = (step: number): string => CODES[step % CODES.length] as string;
  it.each(WORKS)(
    'is an ERR_STORE and leaves nothing half done, at every operation of %s',
    async (_, work) => {
      for (let step = 1; ; step += 1) {
        const { store, error, hasFailed } = await failAt(step, codeAt(step), work);
        const where = { step, code: isFacturadorError(error) ? error.code : error };
        if (hasFailed) expect(where).toEqual({ step, code: 'ERR_STORE' });
        expect({ step, left: await real.readdir(join(folder, 'tmp')) }).toEqual({ step, left: [] });
        // Whatever failed, it can be done now, and no number is left out.
        await work(store);
        const numbers = [
          await store.takeNumber(SERIES),
          await store.takeNumber(SERIES),
          await store.takeNumber(SERIES),
        ];
        const references = [
          await store.takeNumber(SERIES, 'pedido 2'),
          await store.takeNumber(SERIES, 'pedido 2'),
        ];
        expect(references[0]).toBe(references[1]);
        const taken = (await store.numbersTaken(SERIES)) as number;
        const last = Math.max(
          ...[...numbers, references[0]].map((number) => Number(String(number).slice(4))),
        );
        expect({ step, last }).toEqual({ step, last: SERIES.fromNumber + taken - 1 });
        expect({ step, taken: taken <= (hasFailed ? 9 : 10) }).toEqual({ step, taken: true });
        for (const submission of await collect(store.pending(SERIES.issuerNit))) {
          expect(await store.get(submission)).toEqual(submission);
        }
        await real.rm(folder, { recursive: true });
        if (!hasFailed) return;
      }
    },
  );

  it('is an ERR_STORE when the folder is opened, at every operation', async () => {
    for (let step = 1; ; step += 1) {
      folder = await real.mkdtemp(join(tmpdir(), 'facturador-'));
      Object.assign(injected, { operation: 0, failing: step, code: codeAt(step) });
      const error: unknown = await directoryStore(join(folder, 'envios')).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      const hasFailed = injected.operation >= step;
      injected.failing = Number.POSITIVE_INFINITY;
      if (hasFailed)
        expect({ step, code: isFacturadorError(error) ? error.code : error }).toEqual({
          step,
          code: 'ERR_STORE',
        });
      const store = await directoryStore(join(folder, 'envios'));
      expect(await store.takeNumber(SERIES)).toBe('SETP990000001');
      expect(await real.readdir(join(folder, 'envios/owners'))).toHaveLength(1);
      await real.rm(folder, { recursive: true });
      if (!hasFailed) return;
    }
  });
});

describe('a count that cannot be written down', () => {
  it('is an ERR_STORE, and leaves out no number', async () => {
    folder = await real.mkdtemp(join(tmpdir(), 'facturador-'));
    const [disk, state] = [nodeDisk(), { isFull: true }];
    const replace: Disk['replace'] = async (from, to) => {
      if (state.isFull && to.includes('counters')) throw new FacturadorError('ERR_STORE', 'full');
      return disk.replace(from, to);
    };
    const store = await directoryStore(folder, { disk: { ...disk, replace } });
    const series = { ...SERIES, toNumber: SERIES.fromNumber + 99 };
    for (let count = 1; count < 64; count += 1) await store.takeNumber(series);
    expect((await rejectionOf(store.takeNumber(series))).code).toBe('ERR_STORE');
    expect(await real.readdir(join(folder, 'tmp'))).toEqual([]);
    state.isFull = false;
    const taken = [await store.takeNumber(series), await store.takeNumber(series)];
    expect(taken.sort()).toEqual(['SETP990000064', 'SETP990000065']);
    await real.rm(folder, { recursive: true });
  });
});
