import type { DiscrepancyResponse } from '../../model/index.js';
import { childNamed, childrenNamed, requiredText, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

/** cac:DiscrepancyResponse (CBF, DBF). */
export function writeDiscrepancyResponse(response: DiscrepancyResponse): XmlElement {
  return cac.DiscrepancyResponse([
    cbc.ReferenceID(response.referenceId),
    cbc.ResponseCode(response.responseCode),
    cbc.Description(response.description),
  ]);
}

export function readDiscrepancyResponses(parent: XmlElement): readonly DiscrepancyResponse[] {
  return childrenNamed(parent, 'DiscrepancyResponse').map((element) => ({
    referenceId: textOf(childNamed(element, 'ReferenceID')),
    responseCode: requiredText(element, 'ResponseCode'),
    description: textOf(childNamed(element, 'Description')) ?? '',
  }));
}
