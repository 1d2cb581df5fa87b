export type { RawFields } from '../shape/index.js';
export type { AcquirerFields, AcquirerResponse } from './acquirer-response.js';
export type { DianClientOptions } from './client.js';
export { createDianClient, ENDPOINTS } from './client.js';
export type { CallOptions, DianClient } from './dian-client.js';
export type { DianResponse, DianResponseFields } from './dian-response.js';
export type {
  ConceptoCorreccion,
  DocumentInfoFields,
  DocumentInfoResponse,
  Documento,
  Entidad,
  Estado,
  Evento,
  LegitimoTenedor,
  Nota,
  NumeroDocumento,
  ReferenciaDocumento,
  TotalEImpuestos,
  ValidacionDoc,
} from './document-info.js';
export type { Envelope } from './envelope.js';
export { readEnvelope } from './envelope.js';
export type { EventResponse, EventResponseFields } from './event-response.js';
export type { ExchangeEmailFields, ExchangeEmailResponse } from './exchange-email-response.js';
export type { SoapFault } from './fault.js';
export type { ClientHooks, RequestEvent, ResponseEvent } from './hooks.js';
export type { HttpsTransport, HttpsTransportOptions } from './https-transport.js';
export { httpsTransport } from './https-transport.js';
export type { DianMessage, Severity } from './messages.js';
export { parseMessage } from './messages.js';
export {
  attributeIn,
  EXCLUSIVE_C14N,
  FAULT_ACTION,
  RSA_SHA256,
  SHA256,
  SOAP,
  WCF,
  WSA,
  WSSE,
  WSU,
} from './namespaces.js';
export { isCertificateFailure } from './not-connected.js';
export type { NumberRangeFields, NumberRangeResponseList } from './numbering-range.js';
export type {
  AcquirerParameters,
  ContentParameters,
  DianOperations,
  DocumentInfoParameters,
  FileParameters,
  NoParameters,
  NumberingRangeParameters,
  Operation,
  OperationName,
  TestSetParameters,
  TrackIdParameters,
} from './operations.js';
export { actionOf, BINARY_PARAMETER, OPERATIONS } from './operations.js';
export type { SecurityVariant } from './security-header.js';
export type { Transport, TransportRequest, TransportResponse } from './transport.js';
export type {
  UploadDocumentFields,
  UploadDocumentResponse,
  XmlParamsResponseTrackId,
} from './upload-document-response.js';
export type { Verdict } from './verdict.js';
