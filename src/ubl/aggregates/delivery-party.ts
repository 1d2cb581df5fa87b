import type { DeliveryParty, Received } from '../../model/index.js';
import { childNamed, descend, textOf, type XmlElement } from '../../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { readContact, writeContact } from './contact.js';
import { cac, cbc } from './namespaces.js';
import { readPartyNames, writeLegalEntity, writePartyNames } from './party.js';
import { readTaxParty, writeTaxParty } from './party-tax-scheme.js';
import { type DocumentReading, isPassedOver } from './reading.js';

/** cac:DeliveryParty: the carrier (FAM15). */
export function writeDeliveryParty(party: Received<DeliveryParty> | undefined): XmlElement | undefined {
  if (party === undefined) return undefined;
  return cac.DeliveryParty([
    cbc.IndustryClassificationCode(party.industryCodes?.join(';')),
    writePartyNames(party),
    cac.PhysicalLocation([writeAddress('Address', party.address)]),
    writeTaxParty(party),
    writeLegalEntity(party),
    writeContact(party.contact),
  ]);
}

export function readDeliveryParty(
  reading: DocumentReading,
  party: XmlElement | undefined,
): Received<DeliveryParty> | undefined {
  if (party === undefined || isPassedOver(reading, party, 'PartyTaxScheme')) return undefined;
  const { id, name, taxLevelCodes, taxScheme, registrationAddress } = readTaxParty(reading, party);
  return {
    id,
    name,
    tradeNames: readPartyNames(reading, party, name),
    taxLevelCodes,
    taxScheme,
    address: readAddress(reading, descend(party, 'PhysicalLocation', 'Address')),
    registrationAddress,
    contact: readContact(childNamed(party, 'Contact')),
    industryCodes: textOf(childNamed(party, 'IndustryClassificationCode'))?.split(';'),
    registrationNumber: textOf(descend(party, 'PartyLegalEntity', 'CorporateRegistrationScheme', 'Name')),
  };
}
