import { FacturadorError } from '../errors/index.js';
import type { BuiltDocument, DocumentDraft } from '../model/index.js';
import type { CallOptions, DianClient } from '../soap/index.js';
import { syncChannel } from './channel.js';
import type { Settings } from './config.js';
import { enrol } from './enrol.js';
import { NUMBER_SPACES } from './number-space.js';
import { prepare } from './prepare.js';
import { resultOf } from './result.js';
import { type Settling, settle } from './settle.js';
import type { SubmissionStore } from './store/submission-store.js';
import { isFinal, type Submission, type SubmissionResult } from './submission.js';

/** What can be said with a submission, beside what can be said with every call. */
export interface SubmitOptions extends CallOptions {
  /** All waits for the verdict together, in milliseconds; the issuer's `retry.patienceMs` by default. */
  readonly patienceMs?: number;
}

/** What {@link Issuer.submit} can be told. */
export interface SubmitDocumentOptions extends SubmitOptions {
  /**
   * Whether to go on after a connection that did not open or that broke, as {@link Issuer.resume} does, as long as
   * patience lasts; `false` by default.
   */
  readonly settle?: boolean;
  /**
   * Whether a draft that the store knows as rejected is signed and sent anew, under the same number; `true` by default.
   * Else the rejection is returned.
   */
  readonly retryRejected?: boolean;
}

function isSubmission(document: DocumentDraft | BuiltDocument | Submission): document is Submission {
  return typeof document === 'object' && document !== null && 'xmlBase64' in document;
}

/** Who submits. */
export interface Submitter {
  readonly client: DianClient;
  readonly settings: Settings;
}

/** Prepares a document, unless that was done, and sends it. */
export async function submit(
  submitter: Submitter,
  document: DocumentDraft | BuiltDocument | Submission,
  options: SubmitDocumentOptions,
): Promise<SubmissionResult> {
  const { settings } = submitter;
  const { settle: goesOn = false, retryRejected = true } = options;
  // A draft is kept as sent, since it is about to be.
  const isSigned = isSubmission(document);
  const { submission, isNew } = isSigned
    ? await enrol(settings.store, document, false)
    : await prepare(document, settings, { state: 'sent', retryRejected });
  if (isFinal(submission)) return resultOf(submission);
  const nothingLeft = submission.state === 'prepared' || (isNew && !isSigned);
  return settle(submission, nothingLeft ? 'send' : 'ask', settlingOf(submitter, options, goesOn));
}

/** Finds out what became of a submission, and sends it if the DIAN does not have it. */
export async function resume(
  submitter: Submitter,
  submission: Submission | string,
  options: SubmitOptions,
): Promise<SubmissionResult> {
  const { store } = submitter.settings;
  const current =
    typeof submission === 'string'
      ? await findByNumber(submitter.settings, submission)
      : (await enrol(store, submission, false)).submission;
  if (isFinal(current)) return resultOf(current);
  // A store says before it is sent that it is; without one, a submission that was kept as prepared may have been sent.
  const from = store !== undefined && current.state === 'prepared' ? 'send' : 'ask';
  return settle(current, from, settlingOf(submitter, options, true));
}

/** The submissions of an issuer that are not finished. */
export function pending({ store, issuerNit }: Settings): AsyncIterable<Submission> {
  return storeOf(store, 'pending').pending(issuerNit);
}

/** The store, where there has to be one. @throws {FacturadorError} `ERR_CONFIG` */
export function storeOf(store: SubmissionStore | undefined, purpose: string): SubmissionStore {
  if (store !== undefined) return store;
  throw new FacturadorError(
    'ERR_CONFIG',
    `Found no store, expected one for ${purpose}; pass createIssuer a directoryStore(folder)`,
    { path: 'store' },
  );
}

async function findByNumber({ store, issuerNit }: Settings, number: string): Promise<Submission> {
  const known = storeOf(store, 'resume by number');
  const found: Submission[] = [];
  for (const numberSpace of NUMBER_SPACES) {
    const submission = await known.get({ issuerNit, numberSpace, number });
    if (submission !== undefined) found.push(submission);
  }
  const [only, another] = found;
  if (only !== undefined && another === undefined) return only;
  const what =
    only === undefined
      ? 'no submission'
      : `submissions of several kinds (${found.map(({ numberSpace }) => numberSpace).join(', ')})`;
  throw new FacturadorError(
    'ERR_NOT_STORED',
    `Found ${what} of number ${number} in the store, expected one; pass the submission itself`,
    { path: 'number' },
  );
}

function settlingOf({ client, settings }: Submitter, options: SubmitOptions, goesOn: boolean): Settling {
  const { store, policy, random, sleep } = settings;
  const { patienceMs, signal, timeoutMs } = options;
  return {
    client,
    channel: syncChannel(client),
    store,
    policy: patienceMs === undefined ? policy : { ...policy, patienceMs },
    random,
    sleep,
    options: { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) },
    goesOn,
  };
}
