import type { OperationName } from '../../soap/index.js';
import type { SecurityProblem } from '../wire/verify-security.js';
import type { Fault } from './faults.js';

/** A request as it arrived, and what became of it. */
export interface RecordedRequest {
  /** 1 for the simulator's first request, and so on. */
  readonly sequence: number;
  /** By the simulator's clock. */
  readonly receivedAt: Date;
  /** Absent when the request is not one of the service. */
  readonly operation?: OperationName;
  /** The parameters that are text: `trackId`, `fileName`, `testSetId`… */
  readonly parameters: Readonly<Record<string, string>>;
  /** The ZIP that was sent. */
  readonly contentFile?: Uint8Array;
  /** NIT in the certificate of the sender, once its signature was verified. */
  readonly senderNit?: string;
  /** Why the WS-Security header was refused, which the sender is not told. */
  readonly security?: {
    readonly problem: SecurityProblem | 'untrusted' | 'validity';
    readonly detail: string;
  };
  /** The fault that was injected. */
  readonly fault?: Fault;
  /** The envelope that arrived. */
  readonly body: Uint8Array;
  /** HTTP status of the answer; absent when none was sent. */
  readonly status?: number;
  /** The answer as it would have been sent; absent when the request was not processed. */
  readonly answer?: Uint8Array;
  /** A failure of the simulator itself, which was answered as an internal error of the service. */
  readonly error?: unknown;
}

/** Keeps the last requests. */
export interface TrafficLog {
  readonly records: readonly RecordedRequest[];
  add(record: RecordedRequest): void;
  /** The number of the next request. */
  nextSequence(): number;
}

/** @param most how many are kept */
export function trafficLog(
  most: number,
  onTraffic: ((record: RecordedRequest) => void) | undefined,
): TrafficLog {
  const records: RecordedRequest[] = [];
  let sequence = 0;
  return {
    records,
    add: (record) => {
      records.push(record);
      if (records.length > most) records.shift();
      onTraffic?.(record);
    },
    nextSequence: () => {
      sequence += 1;
      return sequence;
    },
  };
}
