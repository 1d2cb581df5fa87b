import type { ProblemList } from '../../errors/index.js';
import { nitCheckDigit } from '../../identifiers/index.js';
import type { NoteContext, Party } from '../../model/index.js';
import { EXPECTED } from './expected.js';
import { partyOf } from './prepared-party.js';

const NIT = '31';
const CEDULA = '13';

/**
 * Reads the issuer, whom the RUT identifies: by NIT, or a natural person by cédula, whose number is the NIT; either has
 * a check digit (FAJ24, FAJ25).
 */
export function readIssuer({ supplier }: NoteContext, problems: ProblemList): Party {
  const party = partyOf(supplier, 'supplier', problems);
  const { id } = party;
  if (id.scheme === NIT) return party;
  if (id.scheme === CEDULA && /^\d{1,15}$/.test(id.number)) return withCheckDigit(party);
  if (id.scheme !== '')
    problems.add('ERR_DRAFT_CODE', {
      path: 'supplier.id.scheme',
      found: id.scheme,
      expected: EXPECTED.issuerScheme,
      rule: 'FAJ25',
    });
  return party;
}

/** What was made of the issuers that can no longer change. */
const completed = new WeakMap<Party, Party>();

function withCheckDigit(party: Party): Party {
  const known = completed.get(party);
  if (known !== undefined) return known;
  const id = { ...party.id, checkDigit: nitCheckDigit(party.id.number) };
  if (!Object.isFrozen(party)) return { ...party, id };
  const complete = Object.freeze({ ...party, id: Object.freeze(id) });
  completed.set(party, complete);
  return complete;
}
