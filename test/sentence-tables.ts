import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../src');

/** A row of a table of sentences, in the file that holds it. */
export interface SentenceRow {
  readonly file: string;
  readonly is: string;
  readonly en: string;
  readonly es: string;
}

/** Every row that `sentences` makes anywhere in the sources. */
export function sentenceRows(): readonly SentenceRow[] {
  return filesWithTables().flatMap((file) => {
    const names = require(join(root, file)) as Readonly<Record<string, unknown>>;
    return Object.values(names)
      .filter(isTable)
      .flatMap((table) => Object.values(table).map(({ is, en, es }) => ({ file, is, en, es })));
  });
}

/** How many rows the text of a file has: as many as it has English templates. */
export function rowsWritten(file: string): number {
  return readFileSync(join(root, file), 'utf8').match(/\ben:\s*['"]/g)?.length ?? 0;
}

function filesWithTables(): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && / sentences\(\{/.test(readFileSync(join(root, file), 'utf8')),
  );
}

function isTable(value: unknown): value is Readonly<Record<string, Omit<SentenceRow, 'file'>>> {
  if (typeof value !== 'object' || value === null) return false;
  const rows = Object.values(value as Readonly<Record<string, unknown>>);
  return rows.length > 0 && rows.every((row) => Object.hasOwn(Object(row), 'is'));
}
