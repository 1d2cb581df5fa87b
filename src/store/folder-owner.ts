import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasRunOut, keepRenewing, makeLease } from './lease.js';
import { codeOf, guarded } from './node-disk.js';
import { earlierHasEnded, ownerName, readOwnerName, thisBoot } from './owner-name.js';
import { onEnd, type ProcessOwner } from './process-owner.js';
import { hasStoppedListening, listenIn } from './socket-proof.js';
import { orUndo } from './workshop.js';

/** How an owner shows that it is at work. */
export interface OwnerOptions {
  /** A name that at most one process at a time has: what it had before it was started anew is its own. */
  readonly given?: string | undefined;
  /** After so many milliseconds without a sign of it, an owner on another computer has ended. */
  readonly leaseMs: number;
}

const UNOPENED = new Set(['EISDIR', 'EPERM', 'EACCES']);

/** Of this process, by folder and options: a process that opens a store often has one owner there. */
const owners = new Map<string, Promise<OpenOwner>>();

/** An owner, and the open folder that keeps its place from being taken for another's. */
interface OpenOwner extends ProcessOwner {
  readonly folder: number | undefined;
}

/**
 * Returns the owner of what this process takes in a folder, which holds a folder for each process: with a socket, where the
 * system knows which start of the computer this is, and with a lease.
 *
 * @throws {FacturadorError} `ERR_STORE`
 */
export async function folderOwner(folder: string, options: OwnerOptions): Promise<ProcessOwner> {
  const id = JSON.stringify([folder, options.given, options.leaseMs]);
  const open = async (known: OpenOwner | undefined): Promise<OpenOwner> =>
    known !== undefined && (await isThere(folder, known)) ? known : openOwner(folder, options);
  const before = owners.get(id)?.catch(() => undefined) ?? Promise.resolve(undefined);
  const opening = guarded(folder, before.then(open));
  owners.set(id, opening);
  return opening;
}

async function isThere(folder: string, { name, folder: own }: OpenOwner): Promise<boolean> {
  if (own === undefined) return false;
  const [found, kept] = [await ifThere(stat(join(folder, name))), fstatSync(own)];
  return found?.ino === kept.ino && found.dev === kept.dev;
}

async function openOwner(folder: string, options: OwnerOptions): Promise<OpenOwner> {
  const { given, leaseMs } = options;
  const nonce = randomBytes(8).toString('hex');
  // It is made aside: under its name, an owner always has its lease and listens.
  const draft = join(folder, `new-${nonce}`);
  await mkdir(draft);
  return orUndo(
    async () => {
      await makeLease(draft);
      const own = openFolder(draft);
      const boot = thisBoot();
      const listens = boot !== undefined && own !== undefined && (await listenIn(own));
      const name = ownerName({ ...(listens && { boot }), ...(given !== undefined && { given }) }, nonce);
      await rename(draft, join(folder, name));
      keepRenewing(join(folder, name), leaseMs);
      const isGone = async (other: string): Promise<boolean> =>
        other !== name && /^[\w-]+$/.test(other) && hasEnded(other, { folder, own: name, given, leaseMs });
      return { name, folder: own, isGone: (other) => guarded(folder, isGone(other)), onEnd };
    },
    () => rm(draft, { recursive: true, force: true }),
  );
}

/** Who asks whether another has ended. */
interface Asking extends OwnerOptions {
  readonly folder: string;
  readonly own: string;
}

async function hasEnded(name: string, { folder, own, given, leaseMs }: Asking): Promise<boolean> {
  const found = readOwnerName(name);
  const proved =
    found?.boot !== undefined && found.boot === thisBoot()
      ? await socketProof(join(folder, name))
      : earlierHasEnded(name);
  if (proved !== undefined) return proved;
  const isItsNextRun = given !== undefined && found?.given === readOwnerName(own)?.given;
  return isItsNextRun || hasRunOut(join(folder, name), join(folder, own), leaseMs);
}

async function socketProof(folder: string): Promise<boolean | undefined> {
  // It was there as long as its process was.
  if ((await ifThere(stat(folder))) === undefined) return true;
  const handle = openFolder(folder);
  if (handle === undefined) return undefined;
  try {
    return await hasStoppedListening(handle);
  } finally {
    closeSync(handle);
  }
}

/** Undefined where folders cannot be opened, as on Windows, or this one may not be. */
function openFolder(folder: string): number | undefined {
  try {
    return openSync(folder, 'r');
  } catch (error) {
    if (UNOPENED.has(codeOf(error))) return undefined;
    throw error;
  }
}

async function ifThere<T>(looking: Promise<T>): Promise<T | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
