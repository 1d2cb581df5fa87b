// The export map follows src: one subpath per public folder, each with types for both formats.
//   node scripts/gate/exports.mjs           fails when the map and src differ
//   node scripts/gate/exports.mjs --write   writes the map of package.json
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { doorOf } from '../build/door-of.mjs';

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
    .filter((entry) => entry.isDirectory())
    .filter((entry) => existsSync(join(root, 'src', entry.name, 'public.ts')))
    .map((entry) => `./${entry.name}`);
  const known = Object.keys(written).filter((subpath) => subpath === '.' || folders.includes(subpath));
  return [...known, ...folders.filter((subpath) => !known.includes(subpath))];
}

/** @param {string[]} subpaths */
function exportMap(subpaths) {
  const conditions = subpaths.map((subpath) => {
    const folder = subpath === '.' ? './dist' : `./dist/${subpath.slice(2)}`;
    const types = `./dist/${doorOf(subpath, '')}`;
    const esm = { types: `${types}.d.ts`, default: `${folder}/index.js` };
    const commonJs = { types: `${types}.d.cts`, default: `${folder}/index.cjs` };
    return [subpath, { import: esm, require: commonJs }];
  });
  return { ...Object.fromEntries(conditions), './package.json': './package.json' };
}

function differences() {
  const offences = [];
  for (const subpath of new Set([...Object.keys(wanted), ...Object.keys(written)])) {
    if (!(subpath in wanted))
      offences.push(`${subpath}: exported, but src has no such folder with a public.ts`);
    else if (!(subpath in written)) offences.push(`${subpath}: a public folder of src that is not exported`);
    else if (!isDeepStrictEqual(wanted[subpath], written[subpath]))
      offences.push(`${subpath}: its conditions are not ${JSON.stringify(wanted[subpath])}`);
  }
  const bin = Object.values(manifest.bin ?? {});
  if (existsSync(join(root, 'src/cli/index.ts')) !== bin.includes('dist/cli.cjs'))
    offences.push('bin: `dist/cli.cjs` and src/cli/index.ts go together; one of them is missing');
  return offences;
}
