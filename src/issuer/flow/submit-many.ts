import { types } from 'node:util';
import { FacturadorError } from '../../errors/index.js';
import type { BuiltDocument, DocumentDraft } from '../../model/index.js';
import { type SubmissionResult, wasRefused } from '../../submission/index.js';
import { type BatchItem, endOf } from './batch-item.js';
import { concurrently } from './concurrently.js';
import { glanceAt } from './glance.js';
import { type StopSignals, stopSignals } from './stop-signals.js';
import { type SubmitOptions, type Submitter, submitDocument } from './submit-document.js';

/** How many documents of a batch ended how. */
export interface BatchProgress {
  readonly done: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly pending: number;
  readonly unknown: number;
  readonly failed: number;
}

/** What {@link Issuer.submitMany} can be told. */
export interface SubmitManyOptions extends SubmitOptions {
  /** Most documents under way at a time; the issuer's `maxConcurrent`, 8, by default. */
  readonly concurrency?: number;
  /** Called after each document. */
  readonly onProgress?: (progress: BatchProgress) => void;
  /**
   * Whether drafts that the store knows as rejected are signed and sent anew; `false` by default. Those whose request was
   * refused, such as for a certificate that may not send, always are.
   */
  readonly retryRejected?: boolean;
}

const DEFAULT_CONCURRENCY = 8;
/** Errors that every document of the batch would meet. */
const COMMON: ReadonlySet<string> = new Set([
  'ERR_SOAP_SECURITY',
  'ERR_CONFIG',
  'ERR_CREDENTIAL_EXPIRED',
  'ERR_CREDENTIAL_NOT_YET_VALID',
  'ERR_CREDENTIAL_SIGNER',
  'ERR_STORE',
]);

/** Submits documents, several at a time, and yields how each ended. */
export async function* submitMany(
  submitter: Submitter,
  documents: Iterable<DocumentDraft | BuiltDocument> | AsyncIterable<DocumentDraft | BuiltDocument>,
  options: SubmitManyOptions,
): AsyncGenerator<BatchItem, void, void> {
  const { onProgress, signal } = options;
  const counts = { done: 0, accepted: 0, rejected: 0, pending: 0, unknown: 0, failed: 0 };
  const stops = stopSignals(signal);
  const submitOne = oneByOne(submitter, options, stops);
  let common: FacturadorError | undefined;
  const source = until(documents, () => signal?.aborted === true || common !== undefined);
  const most = options.concurrency ?? submitter.settings.maxConcurrent ?? DEFAULT_CONCURRENCY;
  for await (const item of concurrently(source, { most, task: submitOne, onEnd: stops.abort })) {
    counts.done += 1;
    counts[item.status] += 1;
    onProgress?.({ ...counts });
    if (item.error !== undefined && COMMON.has(item.error.code)) common ??= item.error;
    yield item;
  }
  if (common !== undefined) throw common;
  if (signal?.aborted === true) throw abortedBatch(signal);
}

/** Documents under way, by number: a note waits for the invoice that it corrects. */
type UnderWay = Map<string, Promise<unknown>>;

function oneByOne(
  submitter: Submitter,
  options: SubmitManyOptions,
  stops: StopSignals,
): (item: Fetched, index: number) => Promise<BatchItem> {
  const underWay: UnderWay = new Map();
  return async ({ document }, index) => {
    const { number, references } = glanceAt(document);
    const before = references.map((id) => underWay.get(id));
    const ending = Promise.all(before).then(() =>
      stops.during((signal) => endOf(() => submitting(submitter, document, { ...options, signal }))),
    );
    underWay.set(number, ending);
    const end = await ending;
    if (underWay.get(number) === ending) underWay.delete(number);
    return { index, number, ...end };
  };
}

function submitting(
  submitter: Submitter,
  document: DocumentDraft | BuiltDocument,
  { retryRejected = false, ...options }: SubmitManyOptions,
): Promise<SubmissionResult> {
  return submitDocument(submitter, document, {
    goesOn: true,
    retries: (rejected) => retryRejected || wasRefused(rejected),
    options,
  });
}

/** A document as it came; in an object, since what is handed on by itself is waited for if it has a `then`. */
interface Fetched {
  readonly document: DocumentDraft | BuiltDocument;
}

/** The documents until something happens. */
async function* until(
  documents: Iterable<DocumentDraft | BuiltDocument> | AsyncIterable<DocumentDraft | BuiltDocument>,
  isOver: () => boolean,
): AsyncGenerator<Fetched, void, void> {
  if (Symbol.asyncIterator in documents) {
    for await (const document of documents) {
      if (isOver()) return;
      yield { document };
    }
    return;
  }
  for (const item of documents) {
    if (isOver()) return;
    yield { document: types.isPromise(item) ? ((await item) as DocumentDraft) : item };
  }
}

function abortedBatch({ reason }: AbortSignal): FacturadorError {
  return new FacturadorError('ERR_TRANSPORT_ABORTED', 'The batch was aborted; submit it again to go on', {
    cause: reason,
  });
}
