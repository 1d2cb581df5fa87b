// One run: a simulator that throws faults, senders that are killed and started again, and the judge.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificateContent } from '../company/la-espiga.mjs';
import { GOOD, SET, SOFTWARE } from './company.mjs';
import { faultsOf } from './faults.mjs';
import { judge, wireTap } from './judge.mjs';
import { loadLibrary } from './library.mjs';
import { randomOf } from './random.mjs';

const SENDER = fileURLToPath(new URL('sender.mjs', import.meta.url));
const SET_SENDER = fileURLToPath(new URL('test-set-sender.mjs', import.meta.url));
const CONCURRENCY = 8;

/**
 * @param {{ library: string, seed: number, orders: number, senders: number, lifetime: [number, number] }} settings
 *   `lifetime`: the least and the most milliseconds after which a sender is killed
 */
export async function runChaos({ library, seed, orders, senders, lifetime }) {
  const loaded = loadLibrary(library);
  const random = randomOf(seed);
  const faults = new Map();
  const { sent, onTraffic } = wireTap(loaded);
  const simulator = await loaded.startSimulator({
    software: [SOFTWARE],
    numberingRanges: [GOOD, SET],
    faults: faultsOf(random, faults),
    onTraffic,
    mostRequests: 1,
  });
  const folder = mkdtempSync(join(tmpdir(), 'facturador-chaos-'));
  const store = join(folder, 'store');
  const common = { library, url: simulator.url, store, identity: identityOf(loaded), orders };
  const begin = performance.now();
  const over = new AbortController();
  /** @type {Promise<number>[]} */
  let runs = [];
  try {
    const scripts = [SET_SENDER, ...Array.from({ length: senders }, () => SENDER)];
    runs = scripts.map((script, index) => {
      const config = join(folder, `sender-${index}.json`);
      const doneList = join(folder, `done-${index}.txt`);
      writeFileSync(config, JSON.stringify({ ...common, concurrency: CONCURRENCY, doneList }));
      return untilDone([script, config], { random, lifetime, over: over.signal });
    });
    const kills = await Promise.all(runs);
    const { documents } = simulator;
    const kept = await loaded.directoryStore(store);
    const problems = await judge({ store: kept, orders, documents, sent, folder: store });
    const count = (status) =>
      new Set(documents.filter((each) => each.status === status).map(({ key }) => key)).size;
    return {
      seed,
      orders,
      accepted: count('accepted'),
      rejected: count('rejected'),
      kills: kills.reduce((sum, each) => sum + each, 0),
      faults: Object.fromEntries(faults),
      seconds: Math.round((performance.now() - begin) / 100) / 10,
      problems,
    };
  } finally {
    // Of several senders, one may have failed and left the others running.
    over.abort();
    await Promise.allSettled(runs);
    await simulator.close();
    rmSync(folder, { recursive: true });
  }
}

/** A key and its certificate, as JSON can carry them. @param {ReturnType<typeof loadLibrary>} library */
function identityOf({ makeCertificate }) {
  const content = certificateContent(new Date());
  const key = content.keyPair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { key, certificate: Buffer.from(makeCertificate(content).certificate).toString('base64') };
}

/** Starts a sender, kills it, and starts it again, until it ends by itself. @returns {Promise<number>} how often */
async function untilDone(program, { random, lifetime: [least, most], over }) {
  for (let kills = 0; ; kills += 1) {
    const sender = spawn(process.execPath, program, { stdio: ['ignore', 'inherit', 'inherit'] });
    const kill = () => sender.kill('SIGKILL');
    over.addEventListener('abort', kill);
    const timer = setTimeout(kill, least + random() * (most - least));
    const { code, signal } = await new Promise((resolve) =>
      sender.once('exit', (code, signal) => resolve({ code, signal })),
    );
    clearTimeout(timer);
    over.removeEventListener('abort', kill);
    if (over.aborted) return kills;
    if (signal === 'SIGKILL') continue;
    if (code === 0) return kills;
    throw new Error(`A sender ended with ${code ?? signal}`);
  }
}
