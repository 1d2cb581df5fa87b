import { asBuffer } from '../bytes/index.js';
import { describe, FacturadorError } from '../errors/index.js';
import { declaration } from '../shape/index.js';
import {
  canonicalBytes,
  declaring,
  type ElementFunction,
  vocabulary,
  type XmlElement,
} from '../xml/index.js';
import { ANONYMOUS, SOAP, soap, WCF, WSA, WSU, wsa, wsuId } from './namespaces.js';
import { actionOf, BINARY_PARAMETER, OPERATIONS, type Operation } from './operations.js';
import type { SecurityWriter } from './security-header.js';

/** What a request is made of. */
export interface RequestContent {
  readonly operation: Pick<Operation, 'wsdlName'> & { readonly parameters: readonly string[] };
  /** By the WSDL's names, all that the operation has. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** The service's address: where the request goes, and what is signed. */
  readonly url: string;
  /** Unique, made of characters that an XML name may have; every id in the message is made of it. */
  readonly id: string;
  readonly created: Date;
  /** Send `wsa:MessageID`, so that the answer's `RelatesTo` repeats it. */
  readonly withMessageId: boolean;
}

/** Elements for every operation and parameter of the service. */
const wcf: Readonly<Record<string, ElementFunction>> = vocabulary(
  'wcf',
  WCF,
  Object.values(OPERATIONS).flatMap(({ wsdlName, parameters }) => [wsdlName, ...parameters]),
);

const ENVELOPE_NAMESPACES = [declaration('soap', SOAP), declaration('wcf', WCF)];
const HEADER_NAMESPACES = [declaration('wsa', WSA)];
const TO_NAMESPACES = [declaration('wsu', WSU)];
const ANCESTORS = [
  declaring(soap.Envelope(''), ENVELOPE_NAMESPACES),
  declaring(soap.Header(''), HEADER_NAMESPACES),
];
const CONTENT_END = `</wcf:${BINARY_PARAMETER}>`;

/**
 * Writes the SOAP 1.2 request of an operation, with its WS-Security header.
 *
 * @throws {FacturadorError} `ERR_INPUT` for a parameter that is absent or of another type, `ERR_XML_CHARACTER` for a text that XML cannot
 *   carry; and what the credential's `sign` throws
 */
export async function writeRequest(content: RequestContent, security: SecurityWriter): Promise<Uint8Array> {
  const { url, id, created, operation } = content;
  const body = writeBody(content);
  const toId = `ID-${id}`;
  const to = declaring(wsa.To(url, [wsuId(toId)]), TO_NAMESPACES);
  const header = soap.Header([
    await security({ id, created, to, toId, ancestors: ANCESTORS }),
    wsa.Action(actionOf(operation)),
    ...(content.withMessageId ? [wsa.MessageID(messageIdOf(id)), wsa.ReplyTo([wsa.Address(ANONYMOUS)])] : []),
    to,
  ]);
  const envelope = soap.Envelope([declaring(header, HEADER_NAMESPACES), soap.Body([body])]);
  const message = canonicalBytes(declaring(envelope, ENVELOPE_NAMESPACES));
  return withContent(message, content.parameters[BINARY_PARAMETER]);
}

/** The `wsa:MessageID` of a message. */
export function messageIdOf(id: string): string {
  return `urn:uuid:${id}`;
}

function writeBody({ operation, parameters }: RequestContent): XmlElement {
  const elements = operation.parameters.map((name) => elementOf(name)(textFor(name, parameters[name])));
  return elementOf(operation.wsdlName)(elements);
}

function elementOf(local: string): ElementFunction {
  return wcf[local] as ElementFunction;
}

/** The text of a parameter; content is put in place once the message is written. */
function textFor(name: string, value: unknown): string {
  if (name === BINARY_PARAMETER) {
    checkContent(value);
    return '';
  }
  if (typeof value === 'string') return value;
  throw new FacturadorError('ERR_INPUT', `Found ${describe(value)} as ${name}, expected a string`, {
    path: name,
  });
}

function checkContent(value: unknown): void {
  if (!(value instanceof Uint8Array)) {
    throw new FacturadorError(
      'ERR_INPUT',
      `Found ${describe(value)} as ${BINARY_PARAMETER}, expected a Uint8Array`,
      { path: BINARY_PARAMETER },
    );
  }
  if (value[0] === 0x50 && value[1] === 0x4b) return;
  throw new FacturadorError(
    'ERR_INPUT',
    `Found ${BINARY_PARAMETER} without the signature of a ZIP, which the service refuses; pass the XML through zip() first`,
    { path: BINARY_PARAMETER },
  );
}

/** Base64 has nothing to escape, so it joins the message when the rest is written, and is never scanned. */
function withContent(message: Uint8Array, content: unknown): Uint8Array {
  if (!(content instanceof Uint8Array)) return message;
  const before = asBuffer(message);
  const at = before.lastIndexOf(CONTENT_END);
  const base64 = asBuffer(content).toString('base64');
  const whole = Buffer.allocUnsafe(before.length + base64.length);
  before.copy(whole, 0, 0, at);
  before.copy(whole, at + whole.write(base64, at, 'latin1'), at);
  return whole;
}
