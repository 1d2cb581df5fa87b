import type { BillingKind, BillingReference } from '../../model/index.js';
import { childrenNamed, type XmlElement } from '../../xml/index.js';
import { type ReferenceElement, readReferences, writeReference } from './document-reference.js';
import { cac } from './namespaces.js';

const BILLING: Readonly<Record<BillingKind, ReferenceElement>> = {
  invoice: 'InvoiceDocumentReference',
  creditNote: 'CreditNoteDocumentReference',
  debitNote: 'DebitNoteDocumentReference',
};

/** cac:BillingReference (FBG, FBI, FHI; CBG, DBG). */
export function writeBillingReference(reference: BillingReference): XmlElement {
  return cac.BillingReference([writeReference(BILLING[reference.kind], reference)]);
}

export function readBillingReferences(parent: XmlElement): readonly BillingReference[] {
  return childrenNamed(parent, 'BillingReference').flatMap((element) =>
    (Object.keys(BILLING) as BillingKind[]).flatMap((kind) =>
      readReferences(element, BILLING[kind]).map((reference) => ({ kind, ...reference })),
    ),
  );
}
