// The export map follows src: one subpath per public folder, each with types for both formats.
//   node scripts/gate/exports.mjs           fails when the map and src differ
//   node scripts/gate/exports.mjs --write   writes the map of package.json
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

const privateFolders = new Set(['bytes', 'cli', 'draft', 'xmldsig']);
const root = join(import.meta.dirname, '..', '..');
const manifestPath = join(root, 'package.json');
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const written = manifest.exports;
const wanted = exportMap(publicSubpaths());

if (process.argv.includes('--write')) {
  writeFileSync(manifestPath, `${JSON.stringify({ ...manifest, exports: wanted }, null, 2)}\n`);
} else {
  const offences = differences();
  for (const offence of offences) console.error(offence);
  if (offences.length > 0) console.error('Run `npm run exports`, or add the folder.');
  process.exitCode = offences.length > 0 ? 1 : 0;
}

/** Subpaths in the order of the present map, new ones at the end. */
function publicSubpaths() {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !privateFolders.has(entry.name))
    .filter((entry) => existsSync(join(root, 'src', entry.name, 'index.ts')))
    .map((entry) => `./${entry.name}`);
  const known = Object.keys(written).filter((subpath) => subpath === '.' || folders.includes(subpath));
  return [...known, ...folders.filter((subpath) => !known.includes(subpath))];
}

/** @param {string[]} subpaths */
function exportMap(subpaths) {
  const conditions = subpaths.map((subpath) => {
    const entry = subpath === '.' ? './dist/index' : `./dist/${subpath.slice(2)}/index`;
    const esm = { types: `${entry}.d.ts`, default: `${entry}.js` };
    const commonJs = { types: `${entry}.d.cts`, default: `${entry}.cjs` };
    return [subpath, { import: esm, require: commonJs }];
  });
  return { ...Object.fromEntries(conditions), './package.json': './package.json' };
}

function differences() {
  const offences = [];
  for (const subpath of new Set([...Object.keys(wanted), ...Object.keys(written)])) {
    if (!(subpath in wanted))
      offences.push(`${subpath}: exported, but src has no such folder with an index.ts`);
    else if (!(subpath in written)) offences.push(`${subpath}: a public folder of src that is not exported`);
    else if (!isDeepStrictEqual(wanted[subpath], written[subpath]))
      offences.push(`${subpath}: its conditions are not ${JSON.stringify(wanted[subpath])}`);
  }
  const bin = Object.values(manifest.bin ?? {});
  if (existsSync(join(root, 'src/cli/index.ts')) !== bin.includes('dist/cli.cjs'))
    offences.push('bin: `dist/cli.cjs` and src/cli/index.ts go together; one of them is missing');
  return offences;
}
