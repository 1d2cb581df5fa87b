// Builds dist: ESM and CommonJS, declarations for both, and the command line.
//   node scripts/build/build.mjs [--if-stale] [--no-types]
// Writes to standard error only: whoever runs a command after it owns standard output.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { arrangeDeclarations } from './declarations.mjs';
import { doorOf } from './door-of.mjs';
import { filesUnder } from './files-under.mjs';
import { importingMerged, mergeModules } from './merge-modules.mjs';
import { asCommonJs, inFunction } from './module-forms.mjs';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const commandLine = join(dist, 'cli.cjs');
/** Folders that become one module each time, by its name: those that nearly everything needs, and those of one task. */
const TOGETHER = {
  base: ['text', 'bytes', 'errors', 'decimal'],
  identity: ['identifiers', 'cufe'],
  signing: ['xades', 'xmldsig'],
  sending: ['issuer', 'submission', 'store'],
};
const AT_ONCE_OR_LATER = /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;
const LATER = /import\s*\(\s*['"](\.[^'"]+)['"]/g;
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
if (withTypes)
  arrangeDeclarations(
    dist,
    subpaths().map((subpath) => doorOf(subpath, '.d.ts')),
  );
process.stderr.write(`built dist in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/** Whether everything that was asked for is there and younger than every source. */
function isFresh() {
  const modules = subpaths().map((subpath) => join(subpath, 'index.js'));
  const types = withTypes ? subpaths().map((subpath) => doorOf(subpath, '.d.cts')) : [];
  const outputs = [...modules, ...types];
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

/** The subpaths of the export map that have a source. */
function subpaths() {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(manifest.exports).filter((subpath) =>
    existsSync(join(root, 'src', doorOf(subpath, '.ts'))),
  );
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
  const sources = sourcesOfModules();
  const merged = new Set(mergeFolders(sources));
  const modules = filesUnder(dist).filter((file) => file.endsWith('.js'));
  const doors = subpaths().map((subpath) => join(dist, subpath, 'index.js'));
  const library = reachedFrom(doors);
  const tables = modulesFrom(sources, new Set(['catalogs']));
  const empty = new Set(
    modules.filter((file) => !doors.includes(file) && readFileSync(file, 'utf8').trim() === ''),
  );
  for (const file of modules) {
    if (empty.has(file)) {
      rmSync(file);
      continue;
    }
    const code = withoutImportsOf(empty, file);
    writeFileSync(file.replace(/\.js$/, '.cjs'), asCommonJs(code));
    if (!library.has(file)) rmSync(file);
    // In a function, one table of codes would cost a bundler all of them.
    else if (tables.has(file)) writeFileSync(file, withPureTables(code));
    // What was merged is in functions already.
    else writeFileSync(file, merged.has(file) ? code : inFunction(code));
  }
}

/** Folders that only re-export leave modules without a line. @param {Set<string>} empty @param {string} file */
function withoutImportsOf(empty, file) {
  return readFileSync(file, 'utf8').replaceAll(
    /^import\s*['"](\.[^'"]+)['"];?\n?/gm,
    (statement, specifier) => (empty.has(join(dirname(file), specifier)) ? '' : statement),
  );
}

/** The bundler drops the marks of the sources that let a user's bundler leave out what is not used. @param {string} code */
function withPureTables(code) {
  return code.replaceAll(/=\s*catalog\(/g, '=/*@__PURE__*/catalog(');
}

/** Each module and the sources that it has something of. @returns {ReadonlyMap<string, readonly string[]>} */
function sourcesOfModules() {
  const metafile = join(dist, 'metafile-esm.json');
  /** @type {{ outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }> }} */
  const { outputs } = JSON.parse(readFileSync(metafile, 'utf8'));
  rmSync(metafile);
  return new Map(
    Object.entries(outputs).map(([file, { inputs }]) => [
      join(root, file),
      Object.keys(inputs).filter((source) => (inputs[source]?.bytesInOutput ?? 0) > 0),
    ]),
  );
}

/** The modules that have something, and nothing but what is in some folders. */
function modulesFrom(
  /** @type {ReadonlyMap<string, readonly string[]>} */ sources,
  /** @type {ReadonlySet<string>} */ folders,
) {
  const isFrom = (/** @type {string} */ source) => folders.has(source.split('/')[1] ?? '');
  const found = [...sources].filter(([, list]) => list.length > 0 && list.every(isFrom));
  return new Set(found.map(([file]) => file));
}

/** Makes the modules of {@link TOGETHER}, and says which they are. @param {ReadonlyMap<string, readonly string[]>} sources */
function mergeFolders(sources) {
  const modules = filesUnder(dist).filter((file) => file.endsWith('.js'));
  // What is loaded on its own, later, stays on its own.
  const alone = new Set([
    ...subpaths().map((subpath) => join(dist, subpath, 'index.js')),
    ...modules.flatMap((file) => importsOf(file, LATER).map((specifier) => join(dirname(file), specifier))),
  ]);
  return Object.entries(TOGETHER).map(([name, folders]) => {
    const files = [...modulesFrom(sources, new Set(folders))].filter((file) => !alone.has(file));
    const merged = join(dist, `${name}.js`);
    merge(inOrder(files), merged);
    return merged;
  });
}

/** Makes one module of some, in their order, and has all others import from it. */
function merge(/** @type {readonly string[]} */ files, /** @type {string} */ merged) {
  const names = new Set(files.map((file) => basename(file)));
  const { code, nameIn } = mergeModules(files.map((file) => ({ file, code: readFileSync(file, 'utf8') })));
  for (const file of files) rmSync(file);
  for (const file of filesUnder(dist).filter((each) => each.endsWith('.js'))) {
    const importer = readFileSync(file, 'utf8');
    if (![...names].some((name) => importer.includes(name))) continue;
    const specifier = relative(dirname(file), merged);
    const address = specifier.startsWith('.') ? specifier : `./${specifier}`;
    writeFileSync(file, importingMerged(importer, names, address, nameIn));
  }
  writeFileSync(merged, code);
}

/** Modules, each after those that it imports. @param {readonly string[]} files */
function inOrder(files) {
  /** @type {Set<string>} */
  const ordered = new Set();
  const place = (/** @type {string} */ file) => {
    for (const specifier of importsOf(file)) {
      const neighbour = join(dirname(file), specifier);
      if (files.includes(neighbour)) place(neighbour);
    }
    ordered.add(file);
  };
  for (const file of files) place(file);
  return [...ordered];
}

/** The modules that some modules load, directly or not, and they themselves. @param {string[]} files */
function reachedFrom(files) {
  const reached = new Set(files);
  for (const file of reached) {
    for (const specifier of importsOf(file)) reached.add(join(dirname(file), specifier));
  }
  return reached;
}

/** What a module imports from its neighbours. */
function importsOf(/** @type {string} */ file, pattern = AT_ONCE_OR_LATER) {
  const found = readFileSync(file, 'utf8').matchAll(pattern);
  return [...found].map(([, specifier]) => /** @type {string} */ (specifier));
}

function makeExecutable() {
  const code = readFileSync(commandLine, 'utf8');
  if (!code.startsWith(shebang)) writeFileSync(commandLine, shebang + code);
  chmodSync(commandLine, 0o755);
}
