import { type CallOptions, type DianClient, type DianResponse, parseMessage } from '../../soap/index.js';
import { type Answer, askByKey, type Channel, fileOf } from '../channel.js';
import { meaningOfSend } from '../service-answers.js';
import type { Submission } from '../submission.js';

/**
 * A ZipKey that is not known is answered like a batch in process, for ever: after so many such answers the document is
 * asked for by its own key as well, each time.
 */
const ANSWERS_BEFORE_DOUBT = 4;

/** One document to a ZIP, for a test set: SendTestSetAsync, GetStatusZip by its ZipKey, and GetStatus by its own. */
export function testSetChannel(client: DianClient, testSetId: string): Channel {
  const inProcess = new Map<string, number>();
  return {
    send: async (submission, options) => {
      const answer = await client.sendTestSetAsync({ ...fileOf(submission), testSetId }, options);
      const { zipKey, errorMessageList } = answer;
      if (zipKey !== '') return { meaning: { kind: 'pending' }, zipKey };
      const messages = errorMessageList.map(({ processedMessage }) => parseMessage(processedMessage));
      return { meaning: { kind: 'verdict', state: 'rejected' }, messages };
    },
    ask: async (submission, options) => {
      const { uuid, zipKey } = submission;
      if (zipKey === undefined) return askByKey(client, uuid, options);
      const answer = await askForBatch(client, submission, zipKey, options);
      const { kind } = answer.meaning;
      // The ZIP was sent twice, and this is the second one's: the verdict is in the first one's.
      if (kind === 'duplicate') return verdictOr(answer, await askByKey(client, uuid, options));
      if (kind !== 'pending') return answer;
      const times = (inProcess.get(zipKey) ?? 0) + 1;
      inProcess.set(zipKey, times);
      if (times < ANSWERS_BEFORE_DOUBT) return answer;
      return verdictOr(answer, await askByKey(client, uuid, options));
    },
  };
}

function verdictOr(batch: Answer, single: Answer): Answer {
  return single.meaning.kind === 'verdict' ? single : batch;
}

async function askForBatch(
  client: DianClient,
  { uuid }: Submission,
  zipKey: string,
  options: CallOptions,
): Promise<Answer> {
  const responses = await client.getStatusZip({ trackId: zipKey }, options);
  const response =
    responses.find((each) => isOf(each, uuid)) ?? (responses.length === 1 ? responses[0] : undefined);
  return response === undefined
    ? { meaning: { kind: 'nothing' } }
    : { meaning: meaningOfSend(response), response };
}

function isOf({ xmlDocumentKey }: DianResponse, uuid: string): boolean {
  return xmlDocumentKey.toLowerCase() === uuid;
}
