import type { RawFields } from '../shape/index.js';
import { bytes, dataContract, flag, type Shape, text, texts } from '../shape/index.js';
import { type DianMessage, parseMessages } from './messages.js';
import { type Verdict, verdictOf } from './verdict.js';

/** The fields of the service's `DianResponse`, as they travel. */
export interface DianResponseFields {
  /** The lines of `ErrorMessage` as sent; {@link DianResponse.messages} has them parsed. */
  readonly errorMessages: readonly string[];
  readonly isValid: boolean;
  /** `00` accepted, `99` rejected by rules, `66` key not found, `98` or empty in process, `89` request refused … */
  readonly statusCode: string;
  readonly statusDescription: string;
  readonly statusMessage: string;
  /** The DIAN's signed ApplicationResponse, decoded from `XmlBase64Bytes`: keep these very bytes. */
  readonly xmlBytes?: Uint8Array;
  /** CUFE, CUDE, CUDS or CUNE of the document that the service knows. */
  readonly xmlDocumentKey: string;
  /** Name of the file, without extension. */
  readonly xmlFileName: string;
}

/** What the service says about one document. Texts that it does not send are empty, lists too. */
export interface DianResponse extends DianResponseFields {
  readonly verdict: Verdict;
  /** Every rule broken and every notice; an accepted document may have notifications. */
  readonly messages: readonly DianMessage[];
  /** What {@link DianResponseFields.xmlBytes} is: a batch of several documents is answered by a ZIP of answers. */
  readonly xmlFormat?: 'xml' | 'zip';
  readonly raw: RawFields;
}

export const DIAN_RESPONSE: Shape<DianResponseFields> = {
  namespace: dataContract('DianResponse'),
  fields: {
    errorMessages: texts('ErrorMessage'),
    isValid: flag('IsValid'),
    statusCode: text('StatusCode'),
    statusDescription: text('StatusDescription'),
    statusMessage: text('StatusMessage'),
    xmlBytes: bytes('XmlBase64Bytes', 'XmlBytes'),
    xmlDocumentKey: text('XmlDocumentKey'),
    xmlFileName: text('XmlFileName'),
  },
};

/** Adds what the fields mean. */
export function completeDianResponse(fields: DianResponseFields, raw: RawFields): DianResponse {
  const verdict = verdictOf(fields);
  const messages = parseMessages(fields.errorMessages, fields.isValid ? 'notification' : 'rejection');
  const { xmlBytes } = fields;
  if (xmlBytes === undefined) return { ...fields, verdict, messages, raw };
  return { ...fields, verdict, messages, xmlFormat: isZip(xmlBytes) ? 'zip' : 'xml', raw };
}

/** Tells a ZIP by its first bytes, as the service does. */
export function isZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b;
}
