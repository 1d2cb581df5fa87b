import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './judge.js';

/** The lines of Node that the package is for; each comes as a package of npm, where that can be reached. */
const LINES = ['20', '22', '24'];
const SCRIPTS = ['open-fixtures.mjs', 'sign-and-verify.mjs'];
const root = join(__dirname, '../..');
const FETCHING = 240_000;

/** Runs a script under another Node. */
const npx = (line: string, args: readonly string[]) =>
  spawnSync('npx', ['--yes', `node@${line}`, ...args], { cwd: root, encoding: 'utf8', timeout: FETCHING });

beforeAll(() => {
  // The scripts use the package as it is delivered.
  run(process.execPath, [join(root, 'scripts/build/build.mjs'), '--if-stale', '--no-types']);
  expect(existsSync(join(root, 'dist/xades/index.js'))).toBe(true);
}, 180_000);

describe.each(LINES)('under Node %s', (line) => {
  let isThere = false;
  beforeAll(() => {
    const { status, stdout } = npx(line, ['--version']);
    isThere = status === 0 && stdout.startsWith(`v${line}.`);
    // Not a failure anywhere: whether a registry answers says nothing about the package.
    if (!isThere) process.stderr.write(`SKIPPED: npx could not fetch node@${line}\n`);
  }, FETCHING);

  it.each(SCRIPTS)(
    '%s finds nothing wrong',
    (script) => {
      if (!isThere) return;
      const { status, stdout, stderr } = npx(line, [join('scripts/credential', script)]);
      expect([stderr.replace(/^npm .*$/gm, '').trim(), status]).toEqual(['', 0]);
      expect(stdout).toMatch(new RegExp(`^Node v${line}\\..*, 0 problems$`, 'm'));
    },
    FETCHING,
  );
});
