import type { DiscrepancyResponse, Received } from '../../model/index.js';
import { childNamed, childrenNamed, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, neededText, usualText } from './reading.js';

/** cac:DiscrepancyResponse (CBF, DBF). */
export function writeDiscrepancyResponse(response: Received<DiscrepancyResponse>): XmlElement | undefined {
  return cac.DiscrepancyResponse([
    cbc.ReferenceID(response.referenceId),
    cbc.ResponseCode(response.responseCode),
    cbc.Description(response.description),
  ]);
}

export function readDiscrepancyResponses(
  reading: DocumentReading,
  parent: XmlElement,
): readonly Received<DiscrepancyResponse>[] {
  return childrenNamed(parent, 'DiscrepancyResponse').map((element) => ({
    referenceId: textOf(childNamed(element, 'ReferenceID')),
    responseCode: neededText(reading, element, 'ResponseCode'),
    description: usualText(reading, element, 'Description'),
  }));
}
