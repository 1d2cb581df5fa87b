import type { RawFields } from '../shape/index.js';
import { bytes, dataContract, type Shape, text } from '../shape/index.js';

/** The fields of the service's `EventResponse`, as they travel. */
export interface EventResponseFields {
  /** `100` done, `404` not found, `206` the XML is faulty, `401` not yours, `89` bad key, `500` the service failed. */
  readonly code: string;
  readonly message: string;
  readonly validationDate: string;
  /** The document, decoded from `XmlBytesBase64`: the signed bytes. */
  readonly xmlBytes?: Uint8Array;
}

/** The answer of GetXmlByDocumentKey. */
export interface EventResponse extends EventResponseFields {
  readonly raw: RawFields;
}

export const EVENT_RESPONSE: Shape<EventResponseFields> = {
  namespace: dataContract('EventResponse'),
  fields: {
    code: text('Code'),
    message: text('Message'),
    validationDate: text('ValidationDate'),
    xmlBytes: bytes('XmlBytesBase64'),
  },
};
