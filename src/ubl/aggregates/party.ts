import type { Party, PersonType } from '../../model/index.js';
import {
  childNamed,
  childrenNamed,
  descend,
  required,
  requiredText,
  textOf,
  type XmlElement,
} from '../../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { readContact, writeContact } from './contact.js';
import { idAttributes } from './identifier.js';
import { cac, cbc } from './namespaces.js';
import { readTaxParty, writeTaxParty } from './party-tax-scheme.js';
import { readPerson, writePerson } from './person.js';
import { readShareholderParties, writeShareholderParty } from './shareholder-party.js';
import { writtenOnce } from './written-once.js';

/** Table 13.2.3. */
const ACCOUNT_IDS: Readonly<Record<PersonType, string>> = { juridica: '1', natural: '2' };

export type Role = 'AccountingSupplierParty' | 'AccountingCustomerParty';

/** Annex §5, tables E (FAJ) and F (FAK). */
export function writeParty(role: Role, party: Party): XmlElement {
  return sharedParty(party, role);
}

const sharedParty = writtenOnce<Party>((party, role) => writeAccountingParty(role as Role, party));

function writeAccountingParty(role: Role, party: Party): XmlElement {
  const isNaturalCustomer = role === 'AccountingCustomerParty' && party.personType === 'natural';
  return cac[role]([
    cbc.AdditionalAccountID(ACCOUNT_IDS[party.personType]),
    cac.Party([
      cbc.IndustryClassificationCode(party.industryCodes?.join(';')),
      isNaturalCustomer
        ? cac.PartyIdentification([cbc.ID(party.id.number, idAttributes(party.id))])
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
}: Pick<Party, 'tradeNames' | 'name'>): readonly XmlElement[] {
  return (tradeNames ?? [name]).map((text) => cac.PartyName([cbc.Name(text)]));
}

export function readPartyNames(party: XmlElement, registrationName: string): readonly string[] | undefined {
  const names = childrenNamed(party, 'PartyName').map((element) => textOf(childNamed(element, 'Name')) ?? '');
  return names.length === 0 || (names.length === 1 && names[0] === registrationName) ? undefined : names;
}

/** cac:PartyLegalEntity (FAJ42 to FAJ66). */
export function writeLegalEntity(
  party: Pick<Party, 'name' | 'id' | 'prefix' | 'registrationNumber' | 'shareholderParties'>,
): XmlElement {
  const members = party.shareholderParties ?? [];
  return cac.PartyLegalEntity([
    cbc.RegistrationName(party.name),
    cbc.CompanyID(party.id.number, idAttributes(party.id)),
    cac.CorporateRegistrationScheme([cbc.ID(party.prefix), cbc.Name(party.registrationNumber)]),
    members.map(writeShareholderParty),
  ]);
}

export function readParty(element: XmlElement): Party {
  const party = required(element, 'Party');
  const legalEntity = childNamed(party, 'PartyLegalEntity');
  const registration = childNamed(legalEntity, 'CorporateRegistrationScheme');
  const { id, name, taxLevelCodes, taxScheme, registrationAddress } = readTaxParty(party);
  return {
    id,
    personType: requiredText(element, 'AdditionalAccountID') === ACCOUNT_IDS.natural ? 'natural' : 'juridica',
    name,
    tradeNames: readPartyNames(party, name),
    taxLevelCodes,
    taxScheme,
    address: readAddress(descend(party, 'PhysicalLocation', 'Address')),
    registrationAddress,
    contact: readContact(childNamed(party, 'Contact')),
    person: readPerson(childNamed(party, 'Person')),
    shareholderParties: readShareholderParties(legalEntity),
    industryCodes: textOf(childNamed(party, 'IndustryClassificationCode'))?.split(';'),
    prefix: textOf(childNamed(registration, 'ID')),
    registrationNumber: textOf(childNamed(registration, 'Name')),
  };
}
