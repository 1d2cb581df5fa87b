// `signMany` on its stream of invoices, against bare RSA signatures in two worker threads: the most that two cores give.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { buildInvoice, signMany } from '../../dist/index.js';
import { median } from './clock.mjs';
import { bareSignature } from './signing.mjs';
import { context, credential, draftOf, now } from './subject.mjs';

const DOCUMENTS = 1000;
const WARM_UP_ROUNDS = 8;
const ROUNDS = 9;

if (!isMainThread) {
  parentPort.on('message', (count) => {
    for (let index = 0; index < count; index++) bareSignature();
    parentPort.postMessage('done');
  });
}

const work = (worker, count) =>
  new Promise((resolve) => {
    worker.once('message', resolve);
    worker.postMessage(count);
  });

function* repeated(make) {
  for (let index = 0; index < DOCUMENTS; index++) yield make();
}

async function drain(make) {
  const options = { role: 'supplier', signingTime: now };
  let count = 0;
  for await (const xml of signMany(repeated(make), credential, options)) count += xml.length > 0 ? 1 : 0;
  if (count !== DOCUMENTS) throw new Error(`signMany gave ${count} of ${DOCUMENTS} documents`);
}

async function milliseconds(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The rate of `signMany` as a share of that of two cores of bare RSA, building the documents and without. */
export async function measureSignMany() {
  const draft = draftOf(10);
  const built = buildInvoice(draft, context);
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url)));
  const bare = () => Promise.all(workers.map((worker) => work(worker, DOCUMENTS / 2)));
  const building = () => drain(() => buildInvoice(draft, context));
  const signing = () => drain(() => built);
  for (let round = 0; round < WARM_UP_ROUNDS; round++)
    for (const run of [bare, building, signing]) await run();
  const shares = { building: [], signing: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const most = await milliseconds(bare);
    shares.building.push(most / (await milliseconds(building)));
    shares.signing.push(most / (await milliseconds(signing)));
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return {
    'signMany.lines10.shareOfTwoCores': median(shares.signing),
    'signMany.lines10.withBuilding.shareOfTwoCores': median(shares.building),
  };
}
