import type { FacturadorError } from '../errors/index.js';
import type { DianMessage, DianResponse } from '../soap/index.js';

/**
 * Where a submission stands.
 *
 * - `prepared`: signed, not sent yet.
 * - `accepted`, `rejected`: the DIAN's verdict; both are final.
 * - `pending`: the DIAN has it and has not finished.
 * - `unknown`: the connection broke after the request may have left, or the answer says nothing.
 */
export type SubmissionState = 'prepared' | 'accepted' | 'rejected' | 'pending' | 'unknown';

/**
 * One signed document on its way to the DIAN. It survives JSON: keep it before sending, and hand it to
 * {@link Issuer.resume} after a crash or a lost connection. The document is never signed twice.
 */
export interface Submission {
  readonly kind: 'invoice';
  readonly number: string;
  /** CUFE. */
  readonly uuid: string;
  /** Name of the XML file (annex §6.5.7). */
  readonly fileName: string;
  /** Name of the ZIP file (annex §6.5.8). */
  readonly zipFileName: string;
  /** The exact signed bytes, in base64. */
  readonly xmlBase64: string;
  readonly state: SubmissionState;
}

/** How a submission ended, or where it stands. */
export interface SubmissionResult {
  readonly status: Exclude<SubmissionState, 'prepared'>;
  readonly number: string;
  readonly uuid: string;
  /** Every rule and notice of the answer; an accepted document may have notifications. */
  readonly messages: readonly DianMessage[];
  /** The submission in its new state; for `pending` and `unknown`, hand it to {@link Issuer.resume}. */
  readonly submission: Submission;
  /** The DIAN's signed answer: keep these very bytes. */
  readonly applicationResponse?: Uint8Array;
  /** The last answer of the service. */
  readonly response?: DianResponse;
  /** Why the outcome is unknown. */
  readonly error?: FacturadorError;
}

/** The signed document of a submission. */
export function signedXml(submission: Submission): Uint8Array {
  return Buffer.from(submission.xmlBase64, 'base64');
}
