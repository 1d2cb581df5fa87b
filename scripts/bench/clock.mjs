// Ratios that hold on a machine whose speed drifts: what is compared runs in turns, and the median of the turns counts.

const WARM_UP_MILLISECONDS = 2500;

/** Microseconds of one call, over `count` calls. */
export async function timed(count, run) {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index++) await run();
  return Number(process.hrtime.bigint() - start) / 1000 / count;
}

/** The median of `rounds` ratios `run / base`, each side called often enough to last about `milliseconds`. */
export async function ratio(run, base, { rounds = 15, milliseconds = 40 } = {}) {
  const counts = [await calls(run, milliseconds), await calls(base, milliseconds)];
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const [ours, theirs] = [await timed(counts[0], run), await timed(counts[1], base)];
    ratios.push(ours / theirs);
  }
  return median(ratios);
}

/** How many calls last about so long, once the compiler has done its work. */
export async function calls(run, milliseconds) {
  const begin = performance.now();
  while (performance.now() < begin + WARM_UP_MILLISECONDS) await run();
  let count = 0;
  const start = performance.now();
  do {
    await run();
    count += 1;
  } while (performance.now() < start + 5 * milliseconds);
  return Math.max(1, Math.round((count * milliseconds) / (performance.now() - start)));
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
