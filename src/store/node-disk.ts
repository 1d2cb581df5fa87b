import { writeFileSync } from 'node:fs';
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { FacturadorError } from '../errors/index.js';
import type { Disk } from './disk.js';
import { groupCommit } from './group-commit.js';

/** Windows cannot open a folder to sync it, and makes names durable by itself. */
const CAN_SYNC_FOLDERS = process.platform !== 'win32';
/** A folder is taken when there is something in it; Windows says so in its own way. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM']);

/** The file system of this computer. */
export function nodeDisk(): Disk {
  const synced = groupCommit(syncNames);
  return {
    read: (path) => unlessMissing(path, readFile(path)),
    list: async (folder) => (await unlessMissing(folder, readdir(folder))) ?? [],
    exists: async (path) => (await unlessMissing(path, stat(path))) !== undefined,
    identity: async (path) => {
      const found = await unlessMissing(path, stat(path, { bigint: true }));
      return found && `${found.dev}:${found.ino}`;
    },
    makeRoot: async (folder) => {
      await guarded(folder, mkdir(folder, { recursive: true }));
    },
    makeFolder: async (folder) => {
      await guarded(folder, unless(['EEXIST'], mkdir(folder)));
    },
    write: (path, content) => guarded(path, writeNew(path, content)),
    sync: (folder) => guarded(folder, synced(folder)),
    replace: (from, to) => guarded(to, rename(from, to)),
    link: (from, to) => guarded(to, unless(['EEXIST'], link(from, to))),
    place: (from, to) => guarded(to, placeFolder(from, to)),
    move: (from, to) => guarded(to, unless(['ENOENT'], rename(from, to))),
    writeNow: (path, content) => {
      try {
        writeFileSync(path, content);
      } catch {
        // The process ends, and nobody is left to be told: what is not written counts as if it had been killed.
      }
    },
    remove: (path) => guarded(path, rm(path, { recursive: true, force: true })),
  };
}

/** @throws {FacturadorError} `ERR_STORE` for whatever the file system says */
export async function guarded<T>(path: string, working: Promise<T>): Promise<T> {
  try {
    return await working;
  } catch (error) {
    throw unusable(path, error);
  }
}

/** False when it fails with one of the codes. */
async function unless(codes: readonly string[], working: Promise<unknown>): Promise<boolean> {
  try {
    await working;
    return true;
  } catch (error) {
    if (codes.includes(codeOf(error))) return false;
    throw error;
  }
}

async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  await withFile(path, 'wx', async (file) => {
    // An empty file is only a name, and that is durable with its folder.
    if (content.length === 0) return;
    await file.writeFile(content);
    await file.sync();
  });
}

async function syncNames(folder: string): Promise<void> {
  if (CAN_SYNC_FOLDERS) await withFile(folder, 'r', (file) => file.sync());
}

async function withFile(
  path: string,
  flags: string,
  use: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags);
  try {
    await use(file);
  } finally {
    await file.close();
  }
}

async function placeFolder(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (!TAKEN.has(code)) throw error;
    // Windows says EPERM for other reasons too.
    if (code === 'EPERM') await stat(to);
    return false;
  }
}

async function unlessMissing<T>(path: string, reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unusable(path, error);
  }
}

function unusable(path: string, cause: unknown): FacturadorError {
  const message = `The submission store cannot use ${path} (${codeOf(cause)}); it needs a folder that it may write to, with room left, on a file system with hard links`;
  return new FacturadorError('ERR_STORE', message, { cause });
}

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | undefined)?.code ?? 'no code';
}
