import type { PartyDraft } from '../model/index.js';

/** The buyer who gives no identification (Anexo Técnico 1.9, changes of version 1.7: number 222222222222). */
export const consumidorFinal: PartyDraft = Object.freeze({
  id: Object.freeze({ scheme: '13', number: '222222222222' }),
  personType: 'natural',
  name: 'consumidor final',
  taxLevelCodes: Object.freeze(['R-99-PN'] as const),
  taxScheme: 'ZZ',
});
