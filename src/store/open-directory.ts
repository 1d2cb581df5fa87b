import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { describe, FacturadorError, isFacturadorError } from '../errors/index.js';
import type { SubmissionStore } from '../submission/index.js';
import { freesItsNumber } from '../submission/index.js';
import { type ClaimTools, dropClaim } from './claims.js';
import type { Disk } from './disk.js';
import { sweep } from './ended-owners.js';
import { folderOwner } from './folder-owner.js';
import { nodeDisk } from './node-disk.js';
import { numberTaking } from './number-taking.js';
import { type Places, placesIn } from './places.js';
import type { ProcessOwner } from './process-owner.js';
import { addSubmission, readLast, readPending, updateSubmission } from './submission-folders.js';
import { openWorkshop, orUndo } from './workshop.js';

/** How a directory store tells its processes apart, and what it stands on. */
export interface DirectoryStoreOptions {
  /**
   * A name that at most one running process has, such as that of a pod in a StatefulSet: after a restart, on whatever
   * computer, the numbers that it had are its own again. Without it, each run is told from all others.
   */
  readonly owner?: string | ProcessOwner;
  /**
   * Milliseconds without a sign of a process on another computer after which its unused numbers are handed out again;
   * 600000 (ten minutes) by default, at least 1000. All processes of a folder should say the same.
   */
  readonly leaseMs?: number;
  /** This computer's file system by default. */
  readonly disk?: Disk;
}

const LEASE_MS = 600_000;
const SHORTEST_LEASE_MS = 1000;

/** What `directoryStore` does. It is a module of its own, which a process without such a store does not load. */
export async function openDirectory(
  folder: string,
  options: DirectoryStoreOptions,
): Promise<SubmissionStore> {
  const { disk = nodeDisk() } = options;
  const root = resolve(folder);
  const places = placesIn(root);
  await disk.makeRoot(root);
  const owner = await ownerIn(places, disk, options);
  const instance = randomBytes(6).toString('hex');
  const workshop = await openWorkshop({ disk, owner, root, temporary: places.temporary, instance });
  const tools: ClaimTools = { disk, places, workshop, owner, instance };
  await sweep(tools);
  return storeOf(tools, await presenceOf(tools, root));
}

function storeOf(tools: ClaimTools, { seen, during }: Presence): SubmissionStore {
  const { isUsed, takeNumber, releaseNumber, numbersTaken } = numberTaking(tools);
  return {
    get: (key) => seen(() => readLast(tools, key)),
    add: (submission) =>
      during(async () => {
        const { attempt } = submission;
        const last = await readLast(tools, submission);
        if (last !== undefined && !freesItsNumber(last)) return false;
        if (attempt !== (last?.attempt ?? 0) + 1) return false;
        const added = await addSubmission(tools, submission);
        if (added && attempt === 1) {
          isUsed(submission);
          await dropClaim(tools, submission);
        }
        return added;
      }),
    update: (submission) => during(() => updateSubmission(tools, submission)),
    pending: async function* (issuerNit) {
      yield* readPending(tools, issuerNit, seen);
      await seen(async () => undefined);
    },
    takeNumber: (series, reference) =>
      during(
        () => takeNumber(series, reference),
        // One that is kept from its caller is nobody's; that of a reference stays with it.
        async (number) => {
          if (number !== undefined && reference === undefined) await releaseNumber({ ...series, number });
        },
      ),
    releaseNumber: (key) => during(() => releaseNumber(key)),
    numbersTaken: (series) => seen(() => numbersTaken(series)),
  };
}

async function ownerIn(places: Places, disk: Disk, options: DirectoryStoreOptions): Promise<ProcessOwner> {
  const { owner: given, leaseMs = LEASE_MS } = options;
  if (!(typeof leaseMs === 'number' && leaseMs >= SHORTEST_LEASE_MS)) throw unusable('leaseMs', leaseMs);
  await disk.makeFolder(places.owners);
  if (given === undefined || (typeof given === 'string' && given !== '')) {
    return folderOwner(places.owners, { given, leaseMs });
  }
  if (typeof given !== 'object' || given === null) throw unusable('owner', given);
  await disk.makeFolder(places.owner(given.name));
  return given;
}

function unusable(path: 'owner' | 'leaseMs', found: unknown): FacturadorError {
  const expected = { owner: 'a name', leaseMs: `a number of ${SHORTEST_LEASE_MS} or more` };
  const message = `Found ${describe(found)} as ${path} of the store, expected ${expected[path]}`;
  return new FacturadorError('ERR_INPUT', message, { path });
}

/** Does things in a folder that has to be the one that was opened, with the place of this process in it. */
interface Presence {
  /** Reads, and then looks whether it was that folder. */
  seen<T>(read: () => Promise<T>): Promise<T>;
  /** Changes something, if it is that folder, and looks again; what cannot be told for certain is undone. */
  during<T>(change: () => Promise<T>, undo?: (result: T) => Promise<void>): Promise<T>;
}

async function presenceOf({ disk, places, owner }: ClaimTools, root: string): Promise<Presence> {
  const place = places.owner(owner.name);
  const opened = await disk.identity(place);
  const look = async (): Promise<void> => {
    if (opened === undefined || (await disk.identity(place)) !== opened) throw vanished(root);
  };
  // A folder that went away while it was read looks damaged: when it is there, or is there again, it is read once more.
  const orAgain = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await look();
      if (!isFacturadorError(error) || error.code !== 'ERR_STORE_DAMAGED') throw error;
      return work();
    }
  };
  const seen = async <T>(read: () => Promise<T>): Promise<T> => {
    const result = await orAgain(read);
    await look();
    return result;
  };
  const during = async <T>(
    change: () => Promise<T>,
    undo: (result: T) => Promise<void> = async () => undefined,
  ): Promise<T> => {
    await look();
    const result = await orAgain(change);
    await orUndo(look, () => undo(result));
    return result;
  };
  return { seen, during };
}

function vanished(root: string): FacturadorError {
  const message = `The submission store in ${root} is not the one that was opened: the folder was removed, moved or exchanged, or this process gave no sign for so long that it was taken for ended; look at the folder, and open it again`;
  return new FacturadorError('ERR_STORE', message);
}
