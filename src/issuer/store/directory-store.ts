import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { freesItsNumber } from '../submission.js';
import { type ClaimTools, dropClaim } from './claims.js';
import type { Disk } from './disk.js';
import { nodeDisk } from './node-disk.js';
import { numberTaking } from './number-taking.js';
import { placesIn } from './places.js';
import { type ProcessOwner, processOwner } from './process-owner.js';
import { addSubmission, readLast, readPending, updateSubmission } from './submission-folders.js';
import type { SubmissionStore } from './submission-store.js';
import { openWorkshop } from './workshop.js';

/** What a directory store stands on; the defaults are this computer's. */
export interface DirectoryStoreOptions {
  readonly disk?: Disk;
  readonly owner?: ProcessOwner;
}

/**
 * Opens a store in a folder, which it makes if need be. Any number of processes may use the folder at the same time; there
 * are no locks, so that nothing is left locked when one is killed.
 *
 * Each submission is a folder with the signed XML, the DIAN's answer and a JSON file. It is written aside, made durable
 * (fsync) and put into its place by one rename, and so is each new state. The folder holds no secret, but the documents:
 * protect it as you protect them, and copy it as a whole. It must be on a file system with atomic renames, which a
 * synchronised folder (Dropbox, OneDrive) is not.
 *
 * @throws {FacturadorError} `ERR_STORE` when the folder cannot be used; so do its methods, and `ERR_STORE_DAMAGED` when
 *   a file is not what was written
 * @example
 * const issuer = createIssuer({ …config, store: await directoryStore('./envios') });
 */
export async function directoryStore(
  folder: string,
  { disk = nodeDisk(), owner = processOwner() }: DirectoryStoreOptions = {},
): Promise<SubmissionStore> {
  const root = resolve(folder);
  const places = placesIn(root);
  const { temporary } = places;
  const instance = randomBytes(6).toString('hex');
  const workshop = await openWorkshop({ disk, owner, root, temporary, instance });
  const tools: ClaimTools = { disk, places, workshop, owner, instance };
  const { isUsed, ...numbers } = numberTaking(tools);
  return {
    get: (key) => readLast(tools, key),
    add: async (submission) => {
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
    },
    update: (submission) => updateSubmission(tools, submission),
    pending: (issuerNit) => readPending(tools, issuerNit),
    ...numbers,
  };
}
