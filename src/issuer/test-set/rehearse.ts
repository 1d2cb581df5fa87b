import type { DocumentDraft } from '../../model/index.js';
import type { SubmissionResult } from '../../submission/index.js';
import { refersTo, type SignedDocument, withKeys } from '../flow/references.js';
import { type SubmitOptions, submitDocument } from '../flow/submit-document.js';
import { inOrder, itemOf, numbersOf, type Run } from './run.js';
import type { TestSetReport } from './test-set-report.js';
import { tryOut } from './trial.js';

/** Trials without a lasting store begin anywhere in so many numbers. */
const TRIAL_STARTS = 90_000;

/** Sends copies of the documents outside of the set: one that is not accepted keeps the set from being sent. */
export async function rehearse(run: Run): Promise<TestSetReport['dryRun']> {
  const { submitter, store, isLasting, drafts, items } = run;
  const offset = isLasting ? 0 : Math.floor(submitter.settings.random() * TRIAL_STARTS);
  const copies = new Map<string, SignedDocument>();
  const numbers = numbersOf(drafts);
  let isAllowed = true;
  let passed = 0;
  await inOrder(run, 'dryRun', async (draft, index, options) => {
    const missing = new Set([...numbers].filter((number) => !copies.has(number)));
    if (!isAllowed || refersTo(draft, missing)) return;
    const send = (copy: DocumentDraft) => sendCopy(run, copy, options);
    const trial = await tryOut(withKeys(draft, copies), { submitter, store, offset, send });
    if (trial?.isNotAllowed === true) isAllowed = false;
    else if (trial === undefined || trial.status === 'accepted') {
      passed += 1;
      if (trial !== undefined) copies.set(draft.number, trial.document);
    } else items.set(index, itemOf(draft, index, { status: 'notSent', messages: trial.messages }));
  });
  if (!isAllowed) items.clear();
  if (!isAllowed) return 'notAllowed';
  return passed === drafts.length ? 'passed' : 'failed';
}

function sendCopy(
  { submitter, options: { retryRejected = false } }: Run,
  copy: DocumentDraft,
  options: SubmitOptions,
): Promise<SubmissionResult> {
  return submitDocument(submitter, copy, { goesOn: true, retries: () => retryRejected, options });
}
