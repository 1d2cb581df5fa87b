import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledSources } from '../../issuer/compiled-sources.js';

let sources: string | undefined;

/**
 * Runs a program in a process of its own with a heap of so many MiB, and gives back what it prints. The program is the
 * body of an async function that has `load`, which requires a folder of the sources.
 *
 * @throws when the process ends otherwise than well, as it does when its heap is too small
 */
export function inHeapOf(mebibytes: number, program: string): string {
  sources ??= compiledSources();
  const file = join(sources, 'program.cjs');
  const load = `const load = (folder) => require(${JSON.stringify(sources)} + '/' + folder + '/index.js');`;
  writeFileSync(file, `${load}\n(async () => {${program}})();`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${mebibytes}`, file],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') },
    },
  );
  if (status !== 0) throw new Error(`The process ended with ${status}: ${stderr.slice(-2000)}`);
  return stdout.trim();
}
