import { entranceNamed } from '../entrances/index.js';
import { LONG } from '../runs.js';
import { climb, isLinear, type Ladder, MOST_TIMES, ratioOf } from './ladder.js';

/** `npm run fuzz -- --ladder TEXT` climbs those whose entrance or dimension holds a text. */
const wanted = process.env.FUZZ_LADDER ?? '';

/** Climbs ladders, prints how many, and returns what is steep. */
export async function climbAll(group: string, ladders: readonly Ladder[]): Promise<readonly string[]> {
  const steep: string[] = [];
  const start = performance.now();
  const climbed = ladders.filter(isWanted);
  for (const ladder of climbed) {
    const found = await climb(entranceNamed(ladder.entrance), ladder);
    if (isLinear(found)) continue;
    const { n, bytes, small, large } = found;
    const times = `${Math.round(ratioOf(found))} times as long, at most ${MOST_TIMES}`;
    const measured = `${n / 16} in ${small.toFixed(1)} ms, ${n} in ${large.toFixed(1)} ms, ${bytes} bytes`;
    steep.push(`${ladder.entrance}, ${ladder.dimension}: ${times} (${measured})`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`${group}: ${climbed.length} ladders climbed in ${seconds} s\n`);
  return steep;
}

function isWanted({ entrance, dimension, longOnly = false }: Ladder): boolean {
  return `${entrance}: ${dimension}`.includes(wanted) && (LONG || !longOnly);
}
