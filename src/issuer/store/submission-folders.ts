import { join } from 'node:path';
import { FacturadorError } from '../../errors/index.js';
import { freesItsNumber, isFinal, type Submission, type SubmissionKey } from '../submission.js';
import type { Disk } from './disk.js';
import { nameOf, type Places } from './places.js';
import { fromFiles, RECORD, SIGNED, toFiles } from './record.js';
import type { Workshop } from './workshop.js';

/** The tools of a directory store. */
export interface Tools {
  readonly disk: Disk;
  readonly places: Places;
  readonly workshop: Workshop;
}

/** The last submission under a key: the one after those that freed its number. */
export async function readLast(tools: Tools, key: SubmissionKey): Promise<Submission | undefined> {
  let last: Submission | undefined;
  do {
    const next = await readAttempt(tools, key, (last?.attempt ?? 0) + 1);
    if (next === undefined) return last;
    last = next;
  } while (freesItsNumber(last));
  return last;
}

/** Whether there is any submission under a key. */
export function hasSubmission({ disk, places }: Tools, key: SubmissionKey): Promise<boolean> {
  return disk.exists(join(places.group(key), folderName(key, 1)));
}

/** Adds a submission whose attempt is not there. */
export async function addSubmission(
  { disk, places, workshop }: Tools,
  submission: Submission,
): Promise<boolean> {
  const { issuerNit, attempt } = submission;
  const pending = places.pending(issuerNit);
  const group = places.group(submission);
  const name = folderName(submission, attempt);
  await workshop.folder(group);
  await workshop.folder(pending);
  // First the mark that there is something to finish: one that marks nothing is harmless, a missing one is not.
  if (!(await disk.exists(join(pending, name)))) await workshop.replace(join(pending, name), '');
  await disk.sync(pending);
  return workshop.place(group, name, toFiles(submission));
}

/** Replaces the state of a submission that was added and is not finished. */
export async function updateSubmission(tools: Tools, submission: Submission): Promise<void> {
  const { disk, places, workshop } = tools;
  const stored = await readAttempt(tools, submission, submission.attempt);
  if (stored === undefined) throw notAdded(submission);
  if (isFinal(stored)) return;
  const name = folderName(submission, submission.attempt);
  const folder = join(places.group(submission), name);
  // The bytes of the document never change, whatever is handed in.
  const {
    [RECORD]: record = '',
    [SIGNED]: _signed,
    ...responses
  } = toFiles({ ...submission, xmlBase64: stored.xmlBase64 });
  for (const file in responses) await workshop.replace(join(folder, file), responses[file] as Uint8Array);
  // Before the record that names it.
  if (submission.applicationResponseBase64 !== undefined) await disk.sync(folder);
  await workshop.replace(join(folder, RECORD), record);
  await disk.sync(folder);
  if (isFinal(submission)) await disk.remove(join(places.pending(submission.issuerNit), name));
}

/** The submissions of an issuer that are not finished, by kind and number. */
export async function* readPending(tools: Tools, issuerNit: string): AsyncIterable<Submission> {
  const { disk, places } = tools;
  const folder = places.pending(issuerNit);
  const names = await disk.list(folder);
  for (const name of [...names].sort()) {
    const marked = readFolderName(name, issuerNit);
    const submission = marked && (await readAttempt(tools, marked.key, marked.attempt));
    // Without a submission it was being added when the process ended, or is being added now.
    if (submission === undefined) continue;
    if (isFinal(submission)) await disk.remove(join(folder, name));
    else yield submission;
  }
}

async function readAttempt(
  { disk, places }: Tools,
  key: SubmissionKey,
  attempt: number,
): Promise<Submission | undefined> {
  const folder = join(places.group(key), folderName(key, attempt));
  if (!(await disk.exists(folder))) return undefined;
  return fromFiles((name) => disk.read(join(folder, name)), folder);
}

function folderName(key: SubmissionKey, attempt: number): string {
  return `${nameOf(key)}.${attempt}`;
}

function readFolderName(
  name: string,
  issuerNit: string,
): { readonly key: SubmissionKey; readonly attempt: number } | undefined {
  const found = /^([A-Za-z]+)-([0-9A-Za-z~]+)\.(\d+)$/.exec(name);
  if (found === null) return undefined;
  const [, numberSpace = '', number = '', attempt = ''] = found;
  const key = {
    issuerNit,
    numberSpace: numberSpace as SubmissionKey['numberSpace'],
    number: number.replaceAll('~', ''),
  };
  return { key, attempt: Number(attempt) };
}

function notAdded({ number }: Submission): FacturadorError {
  return new FacturadorError(
    'ERR_NOT_STORED',
    `The store has no submission of ${number}; it has to be added first`,
  );
}
