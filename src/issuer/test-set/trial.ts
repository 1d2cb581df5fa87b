import { reading } from '../../draft/index.js';
import { numberSpaceOf } from '../../kinds/index.js';
import type { DocumentDraft } from '../../model/index.js';
import type { DianMessage } from '../../soap/index.js';
import { numberIn } from '../../store/index.js';
import type { NumberSeries, SubmissionResult, SubmissionStore } from '../../submission/index.js';
import { draftDigest } from '../flow/draft-digest.js';
import { glanceAt } from '../flow/glance.js';
import { type SignedDocument, signedDocument } from '../flow/references.js';
import type { Submitter } from '../flow/submit-document.js';
import { LAST_OF_NOTES } from '../numbering/numbering.js';

/** Numbers at the end of a series, which nobody comes to in a test environment. */
const TRIAL_NUMBERS = 100_000;
/** The series of notes, which have no range. */
/** Copies whose number the DIAN has from an earlier trial that was not kept. */
const MOST_TRIES = 20;

/** The request was refused as a whole: the certificate, or an issuer who may only send for the set. */
const NOT_ALLOWED: ReadonlySet<string> = new Set(['89', '92', '2']);

/** The copy of a draft that is sent outside of the set, under a number that the set does not use. */
export interface Trial {
  readonly status: SubmissionResult['status'];
  readonly document: SignedDocument;
  readonly messages: readonly DianMessage[];
  readonly isNotAllowed: boolean;
}

/** What trying out works with. */
export interface TryingOut {
  readonly submitter: Submitter;
  /** Remembers the number of each copy. */
  readonly store: SubmissionStore;
  /** Added to the first number; other than 0 where no lasting store knows which were used. */
  readonly offset: number;
  /** Submits a draft outside of the set. */
  readonly send: (draft: DocumentDraft) => Promise<SubmissionResult>;
}

/**
 * Sends a copy of a draft by SendBillSync, which tells at once every rule that it breaks, and counts for no set. The number
 * of a document that is accepted is used up, so the copy has another one.
 *
 * @returns undefined for a draft whose number is of no series: the builder says so
 */
export async function tryOut(draft: DocumentDraft, tryingOut: TryingOut): Promise<Trial | undefined> {
  const { store, send } = tryingOut;
  const series = reading({ '': draft }, () => trialSeries(draft, tryingOut));
  if (series === undefined) return undefined;
  const reference = `dry run ${draftDigest(draft)}`;
  for (let tries = 1; ; tries += 1) {
    const number = await store.takeNumber(series, `${reference} ${tries}`);
    if (number === undefined) return undefined;
    const { status, messages, submission } = await send({ ...draft, number });
    if (submission.duplicateOf !== undefined && tries < MOST_TRIES) continue;
    const isNotAllowed = status === 'rejected' && messages.some(({ code }) => NOT_ALLOWED.has(code));
    return { status, document: signedDocument(submission), messages, isNotAllowed };
  }
}

function trialSeries(
  draft: DocumentDraft,
  { submitter: { settings }, offset }: TryingOut,
): NumberSeries | undefined {
  const { issuerNit, numberingRanges = [] } = settings;
  const { kind, number } = glanceAt(draft);
  if (number === '' || kind === undefined) return undefined;
  const invoiceTypeCode = draft.kind === 'invoice' ? draft.invoiceTypeCode : undefined;
  const base = { issuerNit, numberSpace: numberSpaceOf(kind, invoiceTypeCode) };
  const range =
    draft.kind === 'invoice'
      ? numberingRanges.find((each) => numberIn({ ...base, ...each }, number) !== undefined)
      : { prefix: draft.prefix ?? number.replace(/\d{1,20}$/, ''), fromNumber: 1, toNumber: LAST_OF_NOTES };
  if (range === undefined || typeof range.prefix !== 'string') return undefined;
  const { prefix, fromNumber, toNumber } = range;
  return {
    ...base,
    prefix,
    fromNumber: Math.max(fromNumber, toNumber - TRIAL_NUMBERS + 1 + offset),
    toNumber,
  };
}
