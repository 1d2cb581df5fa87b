import { reading } from '../../draft/index.js';
import { describe, FacturadorError, isFacturadorError } from '../../errors/index.js';
import type { InvoiceDraft } from '../../model/index.js';
import type { Submission, SubmissionStore } from '../../submission/index.js';
import { keepVerdict } from '../../submission/index.js';
import { type BatchItem, endOf } from '../flow/batch-item.js';
import { concurrently } from '../flow/concurrently.js';
import type { OutageWatch } from '../flow/outage-watch.js';
import { prepare } from '../flow/prepare.js';
import { stopSignals } from '../flow/stop-signals.js';
import { storeOf } from '../flow/submit.js';
import { resumeSubmission, type Submitter } from '../flow/submit-document.js';
import type { SubmitManyOptions } from '../flow/submit-many.js';
import { type ContingencyReport, deadlineOf, reportOf, type Window } from './deadlines.js';

/** How a document is issued in contingency. */
export interface IssueOptions {
  /** When the own system was back, for invoices of type 03; now, by default. */
  readonly restoredAt?: Date;
}

/** What sending the queue can be told. */
export interface SendQueueOptions
  extends Pick<SubmitManyOptions, 'signal' | 'timeoutMs' | 'patienceMs' | 'concurrency'> {
  /** When the DIAN's service was back, if it is known better: the window is counted from it. */
  readonly restoredAt?: Date;
}

/**
 * Issuing while the service, or the own system, is down (Anexo Técnico 1.9, §12).
 *
 * - Type 04: the DIAN's service is down. The invoice has a number of the ordinary range, is signed and handed to the buyer
 *   without the DIAN's answer, and is sent within 48 hours after the service is back.
 * - Type 03: the own system was down, and invoices were made on paper with numbers of a contingency range. They are
 *   transcribed, with the paper's number in `additionalDocumentReferences`, and sent within 48 hours after it is back.
 */
export interface Contingency {
  /** Whether the policy takes the DIAN's service for down, by the calls that this issuer made. */
  isDown(): boolean;
  /**
   * Builds and signs an invoice of type 04, or of type 03 if the draft says so, and keeps it until {@link Contingency.send}.
   * A number whose document may have reached the DIAN before cannot be used: give the invoice a new one.
   *
   * @throws {FacturadorError} `ERR_CONFIG` without a store, `ERR_INPUT` for anything but an invoice of types 01, 03 or 04,
   *   and as {@link Issuer.prepare}
   */
  issue(draft: InvoiceDraft, options?: IssueOptions): Promise<Submission>;
  /**
   * Sends what was issued: one invoice first, and the others, several at a time, if the service has answered. Those that
   * are due first come first.
   *
   * @throws {FacturadorError} `ERR_STORE_DAMAGED` at the end, when some that may wait cannot be read
   */
  send(options?: SendQueueOptions): AsyncIterable<BatchItem>;
  /** What is still to be sent, until when, and what is overdue. */
  report(): Promise<ContingencyReport>;
}

const CONCURRENCY = 4;

export function createContingency(submitter: Submitter, watch: OutageWatch, window: Window): Contingency {
  const { settings } = submitter;
  const store = () => storeOf(settings.store, 'contingency');
  return {
    isDown: watch.isDown,
    issue: (draft, { restoredAt } = {}) => issue(submitter, draft, restoredAt),
    send: (options = {}) => send({ submitter, store: store(), watch, window }, options),
    report: async () => {
      const { submissions, damaged } = await queueOf(store(), settings.issuerNit);
      const report = reportOf(submissions, { window, now: settings.now(), restoredAt: watch.restoredAt() });
      return damaged === undefined ? report : { ...report, error: damaged };
    },
  };
}

