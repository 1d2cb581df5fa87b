// One worker thread against two, each signing the same number of documents from start to end.
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { median } from './clock.mjs';

const DOCUMENTS = 1500;

async function sign(count) {
  const { buildAndSign } = await import('./signing.mjs');
  const { draftOf } = await import('./subject.mjs');
  const draft = draftOf(10);
  for (let index = 0; index < count; index++) await buildAndSign(draft);
}

if (!isMainThread) {
  parentPort.on('message', async (count) => {
    await sign(count);
    parentPort.postMessage('done');
  });
}

/** One error of a worker ends the measurement by itself, so only its answer is waited for. */
const work = (worker, count) =>
  new Promise((resolve) => {
    worker.once('message', resolve);
    worker.postMessage(count);
  });

async function seconds(workers) {
  const start = performance.now();
  await Promise.all(workers.map((worker) => work(worker, DOCUMENTS)));
  return (performance.now() - start) / 1000;
}

/** How many times as many documents two threads sign. */
export async function measureTwoCores() {
  const workers = [0, 1].map(() => new Worker(new URL(import.meta.url)));
  await Promise.all(workers.map((worker) => work(worker, 8000)));
  const speedups = [];
  for (let round = 0; round < 7; round++) {
    const one = await seconds(workers.slice(0, 1));
    const two = await seconds(workers);
    speedups.push((2 * one) / two);
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return { 'sign.lines10.twoCoreSpeedup': median(speedups) };
}
