import type { DocumentReference, Received } from '../../model/index.js';
import {
  attributeOf,
  attributes,
  childNamed,
  childrenNamed,
  textOf,
  type XmlElement,
} from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, neededText } from './reading.js';
import { dateIn } from './values.js';

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
export function writeReference(
  local: ReferenceElement,
  reference: Received<DocumentReference>,
): XmlElement | undefined {
  return cac[local]([
    cbc.ID(reference.id),
    cbc.UUID(reference.uuid, attributes({ schemeName: reference.uuidSchemeName })),
    cbc.IssueDate(reference.issueDate),
    cbc.DocumentTypeCode(reference.documentTypeCode),
    cbc.DocumentType(reference.documentType),
    cbc.DocumentDescription(reference.documentDescription),
  ]);
}

export function readReferences(
  reading: DocumentReading,
  parent: XmlElement,
  local: ReferenceElement,
): readonly Received<DocumentReference>[] {
  return childrenNamed(parent, local).map((element) => readReference(reading, element));
}

function readReference(reading: DocumentReading, element: XmlElement): Received<DocumentReference> {
  const uuid = childNamed(element, 'UUID');
  return {
    id: neededText(reading, element, 'ID'),
    uuid: textOf(uuid),
    uuidSchemeName: attributeOf(uuid, 'schemeName'),
    issueDate: dateIn(reading, element, 'IssueDate'),
    documentTypeCode: textOf(childNamed(element, 'DocumentTypeCode')),
    documentType: textOf(childNamed(element, 'DocumentType')),
    documentDescription: textOf(childNamed(element, 'DocumentDescription')),
  };
}
