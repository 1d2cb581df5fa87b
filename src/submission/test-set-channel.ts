import { type CallOptions, type DianClient, type DianResponse, parseMessage } from '../soap/index.js';
import { type Answer, askByKey, type Channel, fileOf, type LastSend } from './channel.js';
import { isAnother, meaningOf } from './service-answers.js';
import type { Submission } from './submission.js';

/**
 * A ZipKey that is not known is answered like a batch in process, for ever: after so many such answers the document is
 * asked for by its own key as well, each time.
 */
const ANSWERS_BEFORE_DOUBT = 4;

/** The set does not take the batch: nothing of it was validated. */
const BATCH_REFUSED = '2';

/** One document to a ZIP, for a test set: SendTestSetAsync, GetStatusZip by its ZipKey, and GetStatus by its own. */
export function testSetChannel(client: DianClient, testSetId: string): Channel {
  const inProcess = new Map<string, number>();
  return {
    send: async (submission, options, asked) => {
      const answer = await client.sendTestSetAsync({ ...fileOf(submission), testSetId }, options);
      const { zipKey, errorMessageList } = answer;
      if (zipKey !== '') return { meaning: { kind: 'pending' }, zipKey };
      if (asked === 'resend') return { meaning: { kind: 'nothing' } };
      const messages = errorMessageList.map(({ processedMessage }) => parseMessage(processedMessage));
      return { meaning: { kind: 'refused' }, messages };
    },
    ask: async (submission, options, lastSend) => {
      const { zipKey } = submission;
      if (zipKey === undefined) return askByKey(client, submission, options);
      const answer = await askForBatch(client, submission, { zipKey, lastSend, options });
      const { meaning, response } = answer;
      // The ZIP was sent twice, and this is the second one's: the verdict is in the first one's.
      const isSecond = meaning.kind === 'duplicate' || (meaning.kind === 'nothing' && isRefused(response));
      if (isSecond) return verdictOr(answer, await askByKey(client, submission, options));
      if (meaning.kind !== 'pending') return answer;
      const times = (inProcess.get(zipKey) ?? 0) + 1;
      inProcess.set(zipKey, times);
      if (times < ANSWERS_BEFORE_DOUBT) return answer;
      return verdictOr(answer, await askByKey(client, submission, options));
    },
  };
}

function verdictOr(batch: Answer, single: Answer): Answer {
  return single.meaning.kind === 'verdict' ? single : batch;
}

interface Batch {
  readonly zipKey: string;
  readonly lastSend: LastSend;
  readonly options: CallOptions;
}

async function askForBatch(
  client: DianClient,
  submission: Submission,
  { zipKey, lastSend, options }: Batch,
): Promise<Answer> {
  const responses = await client.getStatusZip({ trackId: zipKey }, options);
  const response =
    responses.find((each) => isOf(each, submission)) ?? (responses.length === 1 ? responses[0] : undefined);
  if (response === undefined) return { meaning: { kind: 'nothing' } };
  // What is asked for is the answer to the send; but a refusal of another kind may be of the question.
  const asked = isRefused(response) ? lastSend : 'resend';
  return { meaning: meaningOf(response, submission, asked), response };
}

function isRefused(response: DianResponse | undefined): boolean {
  return response?.statusCode === BATCH_REFUSED;
}

function isOf(response: DianResponse, { uuid }: Submission): boolean {
  return response.xmlDocumentKey.trim() !== '' && !isAnother(response, uuid);
}
