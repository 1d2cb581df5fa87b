// `node scripts/chaos/chaos.mjs`, on what is in dist: documents through every fault, with senders killed at random
// instants. Each number must be used once, and each document end as the DIAN recorded it. `--seed N` repeats a seed,
// `--json` prints one object a line.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runNumbers } from './numbers.mjs';
import { runChaos } from './run.mjs';

const { values } = parseArgs({
  options: {
    library: { type: 'string', default: fileURLToPath(new URL('../../dist', import.meta.url)) },
    seed: { type: 'string', multiple: true },
    runs: { type: 'string', default: '3' },
    orders: { type: 'string', default: '600' },
    senders: { type: 'string', default: '2' },
    lifetime: { type: 'string', default: '300-4000' },
    numbers: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
  },
});
const { library, json } = values;
const fresh = () => Math.floor(Math.random() * 2 ** 32);
const seeds = values.seed?.map(Number) ?? Array.from({ length: Number(values.runs) }, fresh);

let hasFailed = false;
function report(figures) {
  const { problems, ...rest } = figures;
  if (json) console.log(JSON.stringify(figures));
  else {
    console.log(rest);
    for (const problem of problems.slice(0, 20)) console.error(problem);
  }
  if (problems.length > 0) hasFailed = true;
}

for (const seed of seeds) {
  if (!json) console.log(`seed ${seed}`);
  const [least, most] = values.lifetime.split('-').map(Number);
  const settings = { library, seed, orders: Number(values.orders), senders: Number(values.senders) };
  report(await runChaos({ ...settings, lifetime: [least, most] }));
}
if (Number(values.numbers) > 0) report(await runNumbers({ library, numbers: Number(values.numbers) }));
process.exitCode = hasFailed ? 1 : 0;
