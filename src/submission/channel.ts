import { zip } from '../packaging/index.js';
import type { CallOptions, DianClient, DianMessage, DianResponse } from '../soap/index.js';
import { type Asked, type Meaning, meaningOf } from './service-answers.js';
import { type Submission, signedXml } from './submission.js';

/** What came back, and what it means. */
export interface Answer {
  readonly meaning: Meaning;
  readonly response?: DianResponse;
  /** The ZipKey to ask with from now on. */
  readonly zipKey?: string;
  /** Of an answer that is no {@link DianResponse}. */
  readonly messages?: readonly DianMessage[];
}

/** Whether the last send is the only request that may have brought the document to the service. */
export type LastSend = Exclude<Asked, 'question'>;

/** A way of sending documents and of asking for their verdict. */
export interface Channel {
  send(submission: Submission, options: CallOptions, asked: LastSend): Promise<Answer>;
  ask(submission: Submission, options: CallOptions, lastSend: LastSend): Promise<Answer>;
}

/** One document, validated while we wait: SendBillSync, and GetStatus by its key. */
export function syncChannel(client: DianClient): Channel {
  return {
    send: async (submission, options, asked) => {
      const response = await client.sendBillSync(fileOf(submission), options);
      return { meaning: meaningOf(response, submission, asked), response };
    },
    ask: (submission, options) => askByKey(client, submission, options),
  };
}

/** The ZIP of a submission. */
export function fileOf(submission: Submission): {
  readonly fileName: string;
  readonly contentFile: Uint8Array;
} {
  const contentFile = zip([{ name: submission.fileName, bytes: signedXml(submission) }]);
  return { fileName: submission.zipFileName, contentFile };
}

/** Asks by CUFE or CUDE. */
export async function askByKey(
  client: DianClient,
  submission: Submission,
  options: CallOptions,
): Promise<Answer> {
  const response = await client.getStatus({ trackId: submission.uuid }, options);
  return { meaning: meaningOf(response, submission, 'question'), response };
}
