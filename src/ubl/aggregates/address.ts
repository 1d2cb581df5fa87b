import type { Address, Received } from '../../model/index.js';
import { attributes, childNamed, textOf, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, usual, usualText } from './reading.js';

const SPANISH = attributes({ languageID: 'es' });

/** The children of an address (annex §6.2, FAJ08 to FAJ18), for each element of type Address. */
export function writeAddress(
  local: 'Address' | 'RegistrationAddress' | 'DeliveryAddress' | 'ResidenceAddress',
  address: Received<Address> | undefined,
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

export function readAddress(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<Address> | undefined {
  if (element === undefined) return undefined;
  const country = usual(reading, element, 'Country');
  return {
    municipality: textOf(childNamed(element, 'ID')),
    cityName: textOf(childNamed(element, 'CityName')),
    postalZone: textOf(childNamed(element, 'PostalZone')),
    countrySubentity: textOf(childNamed(element, 'CountrySubentity')),
    countrySubentityCode: textOf(childNamed(element, 'CountrySubentityCode')),
    line: usualText(reading, usual(reading, element, 'AddressLine'), 'Line'),
    country: usualText(reading, country, 'IdentificationCode'),
    countryName: textOf(childNamed(country, 'Name')),
  };
}
