import type { DocumentReference } from '../../model/index.js';
import {
  attributeOf,
  attributes,
  childNamed,
  childrenNamed,
  requiredText,
  textOf,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** The elements that are references and nothing more. */
export type ReferenceElement =
  | 'InvoiceDocumentReference'
  | 'CreditNoteDocumentReference'
  | 'DebitNoteDocumentReference'
  | 'DespatchDocumentReference'
  | 'ReceiptDocumentReference'
  | 'AdditionalDocumentReference'
  | 'DocumentReference';

/** Any reference to a document (FAG, FAH, FAI, FBG). */
export function writeReference(local: ReferenceElement, reference: DocumentReference): XmlElement {
  return cac[local]([
    cbc.ID(reference.id),
    cbc.UUID(reference.uuid, attributes({ schemeName: reference.uuidSchemeName })),
    cbc.IssueDate(reference.issueDate),
    cbc.DocumentTypeCode(reference.documentTypeCode),
    cbc.DocumentType(reference.documentType),
    cbc.DocumentDescription(reference.documentDescription),
  ]);
}

export function readReferences(parent: XmlElement, local: ReferenceElement): readonly DocumentReference[] {
  return childrenNamed(parent, local).map(readReference);
}

function readReference(element: XmlElement): DocumentReference {
  const uuid = childNamed(element, 'UUID');
  return {
    id: requiredText(element, 'ID'),
    uuid: textOf(uuid),
    uuidSchemeName: attributeOf(uuid, 'schemeName'),
    issueDate: textOf(childNamed(element, 'IssueDate')),
    documentTypeCode: textOf(childNamed(element, 'DocumentTypeCode')),
    documentType: textOf(childNamed(element, 'DocumentType')),
    documentDescription: textOf(childNamed(element, 'DocumentDescription')),
  };
}
