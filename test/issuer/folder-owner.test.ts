import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryStore } from '../../src/store/index.js';
import { thisBoot } from '../../src/store/owner-name.js';
import { rejectionOf } from '../code-of.js';
import { compiledSources } from './compiled-sources.js';
import { SERIES, submissionOf } from './support.js';

// Processes of their own, on a computer that may be busy.
jest.setTimeout(60_000);

const knowsBoot = thisBoot() !== undefined;
const FIRST = 'SETP990000001';
const key = { issuerNit: SERIES.issuerNit, numberSpace: SERIES.numberSpace, number: FIRST };

let folder: string;
let library: string;
const children: ChildProcess[] = [];
beforeAll(() => {
  library = compiledSources();
});
afterAll(() => rmSync(library, { recursive: true }));
beforeEach(() => {
  folder = join(
    mkdtempSync(join(tmpdir(), 'facturador-')),
    'un nombre largo de carpeta '.repeat(5),
    'envios',
  );
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process of its own that takes a number and keeps it until it is told to end. */
async function taker(options: object = {}, ending = 'process.stdin.resume()') {
  const program = `const { directoryStore } = require(${JSON.stringify(join(library, 'store/index.js'))});
    directoryStore(${JSON.stringify(folder)}, ${JSON.stringify(options)})
      .then((store) => store.takeNumber(${JSON.stringify(SERIES)}))
      .then((number) => { console.log(number); ${ending} });`;
  const env = { ...process.env, NODE_PATH: join(__dirname, '../../node_modules') };
  const child = spawn(process.execPath, ['-e', program], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const number = await new Promise<string>((resolve) =>
    child.stdout.once('data', (text) => resolve(String(text).trim())),
  );
  const kill = (): Promise<void> => {
    child.kill('SIGKILL');
    return ended;
  };
  return { number, child, kill, ended };
}

const claim = () => join(folder, 'claims', SERIES.issuerNit, `invoice-${FIRST}`);
const holder = () => readdirSync(claim())[0] as string;

/** A claim of a process of another start of a computer, whose last sign is so many minutes old. */
async function claimOf(owner: string, minutes: number | undefined): Promise<void> {
  await directoryStore(folder);
  mkdirSync(claim(), { recursive: true });
  writeFileSync(join(claim(), owner), '');
  if (minutes === undefined) return;
  const place = join(folder, 'owners', owner);
  mkdirSync(place);
  writeFileSync(join(place, 'lease'), '.');
  const then = new Date(Date.now() - minutes * 60_000);
  utimesSync(join(place, 'lease'), then, then);
}

const OTHER_BOOT = `0123456789ab-${'cd'.repeat(8)}`;

(knowsBoot ? describe : describe.skip)('a number whose process was on this start of this computer', () => {
  it('comes back at once when it was killed, whatever the space of process ids', async () => {
    const { number, kill } = await taker();
    expect(number).toBe(FIRST);
    expect(await (await directoryStore(folder)).takeNumber(SERIES)).toBe('SETP990000002');
    await kill();
    expect(await (await directoryStore(folder)).takeNumber(SERIES)).toBe(FIRST);
  });

  it('does not come back while it is stopped, however old its last sign is', async () => {
    const { child } = await taker({ leaseMs: 1000 });
    child.kill('SIGSTOP');
    const then = new Date(Date.now() - 3_600_000);
    utimesSync(join(folder, 'owners', holder(), 'lease'), then, then);
    expect(await (await directoryStore(folder)).takeNumber(SERIES)).toBe('SETP990000002');
  });

  it('stays its own when it ended in order, and its folder stays with it until the number is used', async () => {
    const { ended } = await taker({}, '');
    await ended;
    const owner = holder();
    const store = await directoryStore(folder);
    expect(await store.takeNumber(SERIES)).toBe('SETP990000002');
    await store.add(submissionOf(FIRST));
    await directoryStore(folder);
    expect(existsSync(join(folder, 'owners', owner))).toBe(false);
  });

  it('keeps no process from ending', async () => {
    const { ended } = await taker({}, '');
    await ended;
  });
});

describe('a number whose process was on another computer, or before this one was started', () => {
  it.each([
    ['which may be a clone of this one', OTHER_BOOT, 9],
    ['of which nothing was ever seen', OTHER_BOOT, undefined],
    ['of which nothing can be proved', `0-${'cd'.repeat(8)}`, 9],
    ['of version 0.1.0', '0123456789ab-0123456789ab-0123456789ab-123-456', undefined],
  ])('stays with it as long as its lease lasts: %s', async (_, owner, minutes) => {
    await claimOf(owner, minutes);
    expect(await (await directoryStore(folder)).takeNumber(SERIES)).toBe('SETP990000002');
    expect(holder()).toBe(owner);
    expect(existsSync(join(folder, 'owners', owner, 'lease'))).toBe(true);
  });

  it.each([
    ['', {}, 11],
    [', which may be shorter', { leaseMs: 60_000 }, 2],
  ])('comes back when the lease has run out%s', async (_, options, minutes) => {
    await claimOf(OTHER_BOOT, minutes);
    const store = await directoryStore(folder, options);
    expect(await store.takeNumber(SERIES)).toBe(FIRST);
  });

  it('comes back at once to a process with the name that the user gave both', async () => {
    const { kill } = await taker({ owner: 'facturas-1' });
    const [, nonce, given] = holder().split('-');
    const elsewhere = ['0123456789ab', nonce, given].join('-');
    await kill();
    rmSync(claim(), { recursive: true });
    await claimOf(elsewhere, 0);
    expect(await (await directoryStore(folder, { owner: 'facturas-2' })).takeNumber(SERIES)).toBe(
      'SETP990000002',
    );
    expect(await (await directoryStore(folder, { owner: 'facturas-1' })).takeNumber(SERIES)).toBe(FIRST);
  });
});

describe('a process that was taken for ended and is not', () => {
  it('is told at its next step, and uses no number any more', async () => {
    const slow = await directoryStore(folder, { leaseMs: 60_000 });
    await slow.takeNumber(SERIES);
    const own = holder();
    // What its lease says when it gave no sign for long, as another computer sees it.
    const elsewhere = own.replace(/^[\da-f]+/, '0123456789ab');
    const owner = {
      name: elsewhere,
      isGone: (name: string) => name === own,
      onEnd: () => undefined,
    };
    const other = await directoryStore(folder, { owner });
    expect(await other.takeNumber(SERIES)).toBe(FIRST);
    for (const step of [
      () => slow.add(submissionOf(FIRST)),
      () => slow.takeNumber(SERIES),
      () => slow.get(key),
    ]) {
      expect((await rejectionOf(step())).code).toBe('ERR_STORE');
    }
    expect(await other.add(submissionOf(FIRST))).toBe(true);
  });
});

describe('a number that is taken over while its submission comes', () => {
  it('is not handed out', async () => {
    const names = { gone: 'gone', here: 'here' };
    const store = await directoryStore(folder, {
      owner: { name: names.gone, isGone: () => false, onEnd: () => undefined },
    });
    await store.takeNumber(SERIES);
    // The process that is taken for ended adds its submission at the last moment.
    const owner = {
      name: names.here,
      isGone: async (name: string) => {
        if (name === names.gone && existsSync(claim())) await store.add(submissionOf(FIRST));
        return name === names.gone;
      },
      onEnd: () => undefined,
    };
    mkdirSync(join(folder, 'claims', SERIES.issuerNit), { recursive: true });
    const other = await directoryStore(folder, { owner: { ...owner, isGone: () => false } });
    expect(await other.takeNumber(SERIES)).toBe('SETP990000002');
    const later = await directoryStore(folder, { owner: { ...owner, name: 'later' } });
    expect(await later.takeNumber(SERIES)).not.toBe(FIRST);
  });
});

describe('a process that opens a store often', () => {
  it('has one place in its folder', async () => {
    for (let count = 0; count < 5; count += 1) await directoryStore(folder);
    await Promise.all([1, 2, 3].map(() => directoryStore(folder)));
    expect(readdirSync(join(folder, 'owners'))).toHaveLength(1);
  });

  it.each([{ leaseMs: 0 }, { leaseMs: Number.NaN }, { owner: '' }, { owner: 7 as unknown as string }])(
    'says what is wrong with %j',
    async (options) => {
      expect((await rejectionOf(directoryStore(folder, options))).code).toBe('ERR_INPUT');
    },
  );
});
