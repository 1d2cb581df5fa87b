import type { PartyDraft } from '../../model/index.js';
import { freezeParty } from './prepared-party.js';

/** The buyer who gives no identification (Anexo Técnico 1.9, changes of version 1.7: number 222222222222). */
export const consumidorFinal: PartyDraft = freezeParty({
  id: { scheme: '13', number: '222222222222' },
  personType: 'natural',
  name: 'consumidor final',
  taxLevelCodes: ['R-99-PN'],
  taxScheme: 'ZZ',
});
