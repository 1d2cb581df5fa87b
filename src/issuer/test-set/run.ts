import { isFacturadorError } from '../../errors/index.js';
import type { DocumentDraft } from '../../model/index.js';
import { memoryStore } from '../../store/index.js';
import type { SubmissionStore } from '../../submission/index.js';
import { concurrently } from '../flow/concurrently.js';
import { glanceAt } from '../flow/glance.js';
import { refersTo, type SignedDocument } from '../flow/references.js';
import { type StopSignals, stopSignals } from '../flow/stop-signals.js';
import type { SubmitOptions, Submitter } from '../flow/submit-document.js';
import type { TestSetItem, TestSetReport } from './test-set-report.js';

/** How far a test set is. */
export interface TestSetProgress {
  readonly phase: 'dryRun' | 'set';
  readonly done: number;
  readonly total: number;
}

/** What {@link Issuer.submitTestSet} can be told. */
export interface SubmitTestSetOptions extends SubmitOptions {
  /** The TestSetId that the DIAN's portal shows. */
  readonly testSetId: string;
  /**
   * Whether copies of the documents, under other numbers, are sent outside of the set first; `true` by default. They are
   * accepted or rejected at once and do not count, whereas too many rejected documents spoil a set.
   */
  readonly dryRun?: boolean;
  /** Most documents under way at a time; 4 by default. */
  readonly concurrency?: number;
  /** After so many rejected documents no more are sent; 3 by default. */
  readonly stopAfterRejections?: number;
  /** Whether drafts that the store knows as rejected are signed and sent anew; `false` by default. */
  readonly retryRejected?: boolean;
  /** Called after each document. */
  readonly onProgress?: (progress: TestSetProgress) => void;
}

/** One run of a test set. */
export interface Run {
  readonly submitter: Submitter;
  readonly store: SubmissionStore;
  /** Whether the store was there before this run, and knows what earlier runs did. */
  readonly isLasting: boolean;
  readonly options: SubmitTestSetOptions;
  readonly stops: StopSignals;
  readonly drafts: readonly DocumentDraft[];
  /** By the place of the draft; what has no item was not sent. */
  readonly items: Map<number, TestSetItem>;
  /** The documents of the set that were accepted, by number. */
  readonly accepted: Map<string, SignedDocument>;
  setStatus: TestSetReport['setStatus'];
  reason: string | undefined;
  rejections: number;
}

const CONCURRENCY = 4;
/** A batch takes some seconds at least, and minutes when the service is busy. */
const FIRST_DELAY_MS = 3000;
const PATIENCE_MS = 300_000;

export function startRun(
  { client, settings }: Submitter,
  drafts: readonly DocumentDraft[],
  options: SubmitTestSetOptions,
): Run {
  const { store = memoryStore(), retry = {} } = settings;
  const policy = {
    ...settings.policy,
    firstDelayMs: retry.firstDelayMs ?? FIRST_DELAY_MS,
    patienceMs: options.patienceMs ?? retry.patienceMs ?? PATIENCE_MS,
  };
  return {
    submitter: { client, settings: { ...settings, store, policy } },
    store,
    isLasting: settings.store !== undefined,
    options,
    stops: stopSignals(options.signal),
    drafts,
    items: new Map(),
    accepted: new Map(),
    setStatus: 'open',
    reason: undefined,
    rejections: 0,
  };
}

/** What is done with each draft. */
export type Work = (draft: DocumentDraft, index: number, options: SubmitOptions) => Promise<void>;

/** Works through the drafts, several at a time: first those that refer to none of the others, then the others. */
export async function inOrder(run: Run, phase: TestSetProgress['phase'], work: Work): Promise<void> {
  const { drafts, options, stops } = run;
  const { concurrency: most = CONCURRENCY, onProgress, timeoutMs } = options;
  const numbers = numbersOf(drafts);
  const all = [...drafts.entries()];
  const total = drafts.length;
  let done = 0;
  const task = ([index, draft]: [number, DocumentDraft]): Promise<void> =>
    stops.during(async (signal) => {
      const call = timeoutMs === undefined ? { signal } : { signal, timeoutMs };
      if (!signal.aborted) await orFailed(run, index, () => work(draft, index, call));
      done += 1;
      onProgress?.({ phase, done, total });
    });
  for (const refers of [false, true]) {
    const wave = all.filter(([, draft]) => refersTo(draft, numbers) === refers);
    for await (const _ of concurrently(wave, { most, task, onEnd: () => undefined }));
  }
}

/** What keeps one document from being sent is told in its item, and the others go on. */
async function orFailed(run: Run, index: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    run.items.set(index, itemOf(run.drafts[index], index, { status: 'failed', messages: [], error }));
  }
}

/** The item of a draft. */
export function itemOf(
  draft: DocumentDraft | undefined,
  index: number,
  rest: Omit<TestSetItem, 'index' | 'kind' | 'number'>,
): TestSetItem {
  const { kind = 'invoice', number } = glanceAt(draft as DocumentDraft);
  return { index, kind, number, ...rest };
}

/** The numbers of drafts. */
export function numbersOf(drafts: readonly DocumentDraft[]): ReadonlySet<string> {
  return new Set(drafts.map((draft) => glanceAt(draft).number));
}
