import { spawnSync } from 'node:child_process';

/**
 * `describe` for a suite in which another program judges us.
 *
 * Where the program is missing the suite is skipped with a line that says so; with `CI=true` or `INTEROP_STRICT=1` it
 * fails instead.
 *
 * @param program the command to run
 * @param versionFlag how it is asked whether it is there
 */
export function describeJudgedBy(program: string, versionFlag: string): jest.Describe {
  if (isInstalled(program, versionFlag)) return describe;
  if (process.env.CI === 'true' || process.env.INTEROP_STRICT === '1')
    return failing(program) as unknown as jest.Describe;
  process.stderr.write(`SKIPPED: ${program} is not installed, so it cannot judge us here\n`);
  return describe.skip as jest.Describe;
}

/** Runs a program and returns what it printed; fails the test with its message when it does not end well. */
export function run(program: string, args: readonly string[], input?: Uint8Array): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  if (status === 0) return stdout;
  throw new Error(`${program} ${args[0] ?? ''} ended with ${status ?? error?.message}: ${stderr}`);
}

function isInstalled(program: string, versionFlag: string): boolean {
  return spawnSync(program, [versionFlag], { stdio: 'ignore' }).status === 0;
}

function failing(program: string) {
  return (title: string) =>
    describe(title, () => {
      it(`is judged by ${program}`, () => {
        throw new Error(`${program} is not installed`);
      });
    });
}
