import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Catalog, CodeRow } from '../../src/catalogs/public.js';
import * as catalogs from '../../src/catalogs/public.js';

interface Count {
  readonly table: string;
  readonly catalog: string;
  readonly count: number;
  readonly added: number;
  /** Whether the table is one of the generator's own: no official file has it. */
  readonly own?: boolean;
}

const root = join(__dirname, '../..');
const official = join(root, '../shared/data/codelists/json');
const own = join(root, 'scripts/catalogs/own');
const rowsOf = (folder: string, table: string): unknown =>
  JSON.parse(readFileSync(join(folder, `${table}.json`), 'utf8')).items;
const counts: Count[] = JSON.parse(readFileSync(join(root, 'fixtures/catalogs/counts.json'), 'utf8'));
const byName = new Map(Object.entries(catalogs as unknown as Record<string, Catalog<CodeRow>>));

describe('every table', () => {
  it('is exported, and nothing else is', () => {
    expect([...byName.keys()].sort()).toEqual(counts.map(({ catalog }) => catalog).sort());
  });

  it.each(counts)(
    '$table has its $count official rows and $added more in $catalog',
    ({ catalog, count, added }) => {
      expect(byName.get(catalog)?.rows).toHaveLength(count + added);
    },
  );

  it.each([...byName.keys()])('%s finds the first row of each code, and every row is whole', (name) => {
    const { rows, find, has } = byName.get(name) as Catalog<CodeRow>;
    for (const row of rows) {
      expect(find(row.code)).toBe(rows.find(({ code }) => code === row.code));
      expect(has(row.code)).toBe(true);
      // Precious metals and the like belong to no country.
      const blank = Object.entries({ ...row, countries: undefined }).filter(
        ([field, value]) =>
          field !== 'countries' && (value === undefined || value === '' || value !== trimmed(value)),
      );
      expect({ ...row, blank }).toEqual({ ...row, blank: [] });
    }
    expect([find(''), find('no such code'), has('toString')]).toEqual([undefined, undefined, false]);
  });
});

if (existsSync(official)) {
  it('the committed files are what the generator writes from the official tables', () => {
    const run = spawnSync(process.execPath, ['scripts/catalogs/generate.mjs', '--check', official], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(counts.filter((entry) => !entry.own))('the official $table has $count rows', ({ table, count }) => {
    expect(rowsOf(official, table)).toHaveLength(count);
  });
} else {
  console.warn(`Skipped: the comparison with the official code tables, which are not at ${official}`);
}

it.each(counts.filter((entry) => entry.own))('our own $table has $count rows', ({ table, count }) => {
  expect(rowsOf(own, table)).toHaveLength(count);
});

it('the generator says what it needs when the tables are absent', () => {
  const run = spawnSync(
    process.execPath,
    ['scripts/catalogs/generate.mjs', '--check', join(root, 'no-such-folder')],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('no-such-folder');
});

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}
