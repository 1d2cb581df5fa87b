// Ratios that hold on a machine whose speed drifts and that others interrupt: what is compared runs in turns, call by
// call. The first quartile is what a call takes when nothing interrupts it; the mean has everything in it.

const WARM_UP_MILLISECONDS = 2500;
const LEAST_CALLS = 20;

/** Microseconds of one call, over `count` calls. */
export async function timed(count, run) {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index++) await run();
  return Number(process.hrtime.bigint() - start) / 1000 / count;
}

/** The first quartile of the times of `run` over that of `base`. */
export async function ratio(run, base, options) {
  return (await ratios(run, base, options)).quartile;
}

/** `run` over `base`, by the first quartiles of their times and by the means. */
export async function ratios(run, base, { milliseconds = 3000 } = {}) {
  await warmUp(run);
  await warmUp(base);
  const ours = [];
  const theirs = [];
  const end = performance.now() + milliseconds;
  while (performance.now() < end || ours.length < LEAST_CALLS) {
    ours.push(await timed(1, run));
    theirs.push(await timed(1, base));
  }
  return {
    quartile: quantile(ours, 0.25) / quantile(theirs, 0.25),
    mean: mean(ours) / mean(theirs),
  };
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
