import { basename, join } from 'node:path';
import { FacturadorError, isFacturadorError, problemOf, sentenceOf } from '../errors/index.js';
import {
  freesItsNumber,
  isFinal,
  notAdded,
  type Submission,
  type SubmissionKey,
  signedXml,
} from '../submission/index.js';
import type { Disk } from './disk.js';
import { EXPECTED } from './expected.js';
import { nameOf, type Places } from './places.js';
import {
  digestOf,
  newResponse,
  readDocument,
  readRecord,
  recordName,
  revisionsAmong,
  SIGNED,
  type StoredFile,
  type StoredRecord,
  writeRecord,
} from './record.js';
import { orUndo, type Workshop } from './workshop.js';

/** The last record, and the one before it, which others may be reading. */
const REVISIONS_KEPT = 2;
/** Each look that finds a record gone means that another process kept a state meanwhile. */
const MOST_LOOKS = 20;
/** Damaged ones that a message names; all are in its problems. */
const MOST_NAMED = 20;

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
  const { xmlBase64, applicationResponseBase64, ...fields } = submission;
  const signed = signedXml({ xmlBase64 });
  const answer = answerOf(submission);
  const response = answer && newResponse(answer);
  const record = { fields: { ...fields, revision: 1 }, signedDigest: digestOf(signed), response };
  return workshop.place(join(group, name), {
    [SIGNED]: signed,
    ...(answer && response && { [response.name]: answer }),
    [recordName(1)]: writeRecord(record),
  });
}

/**
 * Keeps a new state of a submission beside the one that was read, as a file that only one process can put there: a final
 * state is the last for good, however long a process was stopped after it read an earlier one.
 *
 * @returns whether it was kept
 */
export async function updateSubmission(tools: Tools, submission: Submission): Promise<boolean> {
  const { disk, workshop, places } = tools;
  const { attempt, issuerNit } = submission;
  const folder = attemptFolder(places, submission, attempt);
  const stored = await readLastRecord(tools, submission, attempt);
  if (stored === undefined) throw notAdded(submission);
  const read = stored.fields.revision;
  if (isFinal(stored.fields) || (submission.revision ?? read) !== read) return false;
  const revision = read + 1;
  const { xmlBase64: _, applicationResponseBase64, ...fields } = submission;
  const answer = answerOf(submission);
  const isKnown = answer !== undefined && stored.response?.digest === digestOf(answer);
  const response = isKnown ? stored.response : answer && newResponse(answer);
  const added = answer === undefined || isKnown ? undefined : join(folder, (response as StoredFile).name);
  // Whoever went on from this state has taken its answer over.
  const withdraw = async (): Promise<void> => {
    const last = added === undefined ? undefined : await readLastRecord(tools, submission, attempt);
    if (added !== undefined && last?.response?.name !== response?.name) await disk.remove(added);
  };
  const isPlaced = await orUndo(async () => {
    if (added !== undefined) {
      await workshop.replace(added, answer as Uint8Array);
      // Before the record that names it.
      await disk.sync(folder);
    }
    const record = writeRecord({ ...stored, fields: { ...fields, revision }, response });
    return workshop.placeFile(join(folder, recordName(revision)), record);
  }, withdraw);
  if (!isPlaced || !(await isLast(tools, folder, revision))) {
    await withdraw();
    return false;
  }
  await disk.sync(folder);
  if (isFinal(submission))
    await disk.remove(join(places.pending(issuerNit), folderName(submission, attempt)));
  return true;
}

/**
 * Whether a record that was placed is the last one. It is not when its name was free again, because others came much
 * further and tidied up since the one before it was read. Tidies up what nobody goes on from any more: all but the last two.
 */
async function isLast({ disk }: Tools, folder: string, revision: number): Promise<boolean> {
  const revisions = revisionsAmong(await disk.list(folder));
  if (revisions.at(-1) !== revision) {
    await disk.remove(join(folder, recordName(revision)));
    return false;
  }
  // Smallest first: who lists them meanwhile finds a later one.
  for (const old of revisions.slice(0, -REVISIONS_KEPT)) await disk.remove(join(folder, recordName(old)));
  return true;
}

