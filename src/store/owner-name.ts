import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';

/** The parts of an owner's name. */
export interface OwnerName {
  /** The start of the computer, if the owner listens on a socket in its folder: then its end can be proved. */
  readonly boot?: string;
  /** The name that the user gave it. */
  readonly given?: string;
}

/** A name of version 0.1.0: computer, start of the computer, space of process ids, process id, start of the process. */
const EARLIER = /^[\da-f]{12}-([\da-f]{12})-([\da-f]{12})-(\d+)-(\d+)$/;
const OURS = /^([\da-f]{12}|0)-[\da-f]{16}(?:-([\da-f]{12}))?$/;

/** In the place of a start of the computer that proves nothing. */
const NONE = '0';
/** After the process's name, which may hold blanks and brackets, come its state and, as field 22 of all, its start. */
const START_FIELD = 22 - 3;

/** This start of this computer; undefined where that is not known, which is everywhere but on Linux. */
export function thisBoot(): string | undefined {
  const id = textOf('/proc/sys/kernel/random/boot_id');
  return id === '' ? undefined : shortHash(id);
}

/** Writes a name. @param nonce 16 hexadecimal digits, never used before */
export function ownerName({ boot = NONE, given }: OwnerName, nonce: string): string {
  return [boot, nonce, ...(given === undefined ? [] : [shortHash(given)])].join('-');
}

/** Reads a name; undefined for any that is not written by {@link ownerName}. */
export function readOwnerName(name: string): OwnerName | undefined {
  const [found, boot = NONE, given] = OURS.exec(name) ?? [];
  if (found === undefined) return undefined;
  return { ...(boot !== NONE && { boot }), ...(given !== undefined && { given }) };
}

/** Whether a process of version 0.1.0 has ended; undefined when that cannot be proved. */
export function earlierHasEnded(name: string): boolean | undefined {
  const [found, boot, space, pid, start] = EARLIER.exec(name) ?? [];
  if (found === undefined || boot !== thisBoot() || space !== shortHash(processSpace())) return undefined;
  return startOf(Number(pid)) !== start;
}

function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    // Where there is no /proc, no name is of this start of the computer.
    return '';
  }
}

function startOf(pid: number): string | undefined {
  const status = textOf(`/proc/${pid}/stat`);
  return status
    .slice(status.lastIndexOf(')') + 2)
    .split(' ')
    .at(START_FIELD);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    // What is not there, as on other systems than Linux, is not told apart.
    return '';
  }
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
