// Ratios that hold on a machine whose speed drifts and that others interrupt: what is compared runs in turns, call by
// call. The first quartile, without garbage collection, is what a call takes when nothing interrupts it; to it comes the
// garbage collection of a call, on the average. The mean has everything in it, what the machine takes away included.
import { PerformanceObserver } from 'node:perf_hooks';

const WARM_UP_MILLISECONDS = 2500;
const LEAST_CALLS = 20;

/** Microseconds of one call, over `count` calls. */
export async function timed(count, run) {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index++) await run();
  return Number(process.hrtime.bigint() - start) / 1000 / count;
}

/** What `run` takes, over what `base` takes. */
export async function ratio(run, base, options) {
  return (await ratios(run, base, options)).ratio;
}

/**
 * `run` over `base`: by what they take when nothing interrupts them, and by the means. What `prepare` gives, `run` takes;
 * to prepare it is not measured.
 */
export async function ratios(run, base, { milliseconds = 3000, prepare = () => undefined } = {}) {
  await warmUp(() => run(prepare()));
  await warmUp(base);
  const collections = watchCollections();
  const ours = [];
  const theirs = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end || ours.length < LEAST_CALLS) {
    ours.push(await call(run, prepare()));
    theirs.push(await call(base));
  }
  const collected = await collections();
  return {
    ratio: undisturbed(ours, collected) / undisturbed(theirs, collected),
    mean: mean(ours.map(lasting)) / mean(theirs.map(lasting)),
  };
}

async function call(run, prepared) {
  const start = performance.now();
  await run(prepared);
  return { start, end: performance.now() };
}

const lasting = ({ start, end }) => end - start;

/** Notes every garbage collection until it is asked for them. */
function watchCollections() {
  const found = [];
  const observer = new PerformanceObserver((list) => found.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  return async () => {
    // They are reported in a turn of the event loop of their own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    return found;
  };
}

/** The first quartile of the calls without their garbage collection, and the mean of that. */
function undisturbed(calls, collections) {
  let next = 0;
  const collected = calls.map(({ start, end }) => {
    while (collections[next]?.startTime < start) next += 1;
    let total = 0;
    for (; collections[next]?.startTime < end; next += 1) total += collections[next].duration;
    return total;
  });
  const without = calls.map((one, index) => lasting(one) - collected[index]);
  return quantile(without, 0.25) + mean(collected);
}

const ROUNDS = 25;
/** Processor time is counted exactly, but not in steps as short as this many microseconds. */
const LEAST_STEP = 5000;

/**
 * The first quartiles of the processor time that two things take in turns, one over the other, the collection of garbage
 * included: what the processes beside this one do counts little.
 */
export async function cpuRatio(run, base) {
  for (const each of [run, base]) await warmUp(each);
  const [calls, baseCalls] = [await callsFor(run), await callsFor(base)];
  const ours = [];
  const theirs = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await spent(calls, run));
    theirs.push(await spent(baseCalls, base));
  }
  return quantile(ours, 0.25) / quantile(theirs, 0.25);
}

/** Microseconds of processor time that one of some calls takes. */
async function spent(calls, run) {
  const before = process.cpuUsage();
  for (let index = 0; index < calls; index++) await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

async function callsFor(run) {
  return Math.ceil(LEAST_STEP / (await spent(3, run)));
}

async function warmUp(run) {
  const end = performance.now() + WARM_UP_MILLISECONDS;
  while (performance.now() < end) await run();
}

/** The value below which so much of the others lies. */
export function quantile(values, part) {
  return values.toSorted((a, b) => a - b)[Math.floor(part * values.length)];
}

function mean(values) {
  return values.reduce((total, value) => total + value, 0) / values.length;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
