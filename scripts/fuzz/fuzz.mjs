// Hostile inputs for every entrance, and ladders of sizes.
//   npm run fuzz -- [--long] [--seed N] [--inputs N] [--findings FOLDER] [--ladder TEXT] [what Jest takes…]
// --long: a million inputs instead of thirty thousand, and every ladder, higher; half an hour to an hour.
// --findings: leaves each input that was not taken well in a folder, one by entrance.
// --ladder: only the ladders whose entrance or dimension holds the text.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const { values, tokens } = parseArgs({
  args: process.argv.slice(2),
  options: {
    long: { type: 'boolean' },
    seed: { type: 'string' },
    inputs: { type: 'string' },
    findings: { type: 'string' },
    ladder: { type: 'string' },
  },
  strict: false,
  tokens: true,
});
const ours = new Set(['long', 'seed', 'inputs', 'findings', 'ladder']);
const forJest = tokens.flatMap((token) => {
  if (token.kind === 'positional') return [token.value];
  if (token.kind === 'option' && !ours.has(token.name)) return [process.argv[token.index + 2] ?? ''];
  return [];
});
const environment = {
  ...process.env,
  ...(values.long && { FUZZ_LONG: '1' }),
  ...(values.seed !== undefined && { FUZZ_SEED: String(values.seed) }),
  ...(values.inputs !== undefined && { FUZZ_INPUTS: String(values.inputs) }),
  ...(values.findings !== undefined && { FUZZ_FINDINGS: String(values.findings) }),
  ...(values.ladder !== undefined && { FUZZ_LADDER: String(values.ladder) }),
};
console.log(
  `seed ${environment.FUZZ_SEED ?? 1}: npm run fuzz -- --seed ${environment.FUZZ_SEED ?? 1} repeats it`,
);
// Ladders measure time: beside one file of them runs one other at most.
const command = [
  join(root, 'node_modules/jest/bin/jest.js'),
  '--selectProjects',
  'fuzz',
  '--maxWorkers=2',
  ...forJest,
];
const minutes = values.long || Number(values.inputs) > 100_000 ? 240 : 20;
const { status, error } = spawnSync(process.execPath, command, {
  cwd: root,
  env: environment,
  stdio: 'inherit',
  timeout: minutes * 60_000,
});
if (error !== undefined)
  console.error(`An input was not done with within ${minutes} minutes: ${error.message}`);
process.exitCode = status ?? 1;
