import { isFacturadorError } from '../errors/index.js';
import { zip } from '../packaging/index.js';
import type { CallOptions, DianClient, DianResponse } from '../soap/index.js';
import { type Submission, type SubmissionResult, signedXml } from './submission.js';

/** The rule by which the service says that it already has the document, or another one under the same number. */
const ALREADY_PROCESSED = '90';
/** The service does not know the document. */
const NOT_FOUND = '66';

/** Sends a submission and settles what the answer leaves open. */
export async function send(
  client: DianClient,
  submission: Submission,
  options: CallOptions,
): Promise<SubmissionResult> {
  const contentFile = zip([{ name: submission.fileName, bytes: signedXml(submission) }]);
  try {
    const response = await client.sendBillSync({ fileName: submission.zipFileName, contentFile }, options);
    return isOwnDuplicate(response, submission)
      ? await ask(client, submission, options)
      : resultOf(submission, response);
  } catch (error) {
    // Nothing left this machine: there is nothing to settle, and the caller may submit again.
    if (!isFacturadorError(error) || error.mayHaveArrived !== true) throw error;
    return { ...open(submission, 'unknown'), error };
  }
}

/** Asks what became of a submission, and sends the same bytes again only when the service does not know them. */
export async function resume(
  client: DianClient,
  submission: Submission,
  options: CallOptions,
): Promise<SubmissionResult> {
  const result = await ask(client, submission, options);
  return result.response?.statusCode === NOT_FOUND ? send(client, submission, options) : result;
}

async function ask(
  client: DianClient,
  submission: Submission,
  options: CallOptions,
): Promise<SubmissionResult> {
  return resultOf(submission, await client.getStatus({ trackId: submission.uuid }, options));
}

/** Rule 90 about the very document that was sent: an earlier attempt arrived, and its answer was lost. */
function isOwnDuplicate({ messages, xmlDocumentKey }: DianResponse, { uuid }: Submission): boolean {
  return messages.some(({ code }) => code === ALREADY_PROCESSED) && xmlDocumentKey.toLowerCase() === uuid;
}

function resultOf(submission: Submission, response: DianResponse): SubmissionResult {
  const result = { ...open(submission, response.verdict), messages: response.messages, response };
  const { xmlBytes } = response;
  return xmlBytes === undefined ? result : { ...result, applicationResponse: xmlBytes };
}

function open(submission: Submission, status: SubmissionResult['status']): SubmissionResult {
  const { number, uuid } = submission;
  return { status, number, uuid, messages: [], submission: { ...submission, state: status } };
}
