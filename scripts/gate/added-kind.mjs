// What the compiler asks of who adds a kind of document: src is copied, the table of kinds gets a row more, and the files
// in which the compiler finds something missing are those that docs/arquitectura.md lists, no more and no fewer.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const page = join(root, 'docs/arquitectura.md');
// Below node_modules, so that the types of the packages are found.
const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const copy = mkdtempSync(join(cache, 'added-kind-'));
try {
  const [listed, found] = [filesListed(), filesInNeed()];
  const unlisted = found.filter((file) => !listed.includes(file));
  const idle = listed.filter((file) => !found.includes(file));
  for (const file of unlisted)
    console.error(`${file}: a new kind needs it, and docs/arquitectura.md does not say so`);
  for (const file of idle)
    console.error(`${file}: docs/arquitectura.md says that a new kind needs it, and it compiles without`);
  if (found.length === 0) console.error('A row more compiles everywhere: the table decides nothing');
  console.log(`a new kind is asked for in ${found.length} files`);
  process.exitCode = unlisted.length + idle.length > 0 || found.length === 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true });
}

/** The files of the list that follows its mark. */
function filesListed() {
  const [, list = ''] = readFileSync(page, 'utf8').split('<!-- lo que pide un tipo nuevo -->');
  const lines = list.trimStart().split('\n');
  const end = lines.findIndex((line) => !line.startsWith('- '));
  return lines
    .slice(0, end)
    .flatMap((line) => [...line.matchAll(/`(src\/[\w./-]+\.ts)`/g)].map(([, file = '']) => file));
}

/** @returns {string[]} */
function filesInNeed() {
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  const table = join(copy, 'src/kinds/document-kinds.ts');
  const rows = readFileSync(table, 'utf8');
  const start = 'export const DOCUMENT_KINDS = {\n';
  const row = `  addedKind: {
    ...INVOICE, isBuilt: true, types: { '98': { identifier: 'CUDE', numberSpace: 'addedKind' } }, profileId: 'DIAN 2.1: otro',
    rulePrefix: 'X', fileTag: 'xx', issuedBy: 'AccountingSupplierParty', numbering: 'prefix', operation: 'SendBillSync',
  },\n`;
  if (!rows.includes(start)) throw new Error(`${table} does not begin its table with: ${start}`);
  writeFileSync(table, rows.replace(start, start + row));
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['src'] }),
  );
  const files = compile().matchAll(/^(src\/[^(]+)\(\d+,\d+\): error/gm);
  return [...new Set([...files].map(([, file = '']) => file))].sort();
}

/** What the compiler prints; it ends with an error, which is the point. */
function compile() {
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    return execFileSync(process.execPath, [compiler, '-p', '.'], { cwd: copy, encoding: 'utf8' });
  } catch (error) {
    const { stdout } = /** @type {{ stdout?: string }} */ (error);
    if (typeof stdout !== 'string') throw error;
    return stdout;
  }
}