async function issue(
  { settings }: Submitter,
  draft: InvoiceDraft,
  restoredAt: Date | undefined,
): Promise<Submission> {
  storeOf(settings.store, 'contingency');
  const said = reading({ '': draft }, () => ({ ...draft }));
  const { kind, invoiceTypeCode: stated = '01' } = said as Partial<InvoiceDraft>;
  if (kind !== 'invoice' || stated === '02') throw notForContingency(kind, stated);
  const invoiceTypeCode = stated === '03' ? '03' : '04';
  const now = settings.now();
  const contingency = {
    type: invoiceTypeCode,
    issuedAt: now.toISOString(),
    ...(invoiceTypeCode === '03' && { restoredAt: (restoredAt ?? now).toISOString() }),
  } as const;
  const preparing = { state: 'prepared', retries: () => true, contingency } as const;
  return (await prepare({ ...said, invoiceTypeCode }, settings, preparing)).submission;
}

/** What sending the queue works with. */
interface Queue {
  readonly submitter: Submitter;
  readonly store: SubmissionStore;
  readonly watch: OutageWatch;
  readonly window: Window;
}

async function* send(queue: Queue, options: SendQueueOptions): AsyncGenerator<BatchItem, void, void> {
  const { submitter, store, window } = queue;
  const { issuerNit } = submitter.settings;
  const { submissions, damaged } = await queueOf(store, issuerNit);
  const [first, ...others] = [...submissions].sort(
    (a, b) => deadlineOf(a, window).getTime() - deadlineOf(b, window).getTime(),
  );
  if (first !== undefined) yield* sendAll(queue, [first, others], options);
  if (damaged !== undefined) throw damaged;
}

/** Sends one, and the others if the service has answered. */
async function* sendAll(
  { submitter, store, watch }: Queue,
  [first, others]: readonly [Submission, readonly Submission[]],
  options: SendQueueOptions,
): AsyncGenerator<BatchItem, void, void> {
  const { now } = submitter.settings;
  const stops = stopSignals(options.signal);
  const task = (submission: Submission, index: number): Promise<BatchItem> =>
    stops.during(async (signal) => ({
      index,
      number: submission.number,
      ...(await endOf(() => resumeSubmission(submitter, submission, { ...options, signal }))),
    }));
  try {
    const probe = await task(first, 0);
    yield probe;
    if (probe.status === 'failed' || probe.status === 'unknown') return;
    const restoredAt = options.restoredAt ?? watch.restoredAt() ?? now();
    const marked: Submission[] = [];
    for (const submission of others) marked.push(await markRestored(store, submission, restoredAt));
    const work = { most: options.concurrency ?? CONCURRENCY, onEnd: stops.abort };
    yield* concurrently(marked, { ...work, task: (submission, index) => task(submission, index + 1) });
  } finally {
    stops.abort();
  }
}

/** Writes down when the service was back, once: the window is counted from it. */
async function markRestored(
  store: SubmissionStore,
  submission: Submission,
  restoredAt: Date,
): Promise<Submission> {
  const marked = (current: Submission): Submission => {
    const { contingency } = current;
    if (contingency === undefined || contingency.restoredAt !== undefined) return current;
    return { ...current, contingency: { ...contingency, restoredAt: restoredAt.toISOString() } };
  };
  return (await keepVerdict(store, submission, marked)).submission;
}

/** What waits to be sent. What is damaged hides none of it, and is told beside it. */
interface Waiting {
  readonly submissions: readonly Submission[];
  readonly damaged: FacturadorError | undefined;
}

async function queueOf(store: SubmissionStore, issuerNit: string): Promise<Waiting> {
  const submissions: Submission[] = [];
  try {
    for await (const submission of store.pending(issuerNit)) {
      if (submission.contingency !== undefined) submissions.push(submission);
    }
  } catch (error) {
    if (!isFacturadorError(error) || error.code !== 'ERR_STORE_DAMAGED') throw error;
    return { submissions, damaged: error };
  }
  return { submissions, damaged: undefined };
}

function notForContingency(kind: unknown, type: unknown): FacturadorError {
  return new FacturadorError(
    'ERR_INPUT',
    `Found ${describe(kind)} of type ${describe(type)}, expected an invoice of type 01, 03 or 04: nothing else is issued in contingency`,
    { path: 'invoiceTypeCode' },
  );
}
