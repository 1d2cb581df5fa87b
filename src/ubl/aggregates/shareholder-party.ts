import type { Received, ShareholderParty } from '../../model/index.js';
import { childNamed, childrenNamed, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { readTaxParty, writeTaxParty } from './party-tax-scheme.js';
import { type DocumentReading, needed } from './reading.js';
import { neededDecimal } from './values.js';

/** cac:ShareholderParty: a member of a consorcio or unión temporal (FAJ52 to FAJ66). */
export function writeShareholderParty(member: Received<ShareholderParty>): XmlElement | undefined {
  return cac.ShareholderParty([
    cbc.PartecipationPercent(member.partecipationPercent),
    cac.Party([cac.PartyName([cbc.Name(member.name)]), writeTaxParty(member)]),
  ]);
}

export function readShareholderParties(
  reading: DocumentReading,
  legalEntity: XmlElement | undefined,
): readonly Received<ShareholderParty>[] | undefined {
  // Real documents carry a bare percentage for a company that has no members.
  const members = childrenNamed(legalEntity, 'ShareholderParty').filter((member) =>
    childNamed(member, 'Party'),
  );
  const parties = members.map((member) => readMember(reading, member));
  return parties.length === 0 ? undefined : parties;
}

function readMember(reading: DocumentReading, element: XmlElement): Received<ShareholderParty> {
  const party = readTaxParty(reading, needed(reading, element, 'Party'));
  const { id, name, taxLevelCodes, taxScheme, registrationAddress } = party;
  const partecipationPercent = neededDecimal(reading, element, 'PartecipationPercent');
  return { partecipationPercent, id, name, taxLevelCodes, taxScheme, registrationAddress };
}
