import { reading } from '../../draft/index.js';
import type { DocumentDraft } from '../../model/index.js';
import { rootOf, type Submission, signedXml } from '../../submission/index.js';
import { childNamed, textOf } from '../../xml/index.js';
import { glanceAt, referencesOf } from './glance.js';

/** Whether a draft refers to a document of the set, and so has to wait for it. */
export function refersTo(draft: DocumentDraft, numbers: ReadonlySet<string>): boolean {
  return glanceAt(draft).references.some((id) => numbers.has(id));
}

/** A document of the set, or the copy that stands in for it, as the notes that correct it have to name it. */
export interface SignedDocument {
  readonly number: string;
  readonly uuid: string;
  readonly issueDate: string;
}

/** What a signed document is named by. */
export function signedDocument(submission: Submission): SignedDocument {
  const { number, uuid, issueDate = issueDateIn(signedXml(submission)) } = submission;
  return { number, uuid, issueDate };
}

function issueDateIn(xml: Uint8Array): string {
  return textOf(childNamed(rootOf(xml), 'IssueDate'))?.trim() ?? '';
}

/** A draft whose references to documents of the set have what is not known before those are signed: key and date. */
export function withKeys(draft: DocumentDraft, signed: ReadonlyMap<string, SignedDocument>): DocumentDraft {
  return reading({ '': draft }, () => named(draft, signed));
}

function named(draft: DocumentDraft, signed: ReadonlyMap<string, SignedDocument>): DocumentDraft {
  const references = referencesOf(draft);
  if (references.length === 0) return draft;
  const billingReferences = references.map((reference) => {
    const found = signed.get((reference as typeof reference | null)?.id ?? '');
    if (found === undefined) return reference;
    const { number: id, uuid, issueDate } = found;
    return { ...reference, id, uuid, issueDate };
  });
  return { ...draft, billingReferences } as DocumentDraft;
}
