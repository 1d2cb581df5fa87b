import type { PartyId } from '../model/index.js';
import { attributeOf, attributes, textOf, type XmlAttribute, type XmlElement } from '../xml/index.js';

const AGENCY = {
  schemeAgencyID: '195',
  schemeAgencyName: 'CO, DIAN (Dirección de Impuestos y Aduanas Nacionales)',
};

/** The agency alone, for the identifiers that carry nothing else (FAB25, FAB28). */
export const DIAN_AGENCY: readonly XmlAttribute[] = attributes(AGENCY);

/** The attributes of a party's identifier: agency, check digit and type (FAJ22 to FAJ25, FAK22 to FAK25). */
export function idAttributes({ scheme, checkDigit }: PartyId): readonly XmlAttribute[] {
  return attributes({ ...AGENCY, schemeID: checkDigit, schemeName: scheme });
}

export function readId(element: XmlElement): PartyId {
  return {
    scheme: attributeOf(element, 'schemeName') ?? '',
    number: textOf(element) ?? '',
    checkDigit: attributeOf(element, 'schemeID'),
  };
}
