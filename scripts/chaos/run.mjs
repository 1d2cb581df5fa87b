// One run: a simulator that throws faults, senders that are killed, stopped and started again on a disk that fails and a folder
// that goes away, and the judge.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { certificateContent } from '../company/la-espiga.mjs';
import { GOOD, SET, SOFTWARE } from './company.mjs';
import { faultsOf } from './faults.mjs';
import { judge, wireTap } from './judge.mjs';
import { loadLibrary } from './library.mjs';
import { randomOf } from './random.mjs';
import { senderCrew } from './senders.mjs';
import { weather } from './weather.mjs';

const SENDER = fileURLToPath(new URL('sender.mjs', import.meta.url));
const SET_SENDER = fileURLToPath(new URL('test-set-sender.mjs', import.meta.url));
const CONCURRENCY = 8;
/** The share of the operations of a disk that fail, and before which the process stops. */
const DISK = { failures: 0.001, stops: 0.0005 };

/**
 * @param {{ library: string, seed: number, orders: number, senders: number, lifetime: [number, number] }} settings
 *   `lifetime`: the least and the most milliseconds after which a sender is killed
 */
export async function runChaos({ library, seed, orders, senders, lifetime }) {
  const loaded = loadLibrary(library);
  const random = randomOf(seed);
  const faults = new Map();
  const events = new Map();
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
  const log = join(folder, 'disk.txt');
  const doneList = join(folder, 'done.txt');
  const common = { library, url: simulator.url, store, identity: identityOf(loaded), orders, doneList };
  const begin = performance.now();
  // The folder is there from the beginning: while it is away, nobody may make it.
  await loaded.directoryStore(store);
  const crew = senderCrew({ random, lifetime, disk: { root: store, log, ...DISK }, counts: events });
  const storm = weather({ random, crew, store });
  /** @type {Promise<void>[]} */
  let runs = [];
  try {
    const scripts = [SET_SENDER, ...Array.from({ length: senders }, () => SENDER)];
    runs = scripts.map((script, index) => {
      const config = join(folder, `sender-${index}.json`);
      const messageId = index % 2 === 1;
      writeFileSync(config, JSON.stringify({ ...common, concurrency: CONCURRENCY, messageId }));
      return crew.untilDone([script, config]);
    });
    await Promise.all(runs);
    await storm.end();
    const { documents } = simulator;
    // Of a folder that is not the one that was removed there is nothing to judge.
    const judged = storm.problems.length === 0;
    const kept = await loaded.directoryStore(store);
    const problems = judged ? await judge({ store: kept, orders, documents, sent, folder: store }) : [];
    const count = (status) =>
      new Set(documents.filter((each) => each.status === status).map(({ key }) => key)).size;
    return {
      seed,
      orders,
      accepted: count('accepted'),
      rejected: count('rejected'),
      faults: Object.fromEntries(faults),
      events: { ...Object.fromEntries(events), ...diskFaults(log) },
      seconds: Math.round((performance.now() - begin) / 100) / 10,
      problems: [...storm.problems, ...problems],
    };
  } finally {
    // Of several senders, one may have failed and left the others running.
    crew.end();
    await Promise.allSettled([...runs, storm.end()]);
    await simulator.close();
    rmSync(folder, { recursive: true });
  }
}

/** How often each fault of the disk was injected. @param {string} log */
function diskFaults(log) {
  /** @type {Record<string, number>} */
  const counts = {};
  for (const line of existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []) {
    if (line !== '') counts[line] = (counts[line] ?? 0) + 1;
  }
  return counts;
}

/** A key and its certificate, as JSON can carry them. @param {ReturnType<typeof loadLibrary>} library */
function identityOf({ makeCertificate }) {
  const content = certificateContent(new Date());
  const key = content.keyPair.privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { key, certificate: Buffer.from(makeCertificate(content).certificate).toString('base64') };
}
