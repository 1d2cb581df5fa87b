import type { Party, Received } from '../../model/index.js';
import { attributes, childNamed, textOf, type XmlElement } from '../../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { idAttributes, readId } from './identifier.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, needed, neededText } from './reading.js';
import { readScheme, writeScheme } from './scheme.js';

/** What cac:PartyTaxScheme says of a party. */
export type TaxParty = Pick<Party, 'id' | 'name' | 'taxLevelCodes' | 'taxScheme' | 'registrationAddress'>;

/** `@listName` of TaxLevelCode: responsible for IVA or not; the service has not compared it since 2021. */
const IVA_LIST = attributes({ listName: '48' });
const OTHER_LIST = attributes({ listName: '49' });
const IVA_SCHEMES: ReadonlySet<string | undefined> = new Set(['01', 'ZA']);

/** cac:PartyTaxScheme (FAJ19 to FAJ41, FAK19 to FAK41). */
export function writeTaxParty(party: Received<TaxParty>): XmlElement | undefined {
  return cac.PartyTaxScheme([
    cbc.RegistrationName(party.name),
    cbc.CompanyID(party.id?.number, idAttributes(party.id)),
    cbc.TaxLevelCode(
      party.taxLevelCodes.join(';'),
      IVA_SCHEMES.has(party.taxScheme?.id) ? IVA_LIST : OTHER_LIST,
    ),
    writeAddress('RegistrationAddress', party.registrationAddress),
    writeScheme(party.taxScheme),
  ]);
}

export function readTaxParty(reading: DocumentReading, party: XmlElement | undefined): Received<TaxParty> {
  const tax = needed(reading, party, 'PartyTaxScheme');
  return {
    id: readId(reading, needed(reading, tax, 'CompanyID')),
    name: neededText(reading, tax, 'RegistrationName'),
    taxLevelCodes: (textOf(childNamed(tax, 'TaxLevelCode')) ?? '').split(';').filter((code) => code !== ''),
    taxScheme: readScheme(reading, tax),
    registrationAddress: readAddress(reading, childNamed(tax, 'RegistrationAddress')),
  };
}
