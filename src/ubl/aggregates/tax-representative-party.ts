import type { Received, TaxRepresentativeParty } from '../../model/index.js';
import { descend, textOf, type XmlElement } from '../../xml/index.js';
import { idAttributes, readId } from './identifier.js';
import { cac, cbc } from './namespaces.js';
import { type DocumentReading, isPassedOver, needed } from './reading.js';

/** cac:TaxRepresentativeParty (FAL). */
export function writeTaxRepresentative(
  party: Received<TaxRepresentativeParty> | undefined,
): XmlElement | undefined {
  if (party === undefined) return undefined;
  return cac.TaxRepresentativeParty([
    cac.PartyIdentification([cbc.ID(party.id?.number, idAttributes(party.id))]),
    cac.PartyName([cbc.Name(party.name)]),
  ]);
}

export function readTaxRepresentative(
  reading: DocumentReading,
  element: XmlElement | undefined,
): Received<TaxRepresentativeParty> | undefined {
  if (element === undefined || isPassedOver(reading, element, 'PartyIdentification')) return undefined;
  const identification = needed(reading, element, 'PartyIdentification');
  return {
    id: readId(reading, needed(reading, identification, 'ID')),
    name: textOf(descend(element, 'PartyName', 'Name')),
  };
}
