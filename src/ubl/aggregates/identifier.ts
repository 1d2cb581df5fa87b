import type { PartyId, Received } from '../../model/index.js';
import { attribute, attributeOf, textOf, type XmlAttribute, type XmlElement } from '../../xml/index.js';
import { type DocumentReading, usualAttribute } from './reading.js';

const AGENCY = [
  attribute('schemeAgencyID', '195'),
  attribute('schemeAgencyName', 'CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)'),
] as const;

/** The agency alone, for the identifiers that carry nothing else (FAB25, FAB28). */
export const DIAN_AGENCY: readonly XmlAttribute[] = AGENCY;

/** The attributes of a party's identifier: agency, check digit and type (FAJ22 to FAJ25, FAK22 to FAK25). */
export function idAttributes(id: Received<PartyId> | undefined): readonly XmlAttribute[] {
  const list: XmlAttribute[] = [...AGENCY];
  if (id?.checkDigit !== undefined) list.push(attribute('schemeID', id.checkDigit));
  if (id?.scheme !== undefined) list.push(attribute('schemeName', id.scheme));
  return list;
}

export function readId(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<PartyId> | undefined {
  if (element === undefined) return undefined;
  return {
    scheme: usualAttribute(reading, element, 'schemeName'),
    number: textOf(element),
    checkDigit: attributeOf(element, 'schemeID'),
  };
}
