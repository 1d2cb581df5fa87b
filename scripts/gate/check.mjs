// The whole gate.
//   node scripts/gate/check.mjs [--keep-going] [step…]
// Runs each step, prints its name, time and result, and stops at the first failure with what that step printed.
// Given names run only those steps (and their like: `consumer` runs every step that begins so).
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { steps } from './steps.mjs';

const root = join(import.meta.dirname, '..', '..');
const options = process.argv.slice(2);
const keepGoing = options.includes('--keep-going');
const names = options.filter((option) => !option.startsWith('--'));
const chosen = steps.filter(
  ({ name }) => names.length === 0 || names.some((start) => name.startsWith(start)),
);
if (chosen.length === 0)
  throw new Error(`no such step; there are: ${steps.map(({ name }) => name).join(', ')}`);

const folder = mkdtempSync(join(tmpdir(), 'facturador-gate-'));
const started = performance.now();
const failed = [];
try {
  for (const step of chosen) {
    if (await passes(step)) continue;
    failed.push(step.name);
    if (!keepGoing) break;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const verdict =
  failed.length > 0 ? `the gate failed: ${failed.join(', ')}` : `the gate passed: ${chosen.length} steps`;
console.log(`\n${verdict}, ${seconds(started)}`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** @param {import('./steps.mjs').Step} step */
async function passes({ name, command, show }) {
  const begun = performance.now();
  const { status, output } = await run(command(folder));
  console.log(`${status === 0 ? '✓' : '✗'} ${name.padEnd(36)} ${seconds(begun).padStart(8)}`);
  const lines = output.trimEnd().split('\n');
  if (status !== 0) console.log(`\n$ ${command(folder).join(' ')}\n${output}`);
  else if (show) for (const line of lines.filter(Boolean).slice(-show)) console.log(`    ${line}`);
  return status === 0;
}

/**
 * @param {readonly string[]} command
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function run([program = '', ...args]) {
  const environment = { ...process.env, GATE_FOLDER: folder, NO_COLOR: '1', FORCE_COLOR: '0' };
  const child = spawn(program, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
