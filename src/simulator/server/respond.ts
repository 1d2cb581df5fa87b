import { foreignText } from '../../text/index.js';
import type { Fault, FaultRequest } from '../service/faults.js';
import type { Service } from '../service/service.js';
import type { RecordedRequest, TrafficLog } from '../service/traffic.js';
import {
  type Answered,
  answerRequest,
  fault as faultAnswer,
  INTERNAL_FAULT,
  type Incoming,
  readIncoming,
} from './answer-request.js';
import type { HttpReply, HttpRequest } from './http-server.js';

/** What every request is answered with. */
export interface Exchange {
  readonly service: Service;
  readonly log: TrafficLog;
  readonly now: () => Date;
  readonly faults: ((request: FaultRequest) => Fault | undefined) | undefined;
  readonly endpoints: readonly string[];
}

/** One request on its way: what it says, what goes wrong with it. */
interface Passage {
  readonly exchange: Exchange;
  readonly incoming: Incoming;
  readonly fault: Fault | undefined;
  /** By the simulator's clock, which the fault may have set off. */
  readonly now: Date;
}

const SOAP_TYPE = 'application/soap+xml; charset=utf-8';
const HTML_TYPE = 'text/html';
const UNAVAILABLE = 503;
const BAD_GATEWAY = 502;
const PAGE =
  '<!DOCTYPE html><html><head><title>Service Unavailable</title></head><body><h2>Service Unavailable</h2></body></html>';

/** Answers a POST, or does to it what the fault says, and records it. */
export async function respond(exchange: Exchange, { body, signal }: HttpRequest): Promise<HttpReply> {
  const { log, faults } = exchange;
  const incoming = readIncoming(body);
  const said = { sequence: log.nextSequence(), ...describeRequest(incoming) };
  const fault = faults?.(said);
  const receivedAt = exchange.now();
  const skew = fault?.kind === 'clock-skew' ? fault.seconds * 1000 : 0;
  const now = new Date(receivedAt.getTime() + skew);
  const answered = await answer({ exchange, incoming, fault, now });
  if (answered?.error !== undefined)
    process.emitWarning(`The simulator failed: ${foreignText(String(answered.error))}`);
  const reply = replyOf(answered, fault, now);
  if (fault?.kind === 'latency') await delay(fault.milliseconds, signal);
  log.add(recordOf({ ...said, receivedAt, body, fault }, { incoming, answered, reply }));
  return reply;
}

function describeRequest({ request }: Incoming): Omit<FaultRequest, 'sequence'> {
  if (request === undefined) return { parameters: {} };
  const { operation, parameters } = request;
  const texts = Object.entries(parameters).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { operation, parameters: Object.fromEntries(texts) };
}

/** Undefined when the fault keeps the request from being processed. */
async function answer({ exchange, incoming, fault, now }: Passage): Promise<Answered | undefined> {
  const { service, endpoints } = exchange;
  if (fault?.kind === 'http' || (fault?.kind === 'cut' && fault.when === 'before-processing'))
    return undefined;
  if (fault?.kind === 'soap-fault') return faultAnswer(fault.fault ?? INTERNAL_FAULT, now);
  const call = {
    now,
    extraPolls: fault?.kind === 'slow-batch' ? fault.polls : 0,
    ...(fault?.kind === 'another-document' && { astray: 'document' as const }),
    ...(fault?.kind === 'in-process' &&
      ({ inProcess: fault.isProcessed === false ? 'untaken' : 'taken' } as const)),
    ...(fault?.kind === 'another-message' && { astray: 'message' as const }),
  };
  if (fault?.kind === 'duplicate') await answerRequest(service, incoming, { call, endpoints });
  return answerRequest(service, incoming, { call, endpoints });
}

function replyOf(answered: Answered | undefined, fault: Fault | undefined, date: Date): HttpReply {
  if (fault?.kind === 'http') {
    const { status = UNAVAILABLE, html = PAGE } = fault;
    return { kind: 'answer', status, type: HTML_TYPE, date, body: new TextEncoder().encode(html) };
  }
  if (answered === undefined || fault?.kind === 'cut') return { kind: 'cut' };
  if (fault?.kind === 'lost-answer') return { kind: 'silence' };
  const kind = fault?.kind === 'half-body' ? 'half' : 'answer';
  const status = fault?.kind === 'odd-status' ? (fault.status ?? BAD_GATEWAY) : answered.status;
  return { kind, status, type: SOAP_TYPE, date, body: answered.body };
}

function recordOf(
  said: Pick<RecordedRequest, 'sequence' | 'operation' | 'parameters' | 'receivedAt' | 'body'> & {
    readonly fault: Fault | undefined;
  },
  {
    incoming: { request },
    answered,
    reply,
  }: { readonly incoming: Incoming; readonly answered: Answered | undefined; readonly reply: HttpReply },
): RecordedRequest {
  const { fault, ...plain } = said;
  const sent = request?.parameters as { readonly contentFile?: Uint8Array } | undefined;
  const contentFile = sent?.contentFile;
  const { body: answer, status: _, ...found } = answered ?? { body: undefined, status: undefined };
  return Object.freeze({
    ...plain,
    ...found,
    ...(fault === undefined ? {} : { fault }),
    ...(contentFile === undefined ? {} : { contentFile }),
    ...(answer === undefined ? {} : { answer }),
    ...('status' in reply ? { status: reply.status } : {}),
  });
}

/** Waits, or until the server closes. */
function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
