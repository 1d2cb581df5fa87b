import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Who took something, so that others can tell whether it is still at work. */
export interface ProcessOwner {
  /** Of this process: letters, digits and dashes. */
  readonly name: string;
  /** Whether the process of a name has ended; false when that cannot be told. */
  isGone(name: string): boolean;
  /** Calls back when this process ends in order, as it does not when it is killed. */
  onEnd(callback: () => void): void;
}

/** The parts of a name: computer, start of the computer, space of process ids, process id, start of the process. */
type Parts = readonly [host: string, boot: string, space: string, pid: string, start: string];

/** After the process's name, which may hold blanks and brackets, come its state and, as field 22 of all, its start. */
const START_FIELD = 22 - 3;

/**
 * Tells this process from all others, those of earlier starts of the computer included (Linux: `/proc`; elsewhere only
 * by the process id, so that one that ended is taken for alive when its id is used again).
 */
export function processOwner(): ProcessOwner {
  const machine = textOf('/etc/machine-id');
  const own: Parts = [
    shortHash(`${hostname()} ${machine}`),
    shortHash(textOf('/proc/sys/kernel/random/boot_id')),
    shortHash(linkOf('/proc/self/ns/pid')),
    String(process.pid),
    startOf(process.pid) ?? '0',
  ];
  return { name: own.join('-'), isGone: (name) => isGone(name.split('-'), own, machine !== ''), onEnd };
}

const endings = new Set<() => void>();

/** One listener for all, since Node warns of many. */
function onEnd(callback: () => void): void {
  if (endings.size === 0) {
    process.once('exit', () => {
      for (const ending of endings) ending();
    });
  }
  endings.add(callback);
}

/** @param isOneComputer whether equal hosts are one computer for sure; two containers may have the same host name */
function isGone(parts: readonly string[], [host, boot, space]: Parts, isOneComputer: boolean): boolean {
  const [itsHost, itsBoot, itsSpace, pid, start] = parts;
  if (parts.length !== 5 || itsHost !== host) return false;
  if (itsBoot !== boot) return isOneComputer;
  if (itsSpace !== space) return false;
  const running = startOf(Number(pid));
  return running === undefined ? !exists(Number(pid)) : running !== start;
}

function startOf(pid: number): string | undefined {
  const status = textOf(`/proc/${pid}/stat`);
  return status
    .slice(status.lastIndexOf(')') + 2)
    .split(' ')
    .at(START_FIELD);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function textOf(path: string): string {
  return orEmpty(() => readFileSync(path, 'utf8').trim());
}

function linkOf(path: string): string {
  return orEmpty(() => readlinkSync(path));
}

/** What is not there, as on other systems than Linux, is not told apart. */
function orEmpty(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
