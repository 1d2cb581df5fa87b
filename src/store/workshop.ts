import { dirname, join } from 'node:path';
import type { Disk } from './disk.js';
import type { ProcessOwner } from './process-owner.js';

/** A file's or files' content. */
type Content = string | Uint8Array;

/** Makes files and folders aside and puts them into their place in one step. What fails leaves nothing behind. */
export interface Workshop {
  /** Makes a folder below the root, and those above it. Durable. */
  folder(path: string): Promise<void>;
  /** Puts a folder of files into a place that is not taken; false, and nothing is there, when it is. Durable. */
  place(path: string, files: Readonly<Record<string, Content>>, options?: PlaceOptions): Promise<boolean>;
  /** Puts a file into a place that is not taken; false when it is. The name is durable after {@link Disk.sync} only. */
  placeFile(path: string, content: Content): Promise<boolean>;
  /** Writes a file, over an older one of that name if there is one. The name is durable after {@link Disk.sync} only. */
  replace(path: string, content: Content): Promise<void>;
  /**
   * Removes a folder that other processes may be changing: it is away at once, and emptied where nobody looks. One that is
   * gone already is fine.
   */
  discard(folder: string): Promise<void>;
}

/** How something is put into its place. */
export interface PlaceOptions {
  /** Whether it is taken away again when it cannot be made durable; only for what other processes leave alone. */
  readonly takesBack?: boolean;
}

/** What a workshop stands on. */
export interface WorkshopOptions {
  readonly disk: Disk;
  readonly owner: ProcessOwner;
  /** The folder of the store, which is there. */
  readonly root: string;
  /** For things that are being made: what is here when the process ends is rubbish. */
  readonly temporary: string;
  /** Tells this workshop from others of the same process. */
  readonly instance: string;
}

/** Opens the place where things are made. */
export async function openWorkshop(options: WorkshopOptions): Promise<Workshop> {
  const { disk, owner, temporary, instance } = options;
  const folder = folderMaker(options);
  await folder(temporary);
  let made = 0;
  const withDraft = async <T>(make: (draft: string) => Promise<T>): Promise<T> => {
    made += 1;
    const draft = join(temporary, `${owner.name}.${instance}.${made}`);
    return orUndo(
      () => make(draft),
      () => disk.remove(draft),
    );
  };
  const discard = (path: string): Promise<void> =>
    withDraft(async (draft) => {
      if (await disk.move(path, draft)) await disk.remove(draft);
    });
  return {
    folder,
    discard,
    place: (path, files, { takesBack = false } = {}) =>
      withDraft(async (draft) => {
        await disk.makeFolder(draft);
        for (const file in files) await disk.write(join(draft, file), files[file] as Content);
        await disk.sync(draft);
        const placed = await disk.place(draft, path);
        const sync = (): Promise<void> => disk.sync(dirname(path));
        if (!placed) await disk.remove(draft);
        else if (takesBack) await orUndo(sync, () => discard(path));
        else await sync();
        return placed;
      }),
    placeFile: (path, content) =>
      withDraft(async (draft) => {
        await disk.write(draft, content);
        const placed = await disk.link(draft, path);
        await disk.remove(draft);
        return placed;
      }),
    replace: (path, content) =>
      withDraft(async (draft) => {
        await disk.write(draft, content);
        await disk.replace(draft, path);
      }),
  };
}

/** Does something, and undoes it, as far as that can be done, when it fails. */
export async function orUndo<T>(work: () => Promise<T>, undo: () => Promise<unknown>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // The first failure is told; a disk that fails may well fail again.
    await undo().catch(() => undefined);
    throw error;
  }
}

/** Makes folders whose names are durable, each once. */
function folderMaker({ disk, root }: WorkshopOptions): (path: string) => Promise<void> {
  const made = new Map<string, Promise<void>>();
  const make = async (path: string): Promise<void> => {
    const above = dirname(path);
    // The root is never made again: a folder that vanished is not to come back empty.
    if (path !== root) {
      await folder(above);
      await disk.makeFolder(path);
    }
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
