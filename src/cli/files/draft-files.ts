import { join } from 'node:path';
import type { DocumentDraft } from '../../model/index.js';
import { CliError } from '../text/cli-error.js';
import { CONFIG_FILE } from './config-file.js';
import type { Io } from './io.js';
import { readJson } from './json-file.js';

/** What is JSON in a folder of drafts and no draft. */
const OTHERS = /\.(envio|veredicto)\.json$|^rangos\.json$/i;

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

/** A file of a folder: its draft, or why there is none. */
export type ReadFile =
  | { readonly place: number; readonly draft: DocumentDraft; readonly error?: undefined }
  | { readonly place: number; readonly draft?: undefined; readonly error: CliError };

/**
 * The drafts of files, with their places among them. Notes come last, since each has to be sent after the invoice that it
 * corrects, whatever their files are called; they are read twice, so that no more than one draft is held.
 */
export async function* draftsInOrder(io: Io, files: readonly string[]): AsyncGenerator<ReadFile> {
  const notes: number[] = [];
  for (const place of files.keys()) {
    const file = await readPlace(io, files, place);
    if (isNote(file.draft)) notes.push(place);
    else yield file;
  }
  for (const place of notes) yield readPlace(io, files, place);
}

/** Whether a range is needed. What is no draft is told in its turn. */
export async function hasInvoices(io: Io, files: readonly string[]): Promise<boolean> {
  for (const place of files.keys()) {
    const { draft } = await readPlace(io, files, place);
    if (draft?.kind === 'invoice') return true;
  }
  return false;
}

async function readPlace(io: Io, files: readonly string[], place: number): Promise<ReadFile> {
  try {
    return { place, draft: await readDraft(io, files[place] ?? '') };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { place, error };
  }
}

function isNote(draft: DocumentDraft | undefined): boolean {
  return draft?.kind === 'creditNote' || draft?.kind === 'debitNote';
}
