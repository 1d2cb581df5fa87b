import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../../src/cli/files/disk-files.js';
import type { Files } from '../../src/cli/files/io.js';
import { CliError } from '../../src/cli/text/cli-error.js';

let folder: string;
let files: Files;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facturador-files-'));
  files = diskFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('files of a disk', () => {
  it('are written whole, in folders that are made, and leave nothing beside them', async () => {
    await files.write('a/b/c.txt', 'uno');
    await files.write('a/b/c.txt', 'dos');
    expect(text('a/b/c.txt')).toBe('dos');
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
    expect(await files.exists('a/b/c.txt')).toBe(true);
    expect(await files.exists('a/b/d.txt')).toBe(false);
  });

  it('an exclusive one replaces nothing', async () => {
    await files.write('a.txt', 'uno', { exclusive: true });
    await expect(files.write('a.txt', 'dos', { exclusive: true })).rejects.toThrow(
      new CliError('CLI_FILE', 'No se pudo escribir a.txt: ya existe'),
    );
    expect(text('a.txt')).toBe('uno');
  });

  it('an exclusive one is whole as soon as it is there, and leaves nothing beside it', async () => {
    await Promise.allSettled(
      [1, 2, 3, 4].map((each) => files.write('b.txt', String(each), { exclusive: true })),
    );
    expect(text('b.txt')).toMatch(/^[1-4]$/);
    expect(readdirSync(folder)).toEqual(['b.txt']);
  });

  it('what cannot be looked at is not taken for absent', async () => {
    await expect(files.exists(`${'a'.repeat(300)}.txt`)).rejects.toThrow('el nombre es demasiado largo');
  });

  it('a secret one is its owner’s alone', async () => {
    await files.write('clave.txt', 'x', { secret: true });
    if (process.platform !== 'win32') expect(statSync(join(folder, 'clave.txt')).mode & 0o077).toBe(0);
    expect(text('clave.txt')).toBe('x');
  });

  it('what cannot be read or written is told in Spanish', async () => {
    await files.write('a.txt', 'x');
    await expect(files.read('nada.txt')).rejects.toThrow('No se pudo leer nada.txt: no existe');
    await expect(files.read('.')).rejects.toThrow('No se pudo leer .: es una carpeta, no un archivo');
    await expect(files.read('a.txt/b')).rejects.toThrow('una parte de la ruta no es una carpeta');
    await expect(files.write('a.txt/b', 'x')).rejects.toBeInstanceOf(CliError);
  });

  it('a folder cannot be replaced by a file, and no trace is left', async () => {
    await files.write('carpeta/a.txt', 'x');
    await expect(files.write('carpeta', 'x')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['carpeta']);
    chmodSync(join(folder, 'carpeta'), 0o755);
  });
});
