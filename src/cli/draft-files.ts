import { join } from 'node:path';
import type { DocumentDraft } from '../model/index.js';
import { CliError } from './cli-error.js';
import type { Io } from './io.js';
import { readJson } from './json-file.js';
import { CONFIG_FILE } from './options.js';

/** What is JSON in a folder of drafts and no draft. */
const OTHERS = /\.envio\.json$|^rangos\.json$/i;

/** The drafts in a folder: its `.json` files, by name. Those of folders in it do not count. */
export async function draftFiles({ files }: Io, folder: string): Promise<readonly string[]> {
  const names = await files.list(folder);
  return names
    .filter((name) => /\.json$/i.test(name) && !OTHERS.test(name) && name !== CONFIG_FILE)
    .sort()
    .map((name) => join(folder, name));
}

/** A draft as its file says it. @throws {CliError} `CLI_FILE` when it is not JSON, or no object */
export async function readDraft({ files }: Io, path: string): Promise<DocumentDraft> {
  const value = await readJson(files, path);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as DocumentDraft;
  throw new CliError('CLI_FILE', `${path} no es un borrador: se espera un objeto JSON`);
}
