import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Disk, directoryStore } from '../../src/store/index.js';
import { nodeDisk } from '../../src/store/node-disk.js';
import type { Submission, SubmissionStore } from '../../src/submission/index.js';
import { SERIES, submissionOf } from './support.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facturador-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SENT = submissionOf('SETP990000001');
const place = () =>
  join(folder, 'submissions', SERIES.issuerNit, 'invoice-SETP990000/invoice-SETP990000001.1');

/** A disk whose process is stopped before its n-th operation until it is told to go on. */
function stoppedBefore(operation: number) {
  let [operations, isArmed] = [0, false];
  let [goOn, reached] = [(): void => undefined, (): void => undefined];
  const going = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const isStopped = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const disk = new Proxy(nodeDisk(), {
    get:
      (target, name: keyof Disk) =>
      async (...parameters: [never, never]) => {
        if (isArmed) operations += 1;
        if (isArmed && operations === operation) {
          reached();
          await going;
        }
        return target[name](...parameters);
      },
  });
  const arm = (): void => {
    isArmed = true;
  };
  return { disk, arm, goOn, isStopped, operations: () => operations };
}

/** Keeps states one after the other, each on what is stored. */
async function keepAll(store: SubmissionStore, states: readonly Submission['state'][]): Promise<void> {
  for (const state of states) {
    const stored = (await store.get(SENT)) as Submission;
    expect(await store.update({ ...stored, state, messages: [] })).toBe(true);
  }
}

const OTHERS: [string, readonly Submission['state'][]][] = [
  ['a verdict', ['rejected']],
  ['a verdict after two states', ['pending', 'unknown', 'accepted']],
  [
    'so many states that the early ones are tidied up',
    ['pending', 'unknown', 'sent', 'pending', 'unknown', 'accepted'],
  ],
];

describe.each(OTHERS)(
  'a process that is stopped while it keeps a state, and another keeps %s',
  (_, states) => {
    it('replaces nothing, says so, and leaves nothing, at whichever operation it was stopped', async () => {
      const whole = stoppedBefore(0);
      const first = await directoryStore(folder, { disk: whole.disk });
      await first.add(SENT);
      whole.arm();
      await first.update({
        ...SENT,
        state: 'unknown',
        applicationResponseBase64: 'PGE+PC9hPg==',
        revision: 1,
      });
      const steps = whole.operations();
      expect(steps).toBeGreaterThan(8);
      let kept = 0;
      for (let step = 1; step <= steps; step += 1) {
        rmSync(folder, { recursive: true });
        const { disk, arm, goOn, isStopped } = stoppedBefore(step);
        const stopped = await directoryStore(folder, { disk });
        await stopped.add(SENT);
        arm();
        const late = {
          ...SENT,
          state: 'unknown',
          applicationResponseBase64: 'PGE+PC9hPg==',
          revision: 1,
        } as const;
        const update = stopped.update(late);
        await Promise.race([isStopped, update]);
        const other = await directoryStore(folder);
        await keepAll(other, states);
        const verdict = await other.get(SENT);
        goOn();
        const isKept = await update;
        if (isKept) kept += 1;
        expect({ step, stored: await other.get(SENT) }).toEqual({ step, stored: verdict });
        expect(verdict?.state).toBe(states.at(-1));
        expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
        if (!isKept && verdict?.revision === states.length + 1) {
          expect({
            step,
            answers: readdirSync(place()).filter((name) => name.startsWith('response')),
          }).toEqual({
            step,
            answers: [],
          });
        }
      }
      // Stopped after its state was placed, it may say that it was kept: the other went on from it.
      expect(kept).toBeLessThan(steps / 2);
    });
  },
);

describe('a submission that is kept in one state after the other for days', () => {
  it('has no more than its last two records, and each state costs the same', async () => {
    const { disk, arm, operations } = stoppedBefore(0);
    const store = await directoryStore(folder, { disk });
    await store.add(SENT);
    arm();
    const costs: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const before = operations();
      await keepAll(store, [turn % 2 === 0 ? 'unknown' : 'sent']);
      costs.push(operations() - before);
    }
    expect(readdirSync(place()).sort()).toEqual(['signed.xml', 'submission-40.json', 'submission-41.json']);
    expect(new Set(costs.slice(2)).size).toBe(1);
    expect(await store.get(SENT)).toMatchObject({ revision: 41 });
  });

  it('costs two fsyncs, and four with the answer', async () => {
    let syncs = 0;
    const real = nodeDisk();
    const disk: Disk = {
      ...real,
      write: (path, content) => {
        syncs += content.length > 0 ? 1 : 0;
        return real.write(path, content);
      },
      sync: (path) => {
        syncs += 1;
        return real.sync(path);
      },
    };
    const store = await directoryStore(folder, { disk });
    await store.add(SENT);
    syncs = 0;
    await store.update({ ...SENT, state: 'pending' });
    expect(syncs).toBe(2);
    await store.update({
      ...SENT,
      state: 'accepted',
      messages: [],
      applicationResponseBase64: 'PGE+PC9hPg==',
    });
    expect(syncs).toBe(6);
  });
});
