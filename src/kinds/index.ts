export type { DocumentKindRow, DocumentType, Identifier } from './document-kind-row.js';
export type { BuiltKind, ByKind, DocumentKind, InvoiceTypeCode, NumberSpace } from './document-kinds.js';
export { DOCUMENT_KINDS } from './document-kinds.js';
export type { KindMarks } from './kind-of.js';
export {
  BUILT_KINDS,
  firstTypeCode,
  isBuiltKind,
  isRangeSpace,
  kindOf,
  NUMBER_SPACES,
  numberSpaceOf,
  numberSpacesOf,
  perBuiltKind,
  rowOf,
  typeOf,
} from './kind-of.js';
