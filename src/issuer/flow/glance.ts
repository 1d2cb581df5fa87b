import { reading } from '../../draft/index.js';
import { isFacturadorError } from '../../errors/index.js';
import { type BuiltKind, isBuiltKind } from '../../kinds/index.js';
import type { BuiltDocument, DocumentDraft } from '../../model/index.js';

/** What many documents have to know of each before it is built. */
export interface Glance {
  /** As the draft says it; empty when it says none. */
  readonly number: string;
  readonly kind: BuiltKind | undefined;
  /** Numbers of the documents that it refers to. */
  readonly references: readonly string[];
}

type References = NonNullable<DocumentDraft['billingReferences']>;

/** More than a document has room for. */
const MOST_REFERENCES = 10_000;
const NOTHING: Glance = { number: '', kind: undefined, references: [] };

/** Looks at a draft or a document. What cannot be read, or is of another type, is for the builder to say. */
export function glanceAt(document: DocumentDraft | BuiltDocument): Glance {
  try {
    return reading({ '': document }, () => look(document));
  } catch (error) {
    if (!isFacturadorError(error)) throw error;
    return NOTHING;
  }
}

/** Tells a built document from a draft, which has no bytes. */
export function isBuilt(document: DocumentDraft | BuiltDocument): document is BuiltDocument {
  return reading({ '': document }, () =>
    ArrayBuffer.isView((document as Partial<BuiltDocument> | null)?.xml),
  );
}

function look(document: DocumentDraft | BuiltDocument): Glance {
  if (typeof document !== 'object' || document === null) return NOTHING;
  const { number, kind } = document as Readonly<Record<'number' | 'kind', unknown>>;
  const fields = isBuilt(document) ? document.document : document;
  return {
    number: isWritten(number) ? String(number) : '',
    kind: isBuiltKind(kind) ? kind : undefined,
    references: referencesOf(fields)
      .map(idOf)
      .filter((id) => id !== undefined),
  };
}

function isWritten(number: unknown): boolean {
  return typeof number === 'string' || typeof number === 'number' || typeof number === 'bigint';
}

function idOf(reference: { readonly id?: unknown } | null | undefined): string | undefined {
  const id = reference?.id;
  return typeof id === 'string' ? id : undefined;
}

/** The references of a draft; what is no list of references, or too long a one, is for the builder to say. */
export function referencesOf(draft: { readonly billingReferences?: unknown } | null | undefined): References {
  const references = draft?.billingReferences;
  return Array.isArray(references) && references.length <= MOST_REFERENCES ? references : [];
}
