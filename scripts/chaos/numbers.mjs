// Two processes take all numbers of a range out of one store: none may be missing, none there twice.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NIT } from '../company/la-espiga.mjs';

const TAKER = fileURLToPath(new URL('number-taker.mjs', import.meta.url));
const PROCESSES = 2;
const PREFIX = 'NUM';

/** @param {{ library: string, numbers: number }} settings */
export async function runNumbers({ library, numbers }) {
  const folder = mkdtempSync(join(tmpdir(), 'facturador-numbers-'));
  const config = join(folder, 'config.json');
  const series = {
    issuerNit: NIT,
    numberSpace: 'invoice',
    prefix: PREFIX,
    fromNumber: 1,
    toNumber: numbers,
  };
  writeFileSync(config, JSON.stringify({ library, store: join(folder, 'store'), series }));
  const begin = performance.now();
  try {
    const lists = await Promise.all(Array.from({ length: PROCESSES }, () => takeAll(config)));
    const taken = lists.flat();
    const problems = [];
    if (taken.length !== numbers) problems.push(`${taken.length} numbers were taken of ${numbers}`);
    if (new Set(taken).size !== taken.length) problems.push('A number was taken twice');
    const foreign = taken.filter((number) => !/^NUM[1-9]\d*$/.test(number));
    if (foreign.length > 0) problems.push(`${foreign.length} numbers are not of the range`);
    for (const list of lists) if (list.length === 0) problems.push('One process got no number');
    const seconds = Math.round((performance.now() - begin) / 100) / 10;
    return { numbers, processes: PROCESSES, shares: lists.map(({ length }) => length), seconds, problems };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns {Promise<string[]>} the numbers that one process got */
async function takeAll(config) {
  const taker = spawn(process.execPath, [TAKER, config], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  taker.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const code = await new Promise((resolve) => taker.once('close', resolve));
  if (code !== 0) throw new Error(`A process ended with ${code}`);
  return output.split('\n').filter((line) => line !== '');
}
