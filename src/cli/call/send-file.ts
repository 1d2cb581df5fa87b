import type { Issuer } from '../../issuer/index.js';
import type { DocumentDraft } from '../../model/index.js';
import { isSubmission, type Submission, type SubmissionResult, signedXml } from '../../submission/index.js';
import type { Io } from '../files/io.js';
import { readJson } from '../files/json-file.js';
import {
  type Attempt,
  isSettled,
  keepFile,
  keepNew,
  keepState,
  lastAttempt,
  placeOf,
  readSubmission,
  type SubmissionPlace,
} from '../files/submission-file.js';
import { neverLeft } from '../print/report-error.js';
import { CliError } from '../text/cli-error.js';

/** How one file ended. */
export interface SentFile {
  readonly result: Pick<SubmissionResult, 'number' | 'uuid' | 'messages' | 'error' | 'submission'> & {
    /** `prepared`: signed, and `error` tells why nothing left. */
    readonly status: SubmissionResult['status'] | 'prepared';
  };
  /** Whether an earlier run had settled it, so that nothing was asked. */
  readonly settledBefore: boolean;
  /** The files that hold it now. */
  readonly files: Partial<Omit<SubmissionPlace, 'verdict'>>;
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
    return settle(await readSubmission(io, place), place, sending);
  }
  const last = await lastAttempt(io, file);
  const attempt = (last?.attempt ?? 0) + 1;
  if (last === undefined || freesItsFile(last.submission, value)) {
    return sendNew(value, { attempt, place: placeOf(file, attempt) }, sending);
  }
  assertSameDocument(value, last, file);
  return settle(last.submission, last.place, sending);
}

/**
 * Whether the draft may be signed: what the DIAN rejected never took its number, so the corrected draft may have it. A number
 * that is another document's is no use, and the draft has to have another one.
 */
function freesItsFile({ state, duplicateOf, number }: Submission, draft: unknown): boolean {
  return state === 'rejected' && (duplicateOf === undefined || statedIn(draft, 'number') !== number);
}

function assertSameDocument(draft: unknown, { submission, place }: Attempt, file: string): void {
  const { kind, number } = submission;
  const [statedNumber, statedKind] = [statedIn(draft, 'number'), statedIn(draft, 'kind')];
  if (statedNumber === number && statedKind === kind) return;
  throw new CliError(
    'CLI_STATE',
    `${place.submission} es el envío de ${number} (${kind}), y ${file} dice ${statedNumber} (${statedKind})`,
    'Ponga cada documento en su propio archivo; no borre un envío cuyo resultado no conozca.',
  );
}

/** A field of a draft that is text; anything else is for the builder to say. */
function statedIn(draft: unknown, name: 'number' | 'kind'): string | undefined {
  const value = (draft as Readonly<Record<string, unknown>> | null)?.[name];
  return typeof value === 'string' ? value : undefined;
}

interface NewAttempt {
  readonly attempt: number;
  readonly place: SubmissionPlace;
}

/** Two runs at the same time cannot both sign an attempt: one finds the file of the other, and sends nothing. */
async function sendNew(value: unknown, { attempt, place }: NewAttempt, sending: Sending): Promise<SentFile> {
  const { io, builder } = sending;
  const draft = value as DocumentDraft;
  // Notes have no range, and what has no kind cannot be built.
  const issuer = draft?.kind === 'invoice' ? await builder() : sending.issuer;
  const submission = { ...(await issuer.prepare(draft)), attempt };
  await keepNew(io, place.submission, submission);
  return orPrepared(submission, place, async () =>
    finish(await issuer.submit(submission, { signal: io.signal }), place, io),
  );
}

async function settle(
  submission: Submission,
  place: SubmissionPlace,
  { io, issuer }: Sending,
): Promise<SentFile> {
  return orPrepared(submission, place, async () => {
    // Of one that is settled nothing is asked.
    const result = await issuer.resume(submission, { signal: io.signal });
    if (!isSettled(submission)) return finish(result, place, io);
    const files = { submission: place.submission };
    return { result: { ...result, messages: [] }, settledBefore: true, files };
  });
}

/** What was prepared, and for which no connection opened, stays so on the disk. */
async function orPrepared(
  submission: Submission,
  { submission: file }: SubmissionPlace,
  send: () => Promise<SentFile>,
): Promise<SentFile> {
  try {
    return await send();
  } catch (error) {
    if (submission.state !== 'prepared' || !neverLeft(error)) throw error;
    const { number, uuid } = submission;
    const result = { status: 'prepared', number, uuid, messages: [], error, submission } as const;
    return { result, settledBefore: false, files: { submission: file } };
  }
}

async function finish(result: SubmissionResult, place: SubmissionPlace, io: Io): Promise<SentFile> {
  const { applicationResponse, submission } = result;
  const { answer, verdict: _, ...files } = place;
  const sent = { result, settledBefore: false };
  try {
    await keepState(io, place, submission);
    await keepFile(io, place.signed, signedXml(submission));
    if (applicationResponse === undefined) return { ...sent, files };
    await keepFile(io, answer, applicationResponse);
    return { ...sent, files: { ...files, answer } };
  } catch (notKept) {
    return { ...sent, files: { submission: place.submission }, notKept };
  }
}
