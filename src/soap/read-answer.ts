import { FacturadorError } from '../errors/index.js';
import { collectRaw, isNil, readShape } from '../shape/index.js';
import { foreignText } from '../text/index.js';
import { childNamed, elementsOf, type XmlElement } from '../xml/index.js';
import { type Envelope, readEnvelope } from './envelope.js';
import { readFault } from './fault.js';
import { type FaultCircumstances, faultError } from './fault-error.js';
import type { DianOperations, Operation, OperationName, ResultType } from './operations.js';
import type { TransportResponse } from './transport.js';

/** What is known of a request when its answer comes. */
export interface AnswerCircumstances extends Omit<FaultCircumstances, 'operation' | 'serverTime'> {
  /** The `wsa:MessageID` of the request, when it had one. */
  readonly messageId?: string;
}

/** The only HTTP status that an answer comes under; a fault has another. */
const ANSWERED = 200;

/**
 * Reads the answer to an operation.
 *
 * @throws {FacturadorError} `ERR_SOAP_HTTP` for an answer that is not XML or comes under another status than 200,
 *   `ERR_SOAP_RESPONSE` for XML that is not an answer to this operation or is the answer to another message, `ERR_SOAP_FAULT`, `ERR_SOAP_SECURITY`
 */
export function readAnswer<Name extends OperationName>(
  operation: Operation<Name>,
  response: TransportResponse,
  circumstances: AnswerCircumstances,
): DianOperations[Name]['result'] {
  const envelope = openEnvelope(response);
  const { payload, relatesTo } = envelope;
  const { wsdlName } = operation;
  const { messageId } = circumstances;
  // Without a MessageID to name, the service relates its answer to an id of its own.
  if (messageId !== undefined && relatesTo !== undefined && relatesTo !== messageId) throw ofAnotherRequest();
  if (payload?.name.local === 'Fault') {
    const serverTime = serverTimeOf(envelope, response);
    const known = serverTime === undefined ? circumstances : { ...circumstances, serverTime };
    throw faultError(readFault(payload), { ...known, operation: wsdlName });
  }
  if (payload?.name.local !== `${wsdlName}Response`) {
    throw new FacturadorError(
      'ERR_SOAP_RESPONSE',
      `Found ${payload?.name.local ?? 'nothing'} in the answer, expected ${wsdlName}Response`,
      { mayHaveArrived: true },
    );
  }
  if (response.status !== ANSWERED) throw underStatus(response.status, payload.name.local);
  const result = readResult(operation.result, childNamed(payload, `${wsdlName}Result`));
  return result as DianOperations[Name]['result'];
}

/** Reads an operation's result element; an absent or nil one gives an empty result. */
export function readResult<Fields, Result>(
  { shape, item, complete }: ResultType<Fields, Result>,
  element: XmlElement | undefined,
): Result | readonly Result[] {
  const read = (from: XmlElement | undefined): Result => {
    const raw = collectRaw();
    return complete(readShape(shape, from, raw), raw.fields);
  };
  if (item === undefined) return read(element);
  const items = element === undefined ? [] : elementsOf(element).filter((child) => !isNil(child));
  return items.map(read);
}

function openEnvelope({ status, headers, body }: TransportResponse): Envelope {
  const type = headers['content-type'] ?? '';
  const looksLikeXml = type === '' || /[/+]xml\b/i.test(type);
  if (!looksLikeXml || body.length === 0) {
    const kind = body.length === 0 ? 'an empty answer' : `an answer of type ${foreignText(type)}`;
    throw new FacturadorError('ERR_SOAP_HTTP', `Found HTTP ${status} with ${kind}, expected a SOAP message`, {
      mayHaveArrived: true,
      cause: { status },
    });
  }
  try {
    return readEnvelope(body);
  } catch (cause) {
    throw new FacturadorError(
      'ERR_SOAP_RESPONSE',
      `Found HTTP ${status} with ${body.length} bytes that are no SOAP message, expected one`,
      { mayHaveArrived: true, cause },
    );
  }
}

function underStatus(status: number, found: string): FacturadorError {
  return new FacturadorError(
    'ERR_SOAP_HTTP',
    `Found ${found} under HTTP ${status}, expected ${ANSWERED}: what comes under another status does not count`,
    { mayHaveArrived: true, cause: { status } },
  );
}

function ofAnotherRequest(): FacturadorError {
  return new FacturadorError(
    'ERR_SOAP_RESPONSE',
    'Found the answer to another message by its RelatesTo, expected the one to this message',
    { mayHaveArrived: true },
  );
}

function serverTimeOf({ created }: Envelope, { headers }: TransportResponse): Date | undefined {
  const said = created ?? headers.date;
  const time = said === undefined ? Number.NaN : Date.parse(said);
  return Number.isNaN(time) ? undefined : new Date(time);
}
