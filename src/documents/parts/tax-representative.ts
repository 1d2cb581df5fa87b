import { type Fields, readPartyId } from '../../draft/index.js';
import type { TaxRepresentativeParty } from '../../model/index.js';

const FIELDS = new Set(['nit', 'checkDigit', 'id', 'name']);

/** Reads who may download the document (FAL). */
export function readTaxRepresentative(owner: Fields): TaxRepresentativeParty | undefined {
  if (!owner.has('taxRepresentativeParty')) return undefined;
  const fields = owner.nested('taxRepresentativeParty', FIELDS);
  return { id: readPartyId(fields), name: fields.text('name', 450) };
}
