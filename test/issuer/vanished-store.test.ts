import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryStore, memoryStore } from '../../src/store/index.js';
import { nodeDisk } from '../../src/store/node-disk.js';
import { enrol } from '../../src/submission/enrol.js';
import type { SubmissionStore } from '../../src/submission/index.js';
import { rejectionOf } from '../code-of.js';
import { collect, SERIES, submissionOf } from './support.js';

let above: string;
let folder: string;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'facturador-'));
  folder = join(above, 'envios');
});
afterEach(() => rmSync(above, { recursive: true }));

const FIRST = submissionOf('SETP990000001');
const { issuerNit, numberSpace } = SERIES;
const LONG = { ...SERIES, toNumber: SERIES.fromNumber + 100_000 };

/** What can be asked of a store. */
const STEPS: [string, (store: SubmissionStore) => Promise<unknown>][] = [
  ['takeNumber', (store) => store.takeNumber(LONG)],
  ['takeNumber for a reference', (store) => store.takeNumber(LONG, 'pedido 1')],
  ['releaseNumber', (store) => store.releaseNumber(FIRST)],
  ['numbersTaken', (store) => store.numbersTaken(LONG)],
  ['get', (store) => store.get(FIRST)],
  ['add', (store) => store.add(submissionOf('SETP990000002'))],
  ['update', (store) => store.update({ ...FIRST, state: 'unknown' })],
  ['pending', (store) => collect(store.pending(issuerNit))],
  ['enrol', (store) => enrol(store, submissionOf('SETP990000003'), { retries: () => false })],
];

/** What can happen to its folder. */
const HAPPENINGS: [string, () => void][] = [
  ['removed', () => rmSync(folder, { recursive: true })],
  ['moved', () => renameSync(folder, `${folder}-2`)],
  [
    'emptied',
    () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    },
  ],
  [
    'exchanged for an empty one',
    () => {
      renameSync(folder, `${folder}-2`);
      mkdirSync(folder);
    },
  ],
  [
    'exchanged for a copy of itself',
    () => {
      cpSync(folder, `${folder}-2`, { recursive: true, filter: (name) => !name.endsWith('socket') });
      renameSync(folder, `${folder}-3`);
      renameSync(`${folder}-2`, folder);
    },
  ],
  [
    'exchanged for a file',
    () => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, '');
    },
  ],
];

describe.each(HAPPENINGS)('a store whose folder is %s while it is used', (_, happen) => {
  it.each(STEPS)('is ERR_STORE at once for %s, and nothing is made in its place', async (_name, step) => {
    const store = await directoryStore(folder);
    await store.takeNumber(LONG);
    await store.add(FIRST);
    happen();
    const before = existsSync(folder) ? everything() : [];
    expect((await rejectionOf(step(store))).code).toBe('ERR_STORE');
    expect(existsSync(folder) ? everything() : []).toEqual(before);
  });
});

function everything(): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  } catch {
    return [readFileSync(folder, 'utf8')];
  }
}

describe('a store whose folder vanishes between two operations on the disk', () => {
  it('counts no number as taken that was not given, at whichever it is', async () => {
    const steps = await operationsOf(Number.POSITIVE_INFINITY);
    expect(steps).toBeGreaterThan(10);
    for (let step = 1; step < steps; step += 1) expect(await operationsOf(step)).toBeLessThan(steps * 3);
  });

  /** Takes a number out of a store whose folder is removed before an operation; returns how many there were. */
  async function operationsOf(removedBefore: number): Promise<number> {
    const place = join(above, `envios-${removedBefore}`);
    let [operations, counting] = [0, false];
    const disk = new Proxy(nodeDisk(), {
      get:
        (target, name: keyof ReturnType<typeof nodeDisk>) =>
        (...parameters: [never, never]) => {
          if (counting) operations += 1;
          if (counting && operations === removedBefore) rmSync(place, { recursive: true });
          return target[name](...parameters);
        },
    });
    const store = await directoryStore(place, { disk });
    counting = true;
    const taking = store.takeNumber(LONG).then(async () => store.takeNumber(LONG));
    if (removedBefore === Number.POSITIVE_INFINITY) expect(await taking).toBe('SETP990000002');
    else {
      expect((await rejectionOf(taking)).code).toBe('ERR_STORE');
      expect(existsSync(join(place, 'counters'))).toBe(false);
    }
    return operations;
  }
});

describe('a copy of a store', () => {
  it('goes on in a process that is started on it', async () => {
    const store = await directoryStore(folder);
    await store.takeNumber(SERIES);
    await store.add(FIRST);
    cpSync(folder, `${folder}-2`, { recursive: true, filter: (name) => !name.endsWith('socket') });
    const copy = await directoryStore(`${folder}-2`);
    expect((await collect(copy.pending(issuerNit))).map(({ number }) => number)).toEqual(['SETP990000001']);
    expect(await copy.takeNumber(SERIES)).toBe('SETP990000002');
    expect(await copy.update({ ...FIRST, state: 'accepted', messages: [] })).toBe(true);
  });

  it('gives only numbers after the last that was used since, when the range is told to begin there', async () => {
    const store = await directoryStore(folder);
    for (let count = 0; count < 3; count += 1) await store.takeNumber(SERIES);
    const since = { ...SERIES, fromNumber: SERIES.fromNumber + 10 };
    expect(await store.takeNumber(since)).toBe('SETP990000011');
    expect(await store.takeNumber(since)).toBe('SETP990000012');
  });
});

describe('a store that never adds and never has a submission', () => {
  const broken = { ...memoryStore(), get: async () => undefined, add: async () => false };

  it('is an ERR_STORE, not a wait without an end', async () => {
    const error = await rejectionOf(enrol(broken, FIRST, { retries: () => false }));
    expect(error.code).toBe('ERR_STORE');
  });

  it('is left when the signal aborts', async () => {
    const controller = new AbortController();
    let tries = 0;
    const add = async (): Promise<boolean> => {
      tries += 1;
      if (tries === 3) controller.abort();
      return false;
    };
    const enrolling = { retries: () => false, signal: controller.signal };
    const error = await rejectionOf(enrol({ ...broken, add }, FIRST, enrolling));
    expect(error).toMatchObject({ code: 'ERR_TRANSPORT_ABORTED', mayHaveArrived: false });
    expect(tries).toBe(3);
  });
});

describe('a process that ends in order after its folder was removed', () => {
  it('makes no folder and throws nothing', async () => {
    const endings: (() => void)[] = [];
    const owner = {
      name: 'ending',
      isGone: () => false,
      onEnd: (ending: () => void) => void endings.push(ending),
    };
    const store = await directoryStore(folder, { owner });
    await store.takeNumber({ ...SERIES, numberSpace });
    rmSync(folder, { recursive: true });
    expect(endings).toHaveLength(1);
    for (const ending of endings) expect(ending).not.toThrow();
    expect(readdirSync(above)).toEqual([]);
  });
});
