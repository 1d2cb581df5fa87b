// Prints docs/glosario.md from the docstrings of src/model; every member has its term and clause.
//   node scripts/docs/glossary-page.mjs           fails when a member lacks them, or the page is not what they say
//   node scripts/docs/glossary-page.mjs --write   writes it
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECTIONS } from './glossary-sections.mjs';
import { readMembers } from './member-terms.mjs';
import { printGlossary } from './print-glossary.mjs';

const root = join(import.meta.dirname, '..', '..');
const model = join(root, 'src', 'model');
const path = join(root, 'docs/glosario.md');

const files = readdirSync(model).sort();
const read = files.map((file) => readMembers(readFileSync(join(model, file), 'utf8'), `src/model/${file}`));
const members = read.flatMap((file) => file.members);
const { page, faults: misfits } = printGlossary(members, SECTIONS);
const faults = read.flatMap((file) => file.faults);
// A type whose members are all at fault looks misplaced; one message for each cause.
if (faults.length === 0) faults.push(...misfits);
if (faults.length === 0) {
  if (process.argv.includes('--write')) writeFileSync(path, page);
  else if (readFileSync(path, 'utf8') !== page)
    faults.push(
      'docs/glosario.md is not what the docstrings say: run `node scripts/docs/glossary-page.mjs --write`.',
    );
}
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
console.log(`${members.length} members`);
