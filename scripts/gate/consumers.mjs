// The packed tarball, installed and used as others do.
//   node scripts/gate/consumers.mjs [pack|install|esm|cjs|types-5.9|types-7|jest|cli|examples]…
// Without arguments: all of them. GATE_FOLDER names the folder to work in (default: a new temporary one, removed).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, commonJs, esm, jestSuite, types } from './consumers/consume.mjs';
import { examples } from './consumers/examples.mjs';
import { install, pack } from './consumers/install.mjs';

/** @type {Record<string, (folder: string) => void>} */
const actions = {
  pack,
  install,
  esm,
  cjs: commonJs,
  'types-5.9': (folder) => types(folder, 'typescript-5.9'),
  'types-7': (folder) => types(folder, 'typescript-7'),
  jest: jestSuite,
  cli: commandLine,
  examples,
};

const folder = process.env.GATE_FOLDER ?? mkdtempSync(join(tmpdir(), 'facturador-gate-'));
try {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(actions);
  for (const name of names) {
    const action = actions[name];
    if (!action) throw new Error(`unknown consumer: ${name}`);
    action(folder);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (!process.env.GATE_FOLDER) rmSync(folder, { recursive: true, force: true });
}
