import type { TaxRepresentativeParty } from '../../model/index.js';
import { childNamed, descend, required, textOf, type XmlElement } from '../../xml/index.js';
import { idAttributes, readId } from './identifier.js';
import { cac, cbc } from './namespaces.js';

/** cac:TaxRepresentativeParty (FAL). */
export function writeTaxRepresentative(party: TaxRepresentativeParty | undefined): XmlElement | undefined {
  if (party === undefined) return undefined;
  return cac.TaxRepresentativeParty([
    cac.PartyIdentification([cbc.ID(party.id.number, idAttributes(party.id))]),
    cac.PartyName([cbc.Name(party.name)]),
  ]);
}

export function readTaxRepresentative(element: XmlElement | undefined): TaxRepresentativeParty | undefined {
  const identification = childNamed(element, 'PartyIdentification');
  if (identification === undefined) return undefined;
  return { id: readId(required(identification, 'ID')), name: textOf(descend(element, 'PartyName', 'Name')) };
}
