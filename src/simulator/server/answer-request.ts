import { asBuffer } from '../../bytes/index.js';
import { type Certificate, isIssuedBy } from '../../credential/index.js';
import { isFacturadorError } from '../../errors/index.js';
import { type Envelope, readEnvelope } from '../../soap/index.js';
import { perform } from '../operations/perform.js';
import type { Call, Service } from '../service/service.js';
import type { RecordedRequest } from '../service/traffic.js';
import { readRequest, type ServiceRequest } from '../wire/read-request.js';
import { verifySecurity } from '../wire/verify-security.js';
import { type AnswerFault, INVALID_SECURITY, writeFault } from '../wire/write-answer.js';

/** A body as far as it could be read. */
export interface Incoming {
  /** Absent when the body is no SOAP 1.2 envelope. */
  readonly envelope?: Envelope;
  /** Absent when the envelope holds no request of the service. */
  readonly request?: ServiceRequest;
}

/** What is answered, and what the log has to say beside it. */
export interface Answered extends Pick<RecordedRequest, 'senderNit' | 'security' | 'error'> {
  readonly status: number;
  readonly body: Uint8Array;
}

type Security = NonNullable<RecordedRequest['security']>;

const SOAP = 'http://www.w3.org/2003/05/soap-envelope';
const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const DISPATCHER = 'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher';
const ACTIONS = 'http://wcf.dian.colombia/IWcfDianCustomerServices/';

/** An error of the service itself. */
export const INTERNAL_FAULT: AnswerFault = {
  code: 'Receiver',
  subcode: { namespace: DISPATCHER, local: 'InternalServiceFault' },
  reason:
    'The server was unable to process the request due to an internal error.  For more information about the error, either turn on IncludeExceptionDetailInFaults (either from ServiceBehaviorAttribute or from the <serviceDebug> configuration behavior) on the server in order to send the exception information back to the client, or turn on tracing as per the Microsoft .NET Framework SDK documentation and inspect the server trace logs.',
};

/** Reads a body; what it is not is absent, and is answered later. */
export function readIncoming(body: Uint8Array): Incoming {
  const envelope = unlessRefused(() => readEnvelope(body));
  if (envelope?.root.name.namespace !== SOAP) return {};
  const request = unlessRefused(() => readRequest(envelope));
  return request === undefined ? { envelope } : { envelope, request };
}

/** A body that is not what it should be is an answer here, not an error of ours. */
function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return undefined;
  }
}

/**
 * Answers a request as the service does: security first, then address and action, then the operation.
 *
 * @param endpoints the addresses that `wsa:To` may hold
 */
export async function answerRequest(
  service: Service,
  { envelope, request }: Incoming,
  { call, endpoints }: { readonly call: Omit<Call, 'sender'>; readonly endpoints: readonly string[] },
): Promise<Answered> {
  const { now } = call;
  if (envelope === undefined) return { status: 400, body: new Uint8Array() };
  const report = verifySecurity(envelope, { now });
  const security = report.valid ? certificateProblem(service, report.certificate, now) : report;
  if (!report.valid || security !== undefined) {
    return { ...fault(INVALID_SECURITY), security: security as Security };
  }
  const { certificate: sender } = report;
  const known = sender.nit === undefined ? {} : { senderNit: sender.nit };
  const misdirected = dispatchFault(envelope, endpoints);
  if (misdirected !== undefined) return { ...fault(misdirected, now), ...known };
  if (request === undefined) return { ...fault(INTERNAL_FAULT, now), ...known };
  try {
    const body = await perform(service, request, {
      call: { ...call, sender },
      relatesTo: envelope.messageId,
    });
    return { status: 200, body, ...known };
  } catch (error) {
    return { ...fault(INTERNAL_FAULT, now), ...known, error };
  }
}

/** A fault as an answer; without `now` it has no Timestamp. */
export function fault(content: AnswerFault, now?: Date): { status: number; body: Uint8Array } {
  return { status: 500, body: writeFault(content, now === undefined ? {} : { now }) };
}

function certificateProblem({ trusted }: Service, certificate: Certificate, now: Date): Security | undefined {
  const { notBefore, notAfter } = certificate;
  if (now < notBefore || now > notAfter) {
    const validity = `${notBefore.toISOString()} to ${notAfter.toISOString()}`;
    return { problem: 'validity', detail: `The certificate is valid from ${validity}` };
  }
  if (
    trusted === undefined ||
    trusted.some((other) => isSame(other, certificate) || isIssuedBy(certificate, other))
  ) {
    return undefined;
  }
  return { problem: 'untrusted', detail: `No trusted certificate has issued ${certificate.subject}` };
}

function isSame(a: Certificate, b: Certificate): boolean {
  return asBuffer(a.der).equals(b.der);
}

/** WS-Addressing 1.0, SOAP binding §6.4: what is for somebody else is not dispatched. */
function dispatchFault(
  { to = '', action = '', payload }: Envelope,
  endpoints: readonly string[],
): AnswerFault | undefined {
  // Older clients sign the address with `?wsdl`.
  if (!endpoints.includes(to.replace(/\?wsdl$/, ''))) {
    return {
      code: 'Sender',
      subcode: { namespace: ADDRESSING, local: 'DestinationUnreachable' },
      reason: `The message with To '${to}' cannot be processed at the receiver, due to an AddressFilter mismatch at the EndpointDispatcher.  Check that the sender and receiver's EndpointAddresses agree.`,
    };
  }
  if (payload !== undefined && action === `${ACTIONS}${payload.name.local}`) return undefined;
  return {
    code: 'Sender',
    subcode: { namespace: ADDRESSING, local: 'ActionNotSupported' },
    reason: `The message with Action '${action}' cannot be processed at the receiver, due to a ContractFilter mismatch at the EndpointDispatcher. This may be because of either a contract mismatch (mismatched Actions between sender and receiver) or a binding/security mismatch between the sender and the receiver.`,
  };
}
