import { environmentDigit } from '../../identifiers/index.js';
import type { Received, SalesDocument } from '../../model/index.js';
import { attributes, elements, type XmlElement } from '../../xml/index.js';
import { cbc } from './namespaces.js';

/** What identifies a document. */
export type Identification = Pick<
  SalesDocument,
  'environment' | 'customizationId' | 'number' | 'uuid' | 'uuidSchemeName' | 'issueDate' | 'issueTime'
>;

/** What follows the extensions, up to cbc:IssueTime (FAD01 to FAD10). */
export function writeIdentification(
  document: Received<Identification>,
  profileId: string,
): readonly XmlElement[] {
  const environment = document.environment && environmentDigit(document.environment);
  return elements([
    cbc.UBLVersionID('UBL 2.1'),
    cbc.CustomizationID(document.customizationId),
    cbc.ProfileID(profileId),
    cbc.ProfileExecutionID(environment),
    cbc.ID(document.number),
    cbc.UUID(document.uuid, attributes({ schemeID: environment, schemeName: document.uuidSchemeName })),
    cbc.IssueDate(document.issueDate),
    cbc.IssueTime(document.issueTime),
  ]);
}
