import type { OperationName } from '../../soap/index.js';
import type { AnswerFault } from '../wire/write-answer.js';

/** What a fault is decided by. */
export interface FaultRequest {
  /** 1 for the simulator's first request, and so on. */
  readonly sequence: number;
  /** Absent when the request is not one of the service. */
  readonly operation?: OperationName;
  /** The parameters that are text: `trackId`, `fileName`, `testSetId`… */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Something that goes wrong on the way, as it does with the real service.
 *
 * - `latency`: the answer takes that much longer.
 * - `cut`: the connection breaks before the request is processed, or after it and before any byte of the answer.
 * - `http`: a page instead of SOAP, 503 by default; the request is not processed. 429 is a rate limit.
 * - `half-body`: processed, but the connection breaks in the middle of the answer.
 * - `lost-answer`: processed, but no answer ever comes: the client has to give up.
 * - `soap-fault`: an internal error of the service, or the given fault; not processed.
 * - `clock-skew`: the simulator's clock is off by that much, for this request.
 * - `slow-batch`: the batch that this request sends stays in process for that many more polls.
 * - `in-process`: what answers by a status answers `98 En Proceso` with `IsValid` false, as the service in production did for
 *   a while to everything. What is sent is validated all the same; with `isProcessed: false` it is not registered.
 * - `another-document`: processed, but the answer is about another document, the last one that was validated.
 * - `another-message`: processed, but the answer's `RelatesTo` names another message than the one that was sent.
 * - `odd-status`: processed and answered, under another HTTP status than 200; 502 by default.
 * - `duplicate`: the request arrives twice, and the second one's answer is the one that comes back.
 */
export type Fault =
  | { readonly kind: 'latency'; readonly milliseconds: number }
  | { readonly kind: 'cut'; readonly when: 'before-processing' | 'after-processing' }
  | { readonly kind: 'http'; readonly status?: number; readonly html?: string }
  | { readonly kind: 'half-body' }
  | { readonly kind: 'lost-answer' }
  | { readonly kind: 'soap-fault'; readonly fault?: AnswerFault }
  | { readonly kind: 'clock-skew'; readonly seconds: number }
  | { readonly kind: 'slow-batch'; readonly polls: number }
  | { readonly kind: 'in-process'; readonly isProcessed?: boolean }
  | { readonly kind: 'another-document' }
  | { readonly kind: 'another-message' }
  | { readonly kind: 'odd-status'; readonly status?: number }
  | { readonly kind: 'duplicate' };
