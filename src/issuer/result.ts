import type { FacturadorError } from '../errors/index.js';
import type { DianResponse } from '../soap/index.js';
import { isFinal, type Submission, type SubmissionResult } from './submission.js';

/** What an answer adds to a submission that it settles. */
export function settledBy(
  submission: Submission,
  state: 'accepted' | 'rejected',
  response: DianResponse,
  duplicateOf?: string,
): Submission {
  const { messages, xmlBytes } = response;
  return {
    ...submission,
    state,
    messages,
    ...(duplicateOf !== undefined && { duplicateOf }),
    ...(xmlBytes !== undefined && { applicationResponseBase64: Buffer.from(xmlBytes).toString('base64') }),
  };
}

/** A submission as the result of a call. */
export function resultOf(
  submission: Submission,
  {
    response,
    error,
  }: { readonly response?: DianResponse | undefined; readonly error?: FacturadorError | undefined } = {},
): SubmissionResult {
  const { state, number, uuid, messages = [], applicationResponseBase64: answer } = submission;
  return {
    status: state === 'prepared' || state === 'sent' ? 'unknown' : state,
    number,
    uuid,
    messages: isFinal(submission) ? messages : (response?.messages ?? []),
    submission,
    ...(answer !== undefined && { applicationResponse: Buffer.from(answer, 'base64') }),
    ...(response !== undefined && { response }),
    ...(error !== undefined && { error }),
  };
}
