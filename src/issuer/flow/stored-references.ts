import { reading } from '../../draft/index.js';
import { isDocumentNumber } from '../../identifiers/index.js';
import { isBuiltKind, numberSpacesOf } from '../../kinds/index.js';
import type { DocumentDraft } from '../../model/index.js';
import type { SubmissionStore } from '../../submission/index.js';
import { freesItsNumber, type Submission } from '../../submission/index.js';
import { referencesOf } from './glance.js';
import { signedDocument } from './references.js';

type Reference = ReturnType<typeof referencesOf>[number];

/** Where the documents that one refers to are looked for. */
export interface StoredDocuments {
  readonly store?: SubmissionStore | undefined;
  readonly issuerNit: string;
}

/**
 * A draft whose references without a key get key and date of the document that the store has under their number, so that
 * a note can be written before its invoice is signed. What the store does not have, or has twice, is left as it is.
 */
export async function withStoredKeys(
  draft: DocumentDraft,
  { store, issuerNit }: StoredDocuments,
): Promise<DocumentDraft> {
  const references = reading({ '': draft }, () => referencesOf(draft));
  if (store === undefined || !reading({ '': draft }, () => references.some(lacksKey))) return draft;
  const billingReferences = await Promise.all(
    references.map(async (reference) => {
      if (!lacksKey(reference)) return reference;
      const found = await find(reference, store, issuerNit);
      return found === undefined ? reference : nameOf(reference, found);
    }),
  );
  return reading({ '': draft }, () => ({ ...draft, billingReferences }) as DocumentDraft);
}

function lacksKey(reference: Reference | null): boolean {
  return typeof reference === 'object' && reference !== null && !reference.uuid;
}

async function find(
  { id: number, kind = 'invoice' }: Reference,
  store: SubmissionStore,
  issuerNit: string,
): Promise<Submission | undefined> {
  // What is no number or no kind is for the builder to say.
  if (!isDocumentNumber(number)) return undefined;
  if (!isBuiltKind(kind)) return undefined;
  const kept = await Promise.all(
    // Invoices of type 03 have numbers of their own.
    numberSpacesOf(kind).map((numberSpace) => store.get({ issuerNit, numberSpace, number })),
  );
  const found = kept.filter((each) => each !== undefined && !freesItsNumber(each));
  return found.length === 1 ? found[0] : undefined;
}

function nameOf(reference: Reference, submission: Submission): Reference {
  const { uuid, issueDate } = signedDocument(submission);
  const isContingency = submission.numberSpace === 'contingencyInvoice';
  return { ...(isContingency && { uuidSchemeName: 'CUDE-SHA384' }), ...reference, uuid, issueDate };
}
