import type { DocumentKindRow, DocumentType } from './document-kind-row.js';
import { type BuiltKind, DOCUMENT_KINDS, type DocumentKind, type NumberSpace } from './document-kinds.js';

const ROWS: Readonly<Record<DocumentKind, DocumentKindRow>> = DOCUMENT_KINDS;
const KINDS = Object.keys(ROWS) as readonly DocumentKind[];

/** The kinds that the library builds, in the order of the table. */
export const BUILT_KINDS = KINDS.filter((kind) => ROWS[kind].isBuilt) as readonly BuiltKind[];

/** Makes the same of every kind that is built: what follows from the row needs no table of its own. */
export function perBuiltKind<Value>(make: (kind: BuiltKind) => Value): Readonly<Record<BuiltKind, Value>> {
  return Object.fromEntries(BUILT_KINDS.map((kind) => [kind, make(kind)])) as Record<BuiltKind, Value>;
}

/** The row of a kind, with the fields that its like may lack. */
export function rowOf(kind: DocumentKind): DocumentKindRow {
  return ROWS[kind];
}

/** Tells a kind that the library builds from anything else. */
export function isBuiltKind(kind: unknown): kind is BuiltKind {
  return (BUILT_KINDS as readonly unknown[]).includes(kind);
}

/** What tells the kind of a document. */
export interface KindMarks {
  /** Local name of the root. */
  readonly root: string;
  readonly namespace: string;
  /** Empty where the document has none. */
  readonly typeCode: string;
  readonly profileId: string;
}

/**
 * The kind of a document, by its root, its type code and, where the schema has no element for that, its profile. A type
 * code or profile that no row has is for the rules to refuse: the document is then of the first kind of its root.
 *
 * @returns `undefined` for a root that no kind has
 */
export function kindOf({ root, namespace, typeCode, profileId }: KindMarks): DocumentKind | undefined {
  const kinds = KINDS.filter((kind) => ROWS[kind].root === root && ROWS[kind].namespace === namespace);
  const isOf = (kind: DocumentKind): boolean => {
    const row = ROWS[kind];
    return row.typeElement === undefined ? row.profileId === profileId : Object.hasOwn(row.types, typeCode);
  };
  return kinds.find(isOf) ?? kinds[0];
}

/** What a type code says of a kind; that of the first type when the kind has no such code, or none is given. */
export function typeOf(kind: DocumentKind, typeCode: string | undefined): DocumentType {
  const { types } = ROWS[kind];
  // A draft may say anything.
  const isCode = typeof typeCode === 'string' && Object.hasOwn(types, typeCode);
  const code = isCode ? typeCode : firstTypeCode(kind);
  return types[code] as DocumentType;
}

/** The type code of a document that does not say its own. */
export function firstTypeCode(kind: DocumentKind): string {
  return Object.keys(ROWS[kind].types)[0] as string;
}

/** The space of a document's number, of its kind and, for an invoice, its type. */
export function numberSpaceOf(kind: BuiltKind, typeCode?: string): NumberSpace {
  return typeOf(kind, typeCode).numberSpace as NumberSpace;
}

/** The spaces in which the numbers of a kind can be. */
export function numberSpacesOf(kind: BuiltKind): readonly NumberSpace[] {
  const spaces = Object.values(ROWS[kind].types).map(({ numberSpace }) => numberSpace as NumberSpace);
  return [...new Set(spaces)];
}

/** Every space of the kinds that are built. */
export const NUMBER_SPACES: readonly NumberSpace[] = BUILT_KINDS.flatMap(numberSpacesOf);

/** Whether the numbers of a space come from ranges that the DIAN authorises. */
export function isRangeSpace(space: NumberSpace): boolean {
  return BUILT_KINDS.some((kind) => ROWS[kind].numbering === 'range' && numberSpacesOf(kind).includes(space));
}
