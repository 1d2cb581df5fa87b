import { type Issuer, type Submission, type SubmissionResult, signedXml } from '../issuer/index.js';
import type { DocumentDraft } from '../model/index.js';
import { CliError } from './cli-error.js';
import type { Io } from './io.js';
import { readJson } from './json-file.js';
import {
  checkSubmission,
  earlierSubmission,
  isSubmission,
  keep,
  placeOf,
  type SubmissionPlace,
} from './submission-file.js';

/** How one file ended. */
export interface SentFile {
  readonly result: Pick<SubmissionResult, 'status' | 'number' | 'uuid' | 'messages' | 'error' | 'submission'>;
  /** Whether an earlier run had settled it, so that nothing was asked. */
  readonly settledBefore: boolean;
  /** The files that hold it now. */
  readonly files: Partial<SubmissionPlace>;
  /** Why the outcome could not be written down; asking again brings it back. */
  readonly notKept?: unknown;
}

/** What sending a file takes beside its name. */
export interface Sending {
  readonly io: Io;
  /** The issuer, for what is signed already. */
  readonly issuer: Issuer;
  /** The issuer with its ranges, which may have to be asked for. */
  readonly builder: () => Promise<Issuer>;
}

/**
 * Sends a draft or a prepared submission, or finds out what became of it. The submission is on the disk before anything
 * leaves, so that the next run goes on with the same bytes: a number is not signed twice while its fate is open.
 *
 * @throws {CliError} `CLI_FILE`, `CLI_STATE`
 * @throws {FacturadorError} as {@link Issuer.submit} and {@link Issuer.resume}
 */
export async function sendFile(file: string, sending: Sending): Promise<SentFile> {
  const { io } = sending;
  const value = await readJson(io.files, file);
  if (isSubmission(value)) {
    const place = { ...placeOf(file), submission: file };
    return settle(checkSubmission(value, file), place, sending);
  }
  const place = placeOf(file);
  const earlier = await earlierSubmission(io, place.submission);
  // What the DIAN rejected never took its number, so the corrected draft may have it.
  if (earlier === undefined || earlier.state === 'rejected') {
    return sendNew(value, { place, sending, isFirst: earlier === undefined });
  }
  assertSameDocument(value, earlier, { file, place });
  return settle(earlier, place, sending);
}

function assertSameDocument(
  draft: unknown,
  { kind, number }: Submission,
  { file, place }: { readonly file: string; readonly place: SubmissionPlace },
): void {
  const stated = draft as Partial<DocumentDraft> | null;
  if (stated?.number === number && stated.kind === kind) return;
  throw new CliError(
    'CLI_STATE',
    `${place.submission} es el envío de ${number} (${kind}), y ${file} dice ${String(stated?.number)} (${String(stated?.kind)})`,
    'Ponga cada documento en su propio archivo; no borre un envío cuyo resultado no conozca.',
  );
}

interface NewSubmission {
  readonly place: SubmissionPlace;
  readonly sending: Sending;
  /** Then two runs at the same time cannot both sign it: one finds the file of the other. */
  readonly isFirst: boolean;
}

async function sendNew(value: unknown, { place, sending, isFirst }: NewSubmission): Promise<SentFile> {
  const { io, builder } = sending;
  const draft = value as DocumentDraft;
  // Notes have no range, and what has no kind cannot be built.
  const issuer = draft?.kind === 'invoice' ? await builder() : sending.issuer;
  const submission = await issuer.prepare(draft);
  await keep(io, place.submission, submission, { exclusive: isFirst });
  return finish(await issuer.submit(submission, { signal: io.signal }), place, io);
}

async function settle(
  submission: Submission,
  place: SubmissionPlace,
  { io, issuer }: Sending,
): Promise<SentFile> {
  const { state, number, uuid } = submission;
  if (state === 'accepted' || state === 'rejected') {
    const result = { status: state, number, uuid, messages: [], submission };
    return { result, settledBefore: true, files: { submission: place.submission } };
  }
  return finish(await issuer.resume(submission, { signal: io.signal }), place, io);
}

async function finish(result: SubmissionResult, place: SubmissionPlace, io: Io): Promise<SentFile> {
  const { applicationResponse, submission } = result;
  const { answer, ...files } = place;
  const sent = { result, settledBefore: false };
  try {
    await keep(io, place.submission, submission);
    await io.files.write(place.signed, signedXml(submission));
    if (applicationResponse === undefined) return { ...sent, files };
    await io.files.write(answer, applicationResponse);
    return { ...sent, files: place };
  } catch (notKept) {
    return { ...sent, files: { submission: place.submission }, notKept };
  }
}
