import { asBuffer } from '../bytes/index.js';
import type { FacturadorError } from '../errors/index.js';
import type { DianMessage, DianResponse } from '../soap/index.js';
import { numberRegistered } from './number-taken.js';
import { isFinal, type Submission, type SubmissionResult } from './submission.js';

/** What an answer adds to a submission that it settles. */
export function settledBy(
  submission: Submission,
  state: 'accepted' | 'rejected',
  response: DianResponse,
): Submission {
  const { xmlBytes } = response;
  return {
    ...submission,
    state,
    messages: messagesOf(response, state),
    ...(xmlBytes !== undefined && { applicationResponseBase64: asBuffer(xmlBytes).toString('base64') }),
  };
}

/** A submission whose request was refused as a whole: nothing of it was validated. */
export function refusedBy({ response, messages = [] }: Refusal, submission: Submission): Submission {
  return response === undefined
    ? { ...submission, state: 'rejected', messages }
    : settledBy(submission, 'rejected', response);
}

interface Refusal {
  readonly response?: DianResponse;
  /** Of an answer that is no {@link DianResponse}. */
  readonly messages?: readonly DianMessage[];
}

/** A submission whose number the DIAN has for another document: of a key, or of one that is not told. */
export function takenBy(key: string, response: DianResponse | undefined, submission: Submission): Submission {
  return { ...submission, state: 'rejected', messages: response?.messages ?? [], duplicateOf: key };
}

/** A submission as the result of a call. */
export function resultOf(
  submission: Submission,
  {
    response,
    error,
  }: { readonly response?: DianResponse | undefined; readonly error?: FacturadorError | undefined } = {},
): SubmissionResult {
  const { state, number, uuid, messages = [], applicationResponseBase64: answer, duplicateOf } = submission;
  // A number that is taken is told each time, also by a later run, which has the submission from the store.
  const failure =
    error ?? (duplicateOf === undefined ? undefined : numberRegistered(submission, duplicateOf));
  return {
    status: state === 'prepared' || state === 'sent' ? 'unknown' : state,
    number,
    uuid,
    messages: isFinal(submission) ? messages : (response?.messages ?? []),
    submission,
    ...(answer !== undefined && { applicationResponse: Buffer.from(answer, 'base64') }),
    ...(response !== undefined && { response }),
    ...(failure !== undefined && { error: failure }),
  };
}

/** A request that is refused as a whole says why in its status only. */
function messagesOf(
  { messages, statusCode, statusDescription, statusMessage }: DianResponse,
  state: Submission['state'],
): readonly DianMessage[] {
  if (messages.length > 0 || state === 'accepted') return messages;
  const text = [statusDescription, statusMessage].filter((part) => part !== '').join(' ');
  return [{ code: statusCode, severity: 'rejection', text }];
}
