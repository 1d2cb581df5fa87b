import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { diskFiles } from './disk-files.js';
import type { Output, ProgramIo } from './io.js';

/** The surroundings of this process. The first Ctrl-C asks the command to end, the second one ends the process. */
export function processIo(): ProgramIo {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => interrupted.abort());
  }
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    files: diskFiles(process.cwd()),
    now: () => new Date(),
    milliseconds: () => performance.now(),
    signal: interrupted.signal,
    version,
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  // The reader of a pipe may have had enough, as `head` does.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { write: (text) => void stream.write(text), isTty: stream.isTTY === true };
}

/** As the package's manifest says, which lies above the folder of the program. */
async function version(): Promise<string> {
  const program = realpathSync(process.argv[1] ?? '');
  const manifest = await readFile(join(dirname(program), '..', 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
