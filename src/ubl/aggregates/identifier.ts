import type { PartyId } from '../../model/index.js';
import { attribute, attributeOf, textOf, type XmlAttribute, type XmlElement } from '../../xml/index.js';

const AGENCY = [
  attribute('schemeAgencyID', '195'),
  attribute('schemeAgencyName', 'CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)'),
] as const;

/** The agency alone, for the identifiers that carry nothing else (FAB25, FAB28). */
export const DIAN_AGENCY: readonly XmlAttribute[] = AGENCY;

/** The attributes of a party's identifier: agency, check digit and type (FAJ22 to FAJ25, FAK22 to FAK25). */
export function idAttributes({ scheme, checkDigit }: PartyId): readonly XmlAttribute[] {
  const schemeName = attribute('schemeName', scheme);
  return checkDigit === undefined
    ? [...AGENCY, schemeName]
    : [...AGENCY, attribute('schemeID', checkDigit), schemeName];
}

export function readId(element: XmlElement): PartyId {
  return {
    scheme: attributeOf(element, 'schemeName') ?? '',
    number: textOf(element) ?? '',
    checkDigit: attributeOf(element, 'schemeID'),
  };
}
