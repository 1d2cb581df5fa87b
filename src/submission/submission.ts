import { describe, FacturadorError, given } from '../errors/index.js';
import type { BuiltKind, NumberSpace } from '../kinds/index.js';
import type { DianMessage, DianResponse } from '../soap/index.js';

/**
 * Where a submission stands.
 *
 * - `prepared`: signed; nothing has left.
 * - `sent`: on its way, or it was when the process ended.
 * - `pending`: the DIAN has it and has not finished.
 * - `unknown`: the connection broke after the request may have left, or the answer says nothing.
 * - `accepted`, `rejected`: the DIAN's verdict; both are final.
 */
export type SubmissionState = 'prepared' | 'sent' | 'pending' | 'unknown' | 'accepted' | 'rejected';

/** What a number is unique by: issuer, kind of document, prefix and number. */
export interface SubmissionKey {
  /** NIT of the issuer, without check digit. */
  readonly issuerNit: string;
  readonly numberSpace: NumberSpace;
  /** Prefix and number. */
  readonly number: string;
}

/** That an invoice was issued in contingency. */
export interface ContingencyMark {
  /** Table 13.1.3: `'03'` the own system was down, `'04'` the DIAN's service was. */
  readonly type: '03' | '04';
  /** ISO 8601. */
  readonly issuedAt: string;
  /** When what was down was back, ISO 8601; absent as long as it is not known to be. */
  readonly restoredAt?: string;
}

/**
 * One signed document on its way to the DIAN. It survives JSON: keep it before sending, or let a
 * {@link SubmissionStore} do it, and hand it to {@link Issuer.resume} after a crash or a lost connection. The document
 * is never signed twice. It holds no secret.
 */
export interface Submission extends SubmissionKey {
  readonly kind: BuiltKind;
  /** 1 for the first document under its number; one more for each that was rejected before it. */
  readonly attempt: number;
  /**
   * 1 when a store adds it, one more for each state that is kept since: tells a store whether it still is the one that was
   * read. Absent as long as no store has it.
   */
  readonly revision?: number;
  /** CUFE or CUDE. */
  readonly uuid: string;
  /** Date of the document, `YYYY-MM-DD`; absent in what 0.1.0 kept, whose XML tells it. */
  readonly issueDate?: string;
  /** Name of the XML file (annex §6.5.7). */
  readonly fileName: string;
  /** Name of the ZIP file (annex §6.5.8). */
  readonly zipFileName: string;
  /** The exact signed bytes, in base64. */
  readonly xmlBase64: string;
  /** SHA-256 of the unsigned document, hexadecimal: tells the same document from another one under its number. */
  readonly contentDigest: string;
  /** SHA-256 of the draft that it was built from, hexadecimal. */
  readonly draftDigest?: string;
  readonly state: SubmissionState;
  /** What an invoice that was issued in contingency has beside. */
  readonly contingency?: ContingencyMark;
  /** The test set that it is sent for. */
  readonly testSetId?: string;
  /** The ZipKey of the batch that it was sent in. */
  readonly zipKey?: string;
  /** Rules and notices of the verdict. */
  readonly messages?: readonly DianMessage[];
  /** CUFE or CUDE of the other document that the DIAN has under this number: the number cannot be used again. */
  readonly duplicateOf?: string;
  /** The DIAN's signed answer, in base64. */
  readonly applicationResponseBase64?: string;
}

/** How a submission ended, or where it stands. */
export interface SubmissionResult {
  readonly status: Exclude<SubmissionState, 'prepared' | 'sent'>;
  readonly number: string;
  readonly uuid: string;
  /** Every rule and notice of the answer; an accepted document may have notifications. */
  readonly messages: readonly DianMessage[];
  /** The submission in its new state; for `pending` and `unknown`, hand it to {@link Issuer.resume}. */
  readonly submission: Submission;
  /** The DIAN's signed answer: keep these very bytes. */
  readonly applicationResponse?: Uint8Array;
  /** The last answer of the service; absent when the verdict comes from the store. */
  readonly response?: DianResponse;
  /** Why the outcome is unknown, or `ERR_NUMBER_TAKEN` when the DIAN has another document under this number. */
  readonly error?: FacturadorError;
}

/** The signed document of a submission. */
export function signedXml(submission: Pick<Submission, 'xmlBase64'>): Uint8Array {
  const { xmlBase64 } = given(submission, 'the submission');
  if (typeof xmlBase64 !== 'string') {
    throw new FacturadorError('ERR_INPUT', `Found ${describe(xmlBase64)} as xmlBase64, expected base64`);
  }
  return Buffer.from(xmlBase64, 'base64');
}

/** Whether the DIAN has given its verdict. */
export function isFinal({ state }: Pick<Submission, 'state'>): boolean {
  return state === 'accepted' || state === 'rejected';
}

/** The codes of what the service says of a request, not of a document; a text of neither has none. */
const OF_THE_REQUEST: ReadonlySet<string> = new Set(['', '2', '89']);

/** Whether a rejection is of the request as a whole, such as an unknown test set: the document was not validated. */
export function wasRefused({ state, messages = [] }: Pick<Submission, 'state' | 'messages'>): boolean {
  return state === 'rejected' && messages.every(({ code }) => OF_THE_REQUEST.has(code));
}

/** Whether another document may be submitted under the number of this one: it was rejected, and so never registered. */
export function freesItsNumber({ state, duplicateOf }: Submission): boolean {
  return state === 'rejected' && duplicateOf === undefined;
}
