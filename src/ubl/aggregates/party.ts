import type { Party, PersonType, Received } from '../../model/index.js';
import { childNamed, childrenNamed, descend, each, textOf, type XmlElement } from '../../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { readContact, writeContact } from './contact.js';
import { idAttributes } from './identifier.js';
import { cac, cbc } from './namespaces.js';
import { readTaxParty, writeTaxParty } from './party-tax-scheme.js';
import { readPerson, writePerson } from './person.js';
import { type DocumentReading, inStrict, needed, usualText } from './reading.js';
import { readShareholderParties, writeShareholderParty } from './shareholder-party.js';
import { meaningOf } from './values.js';
import { writtenOnce } from './written-once.js';

/** Table 13.2.3. */
const ACCOUNT_IDS: Readonly<Record<PersonType, string>> = { juridica: '1', natural: '2' };
const PERSON_TYPES: Readonly<Record<string, PersonType>> = { '1': 'juridica', '2': 'natural' };

export type Role = 'AccountingSupplierParty' | 'AccountingCustomerParty';

/** Annex §5, tables E (FAJ) and F (FAK). */
export function writeParty(role: Role, party: Received<Party> | undefined): XmlElement | undefined {
  return party && sharedParty(party, role);
}

const sharedParty = writtenOnce<Received<Party>>((party, role) => writeAccountingParty(role as Role, party));

function writeAccountingParty(role: Role, party: Received<Party>): XmlElement | undefined {
  const isNaturalCustomer = role === 'AccountingCustomerParty' && party.personType === 'natural';
  return cac[role]([
    cbc.AdditionalAccountID(party.personType && ACCOUNT_IDS[party.personType]),
    cac.Party([
      cbc.IndustryClassificationCode(party.industryCodes?.join(';')),
      isNaturalCustomer
        ? cac.PartyIdentification([cbc.ID(party.id?.number, idAttributes(party.id))])
        : undefined,
      writePartyNames(party),
      cac.PhysicalLocation([writeAddress('Address', party.address)]),
      writeTaxParty(party),
      isNaturalCustomer && party.registrationNumber === undefined ? undefined : writeLegalEntity(party),
      writeContact(party.contact),
      writePerson(party.person),
    ]),
  ]);
}

/** The names that a party is known by; its own when it has no other (FAJ05). */
export function writePartyNames({
  tradeNames,
  name,
}: Received<Pick<Party, 'tradeNames' | 'name'>>): XmlElement | readonly XmlElement[] | undefined {
  if (tradeNames === undefined) return cac.PartyName([cbc.Name(name)]);
  return each(tradeNames, (text) => cac.PartyName([cbc.Name(text)]));
}

export function readPartyNames(
  reading: DocumentReading,
  party: XmlElement | undefined,
  registrationName: string | undefined,
): readonly string[] | undefined {
  const names = childrenNamed(party, 'PartyName').flatMap(
    (element) => usualText(reading, element, 'Name') ?? [],
  );
  return names.length === 0 || (names.length === 1 && names[0] === registrationName) ? undefined : names;
}

/** cac:PartyLegalEntity (FAJ42 to FAJ66). */
export function writeLegalEntity(
  party: Received<Pick<Party, 'name' | 'id' | 'prefix' | 'registrationNumber' | 'shareholderParties'>>,
): XmlElement | undefined {
  return cac.PartyLegalEntity([
    cbc.RegistrationName(party.name),
    cbc.CompanyID(party.id?.number, idAttributes(party.id)),
    cac.CorporateRegistrationScheme([cbc.ID(party.prefix), cbc.Name(party.registrationNumber)]),
    each(party.shareholderParties, writeShareholderParty),
  ]);
}

export function readParty(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<Party> | undefined {
  if (element === undefined) return undefined;
  const personType = readPersonType(reading, element);
  const party = needed(reading, element, 'Party');
  const legalEntity = childNamed(party, 'PartyLegalEntity');
  const registration = childNamed(legalEntity, 'CorporateRegistrationScheme');
  const { id, name, taxLevelCodes, taxScheme, registrationAddress } = readTaxParty(reading, party);
  return {
    id,
    personType,
    name,
    tradeNames: readPartyNames(reading, party, name),
    taxLevelCodes,
    taxScheme,
    address: readAddress(reading, descend(party, 'PhysicalLocation', 'Address')),
    registrationAddress,
    contact: readContact(childNamed(party, 'Contact')),
    person: readPerson(reading, childNamed(party, 'Person')),
    shareholderParties: readShareholderParties(reading, legalEntity),
    industryCodes: textOf(childNamed(party, 'IndustryClassificationCode'))?.split(';'),
    prefix: textOf(childNamed(registration, 'ID')),
    registrationNumber: textOf(childNamed(registration, 'Name')),
  };
}

/** A strict reading takes whoever is no natural person for a company. */
function readPersonType(reading: DocumentReading, element: XmlElement): PersonType | undefined {
  const account = needed(reading, element, 'AdditionalAccountID');
  return meaningOf(reading, account, PERSON_TYPES) ?? inStrict(reading, 'juridica');
}
