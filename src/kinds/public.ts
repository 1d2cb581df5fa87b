export type {
  BuiltKind,
  DocumentKind,
  DocumentKindRow,
  DocumentType,
  Identifier,
  InvoiceTypeCode,
  KindMarks,
  NumberSpace,
} from './index.js';
export { DOCUMENT_KINDS, isBuiltKind, kindOf } from './index.js';
