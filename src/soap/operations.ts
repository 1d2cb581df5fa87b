import type { RawFields, Shape } from '../shape/index.js';
import { ACQUIRER_RESPONSE, type AcquirerFields, type AcquirerResponse } from './acquirer-response.js';
import {
  completeDianResponse,
  DIAN_RESPONSE,
  type DianResponse,
  type DianResponseFields,
} from './dian-response.js';
import {
  DOCUMENT_INFO_RESPONSE,
  type DocumentInfoFields,
  type DocumentInfoResponse,
} from './document-info.js';
import { EVENT_RESPONSE, type EventResponse, type EventResponseFields } from './event-response.js';
import {
  EXCHANGE_EMAIL_RESPONSE,
  type ExchangeEmailFields,
  type ExchangeEmailResponse,
} from './exchange-email-response.js';
import { WCF } from './namespaces.js';
import {
  completeNumberRanges,
  NUMBER_RANGE_RESPONSE_LIST,
  type NumberRangeFields,
  type NumberRangeResponseList,
} from './numbering-range.js';
import {
  UPLOAD_DOCUMENT_RESPONSE,
  type UploadDocumentFields,
  type UploadDocumentResponse,
} from './upload-document-response.js';

/** A ZIP with exactly one document. */
export interface ContentParameters {
  /** The ZIP's bytes; they travel as base64. */
  readonly contentFile: Uint8Array;
}

/** A ZIP and its name. */
export interface FileParameters extends ContentParameters {
  /** Name of the ZIP; the service only echoes it. */
  readonly fileName: string;
}

/** A file for the test set. */
export interface TestSetParameters extends FileParameters {
  /** The TestSetId that the DIAN assigned, a GUID. */
  readonly testSetId: string;
}

/** Which document or batch: its CUFE, CUDE, CUDS, CUNE or ZipKey. */
export interface TrackIdParameters {
  /** CUFE, CUDE, CUDS or CUNE; the ZipKey for GetStatusZip. */
  readonly trackId: string;
}

/** Whose ranges to list: NIT of the issuer, NIT of the owner of the software, and the software. */
export interface NumberingRangeParameters {
  /** NIT of the issuer, without check digit. */
  readonly accountCode: string;
  /** NIT of the software's owner, without check digit: the issuer's own, or the technology provider's. */
  readonly accountCodeT: string;
  /** The SoftwareID. */
  readonly softwareCode: string;
}

/** Whom to ask about: an identity document. */
export interface AcquirerParameters {
  /** Kind of identity document, code of the annex's table 13.2.1: `31` for a NIT, `13` for a cédula. */
  readonly identificationType: string;
  readonly identificationNumber: string;
}

/** Which document to describe: its CUFE, CUDE, CUDS or CUNE. */
export interface DocumentInfoParameters {
  /** CUFE or CUDE. */
  readonly uuid: string;
}

/** GetExchangeEmails takes none. */
export type NoParameters = Readonly<Record<string, never>>;

/** Each operation of the service: what it takes, what travels back, and what the client returns. */
export interface DianOperations {
  sendBillSync: Row<FileParameters, DianResponseFields, DianResponse>;
  sendBillAsync: Row<FileParameters, UploadDocumentFields, UploadDocumentResponse>;
  sendTestSetAsync: Row<TestSetParameters, UploadDocumentFields, UploadDocumentResponse>;
  sendBillAttachmentAsync: Row<FileParameters, UploadDocumentFields, UploadDocumentResponse>;
  sendEventUpdateStatus: Row<ContentParameters, DianResponseFields, DianResponse>;
  sendNominaSync: Row<ContentParameters, DianResponseFields, DianResponse>;
  getStatus: Row<TrackIdParameters, DianResponseFields, DianResponse>;
  getStatusZip: Row<TrackIdParameters, readonly DianResponseFields[], readonly DianResponse[]>;
  getStatusEvent: Row<TrackIdParameters, DianResponseFields, DianResponse>;
  getNumberingRange: Row<NumberingRangeParameters, NumberRangeFields, NumberRangeResponseList>;
  getXmlByDocumentKey: Row<TrackIdParameters, EventResponseFields, EventResponse>;
  getReferenceNotes: Row<TrackIdParameters, DianResponseFields, DianResponse>;
  getExchangeEmails: Row<NoParameters, ExchangeEmailFields, ExchangeEmailResponse>;
  getAcquirer: Row<AcquirerParameters, AcquirerFields, AcquirerResponse>;
  getDocumentInfo: Row<DocumentInfoParameters, DocumentInfoFields, DocumentInfoResponse>;
}

