import { dirname, join } from 'node:path';
import type { Disk } from './disk.js';
import type { ProcessOwner } from './process-owner.js';

/** Makes files and folders aside and puts them into their place in one step. */
export interface Workshop {
  /** Makes a folder below the root, and those above it. Durable. */
  folder(path: string): Promise<void>;
  /** Puts a folder of files into a place that is not taken; false, and nothing is there, when it is. Durable. */
  place(folder: string, name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<boolean>;
  /** Writes a file, over an older one of that name if there is one. The name is durable after {@link Disk.sync} only. */
  replace(path: string, content: string | Uint8Array): Promise<void>;
  /**
   * Removes a folder that other processes may be changing: it is away at once, and emptied where nobody looks. One that is
   * gone already is fine.
   */
  discard(folder: string): Promise<void>;
}

/** What a workshop stands on. */
export interface WorkshopOptions {
  readonly disk: Disk;
  readonly owner: ProcessOwner;
  /** The folder of the store. */
  readonly root: string;
  /** For things that are being made: what is here when the process ends is rubbish. */
  readonly temporary: string;
  /** Tells this workshop from others of the same process. */
  readonly instance: string;
}

/** Opens the place where things are made, and removes what processes that ended left in it. */
export async function openWorkshop(options: WorkshopOptions): Promise<Workshop> {
  const { disk, owner, temporary, instance } = options;
  const folder = folderMaker(options);
  await folder(temporary);
  for (const name of await disk.list(temporary)) {
    const [itsOwner = ''] = name.split('.');
    if (owner.isGone(itsOwner)) await disk.remove(join(temporary, name));
  }
  let made = 0;
  const fresh = (): string => {
    made += 1;
    return join(temporary, `${owner.name}.${instance}.${made}`);
  };
  return {
    folder,
    place: async (place, name, files) => {
      const draft = fresh();
      await disk.makeFolder(draft);
      for (const file in files) await disk.write(join(draft, file), files[file] as string | Uint8Array);
      await disk.sync(draft);
      const placed = await disk.move(draft, join(place, name));
      if (placed) await disk.sync(place);
      else await disk.remove(draft);
      return placed;
    },
    replace: async (path, content) => {
      const draft = fresh();
      await disk.write(draft, content);
      await disk.replace(draft, path);
    },
    discard: async (path) => {
      const rubbish = fresh();
      if (await disk.move(path, rubbish)) await disk.remove(rubbish);
    },
  };
}

/** Makes folders whose names are durable, each once. */
function folderMaker({ disk, root }: WorkshopOptions): (path: string) => Promise<void> {
  const made = new Map<string, Promise<void>>();
  const make = async (path: string): Promise<void> => {
    const above = dirname(path);
    if (path !== root) await folder(above);
    await disk.makeFolder(path);
    // Another process may have made it and not come so far; what is above the root is not ours.
    await disk.sync(above);
  };
  const folder = (path: string): Promise<void> => {
    const making = made.get(path) ?? make(path);
    made.set(path, making);
    making.catch(() => made.delete(path));
    return making;
  };
  return folder;
}
