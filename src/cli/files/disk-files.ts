import { randomUUID } from 'node:crypto';
import { type FileHandle, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CliError } from '../text/cli-error.js';
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
  EIO: 'el disco falla',
  EMFILE: 'hay demasiados archivos abiertos',
  ENAMETOOLONG: 'el nombre es demasiado largo',
};

/** What file systems that have no links answer. */
const WITHOUT_LINKS = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']);

/** Files of a disk. What goes wrong with them is the user's to mend: a {@link CliError}, `CLI_FILE`. */
export function diskFiles(folder: string): Files {
  const at = (path: string): string => resolve(folder, path);
  return {
    read: (path) => orComplain(`No se pudo leer ${path}`, () => readFile(at(path))),
    write: (path, content, options = {}) =>
      orComplain(`No se pudo escribir ${path}`, () => write(at(path), content, options)),
    list: (folder) => orComplain(`No se pudo leer ${folder}`, () => readdir(at(folder))),
    at,
    exists: (path) => orComplain(`No se pudo leer ${path}`, () => exists(at(path))),
  };
}

async function write(
  path: string,
  content: Uint8Array | string,
  { exclusive = false, secret = false }: WriteOptions,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const mode = secret ? 0o600 : 0o666;
  const temporary = `${path}.${randomUUID()}`;
  try {
    await writeThrough(await open(temporary, 'wx', mode), content);
    await (exclusive ? linkOrCopy(temporary, path) : rename(temporary, path));
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Gives a file a name that nobody has. Where there are no links, a copy is made: whole too, or it is not left there. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!WITHOUT_LINKS.has(codeOf(error))) throw error;
    const content = await readFile(from);
    const file = await open(to, 'wx', (await stat(from)).mode);
    try {
      await writeThrough(file, content);
    } catch (failure) {
      await rm(to, { force: true });
      throw failure;
    }
  }
}

/** Only what says that there is nothing counts as such. */
async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false;
    throw error;
  }
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
    const reason = REASONS[codeOf(error)];
    if (reason === undefined) throw error;
    throw new CliError('CLI_FILE', `${what}: ${reason}`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
