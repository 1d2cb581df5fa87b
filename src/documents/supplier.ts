import type { ProblemList } from '../errors/index.js';
import { nitCheckDigit } from '../identifiers/index.js';
import type { NoteContext, Party } from '../model/index.js';
import { partyOf } from './prepared-party.js';

const NIT = '31';
const CEDULA = '13';

/**
 * Reads the supplier, whom the RUT identifies: by NIT, or a natural person by cédula, whose number is the NIT; either has
 * a check digit (FAJ24, FAJ25).
 */
export function readSupplier({ supplier }: NoteContext, problems: ProblemList): Party {
  const party = partyOf(supplier, 'supplier', problems);
  const { id } = party;
  if (id.scheme === NIT) return party;
  if (id.scheme === CEDULA && /^\d{1,15}$/.test(id.number))
    return { ...party, id: { ...id, checkDigit: nitCheckDigit(id.number) } };
  if (id.scheme !== '')
    problems.add('ERR_DRAFT_CODE', 'supplier.id.scheme', id.scheme, "'31' NIT, or '13' cédula", 'FAJ25');
  return party;
}
