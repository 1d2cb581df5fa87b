import type { BuiltDocument, DocumentDraft } from '../../model/index.js';
import type { CallOptions, DianClient } from '../../soap/index.js';
import {
  type Channel,
  checkSubmission,
  enrol,
  isFinal,
  isSubmission,
  resultOf,
  type Settling,
  type Submission,
  type SubmissionResult,
  settle,
  syncChannel,
  testSetChannel,
} from '../../submission/index.js';
import type { Settings } from './config.js';
import { type Preparing, prepare } from './prepare.js';

/** Who submits. */
export interface Submitter {
  readonly client: DianClient;
  readonly settings: Settings;
}

/** What can be said with a submission, beside what can be said with every call. */
export interface SubmitOptions extends CallOptions {
  /** All waits for the verdict together, in milliseconds; the issuer's `retry.patienceMs` by default. */
  readonly patienceMs?: number;
}

/** How a document is submitted. */
export interface Submitting extends Pick<Preparing, 'retries' | 'testSetId'> {
  /** @see Settling.goesOn */
  readonly goesOn: boolean;
  readonly options: SubmitOptions;
}

/** Prepares a document, unless that was done, and sends it. */
export async function submitDocument(
  submitter: Submitter,
  document: DocumentDraft | BuiltDocument | Submission,
  { goesOn, options, ...rest }: Submitting,
): Promise<SubmissionResult> {
  const { settings } = submitter;
  const preparing = { ...rest, signal: options.signal };
  // A draft is kept as sent, since it is about to be.
  const isSigned = isSubmission(document);
  const { submission, isNew } = isSigned
    ? await enrol(settings.store, checkSubmission(document), preparing)
    : await prepare(document, settings, { state: 'sent', ...preparing });
  if (isFinal(submission)) return resultOf(submission);
  const nothingLeft = submission.state === 'prepared' || (isNew && !isSigned);
  const settling = settlingOf(submitter, submission, { options, goesOn });
  return settle(submission, nothingLeft ? 'send' : 'ask', settling);
}

/** Goes on with a submission, as the store has it. */
export async function resumeSubmission(
  submitter: Submitter,
  submission: Submission,
  options: SubmitOptions,
): Promise<SubmissionResult> {
  const { store } = submitter.settings;
  if (isFinal(submission)) return resultOf(submission);
  // A store says before it is sent that it is; without one, a submission that was kept as prepared may have been sent.
  const from = store !== undefined && submission.state === 'prepared' ? 'send' : 'ask';
  return settle(submission, from, settlingOf(submitter, submission, { options, goesOn: true }));
}

function settlingOf(
  { client, settings }: Submitter,
  submission: Submission,
  { options, goesOn }: Pick<Submitting, 'options' | 'goesOn'>,
): Settling {
  const { store, policy, random, sleep } = settings;
  const { patienceMs, signal, timeoutMs } = options;
  return {
    client,
    channel: channelOf(client, submission),
    store,
    policy: patienceMs === undefined ? policy : { ...policy, patienceMs },
    random,
    sleep,
    options: { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) },
    goesOn,
  };
}

function channelOf(client: DianClient, { testSetId }: Submission): Channel {
  return testSetId === undefined ? syncChannel(client) : testSetChannel(client, testSetId);
}
