import type { ShareholderParty } from '../../model/index.js';
import { childrenNamed, required, requiredText, type XmlElement } from '../../xml/index.js';
import { cac, cbc } from './namespaces.js';
import { readTaxParty, writeTaxParty } from './party-tax-scheme.js';

/** cac:ShareholderParty: a member of a consorcio or unión temporal (FAJ52 to FAJ66). */
export function writeShareholderParty(member: ShareholderParty): XmlElement {
  return cac.ShareholderParty([
    cbc.PartecipationPercent(member.partecipationPercent),
    cac.Party([cac.PartyName([cbc.Name(member.name)]), writeTaxParty(member)]),
  ]);
}

export function readShareholderParties(
  legalEntity: XmlElement | undefined,
): readonly ShareholderParty[] | undefined {
  const members = legalEntity === undefined ? [] : childrenNamed(legalEntity, 'ShareholderParty');
  // Real documents carry a bare percentage for a company that has no members.
  const parties = members.filter((member) => childrenNamed(member, 'Party').length > 0).map(readMember);
  return parties.length === 0 ? undefined : parties;
}

function readMember(element: XmlElement): ShareholderParty {
  const { id, name, taxLevelCodes, taxScheme, registrationAddress } = readTaxParty(
    required(element, 'Party'),
  );
  const partecipationPercent = requiredText(element, 'PartecipationPercent');
  return { partecipationPercent, id, name, taxLevelCodes, taxScheme, registrationAddress };
}
