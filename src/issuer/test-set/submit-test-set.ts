import { FacturadorError } from '../../errors/index.js';
import type { DocumentDraft } from '../../model/index.js';
import { type SubmissionResult, wasRefused } from '../../submission/index.js';
import { refersTo, signedDocument, withKeys } from '../flow/references.js';
import { type Submitter, submitDocument } from '../flow/submit-document.js';
import { rehearse } from './rehearse.js';
import { inOrder, itemOf, numbersOf, type Run, type SubmitTestSetOptions, startRun } from './run.js';
import { reportOf, type TestSetReport } from './test-set-report.js';

const MOST_REJECTIONS = 3;
const ALREADY_ACCEPTED = /se encuentra aceptado/i;

/** Sends a test set: documents that others refer to first, each in a ZIP of its own, each polled to its end. */
export async function submitTestSet(
  submitter: Submitter,
  drafts: Iterable<DocumentDraft>,
  options: SubmitTestSetOptions,
): Promise<TestSetReport> {
  const { environment } = submitter.settings;
  const { testSetId } = options;
  if (typeof testSetId !== 'string' || testSetId.trim() === '') throw unusable('testSetId', 'ERR_INPUT');
  if (environment !== 'habilitacion') throw unusable('environment', 'ERR_CONFIG');
  const run = startRun(submitter, [...drafts], options);
  try {
    const dryRun = options.dryRun === false ? 'skipped' : await rehearse(run);
    if (dryRun !== 'failed') await perform(run);
    return report(run, dryRun);
  } finally {
    run.stops.abort();
  }
}

async function perform(run: Run): Promise<void> {
  const { submitter, drafts, accepted, items, options } = run;
  const { testSetId, retryRejected = false, stopAfterRejections = MOST_REJECTIONS } = options;
  const numbers = numbersOf(drafts);
  await inOrder(run, 'set', async (draft, index, call) => {
    const missing = new Set([...numbers].filter((number) => !accepted.has(number)));
    const isStopped = run.setStatus !== 'open' || run.rejections >= stopAfterRejections;
    if (isStopped || refersTo(draft, missing)) return;
    const result = await submitDocument(submitter, withKeys(draft, accepted), {
      goesOn: true,
      retries: (rejected) => retryRejected || wasRefused(rejected),
      testSetId,
      options: call,
    });
    items.set(index, take(run, draft, { index, result }));
  });
}

function take(
  run: Run,
  draft: DocumentDraft,
  { index, result }: { readonly index: number; readonly result: SubmissionResult },
): TestSetReport['items'][number] {
  const { status, uuid, messages, submission, error } = result;
  const { zipKey } = submission;
  const rest = {
    uuid,
    messages,
    ...(zipKey !== undefined && { zipKey }),
    ...(error !== undefined && { error }),
  };
  if (wasRefused(submission)) {
    run.reason = messages.map(({ text }) => text).join(' ');
    run.setStatus = ALREADY_ACCEPTED.test(run.reason) ? 'accepted' : 'refused';
    return itemOf(draft, index, { ...rest, status: 'notSent' });
  }
  if (status === 'accepted') run.accepted.set(draft.number, signedDocument(submission));
  if (status === 'rejected') run.rejections += 1;
  return itemOf(draft, index, { ...rest, status });
}

function report(
  { drafts, items, setStatus, reason, options }: Run,
  dryRun: TestSetReport['dryRun'],
): TestSetReport {
  const all = drafts.map(
    (draft, index) => items.get(index) ?? itemOf(draft, index, { status: 'notSent', messages: [] }),
  );
  const { testSetId } = options;
  return reportOf(all, { testSetId, setStatus, dryRun, ...(reason !== undefined && { reason }) });
}

function unusable(path: 'testSetId' | 'environment', code: 'ERR_INPUT' | 'ERR_CONFIG'): FacturadorError {
  const expected = {
    testSetId: 'Found no testSetId, expected the one that the DIAN’s portal shows',
    environment: "Test sets exist in habilitacion only; create the issuer with environment 'habilitacion'",
  };
  return new FacturadorError(code, expected[path], { path });
}
