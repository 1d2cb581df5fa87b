// Builds dist: ESM and CommonJS, declarations for both, and the command line.
//   node scripts/build/build.mjs [--if-stale] [--no-types]
// Writes to standard error only: whoever runs a command after it owns standard output.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { arrangeDeclarations } from './declarations.mjs';
import { filesUnder } from './files-under.mjs';
import { asCommonJs, inFunction } from './module-forms.mjs';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const commandLine = join(dist, 'cli.cjs');
const shebang = '#!/usr/bin/env node\n';

const options = new Set(process.argv.slice(2));
const withTypes = !options.has('--no-types');
const started = performance.now();

if (options.has('--if-stale') && isFresh()) process.exit(0);
rmSync(dist, { recursive: true, force: true });
await Promise.all([
  run(require.resolve('tsup/dist/cli-default.js')),
  withTypes && run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'),
]);
makeForms();
if (existsSync(commandLine)) makeExecutable();
if (withTypes) arrangeDeclarations(dist, entryPoints());
process.stderr.write(`built dist in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/** Whether everything that was asked for is there and younger than every source. */
function isFresh() {
  const outputs = [...entryPoints('.js'), ...(withTypes ? entryPoints('.d.cts') : [])];
  if (existsSync(join(root, 'src/cli/index.ts'))) outputs.push('cli.cjs');
  if (!outputs.every((file) => existsSync(join(dist, file)))) return false;
  const sources = [
    ...filesUnder(join(root, 'src')),
    ...filesUnder(join(root, 'scripts/build')),
    join(root, 'package.json'),
    join(root, 'tsup.config.ts'),
  ];
  const youngest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  return outputs.every((file) => statSync(join(dist, file)).mtimeMs >= youngest);
}

/** Files of the export map that have a source, relative to dist, with another suffix if asked. */
function entryPoints(suffix = '.d.ts') {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(manifest.exports)
    .map((subpath) => join(subpath, 'index'))
    .filter((entry) => existsSync(join(root, 'src', `${entry}.ts`)))
    .map((entry) => entry + suffix);
}

/** @param {string[]} command a script for this Node, and its arguments */
function run(...command) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('exit', (status) =>
      status === 0 ? resolve(undefined) : reject(new Error(`${command[0]} ended with status ${status}`)),
    );
  });
}

/** tsup writes ES modules; the CommonJS ones are made of them, and what only the command line uses stays CommonJS. */
function makeForms() {
  const modules = filesUnder(dist).filter((file) => file.endsWith('.js'));
  const library = reachedFrom(entryPoints('.js').map((file) => join(dist, file)));
  for (const file of modules) {
    const code = readFileSync(file, 'utf8');
    writeFileSync(file.replace(/\.js$/, '.cjs'), asCommonJs(code));
    if (library.has(file)) writeFileSync(file, inFunction(code));
    else rmSync(file);
  }
}

/** The modules that some modules load, directly or not, and they themselves. @param {string[]} files */
function reachedFrom(files) {
  const reached = new Set(files);
  for (const file of reached) {
    const code = readFileSync(file, 'utf8');
    for (const [, specifier] of code.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
      reached.add(join(dirname(file), /** @type {string} */ (specifier)));
    }
  }
  return reached;
}

function makeExecutable() {
  const code = readFileSync(commandLine, 'utf8');
  if (!code.startsWith(shebang)) writeFileSync(commandLine, shebang + code);
  chmodSync(commandLine, 0o755);
}
