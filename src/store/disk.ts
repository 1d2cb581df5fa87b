/**
 * The few things that the directory store asks of a file system. A promise that has settled means that the change would
 * outlive a power failure where it says “durable”, and only the end of this process elsewhere. What fails leaves nothing
 * behind, and is an `ERR_STORE`.
 */
export interface Disk {
  /** The content of a file; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The names in a folder; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  exists(path: string): Promise<boolean>;
  /** Tells a file or folder from any other that may come into its place; undefined when there is none. */
  identity(path: string): Promise<string | undefined>;
  /** Makes a folder with all that is above it. */
  makeRoot(folder: string): Promise<void>;
  /** Makes a folder in one that is there; one that is there already is fine. */
  makeFolder(folder: string): Promise<void>;
  /** Writes a file that is not there yet. Its content is durable, its name only after {@link Disk.sync}. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** Makes the names in a folder durable. */
  sync(folder: string): Promise<void>;
  /** Moves a file over another one, or where none is. */
  replace(from: string, to: string): Promise<void>;
  /** Gives a file a second name; false when that is taken. */
  link(from: string, to: string): Promise<boolean>;
  /** Moves a folder that is not empty to where none is; false, and nothing moved, when `to` is taken. */
  place(from: string, to: string): Promise<boolean>;
  /** Moves what other processes may be moving too; false when `from` is gone. */
  move(from: string, to: string): Promise<boolean>;
  /** Writes a small file at once, for the end of the process: it makes no folder and throws nothing. */
  writeNow(path: string, content: string): void;
  /** Removes a file, or a folder with all that is in it; one that is gone already is fine. */
  remove(path: string): Promise<void>;
}
