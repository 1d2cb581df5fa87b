import { decodeBase64 } from '../../bytes/index.js';
import { FacturadorError } from '../../errors/index.js';
import { isNil } from '../../shape/index.js';
import type { Envelope } from '../../soap/index.js';
import {
  BINARY_PARAMETER,
  type DianOperations,
  OPERATIONS,
  type OperationName,
  WCF,
} from '../../soap/index.js';
import { elementsOf, textOf, type XmlElement } from '../../xml/index.js';

/** A request that arrived: the operation, and its parameters as far as they were sent. */
export type ServiceRequest = {
  [Name in OperationName]: {
    readonly operation: Name;
    readonly parameters: Partial<DianOperations[Name]['parameters']>;
  };
}[OperationName];

const BY_WSDL_NAME: ReadonlyMap<string, OperationName> = new Map(
  Object.entries(OPERATIONS).map(([name, { wsdlName }]) => [wsdlName, name as OperationName]),
);

/**
 * Reads the request in an envelope: for a server that stands in for the DIAN's.
 *
 * Like the service, it takes parameters in the order of the WSDL and in the service's namespace; one that is out of
 * order, in another namespace or nil counts as not sent.
 *
 * @throws {FacturadorError} `ERR_XML_CONTENT` for an operation that does not exist, or a `contentFile` that is not base64
 * @example
 * const { operation, parameters } = readRequest(readEnvelope(body)); // 'getStatus', { trackId: '…' }
 */
export function readRequest({ payload }: Envelope): ServiceRequest {
  const operation = payload?.name.namespace === WCF ? BY_WSDL_NAME.get(payload.name.local) : undefined;
  if (payload === undefined || operation === undefined) {
    throw new FacturadorError(
      'ERR_XML_CONTENT',
      `Found ${payload?.name.local ?? 'nothing'} in the request, expected an operation of the service`,
    );
  }
  const parameters: Record<string, string | Uint8Array> = {};
  const sent = elementsOf(payload);
  let next = 0;
  for (const name of OPERATIONS[operation].parameters as readonly string[]) {
    const at = sent.findIndex((element, index) => index >= next && isParameter(element, name));
    const element = sent[at];
    if (element === undefined) continue;
    next = at + 1;
    if (!isNil(element)) parameters[name] = readParameter(element, name);
  }
  return { operation, parameters } as ServiceRequest;
}

function isParameter({ name: { local, namespace } }: XmlElement, name: string): boolean {
  return local === name && namespace === WCF;
}

function readParameter(element: XmlElement, name: string): string | Uint8Array {
  const text = textOf(element) ?? '';
  if (name !== BINARY_PARAMETER) return text;
  // None at all is for the service to refuse.
  const bytes = text.trim() === '' ? new Uint8Array() : decodeBase64(text);
  if (bytes !== undefined) return bytes;
  throw new FacturadorError('ERR_XML_CONTENT', `Found a ${name} that is not base64`, { path: name });
}
