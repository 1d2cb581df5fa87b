import type { Address } from '../../model/index.js';
import { attributes, childNamed, descend, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';

const SPANISH = attributes({ languageID: 'es' });

/** The children of an address (annex §6.2, FAJ08 to FAJ18), for each element of type Address. */
export function writeAddress(
  local: 'Address' | 'RegistrationAddress' | 'DeliveryAddress' | 'ResidenceAddress',
  address: Address | undefined,
): XmlElement | undefined {
  if (address === undefined) return undefined;
  return cac[local]([
    cbc.ID(address.municipality),
    cbc.CityName(address.cityName),
    cbc.PostalZone(address.postalZone),
    cbc.CountrySubentity(address.countrySubentity),
    cbc.CountrySubentityCode(address.countrySubentityCode),
    cac.AddressLine([cbc.Line(address.line)]),
    cac.Country([cbc.IdentificationCode(address.country), cbc.Name(address.countryName, SPANISH)]),
  ]);
}

export function readAddress(element: XmlElement | undefined): Address | undefined {
  if (element === undefined) return undefined;
  const country = childNamed(element, 'Country');
  return {
    municipality: textOf(childNamed(element, 'ID')),
    cityName: textOf(childNamed(element, 'CityName')),
    postalZone: textOf(childNamed(element, 'PostalZone')),
    countrySubentity: textOf(childNamed(element, 'CountrySubentity')),
    countrySubentityCode: textOf(childNamed(element, 'CountrySubentityCode')),
    line: textOf(descend(element, 'AddressLine', 'Line')) ?? '',
    country: textOf(childNamed(country, 'IdentificationCode')) ?? '',
    countryName: textOf(childNamed(country, 'Name')),
  };
}
