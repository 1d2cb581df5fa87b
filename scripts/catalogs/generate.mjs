/**
 * Writes src/catalogs from the official code tables.
 *
 *   npm run catalogs                  from the data folder beside the checkout
 *   npm run catalogs -- FOLDER        from another folder of tables, one JSON file each
 *   npm run catalogs -- --check       writes nothing; exit status 1 when a file would change
 *
 * Each table is `{ table, source, count, items: [{ code, name, … }] }`. What becomes what is in tables.mjs, what is
 * corrected in corrections.mjs. A table that no official file has is in the folder own, in the same form.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDITIONS, CORRECTIONS, corrected } from './corrections.mjs';
import { emitIndex, emitModule, kebab } from './emit.mjs';
import { SKIPPED, TABLES } from './tables.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const args = process.argv.slice(2);
const check = args.includes('--check');
const folder = args.find((arg) => !arg.startsWith('--')) ?? join(root, '../shared/data/codelists/json');

const own = join(root, 'scripts/catalogs/own');

const MANUAL = [
  { file: 'catalog', types: ['Catalog', 'CodeRow'], values: [] },
  { file: 'municipalities', types: ['MunicipalityRow'], values: ['municipalities'] },
  { file: 'postal-zones', types: ['PostalZoneRow'], values: ['postalZones'] },
];

if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}; name the folder that holds the official tables.`);
  process.exit(2);
}

const files = new Map();
const counts = [];
for (const spec of TABLES) {
  const official = JSON.parse(readFileSync(join(spec.own ? own : folder, `${spec.table}.json`), 'utf8'));
  if (official.items.length !== official.count)
    throw new Error(`${spec.table}: ${official.items.length} rows, but it states ${official.count}`);
  const file = spec.layout === 'fragment' ? `${kebab(spec.name)}-text` : kebab(spec.name);
  files.set(`src/catalogs/${file}.ts`, emitModule(spec, corrected(spec.table, official.items)));
  const added = ADDITIONS.filter((entry) => entry.table === spec.table).length;
  const count = { table: spec.table, catalog: spec.name, count: official.count, added };
  counts.push(spec.own ? { ...count, own: true } : count);
}
files.set('src/catalogs/public.ts', emitIndex(TABLES, MANUAL));
files.set(
  'fixtures/catalogs/counts.json',
  `[\n${counts.map((entry) => `  ${JSON.stringify(entry)}`).join(',\n')}\n]\n`,
);

const known = new Set([...TABLES.map((spec) => spec.table), ...Object.keys(SKIPPED)]);
const unknown = readdirSync(folder).filter(
  (file) => file.endsWith('.json') && !known.has(file.replace(/\.json$/, '')),
);
if (unknown.length > 0) throw new Error(`tables.mjs says nothing about ${unknown.join(', ')}`);

const changed = [...files].filter(([path, text]) => {
  const target = join(root, path);
  return !existsSync(target) || readFileSync(target, 'utf8') !== text;
});
for (const [path, text] of check ? [] : changed) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(
  `${TABLES.length} tables from ${relative(root, folder)}: ${changed.length} of ${files.size} files ` +
    `${check ? 'would change' : 'written'}; ${CORRECTIONS.length} corrections, ${ADDITIONS.length} additions.`,
);
for (const [path] of check ? changed : []) console.log(`  ${path}`);
if (check && changed.length > 0) process.exitCode = 1;
