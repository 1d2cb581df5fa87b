import { FacturadorError } from '../../errors/index.js';
import { NUMBER_SPACES } from '../../kinds/index.js';
import type { BuiltDocument, DocumentDraft } from '../../model/index.js';
import type { Submission, SubmissionResult, SubmissionStore } from '../../submission/index.js';
import { checkSubmission, enrol } from '../../submission/index.js';
import type { Settings } from './config.js';
import { resumeSubmission, type SubmitOptions, type Submitter, submitDocument } from './submit-document.js';

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

/** Prepares a document, unless that was done, and sends it. */
export function submit(
  submitter: Submitter,
  document: DocumentDraft | BuiltDocument | Submission,
  { settle = false, retryRejected = true, ...options }: SubmitDocumentOptions,
): Promise<SubmissionResult> {
  return submitDocument(submitter, document, { goesOn: settle, retries: () => retryRejected, options });
}

/** Finds out what became of a submission, and sends it if the DIAN does not have it. */
export async function resume(
  submitter: Submitter,
  submission: Submission | string,
  options: SubmitOptions,
): Promise<SubmissionResult> {
  const { settings } = submitter;
  const current =
    typeof submission === 'string'
      ? await findByNumber(settings, submission)
      : (
          await enrol(settings.store, checkSubmission(submission), {
            retries: () => false,
            signal: options.signal,
          })
        ).submission;
  return resumeSubmission(submitter, current, options);
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
