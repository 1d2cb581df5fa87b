import type { DocumentDraft } from '../../model/index.js';
import type { Submission } from '../submission.js';

/** Whether a draft refers to a document of the set, and so has to wait for it. */
export function refersTo(draft: DocumentDraft, numbers: ReadonlySet<string>): boolean {
  return referencesOf(draft).some(({ id }) => numbers.has(id));
}

/** A document of the set, or the copy that stands in for it, as the notes that correct it have to name it. */
export interface SignedDocument {
  readonly number: string;
  readonly uuid: string;
  readonly issueDate: string;
}

const ISSUE_DATE = /<cbc:IssueDate>([\d-]{10})</;

/** What a signed document is named by. */
export function signedDocument(submission: Submission): SignedDocument {
  const { number, uuid } = submission;
  // The first one is the document's own: no extension has any.
  const [, issueDate = ''] =
    ISSUE_DATE.exec(Buffer.from(submission.xmlBase64, 'base64').toString('latin1')) ?? [];
  return { number, uuid, issueDate };
}

/** A draft whose references to documents of the set have what is not known before those are signed: key and date. */
export function withKeys(draft: DocumentDraft, signed: ReadonlyMap<string, SignedDocument>): DocumentDraft {
  const references = referencesOf(draft);
  if (references.length === 0) return draft;
  const billingReferences = references.map((reference) => {
    const found = signed.get(reference.id);
    if (found === undefined) return reference;
    const { number: id, uuid, issueDate } = found;
    return { ...reference, id, uuid, issueDate };
  });
  return { ...draft, billingReferences } as DocumentDraft;
}

/** The references of a draft; what is no list of references is for the builder to say. */
export function referencesOf(draft: DocumentDraft): NonNullable<DocumentDraft['billingReferences']> {
  const references = (draft as Partial<DocumentDraft> | null | undefined)?.billingReferences;
  return Array.isArray(references) ? references : [];
}
