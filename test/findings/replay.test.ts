import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { enter } from '../fuzz/entrances/entrance.js';
import { ENTRANCES } from '../fuzz/entrances/index.js';

/** What `npm run fuzz` found, a folder for each entrance; fixtures/SOURCES.md says how they got there. */
const folder = join(__dirname, '../../fixtures/fuzz');
const findings = readdirSync(folder).flatMap((name) =>
  readdirSync(join(folder, name)).map((file) => ({ name, file, path: join(folder, name, file) })),
);

it('each entrance of a finding exists', () => {
  const known = ENTRANCES.map(({ name }) => name);
  expect(
    findings.map(({ name }) => name).filter((name) => !known.includes(name.replaceAll('-', ' '))),
  ).toEqual([]);
  expect(findings.length).toBeGreaterThan(0);
});

it.each(findings)(
  'what was once not taken well is taken in, or refused with a code: $name/$file',
  async ({ name, path }) => {
    const entrance = ENTRANCES.find((each) => each.name === name.replaceAll('-', ' '));
    const outcome = entrance && (await enter(entrance, readFileSync(path), Number.POSITIVE_INFINITY));
    expect(outcome?.complaint).toBeUndefined();
    expect(outcome?.ending).toMatch(/^(returned|ERR_\w+)$/);
  },
);
