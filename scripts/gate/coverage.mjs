// What the library covers, by its golden pairs and its examples: docs/cobertura.md, and a short table in each README.
//   node scripts/gate/coverage.mjs           fails when one of them is out of date, or a code has no golden pair
//   node scripts/gate/coverage.mjs --write   writes them
// It needs dist, for the names of the codes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { examplesIn } from './covered/examples.mjs';
import { pairsIn } from './covered/pairs.mjs';
import { printPage, printTable } from './covered/print.mjs';
import { subjectsOf } from './covered/subjects.mjs';

const root = join(import.meta.dirname, '..', '..');
const START = '<!-- coverage -->';
const END = '<!-- /coverage -->';

const catalogs = await import(pathToFileURL(join(root, 'dist/catalogs/index.js')).href);
const coverage = {
  subjects: subjectsOf(catalogs),
  pairs: pairsIn(join(root, 'fixtures/documents')),
  examples: examplesIn(join(root, 'examples')),
};
const files = new Map([
  ['docs/cobertura.md', printPage(coverage)],
  ['README.md', withTable('README.md', printTable(coverage, 'title'))],
  ['README.en.md', withTable('README.en.md', printTable(coverage, 'english'))],
]);

const stale = [...files].filter(([path, text]) => read(path) !== text);
if (process.argv.includes('--write')) {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
} else {
  for (const [path] of stale)
    console.error(`${path} is out of date: run \`node scripts/gate/coverage.mjs --write\`.`);
  if (stale.length > 0) process.exitCode = 1;
}
for (const line of uncovered()) {
  console.error(line);
  process.exitCode = 1;
}
console.log(`${coverage.pairs.length} golden pairs, ${coverage.examples.length} examples`);

function uncovered() {
  return coverage.subjects.flatMap(({ title, rows }) =>
    rows
      .filter(({ fact }) => !coverage.pairs.some(({ facts }) => facts.has(fact)))
      .map(({ code, name }) => `${title}: ${code} (${name}) has no golden pair in fixtures/documents`),
  );
}

/**
 * @param {string} path
 * @param {string} table
 */
function withTable(path, table) {
  const text = read(path);
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start === -1 || end < start) throw new Error(`${path} has no place between ${START} and ${END}`);
  return `${text.slice(0, start + START.length)}\n${table}\n${text.slice(end)}`;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return '';
    throw error;
  }
}
