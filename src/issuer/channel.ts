import { zip } from '../packaging/index.js';
import type { CallOptions, DianClient, DianMessage, DianResponse } from '../soap/index.js';
import { type Meaning, meaningOfSend, meaningOfStatus } from './service-answers.js';
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

/** A way of sending documents and of asking for their verdict. */
export interface Channel {
  send(submission: Submission, options: CallOptions): Promise<Answer>;
  ask(submission: Submission, options: CallOptions): Promise<Answer>;
}

/** One document, validated while we wait: SendBillSync, and GetStatus by its key. */
export function syncChannel(client: DianClient): Channel {
  return {
    send: async (submission, options) => {
      const response = await client.sendBillSync(fileOf(submission), options);
      return { meaning: meaningOfSend(response), response };
    },
    ask: ({ uuid }, options) => askByKey(client, uuid, options),
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
export async function askByKey(client: DianClient, uuid: string, options: CallOptions): Promise<Answer> {
  const response = await client.getStatus({ trackId: uuid }, options);
  return { meaning: meaningOfStatus(response), response };
}
