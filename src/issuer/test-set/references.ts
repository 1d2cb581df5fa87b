import type { DocumentDraft } from '../../model/index.js';

/** Whether a draft refers to a document of the set, and so has to wait for it. */
export function refersTo(draft: DocumentDraft, numbers: ReadonlySet<string>): boolean {
  return referencesOf(draft).some(({ id }) => numbers.has(id));
}

/**
 * A draft whose references to documents of the set have their keys, which are not known before they are signed; and their
 * numbers, when copies with other numbers stand in for them.
 */
export function withKeys(
  draft: DocumentDraft,
  signed: ReadonlyMap<string, { readonly number: string; readonly uuid: string }>,
): DocumentDraft {
  const references = referencesOf(draft);
  if (references.length === 0) return draft;
  const billingReferences = references.map((reference) => {
    const found = signed.get(reference.id);
    return found === undefined ? reference : { ...reference, id: found.number, uuid: found.uuid };
  });
  return { ...draft, billingReferences } as DocumentDraft;
}

/** What is no list of references is for the builder to say. */
function referencesOf(draft: DocumentDraft): NonNullable<DocumentDraft['billingReferences']> {
  const references = (draft as Partial<DocumentDraft> | null | undefined)?.billingReferences;
  return Array.isArray(references) ? references : [];
}