/** The submissions of an issuer that are not finished, by kind and number; then it throws if some are damaged. */
export async function* readPending(
  tools: Tools,
  issuerNit: string,
  seen: <T>(read: () => Promise<T>) => Promise<T>,
): AsyncIterable<Submission> {
  const { disk, places } = tools;
  const folder = places.pending(issuerNit);
  const names = await disk.list(folder);
  const damaged: FacturadorError[] = [];
  for (const name of [...names].sort()) {
    const marked = readFolderName(name, issuerNit);
    if (marked === undefined) continue;
    const submission = await orDamaged(
      seen(() => readAttempt(tools, marked.key, marked.attempt)),
      damaged,
    );
    // Without a submission it was being added when the process ended, or is being added now.
    if (submission === undefined) continue;
    if (isFinal(submission)) await disk.remove(join(folder, name));
    else yield submission;
  }
  if (damaged.length > 0) throw allDamaged(damaged);
}

async function orDamaged<T>(reading: Promise<T>, damaged: FacturadorError[]): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (!isFacturadorError(error) || error.code !== 'ERR_STORE_DAMAGED') throw error;
    damaged.push(error);
    return undefined;
  }
}

function allDamaged(damaged: readonly FacturadorError[]): FacturadorError {
  const [first] = damaged;
  if (first !== undefined && damaged.length === 1) return first;
  const folders = damaged.map(({ path = '' }) => path);
  const named = folders.slice(0, MOST_NAMED).map((folder) => basename(folder));
  const others = folders.length - named.length;
  const list = `${named.join(', ')}${others > 0 ? ` and ${others} others` : ''}`;
  return new FacturadorError(
    'ERR_STORE_DAMAGED',
    `${damaged.length} submissions of the store are damaged: ${list}; restore them from a copy, and do not issue their numbers again`,
    {
      problems: damaged.map((error) =>
        problemOf({
          code: error.code,
          path: error.path ?? '',
          found: sentenceOf(error),
          expected: EXPECTED.asWritten,
        }),
      ),
      cause: first,
    },
  );
}

async function readAttempt(
  tools: Tools,
  key: SubmissionKey,
  attempt: number,
): Promise<Submission | undefined> {
  const record = await readLastRecord(tools, key, attempt);
  if (record === undefined) return undefined;
  const { disk, places } = tools;
  const folder = attemptFolder(places, key, attempt);
  const { fields, signedDigest, response } = record;
  const wanted = async (file: StoredFile): Promise<string> =>
    readDocument(await disk.read(join(folder, file.name)), file, folder);
  const submission = { ...fields, xmlBase64: await wanted({ name: SIGNED, digest: signedDigest }) };
  return response === undefined
    ? submission
    : { ...submission, applicationResponseBase64: await wanted(response) };
}

/** The record of the last revision; undefined when there is no such submission. */
async function readLastRecord(
  { disk, places }: Tools,
  key: SubmissionKey,
  attempt: number,
): Promise<StoredRecord | undefined> {
  const folder = attemptFolder(places, key, attempt);
  for (let looks = 1; ; looks += 1) {
    const names = await disk.list(folder);
    if (names.length === 0 && !(await disk.exists(folder))) return undefined;
    const revision = revisionsAmong(names).at(-1) ?? 1;
    const bytes = await disk.read(join(folder, recordName(revision)));
    // One that is gone was tidied up: there is a later one.
    if (bytes !== undefined || looks === MOST_LOOKS) {
      return readRecord(bytes, { folder, key, attempt, revision });
    }
  }
}

function answerOf({ applicationResponseBase64 }: Submission): Uint8Array | undefined {
  return applicationResponseBase64 === undefined
    ? undefined
    : Buffer.from(applicationResponseBase64, 'base64');
}

function attemptFolder(places: Places, key: SubmissionKey, attempt: number): string {
  return join(places.group(key), folderName(key, attempt));
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
