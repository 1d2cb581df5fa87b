import {
  countries,
  departments,
  municipalities,
  type PartyTaxSchemeCode,
  partyTaxSchemes,
  type TaxLevelCode,
  taxLevelCodes,
} from '../catalogs/index.js';
import { type Fields, readPartyId } from '../draft/index.js';
import type { Address, Contact, Party, PersonType } from '../model/index.js';

/** The fields of a party in a draft. */
export const PARTY_FIELDS: ReadonlySet<string> = new Set([
  'nit',
  'checkDigit',
  'id',
  'personType',
  'name',
  'tradeName',
  'taxLevelCodes',
  'taxScheme',
  'address',
  'email',
  'telephone',
  'contactName',
  'industryCodes',
  'registrationNumber',
]);
const ADDRESS_FIELDS = new Set([
  'municipality',
  'line',
  'postalZone',
  'country',
  'cityName',
  'countrySubentity',
]);
const PERSON_TYPES = new Set<PersonType>(['juridica', 'natural']);
const COLOMBIA = 'CO';
const DEFAULT_RESPONSIBILITIES: readonly string[] = ['R-99-PN'];

/** Reads a party of a draft; city, department and check digit follow from what is given (annex tables E and F). */
export function readParty(fields: Fields): Party {
  const scheme = fields.code<PartyTaxSchemeCode>('taxScheme', partyTaxSchemes, 'table 13.2.6.2') ?? 'ZZ';
  const tradeName = fields.text('tradeName', 450);
  const name = fields.requiredText('name', 450);
  const industryCodes = fields.texts('industryCodes', 10);
  return {
    id: readPartyId(fields),
    personType:
      fields.requiredCode<PersonType>('personType', PERSON_TYPES, "'juridica' or 'natural'") ?? 'juridica',
    name,
    // The name is written anyway where there is no other.
    tradeName: tradeName === name ? undefined : tradeName,
    taxLevelCodes: readResponsibilities(fields),
    taxScheme: { id: scheme, name: partyTaxSchemes.find(scheme)?.name ?? '' },
    address: fields.has('address') ? readAddress(fields.nested('address', ADDRESS_FIELDS)) : undefined,
    contact: readContact(fields),
    industryCodes: industryCodes.length === 0 ? undefined : industryCodes,
    registrationNumber: fields.text('registrationNumber', 50),
  };
}

function readResponsibilities(fields: Fields): readonly string[] {
  const codes = fields.texts('taxLevelCodes', 30);
  codes.forEach((code, index) => {
    if (code !== '' && !taxLevelCodes.has(code as TaxLevelCode)) {
      fields.problems.add(
        'ERR_DRAFT_CODE',
        `${fields.at('taxLevelCodes')}[${index}]`,
        code,
        'a code of table 13.2.6.1',
      );
    }
  });
  return codes.length === 0 ? DEFAULT_RESPONSIBILITIES : codes;
}

function readAddress(fields: Fields): Address {
  const country = fields.code('country', countries, 'table 13.4.1') ?? COLOMBIA;
  const line = fields.requiredText('line', 300);
  const postalZone = fields.text('postalZone', 10);
  if (country !== COLOMBIA) return readForeignAddress(fields, country, line, postalZone);
  const code = fields.requiredText('municipality', 5);
  const municipality = municipalities.find(code);
  if (municipality === undefined && code !== '')
    fields.fail('ERR_DRAFT_CODE', 'municipality', 'a code of table 13.4.3');
  for (const key of ['cityName', 'countrySubentity']) {
    if (fields.has(key))
      fields.fail('ERR_DRAFT_UNKNOWN', key, 'no name; in Colombia it follows from municipality');
  }
  return {
    municipality: code,
    cityName: municipality?.displayName,
    postalZone,
    countrySubentity: municipality && departments.find(municipality.departmentCode)?.name,
    countrySubentityCode: municipality?.departmentCode,
    line,
    country,
    countryName: 'Colombia',
  };
}

/** Annex §6: a foreign address has no DANE codes. */
function readForeignAddress(
  fields: Fields,
  country: string,
  line: string,
  postalZone: string | undefined,
): Address {
  if (fields.has('municipality'))
    fields.fail('ERR_DRAFT_UNKNOWN', 'municipality', 'no DANE code outside Colombia');
  return {
    cityName: fields.requiredText('cityName', 60),
    postalZone,
    countrySubentity: fields.text('countrySubentity', 60),
    line,
    country,
    countryName: countries.find(country)?.name,
  };
}

function readContact(fields: Fields): Contact | undefined {
  const contact = {
    name: fields.text('contactName', 450),
    telephone: fields.text('telephone', 50),
    electronicMail: fields.text('email', 250),
  };
  return (contact.name ?? contact.telephone ?? contact.electronicMail) ? contact : undefined;
}
