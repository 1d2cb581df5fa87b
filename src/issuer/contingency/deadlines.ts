import type { FacturadorError } from '../../errors/index.js';
import type { Submission } from '../../submission/index.js';

/** How long after the restoration documents may be sent. */
export interface Window {
  readonly hours: number;
}

/** An invoice that was issued in contingency and has no verdict yet. */
export interface QueuedInvoice {
  readonly number: string;
  readonly uuid: string;
  readonly type: '03' | '04';
  readonly state: Submission['state'];
  readonly issuedAt: Date;
  /** Until when it has to be sent; absent as long as the service is not known to be back. */
  readonly dueAt?: Date;
  readonly isOverdue: boolean;
}

/** What is still to be sent. */
export interface ContingencyReport {
  /** Those that are due first come first. */
  readonly queued: readonly QueuedInvoice[];
  readonly overdue: number;
  /** `ERR_STORE_DAMAGED`: there are more, which may be waiting and cannot be read. */
  readonly error?: FacturadorError;
}

const HOUR_MS = 3_600_000;
/** Later than any deadline. */
const NEVER = new Date(8.64e15);

/**
 * Until when a submission has to be sent: 48 hours after the service, or the own system, was back (Anexo Técnico 1.9, §12,
 * “Contingencia”). Never, as long as that is not known.
 */
export function deadlineOf({ contingency }: Submission, { hours }: Window, restoredAt?: Date): Date {
  const restored = contingency?.restoredAt ?? restoredAt?.toISOString();
  return restored === undefined ? NEVER : new Date(Date.parse(restored) + hours * HOUR_MS);
}

/** @param restoredAt when the service was back, for what it is not written down for */
export function reportOf(
  submissions: readonly Submission[],
  {
    window,
    now,
    restoredAt,
  }: { readonly window: Window; readonly now: Date; readonly restoredAt: Date | undefined },
): ContingencyReport {
  const queued = submissions
    .map((submission) => queuedInvoice(submission, deadlineOf(submission, window, restoredAt), now))
    .sort((a, b) => (a.dueAt ?? NEVER).getTime() - (b.dueAt ?? NEVER).getTime());
  return { queued, overdue: queued.filter(({ isOverdue }) => isOverdue).length };
}

function queuedInvoice(
  { number, uuid, state, contingency }: Submission,
  dueAt: Date,
  now: Date,
): QueuedInvoice {
  const { type = '04', issuedAt = '' } = contingency ?? {};
  return {
    number,
    uuid,
    type,
    state,
    issuedAt: new Date(issuedAt),
    ...(dueAt !== NEVER && { dueAt }),
    isOverdue: now > dueAt,
  };
}
