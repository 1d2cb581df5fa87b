import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CliError } from './cli-error.js';
import type { Files, WriteOptions } from './io.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no existe',
  EACCES: 'no hay permiso',
  EPERM: 'no hay permiso',
  EISDIR: 'es una carpeta, no un archivo',
  ENOTDIR: 'una parte de la ruta no es una carpeta',
  EEXIST: 'ya existe',
  ENOSPC: 'no queda espacio en el disco',
  EROFS: 'el disco es de solo lectura',
};

/** Files of a disk. What goes wrong with them is the user's to mend: a {@link CliError}, `CLI_FILE`. */
export function diskFiles(folder: string): Files {
  const at = (path: string): string => resolve(folder, path);
  return {
    read: (path) => orComplain(`No se pudo leer ${path}`, () => readFile(at(path))),
    write: (path, content, options = {}) =>
      orComplain(`No se pudo escribir ${path}`, () => write(at(path), content, options)),
    list: (folder) => orComplain(`No se pudo leer ${folder}`, () => readdir(at(folder))),
    at,
    exists: (path) =>
      stat(at(path)).then(
        () => true,
        () => false,
      ),
  };
}

async function write(
  path: string,
  content: Uint8Array | string,
  { exclusive = false, secret = false }: WriteOptions,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const mode = secret ? 0o600 : 0o666;
  if (exclusive) {
    await writeThrough(await open(path, 'wx', mode), content);
  } else {
    const temporary = `${path}.${randomUUID()}`;
    try {
      await writeThrough(await open(temporary, 'wx', mode), content);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }
  await syncFolder(dirname(path));
}

async function writeThrough(file: FileHandle, content: Uint8Array | string): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the name durable too. Windows cannot open a folder, and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orComplain<Result>(what: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new CliError('CLI_FILE', `${what}: ${reason}`);
  }
}
