// Writes and reads on the disk of the chaos test, below its folder and elsewhere, and prints how that failed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FAULTY_DISK = fileURLToPath(new URL('faulty-disk.cjs', import.meta.url));
const WORK = `
const { mkdirSync } = require('node:fs');
const { mkdir, open, readdir, rename } = require('node:fs/promises');
async function codes(folder) {
  mkdirSync(folder);
  const found = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const path = folder + '/' + turn;
    const work = async () => {
      await mkdir(path);
      const file = await open(path + '/file', 'wx');
      try {
        await file.writeFile('content');
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(path + '/file', path + '/other');
      await readdir(path);
    };
    await work().catch(({ code }) => found.push(code));
  }
  return found;
}
codes(process.argv[1]).then((found) => console.log(JSON.stringify(found)));
`;

const folder = mkdtempSync(join(tmpdir(), 'facturador-disk-'));
function codesIn(name, root) {
  const disk = { root, seed: 7, failures: 0.1, stops: 0, log: join(folder, 'log.txt') };
  const env = { ...process.env, FAULTY_DISK: JSON.stringify(disk) };
  const program = ['--require', FAULTY_DISK, '--eval', WORK, join(folder, name)];
  return JSON.parse(execFileSync(process.execPath, program, { env, encoding: 'utf8' }));
}
const below = codesIn('a', join(folder, 'a'));
const again = codesIn('b', join(folder, 'b'));
const elsewhere = codesIn('c', join(folder, 'a'));
rmSync(folder, { recursive: true });
const isRepeated = JSON.stringify(below) === JSON.stringify(again);
console.log(JSON.stringify({ below: [...new Set(below)].sort(), elsewhere, isRepeated }));
