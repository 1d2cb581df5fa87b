import { directoryStore } from '../../src/store/index.js';
import type { SubmissionStore } from '../../src/submission/index.js';
import { collect, processes, SERIES, submissionOf } from './support.js';
import { Ended, type Ending, VolatileDisk } from './volatile-disk.js';

const { issuerNit } = SERIES;
const FOLDER = '/almacen';

/** What one process did for sure before it ended. */
interface Log {
  readonly taken: string[];
  readonly added: string[];
  readonly accepted: string[];
}

const ORDERS = ['pedido 1', undefined, 'pedido 2', undefined];

/** The work of one process: numbers for orders and for nobody, documents under them, verdicts. */
async function work(store: SubmissionStore, log: Log, orders = ORDERS): Promise<void> {
  for (const order of orders) {
    const number = (await store.takeNumber(SERIES, order)) as string;
    log.taken.push(`${order ?? '-'} ${number}`);
    const stored = await store.get({ ...SERIES, number });
    const submission = stored ?? submissionOf(number);
    if (stored === undefined) expect(await store.add(submission)).toBe(true);
    log.added.push(number);
    await store.update({
      ...submission,
      state: 'accepted',
      messages: [],
      applicationResponseBase64: Buffer.from(`<ApplicationResponse>${number}`).toString('base64'),
    });
    log.accepted.push(number);
  }
}

const numberOf = (entry: string): string | undefined => entry.split(' ').at(-1);
const emptyLog = (): Log => ({ taken: [], added: [], accepted: [] });

/** Ends the work at a step, and returns what is left on the disk and what was done for sure. */
async function endAt(step: number, ending: Ending) {
  const disk = new VolatileDisk();
  const { start, kill } = processes();
  const owner = start();
  const log = emptyLog();
  disk.endAt(step);
  const error = await directoryStore(FOLDER, { disk, owner })
    .then((store) => work(store, log))
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  if (error !== undefined && !(error instanceof Ended)) throw error;
  kill(owner);
  disk.restart(ending);
  return { disk, log, hasEnded: error === undefined, start };
}

async function numberOfSteps(): Promise<number> {
  const disk = new VolatileDisk();
  await work(await directoryStore(FOLDER, { disk, owner: processes().start() }), emptyLog());
  return disk.stepsTaken;
}

/** What was not synced is lost in part, by a throw of a die that falls the same way each time. */
function partly(seed: number): (step: number) => Ending {
  return (step) => (choice) =>
    ((Math.imul(seed + step * 7919 + choice * 104729, 2654435761) >>> 16) & 1) === 1;
}

jest.setTimeout(60_000);

const ENDINGS: [string, (step: number) => Ending][] = [
  ['killed', () => 'kill'],
  ['without power', () => 'power'],
  ...[1, 2].map((seed): [string, (step: number) => Ending] => [
    `without power, some names lost (seed ${seed})`,
    partly(seed),
  ]),
];

describe.each(ENDINGS)('a directory store whose process is ended at any step, %s', (_, endingAt) => {
  let steps = 0;
  beforeAll(async () => {
    steps = await numberOfSteps();
  });

  it('keeps what it said it kept, and every open submission is found again', async () => {
    expect(steps).toBeGreaterThan(100);
    for (let step = 1; step <= steps; step += 1) {
      const { disk, log, start } = await endAt(step, endingAt(step));
      const store = await directoryStore(FOLDER, { disk, owner: start() });
      const open = (await collect(store.pending(issuerNit))).map(({ number }) => number);
      for (let number = SERIES.fromNumber; number <= SERIES.toNumber; number += 1) {
        const text = `SETP${number}`;
        const stored = await store.get({ ...SERIES, number: text });
        if (log.added.includes(text))
          expect({ step, stored }).toMatchObject({
            stored: submissionOf(text, { state: expect.any(String) }),
          });
        if (log.accepted.includes(text)) {
          expect({ step, stored }).toMatchObject({
            stored: { state: 'accepted', applicationResponseBase64: expect.any(String) },
          });
        }
        const isOpen = stored !== undefined && stored.state !== 'accepted';
        expect({ step, text, found: open.includes(text) }).toEqual({ step, text, found: isOpen });
      }
    }
  });

  it('leaves no gap and no double: the next process works in the same or in another order, and orders keep their numbers', async () => {
    for (let step = 1; step <= steps; step += 1) {
      const { disk, log, start } = await endAt(step, endingAt(step));
      const store = await directoryStore(FOLDER, { disk, owner: start() });
      const again = emptyLog();
      const orders = step % 2 === 0 ? ORDERS : [...ORDERS].reverse();
      await work(store, again, orders);
      expect({ step, numbers: new Set(again.taken.map(numberOf)).size }).toEqual({
        step,
        numbers: orders.length,
      });
      const firstOrders = log.taken.filter((entry) => entry.startsWith('pedido'));
      for (const entry of firstOrders) expect(again.taken).toContain(entry);
      const used = new Set<string>();
      for (let number = SERIES.fromNumber; number <= SERIES.toNumber; number += 1) {
        const stored = await store.get({ ...SERIES, number: `SETP${number}` });
        if (stored !== undefined) used.add(stored.number);
      }
      const last = SERIES.fromNumber + used.size;
      const expected = Array.from({ length: used.size }, (_, index) => `SETP${SERIES.fromNumber + index}`);
      expect({ step, used: [...used] }).toEqual({ step, used: expected });
      expect(await store.takeNumber(SERIES)).toBe(`SETP${last}`);
    }
  });
});
