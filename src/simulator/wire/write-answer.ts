import { declaration, shapeDeclarations, writeItem, writeShape, XSI } from '../../shape/index.js';
import {
  actionOf,
  type DianOperations,
  FAULT_ACTION,
  OPERATIONS,
  type Operation,
  type OperationName,
  SOAP,
  WCF,
  WSA,
  WSSE,
  WSU,
} from '../../soap/index.js';
import {
  canonicalBytes,
  declaring,
  type ElementFunction,
  vocabulary,
  type XmlAttribute,
  type XmlElement,
  xmlAttribute,
  xmlName,
} from '../../xml/index.js';

/** The fields of an operation's answer; those left out are sent as nil. */
export type AnswerFields<Name extends OperationName> =
  DianOperations[Name]['fields'] extends readonly (infer I)[]
    ? readonly Partial<I>[]
    : Partial<DianOperations[Name]['fields']>;

/** What the header of an answer says. */
export interface AnswerHeader {
  /** The server's time, for the Timestamp. */
  readonly now: Date;
  /** The MessageID that is answered. */
  readonly relatesTo?: string;
}

/** A fault to answer with. */
export interface AnswerFault {
  /** `Sender` for a fault of the request, `Receiver` for one of the server. */
  readonly code: 'Sender' | 'Receiver';
  readonly subcode: { readonly namespace: string; readonly local: string };
  readonly reason: string;
}

/** The fault by which the service refuses a WS-Security header, whatever is wrong with it. */
export const INVALID_SECURITY: AnswerFault = {
  code: 'Sender',
  subcode: { namespace: WSSE, local: 'InvalidSecurity' },
  reason: 'An error occurred when verifying security for the message.',
};

const ANSWER_TTL_MILLISECONDS = 5 * 60 * 1000;

const s = vocabulary('s', SOAP, [
  'Body',
  'Code',
  'Envelope',
  'Fault',
  'Header',
  'Reason',
  'Subcode',
  'Text',
  'Value',
]);
const a = vocabulary('a', WSA, ['Action', 'RelatesTo']);
const u = vocabulary('u', WSU, ['Created', 'Expires', 'Timestamp']);
const o = vocabulary('o', WSSE, ['Security']);
const wcf: Readonly<Record<string, ElementFunction>> = vocabulary(
  '',
  WCF,
  Object.values(OPERATIONS).flatMap(({ wsdlName }) => [`${wsdlName}Response`, `${wsdlName}Result`]),
);
const xml = xmlName('xml', 'lang', 'http://www.w3.org/XML/1998/namespace');

const ENVELOPE_NAMESPACES = [declaration('s', SOAP), declaration('a', WSA), declaration('u', WSU)];
const MUST_UNDERSTAND: readonly XmlAttribute[] = [xmlAttribute(xmlName('s', 'mustUnderstand', SOAP), '1')];
const NIL: readonly XmlAttribute[] = [xmlAttribute(xmlName('i', 'nil', XSI), 'true')];

/**
 * Writes an answer in the service's shape: for a server that stands in for the DIAN's.
 *
 * @param fields what the result holds; `undefined` gives a nil result
 * @example
 * writeAnswer('getStatus', { isValid: true, statusCode: '00' }, { now: new Date() });
 */
export function writeAnswer<Name extends OperationName>(
  name: Name,
  fields: AnswerFields<Name> | undefined,
  header: AnswerHeader,
): Uint8Array {
  const operation: Operation<Name> = OPERATIONS[name];
  const { wsdlName } = operation;
  const result = declaring(writeResult(operation, fields), shapeDeclarations(operation.result.shape));
  const wrapper = declaring(elementOf(`${wsdlName}Response`)([result]), [declaration('', WCF)]);
  return writeMessage(`${actionOf(operation)}Response`, wrapper, header);
}

/**
 * Writes a fault in the service's shape.
 *
 * @param header without `now` the fault has no Timestamp, as the service sends it
 */
export function writeFault(fault: AnswerFault, header: Partial<AnswerHeader> = {}): Uint8Array {
  const { namespace, local } = fault.subcode;
  const subcode = declaring(s.Value(`a:${local}`), [declaration('a', namespace)]);
  const payload = s.Fault([
    s.Code([s.Value(`s:${fault.code}`), s.Subcode([subcode])]),
    s.Reason([s.Text(fault.reason, [xmlAttribute(xml, 'en-US')])]),
  ]);
  return writeMessage(FAULT_ACTION, payload, header);
}

function writeResult<Name extends OperationName>(
  { wsdlName, result }: Operation<Name>,
  fields: AnswerFields<Name> | undefined,
): XmlElement {
  const local = `${wsdlName}Result`;
  if (fields === undefined) return elementOf(local)('', NIL);
  if (result.item === undefined) return elementOf(local)(writeShape(result.shape, fields as object));
  const { shape, item } = result;
  const items = (fields as readonly object[]).map((each) => writeItem(shape, item, writeShape(shape, each)));
  return elementOf(local)(items);
}

function elementOf(local: string): ElementFunction {
  return wcf[local] as ElementFunction;
}

function writeMessage(
  action: string,
  payload: XmlElement,
  { now, relatesTo }: Partial<AnswerHeader>,
): Uint8Array {
  const header = s.Header([
    a.Action(action, MUST_UNDERSTAND),
    a.RelatesTo(relatesTo),
    now && writeSecurity(now),
  ]);
  const envelope = s.Envelope([header as XmlElement, s.Body([payload])]);
  return canonicalBytes(declaring(envelope, ENVELOPE_NAMESPACES));
}

function writeSecurity(now: Date): XmlElement {
  const expires = new Date(now.getTime() + ANSWER_TTL_MILLISECONDS);
  const timestamp = u.Timestamp(
    [u.Created(now.toISOString()), u.Expires(expires.toISOString())],
    [xmlAttribute(xmlName('u', 'Id', WSU), '_0')],
  );
  return declaring(o.Security([timestamp], MUST_UNDERSTAND), [declaration('o', WSSE)]);
}
