import type { FacturadorError } from '../../errors/index.js';
import type { BuiltKind } from '../../kinds/index.js';
import type { DianMessage } from '../../soap/index.js';
import type { SubmissionResult } from '../../submission/index.js';

/** How a document of a test set ended. */
export interface TestSetItem {
  /** Its place among the drafts, from 0. */
  readonly index: number;
  readonly kind: BuiltKind;
  /** As the draft says it. */
  readonly number: string;
  /** CUFE or CUDE, once it is signed. */
  readonly uuid?: string;
  /**
   * `failed`: it could not be built, signed or sent, and `error` tells why. `notSent`: it was held back, since its dry run
   * or other documents were rejected, or the set is accepted already.
   */
  readonly status: SubmissionResult['status'] | 'failed' | 'notSent';
  /** The rules of the verdict, or of the dry run when that is why it was not sent. */
  readonly messages: readonly DianMessage[];
  /** The key that the DIAN gave for the ZIP of this document. */
  readonly zipKey?: string;
  readonly error?: FacturadorError;
}

/** What became of a test set. */
export interface TestSetReport {
  readonly testSetId: string;
  /**
   * What the DIAN says of the set: `accepted` when it says that it is accepted already, and no more is to be sent;
   * `refused` when it does not take it, in `reason`; else `open`, and the portal shows how many are still wanted.
   */
  readonly setStatus: 'open' | 'accepted' | 'refused';
  /** The DIAN's words, when the set is not open. */
  readonly reason?: string;
  /** Whether copies of the documents were accepted outside of the set first; `notAllowed` when the DIAN takes none. */
  readonly dryRun: 'passed' | 'failed' | 'notAllowed' | 'skipped';
  readonly accepted: number;
  readonly rejected: number;
  /** Without verdict yet: call again to go on. */
  readonly unknown: number;
  readonly failed: number;
  readonly notSent: number;
  /** In the order of the drafts. */
  readonly items: readonly TestSetItem[];
}

/** Counts the items of a report. */
export function reportOf(
  items: readonly TestSetItem[],
  rest: Pick<TestSetReport, 'testSetId' | 'setStatus' | 'reason' | 'dryRun'>,
): TestSetReport {
  const count = (...statuses: readonly TestSetItem['status'][]): number =>
    items.filter(({ status }) => statuses.includes(status)).length;
  return {
    ...rest,
    accepted: count('accepted'),
    rejected: count('rejected'),
    unknown: count('unknown', 'pending'),
    failed: count('failed'),
    notSent: count('notSent'),
    items,
  };
}
