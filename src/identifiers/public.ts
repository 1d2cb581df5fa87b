export type {
  ColombianDateTime,
  DocumentNumber,
  FileKind,
  FileNameFields,
  Nit,
  ParsedFileName,
  QrFields,
  SoftwareSecurityCodeFields,
} from './index.js';
export {
  colombianDateTime,
  isValidNit,
  nitCheckDigit,
  parseDocumentNumber,
  parseFileName,
  parseNit,
  qrText,
  qrUrl,
  softwareSecurityCode,
  xmlFileName,
  zipFileName,
} from './index.js';
