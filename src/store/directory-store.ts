import type { SubmissionStore } from '../submission/index.js';
import type { DirectoryStoreOptions } from './open-directory.js';

/**
 * Opens a store in a folder, which it makes if need be. Any number of processes may use the folder at the same time; there
 * are no locks, so that nothing is left locked when one is killed.
 *
 * Each submission is a folder with the signed XML, the DIAN's answer and a JSON file for each of its last states. All is
 * written aside, made durable (fsync) and put into its place in one step that fails when the place is taken. The folder
 * holds no secret, but the documents: protect it as you protect them, and copy it as a whole. It must be on a file system
 * with atomic renames and hard links, which a synchronised folder (Dropbox, OneDrive) is not.
 *
 * A folder that is removed, moved, made read-only or exchanged for another while a process uses it is an `ERR_STORE` from
 * then on: nothing is made in its place. Open it again with this function.
 *
 * @throws {FacturadorError} `ERR_STORE` when the folder cannot be used; so do its methods, and `ERR_STORE_DAMAGED` when
 *   a file is not what was written; `ERR_INPUT` for options of the wrong kind
 * @example
 * const issuer = createIssuer({ …config, store: await directoryStore('./envios') });
 */
export async function directoryStore(
  folder: string,
  options: DirectoryStoreOptions = {},
): Promise<SubmissionStore> {
  const { openDirectory } = await import('./open-directory.js');
  return openDirectory(folder, options);
}
