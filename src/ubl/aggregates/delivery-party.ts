import type { DeliveryParty } from '../../model/index.js';
import { childNamed, descend, textOf, type XmlElement } from '../../xml/index.js';
import { readAddress, writeAddress } from './address.js';
import { readContact, writeContact } from './contact.js';
import { cac, cbc } from './namespaces.js';
import { readPartyNames, writeLegalEntity, writePartyNames } from './party.js';
import { readTaxParty, writeTaxParty } from './party-tax-scheme.js';

/** cac:DeliveryParty: the carrier (FAM15). */
export function writeDeliveryParty(party: DeliveryParty | undefined): XmlElement | undefined {
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

export function readDeliveryParty(party: XmlElement | undefined): DeliveryParty | undefined {
  // Real documents carry an empty DeliveryParty.
  if (party === undefined || childNamed(party, 'PartyTaxScheme') === undefined) return undefined;
  const { id, name, taxLevelCodes, taxScheme, registrationAddress } = readTaxParty(party);
  return {
    id,
    name,
    tradeNames: readPartyNames(party, name),
    taxLevelCodes,
    taxScheme,
    address: readAddress(descend(party, 'PhysicalLocation', 'Address')),
    registrationAddress,
    contact: readContact(childNamed(party, 'Contact')),
    industryCodes: textOf(childNamed(party, 'IndustryClassificationCode'))?.split(';'),
    registrationNumber: textOf(descend(party, 'PartyLegalEntity', 'CorporateRegistrationScheme', 'Name')),
  };
}
