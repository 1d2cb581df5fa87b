// What dist imports, and when.
//   node scripts/gate/dist-imports.mjs
// Prints, for each subpath and for the command line, the packages and builtins that load with it, and fails if
//   - a file imports a package that an installation does not bring along,
//   - a subpath loads something that its source does not load at once,
//   - a CommonJS file of the library holds a native import(), which Jest refuses.
import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { doorOf } from '../build/door-of.mjs';
import { filesUnder } from '../build/files-under.mjs';
import { coldImports, importsOf } from './module-graph.mjs';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
const commandLine = join(dist, 'cli.cjs');

const entries = Object.keys(manifest.exports)
  .filter((subpath) => existsSync(join(root, 'src', doorOf(subpath, '.ts'))))
  .map((subpath) => join(subpath, 'index'));
const offences = [
  ...filesUnder(dist)
    .filter((file) => /\.c?js$/.test(file))
    .flatMap(fileOffences),
  ...entries.flatMap(entryOffences),
];

for (const entry of entries) printRow(entry, join(dist, `${entry}.js`));
if (existsSync(commandLine)) printRow('cli', commandLine);
for (const offence of offences) console.error(offence);
process.exitCode = offences.length > 0 ? 1 : 0;

/** @param {string} file */
function fileOffences(file) {
  const name = relative(root, file);
  const isLibraryCommonJs = file.endsWith('.cjs') && file !== commandLine;
  return importsOf(file).flatMap(({ specifier, native }) => [
    ...(isForeign(specifier, file) ? [`${name}: imports ${specifier}, which an installation lacks`] : []),
    ...(native && isLibraryCommonJs ? [`${name}: native import() of ${specifier}`] : []),
  ]);
}

/**
 * @param {string} specifier
 * @param {string} file
 */
function isForeign(specifier, file) {
  if (specifier.startsWith('.') || isBuiltin(specifier)) return false;
  const isPeer = packageName(specifier) in (manifest.peerDependencies ?? {});
  return file === commandLine ? !isPeer : !isInstalledOrBuiltin(specifier);
}

/** @param {string} entry */
function entryOffences(entry) {
  const meant = new Set(coldImports(join(root, 'src', doorOf(dirname(entry), '.ts'))).outside);
  const bundlesPackages = [...meant].some((specifier) => !isInstalledOrBuiltin(specifier));
  if (bundlesPackages) return [];
  return ['.js', '.cjs'].flatMap((suffix) =>
    coldImports(join(dist, entry + suffix))
      .outside.filter((specifier) => !meant.has(specifier))
      .map((specifier) => `dist/${entry}${suffix}: loads ${specifier} at once, its source does not`),
  );
}

/** @param {string} specifier */
function isInstalledOrBuiltin(specifier) {
  return isBuiltin(specifier) || installed.includes(packageName(specifier));
}

/** @param {string} specifier */
function packageName(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * @param {string} name
 * @param {string} file
 */
function printRow(name, file) {
  const { files, outside } = coldImports(file);
  console.log(`${name.padEnd(20)} ${String(files.length).padStart(3)} files  ${outside.join(' ')}`);
}