/** The method's name: the operation's in camelCase. */
export type OperationName = keyof DianOperations;

interface Row<Parameters, Fields, Result> {
  parameters: Parameters;
  fields: Fields;
  result: Result;
}

/** How a result travels: one record, or a list of them. */
export interface ResultType<Fields, Result> {
  readonly shape: Shape<Fields>;
  /** Local name of the items, for a list. */
  readonly item?: string;
  /** Makes the result from its fields. */
  readonly complete: (fields: Fields, raw: RawFields) => Result;
}

/** One operation, as the client and the server side need it. */
export interface Operation<Name extends OperationName = OperationName> {
  /** The WSDL's name. */
  readonly wsdlName: string;
  /** In the order of the WSDL, which the service requires. `contentFile` is base64, the others are text. */
  readonly parameters: readonly (keyof DianOperations[Name]['parameters'] & string)[];
  /** Sends get the longer timeout: the service validates before it answers. */
  readonly isSend: boolean;
  readonly result: ResultType<Item<DianOperations[Name]['fields']>, Item<DianOperations[Name]['result']>>;
}

type Item<T> = T extends readonly (infer I)[] ? I : T;

const withRaw = <Fields extends object>(fields: Fields, raw: RawFields): Fields & { raw: RawFields } => ({
  ...fields,
  raw,
});

const dianResponse = { shape: DIAN_RESPONSE, complete: completeDianResponse };
const dianResponses = { ...dianResponse, item: 'DianResponse' };
const upload = { shape: UPLOAD_DOCUMENT_RESPONSE, complete: withRaw<UploadDocumentFields> };
const ranges = { shape: NUMBER_RANGE_RESPONSE_LIST, complete: completeNumberRanges };
const event = { shape: EVENT_RESPONSE, complete: withRaw<EventResponseFields> };
const emails = { shape: EXCHANGE_EMAIL_RESPONSE, complete: withRaw<ExchangeEmailFields> };
const acquirer = { shape: ACQUIRER_RESPONSE, complete: withRaw<AcquirerFields> };
const documentInfo = { shape: DOCUMENT_INFO_RESPONSE, complete: withRaw<DocumentInfoFields> };

const file = ['fileName', 'contentFile'] as const;
const testSet = ['fileName', 'contentFile', 'testSetId'] as const;
const content = ['contentFile'] as const;
const trackId = ['trackId'] as const;
const account = ['accountCode', 'accountCodeT', 'softwareCode'] as const;
const identification = ['identificationType', 'identificationNumber'] as const;

/** The service's operations, as its WSDL has them. */
export const OPERATIONS: { readonly [Name in OperationName]: Operation<Name> } = {
  sendBillSync: send('SendBillSync', file, dianResponse),
  sendBillAsync: send('SendBillAsync', file, upload),
  sendTestSetAsync: send('SendTestSetAsync', testSet, upload),
  sendBillAttachmentAsync: send('SendBillAttachmentAsync', file, upload),
  sendEventUpdateStatus: send('SendEventUpdateStatus', content, dianResponse),
  sendNominaSync: send('SendNominaSync', content, dianResponse),
  getStatus: query('GetStatus', trackId, dianResponse),
  getStatusZip: query('GetStatusZip', trackId, dianResponses),
  getStatusEvent: query('GetStatusEvent', trackId, dianResponse),
  getNumberingRange: query('GetNumberingRange', account, ranges),
  getXmlByDocumentKey: query('GetXmlByDocumentKey', trackId, event),
  getReferenceNotes: query('GetReferenceNotes', trackId, dianResponse),
  getExchangeEmails: query('GetExchangeEmails', [], emails),
  getAcquirer: query('GetAcquirer', identification, acquirer),
  getDocumentInfo: query('GetDocumentInfo', ['uuid'] as const, documentInfo),
};

function send<P extends string, R>(wsdlName: string, parameters: readonly P[], result: R) {
  return { wsdlName, parameters, result, isSend: true };
}

function query<P extends string, R>(wsdlName: string, parameters: readonly P[], result: R) {
  return { wsdlName, parameters, result, isSend: false };
}

/** The action URI of an operation; the answer's has `Response` at its end. */
export function actionOf({ wsdlName }: Pick<Operation, 'wsdlName'>): string {
  return `${WCF}/IWcfDianCustomerServices/${wsdlName}`;
}

/** The parameter that holds bytes. */
export const BINARY_PARAMETER = 'contentFile';
