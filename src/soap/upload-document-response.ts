import type { RawFields } from '../shape/index.js';
import { dataContract, flag, records, type Shape, text } from '../shape/index.js';

/** Why one file of a batch was refused before validation. */
export interface XmlParamsResponseTrackId {
  readonly documentKey: string;
  readonly processedMessage: string;
  readonly senderCode: string;
  readonly success: boolean;
  readonly xmlFileName: string;
}

/** The fields of the service's `UploadDocumentResponse`, as they travel. */
export interface UploadDocumentFields {
  /** Empty when the batch was taken. */
  readonly errorMessageList: readonly XmlParamsResponseTrackId[];
  /** The key to ask GetStatusZip with; empty when the batch was refused. It proves reception, not validation. */
  readonly zipKey: string;
}

/** The answer of the asynchronous sends. */
export interface UploadDocumentResponse extends UploadDocumentFields {
  readonly raw: RawFields;
}

const XML_PARAMS: Shape<XmlParamsResponseTrackId> = {
  namespace: dataContract('XmlParamsResponseTrackId'),
  fields: {
    documentKey: text('DocumentKey'),
    processedMessage: text('ProcessedMessage'),
    senderCode: text('SenderCode'),
    success: flag('Success'),
    xmlFileName: text('XmlFileName'),
  },
};

export const UPLOAD_DOCUMENT_RESPONSE: Shape<UploadDocumentFields> = {
  namespace: dataContract('UploadDocumentResponse'),
  fields: {
    errorMessageList: records('ErrorMessageList', 'XmlParamsResponseTrackId', XML_PARAMS),
    zipKey: text('ZipKey'),
  },
};
