import type { Address, Contact, Party, PartyId, Received, Scheme } from '../../model/index.js';
import type { XmlElement, XmlFilled } from '../../xml/index.js';
import { type Role, writeParty } from '../aggregates/party.js';
import { lasting, type Patterns, patternsOf } from './patterns-of.js';
import { code, lacking, list, part, rare, type Survey, text } from './survey.js';

export const partyId: Survey<Received<PartyId>> = ({ scheme, number, checkDigit }) => ({
  scheme: code(scheme),
  number: text(number),
  checkDigit: code(checkDigit),
});

const address: Survey<Received<Address>> = (place) => ({
  municipality: text(place.municipality),
  cityName: text(place.cityName),
  postalZone: text(place.postalZone),
  countrySubentity: text(place.countrySubentity),
  countrySubentityCode: text(place.countrySubentityCode),
  line: text(place.line),
  country: text(place.country),
  countryName: text(place.countryName),
});

const contact: Survey<Received<Contact>> = ({ name, telephone, telefax, electronicMail, note }) => ({
  name: text(name),
  telephone: text(telephone),
  telefax: text(telefax),
  electronicMail: text(electronicMail),
  note: text(note),
});

/** Its code decides an attribute of the responsibilities. */
const taxScheme: Survey<Received<Scheme>> = ({ id, name }) => ({ id: code(id), name: text(name) });

const party: Survey<Received<Party>> = (whole) => ({
  id: whole.id === undefined ? lacking() : partyId(whole.id),
  personType: code(whole.personType),
  name: text(whole.name),
  tradeNames: list(text, whole.tradeNames),
  taxLevelCodes: list(text, whole.taxLevelCodes),
  taxScheme: whole.taxScheme === undefined ? lacking() : taxScheme(whole.taxScheme),
  address: part(address, whole.address),
  registrationAddress: part(address, whole.registrationAddress),
  contact: part(contact, whole.contact),
  person: rare(whole.person),
  shareholderParties: rare(whole.shareholderParties),
  industryCodes: list(text, whole.industryCodes),
  prefix: text(whole.prefix),
  registrationNumber: text(whole.registrationNumber),
});

const parties = (role: Role): Patterns<Received<Party>> =>
  patternsOf(party, (gapped) => writeParty(role, gapped));

const partiesOf: Readonly<Record<Role, Patterns<Received<Party>>>> = {
  AccountingSupplierParty: parties('AccountingSupplierParty'),
  AccountingCustomerParty: parties('AccountingCustomerParty'),
};

/** A party, like `writeParty`, which remembers how it wrote those that are frozen. */
export function patternedParty(
  role: Role,
  whole: Received<Party> | undefined,
): XmlElement | XmlFilled | undefined {
  if (whole === undefined) return undefined;
  if (Object.isFrozen(whole)) return writeParty(role, whole);
  return lasting(partiesOf[role], whole, () => writeParty(role, whole));
}
