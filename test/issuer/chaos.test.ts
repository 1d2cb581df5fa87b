import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compiledSources } from './compiled-sources.js';

const ROOT = join(__dirname, '../..');
// Real processes on a computer that may be busy: nothing here is a measure of time.
jest.setTimeout(180_000);

interface Figures {
  readonly orders: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly events: Readonly<Record<string, number>>;
  readonly faults: Readonly<Record<string, number>>;
  readonly shares: readonly number[];
  readonly problems: readonly string[];
}

let library: string;
beforeAll(() => {
  library = compiledSources();
});
afterAll(() => rmSync(library, { recursive: true }));

/** Runs a Node program of the chaos scripts on the compiled sources, and returns the objects that it prints. */
function run(parameters: readonly string[]): Promise<Figures[]> {
  const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, parameters, { env, cwd: ROOT }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      // A program that found problems ends with 1 and has printed them; any other failure is this test's.
      if (lines.length === 0) reject(new Error(`${error?.message}\n${stderr}`));
      else resolve(lines.map((line) => JSON.parse(line)));
    });
  });
}

const chaos = (...options: string[]): Promise<Figures[]> =>
  run(['scripts/chaos/chaos.mjs', '--json', '--library', library, ...options]);

describe('a hundred documents through every fault, with senders killed and stopped, on a folder that fails and goes away', () => {
  it('each number is used once, each document is signed once and ends as the DIAN recorded it', async () => {
    const options = ['--seed', '20261124', '--orders', '100', '--lifetime', '500-2000', '--numbers', '0'];
    const [figures] = await chaos(...options);
    expect(figures).toMatchObject({ orders: 100, accepted: 90, rejected: 10, problems: [] });
    expect(Object.keys(figures?.events ?? {})).toEqual(
      expect.arrayContaining(['kill', 'stop', 'store failed']),
    );
    expect(Object.keys(figures?.faults ?? {}).length).toBeGreaterThan(3);
  });
});

describe('two processes that take numbers out of one store', () => {
  it('take each number once, without a gap', async () => {
    const [figures] = await chaos('--runs', '0', '--numbers', '300');
    expect(figures).toMatchObject({ numbers: 300, processes: 2, problems: [] });
    expect(figures?.shares.reduce((sum, share) => sum + share, 0)).toBe(300);
  });
});

describe('the disk of the chaos test', () => {
  it('fails below its folder, by its seed, and nowhere else', async () => {
    const [first] = await run(['scripts/chaos/disk-of-faults.mjs']);
    expect(first).toEqual({
      below: expect.arrayContaining(['EACCES', 'EIO', 'ENOSPC']),
      elsewhere: [],
      isRepeated: true,
    });
  });
});

describe('the judge of the chaos test', () => {
  it('sees each way in which something can be lost or doubled', async () => {
    const [figures] = await run(['scripts/chaos/judge-of-wrongs.mjs']);
    expect(figures?.problems).toEqual([
      'Two orders have the same number',
      'CAOS2 is left out: 5 came next',
      'CAOS1 is accepted in the store and rejected at the DIAN',
      'CAOS1 was signed 2 times',
      'CAOS1 was sent as 2 different documents',
      'CAOS1 is recorded with other bytes than the store has',
      'CAOS1 has another answer than the DIAN gave',
      'CAOS3 is accepted in the store and unrecorded at the DIAN',
      'CAOS3 was sent as 0 different documents',
      'CAOS3 has another answer than the DIAN gave',
      'CAOS4 is not in the store',
      'CAOS9 is of no order',
      'CAOS3 was left pending',
      expect.stringMatching(/secret\.txt holds a secret$/),
    ]);
  });
});
