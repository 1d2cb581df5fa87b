export type {
  ErrorCode,
  ErrorReason,
  FacturadorErrorDetails,
  Problem,
  Sentence,
  SentenceData,
  Spoken,
  TextPosition,
  Texts,
} from './index.js';
export { ERROR_CODES, FacturadorError, inSpanish, isFacturadorError } from './index.js';
