import type { Contact, Party, PersonType, Scheme } from '../model/index.js';
import {
  attributes,
  childNamed,
  descend,
  required,
  requiredText,
  textOf,
  type XmlElement,
} from '../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { idAttributes, readId } from './identifier.js';
import { cac, cbc } from './namespaces.js';
import { writtenOnce } from './written-once.js';

/** Table 13.2.3. */
const ACCOUNT_IDS: Readonly<Record<PersonType, string>> = { juridica: '1', natural: '2' };
/** `@listName` of TaxLevelCode: responsible for IVA or not; the service has not compared it since 2021. */
const IVA_LIST = attributes({ listName: '48' });
const OTHER_LIST = attributes({ listName: '49' });
const IVA_SCHEMES = new Set(['01', 'ZA']);

type Role = 'AccountingSupplierParty' | 'AccountingCustomerParty';

/** Annex §5, tables E (FAJ) and F (FAK). */
export function writeParty(role: Role, party: Party): XmlElement {
  return sharedParty(party, role);
}

const sharedParty = writtenOnce<Party>((party, role) => writeAccountingParty(role as Role, party));

function writeAccountingParty(role: Role, party: Party): XmlElement {
  const isNaturalCustomer = role === 'AccountingCustomerParty' && party.personType === 'natural';
  const companyId = idAttributes(party.id);
  return cac[role]([
    cbc.AdditionalAccountID(ACCOUNT_IDS[party.personType]),
    cac.Party([
      cbc.IndustryClassificationCode(party.industryCodes?.join(';')),
      isNaturalCustomer ? cac.PartyIdentification([cbc.ID(party.id.number, companyId)]) : undefined,
      cac.PartyName([cbc.Name(party.tradeName ?? party.name)]),
      cac.PhysicalLocation([writeAddress('Address', party.address)]),
      cac.PartyTaxScheme([
        cbc.RegistrationName(party.name),
        cbc.CompanyID(party.id.number, companyId),
        cbc.TaxLevelCode(
          party.taxLevelCodes.join(';'),
          IVA_SCHEMES.has(party.taxScheme.id) ? IVA_LIST : OTHER_LIST,
        ),
        writeAddress('RegistrationAddress', party.address),
        writeScheme(party.taxScheme),
      ]),
      isNaturalCustomer && party.registrationNumber === undefined ? undefined : writeLegalEntity(party),
      writeContact(party.contact),
    ]),
  ]);
}

function writeLegalEntity(party: Party): XmlElement {
  return cac.PartyLegalEntity([
    cbc.RegistrationName(party.name),
    cbc.CompanyID(party.id.number, idAttributes(party.id)),
    cac.CorporateRegistrationScheme([cbc.ID(party.prefix), cbc.Name(party.registrationNumber)]),
  ]);
}

function writeContact(contact: Contact | undefined): XmlElement | undefined {
  return cac.Contact([
    cbc.Name(contact?.name),
    cbc.Telephone(contact?.telephone),
    cbc.ElectronicMail(contact?.electronicMail),
  ]);
}

export function writeScheme({ id, name }: Scheme): XmlElement {
  return cac.TaxScheme([cbc.ID(id), cbc.Name(name)]);
}

export function readScheme(parent: XmlElement): Scheme {
  const scheme = required(parent, 'TaxScheme');
  return { id: requiredText(scheme, 'ID'), name: textOf(childNamed(scheme, 'Name')) ?? '' };
}

export function readParty(element: XmlElement): Party {
  const party = required(element, 'Party');
  const tax = required(party, 'PartyTaxScheme');
  const registration = descend(party, 'PartyLegalEntity', 'CorporateRegistrationScheme');
  const name = requiredText(tax, 'RegistrationName');
  const partyName = textOf(descend(party, 'PartyName', 'Name'));
  return {
    id: readId(required(tax, 'CompanyID')),
    personType: requiredText(element, 'AdditionalAccountID') === ACCOUNT_IDS.natural ? 'natural' : 'juridica',
    name,
    tradeName: partyName === name ? undefined : partyName,
    taxLevelCodes: (textOf(childNamed(tax, 'TaxLevelCode')) ?? '').split(';').filter((code) => code !== ''),
    taxScheme: readScheme(tax),
    address: readAddress(
      descend(party, 'PhysicalLocation', 'Address') ?? childNamed(tax, 'RegistrationAddress'),
    ),
    contact: readContact(childNamed(party, 'Contact')),
    industryCodes: textOf(childNamed(party, 'IndustryClassificationCode'))?.split(';'),
    prefix: textOf(childNamed(registration, 'ID')),
    registrationNumber: textOf(childNamed(registration, 'Name')),
  };
}

function readContact(element: XmlElement | undefined): Contact | undefined {
  if (element === undefined) return undefined;
  return {
    name: textOf(childNamed(element, 'Name')),
    telephone: textOf(childNamed(element, 'Telephone')),
    electronicMail: textOf(childNamed(element, 'ElectronicMail')),
  };
}
