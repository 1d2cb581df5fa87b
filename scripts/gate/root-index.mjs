// Writes src/index.ts: every public name of every folder but those that have only a path of their own, and but the
// names that folders share among themselves. `npm run exports` runs it; the gate checks that it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

/** In the order in which a reader meets them. */
const FOLDERS = [
  'issuer',
  'documents',
  'model',
  'totals',
  'cufe',
  'identifiers',
  'credential',
  'xades',
  'soap',
  'packaging',
  'ubl',
  'xml',
  'decimal',
  'catalogs',
  'errors',
];
/** Names that one folder exports for another, not for users of the root. */
const SHARED = new Set([
  'calculate',
  'calculateNote',
  'CREDIT_NOTE_FIELDS',
  'DEBIT_NOTE_FIELDS',
  'describe',
  'INVOICE_FIELDS',
  'normalizeExtension',
  'ProblemList',
]);

const STATEMENT = /^export (type )?\{([^}]+)\} from/gm;

/** @param {string} folder */
function namesOf(folder) {
  const text = readFileSync(`${source}${folder}/index.ts`, 'utf8');
  /** @type {{ types: string[], values: string[] }} */
  const names = { types: [], values: [] };
  for (const [, type, list = ''] of text.matchAll(STATEMENT)) {
    const found = list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !SHARED.has(name));
    (type ? names.types : names.values).push(...found);
  }
  return names;
}

/** @param {string} folder */
function exportsOf(folder) {
  const { types, values } = namesOf(folder);
  /** @type {(keyword: string, names: string[]) => string} */
  const line = (keyword, names) =>
    names.length === 0
      ? ''
      : `export ${keyword}{ ${names.sort((a, b) => a.localeCompare(b, 'en')).join(', ')} } from './${folder}/index.js';\n`;
  return line('type ', types) + line('', values);
}

export function rootIndex() {
  return FOLDERS.map(exportsOf).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(`${source}index.ts`, rootIndex());
