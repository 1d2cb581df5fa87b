import { FacturadorError } from '../errors/index.js';
import { childNamed, elementsOf, type XmlElement } from '../xml/index.js';
import { type Envelope, readEnvelope } from './envelope.js';
import { readFault } from './fault.js';
import { type FaultCircumstances, faultError } from './fault-error.js';
import { isNil } from './nil.js';
import type { DianOperations, Operation, OperationName, ResultType } from './operations.js';
import { collectRaw } from './raw-fields.js';
import { readShape } from './read-shape.js';
import type { TransportResponse } from './transport.js';

/**
 * Reads the answer to an operation.
 *
 * @throws {FacturadorError} `ERR_SOAP_HTTP` for an answer that is not XML, `ERR_SOAP_RESPONSE` for XML that is not an
 *   answer to this operation, `ERR_SOAP_FAULT`, `ERR_SOAP_SECURITY`
 */
export function readAnswer<Name extends OperationName>(
  operation: Operation<Name>,
  response: TransportResponse,
  circumstances: Omit<FaultCircumstances, 'operation' | 'serverTime'>,
): DianOperations[Name]['result'] {
  const envelope = openEnvelope(response);
  const { payload } = envelope;
  const { wsdlName } = operation;
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
    const kind = body.length === 0 ? 'an empty answer' : `an answer of type ${type}`;
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

function serverTimeOf({ created }: Envelope, { headers }: TransportResponse): Date | undefined {
  const said = created ?? headers.date;
  const time = said === undefined ? Number.NaN : Date.parse(said);
  return Number.isNaN(time) ? undefined : new Date(time);
}
