import type { BillingKind, BillingReference, Received } from '../../model/index.js';
import { childrenNamed, type XmlElement } from '../../xml/index.js';
import { type ReferenceElement, readReferences, writeReference } from './document-reference.js';
import { cac } from './namespaces.js';
import type { DocumentReading } from './reading.js';

const BILLING: Readonly<Record<BillingKind, ReferenceElement>> = {
  invoice: 'InvoiceDocumentReference',
  creditNote: 'CreditNoteDocumentReference',
  debitNote: 'DebitNoteDocumentReference',
};

/** cac:BillingReference (FBG, FBI, FHI; CBG, DBG). */
export function writeBillingReference(reference: Received<BillingReference>): XmlElement | undefined {
  return cac.BillingReference([writeReference(BILLING[reference.kind], reference)]);
}

export function readBillingReferences(
  reading: DocumentReading,
  parent: XmlElement,
): readonly Received<BillingReference>[] {
  return childrenNamed(parent, 'BillingReference').flatMap((element) =>
    (Object.keys(BILLING) as BillingKind[]).flatMap((kind) =>
      readReferences(reading, element, BILLING[kind]).map((reference) => ({ kind, ...reference })),
    ),
  );
}
