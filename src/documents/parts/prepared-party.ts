import { openFields, plainDraft, reading } from '../../draft/index.js';
import { ProblemList } from '../../errors/index.js';
import type { Party, PartyDraft } from '../../model/index.js';
import { PARTY_FIELDS, readParty } from './party.js';

/** What was read of the drafts that can no longer change; `null` until one is first used. */
const prepared = new WeakMap<object, Party | null>();
const prefixed = new WeakMap<Party, Map<string, Party>>();

/**
 * Checks a party once and for good: the copy that comes out is frozen, and documents built with it spend no time on it.
 * For the parties of many documents; `createIssuer` does it with the supplier.
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem of the party
 * @example
 * const customer = prepareParty({ nit: '800197268', personType: 'juridica', name: 'DIAN', taxScheme: '01' });
 */
export function prepareParty(draft: PartyDraft, path = 'party'): PartyDraft {
  // What has no end, or holds itself, cannot be copied.
  plainDraft(draft, path);
  return reading({ [path]: draft }, () => {
    const problems = new ProblemList();
    const copy = freezeParty(draft);
    partyOf(copy, path, problems);
    problems.throwIfAny(path);
    return copy;
  });
}

/** The frozen copy of a draft, to be read once, when it is first used. */
export function freezeParty(draft: PartyDraft): PartyDraft {
  const copy = frozenCopy(draft);
  if (typeof copy === 'object' && copy !== null) prepared.set(copy, null);
  return copy;
}

/** Reads a party, unless it has been read for good. */
export function partyOf(value: unknown, path: string, problems: ProblemList): Party {
  const known = typeof value === 'object' && value !== null ? prepared.get(value) : undefined;
  if (known) return known;
  const before = problems.all.length;
  const party = readParty(openFields(value, path, problems, PARTY_FIELDS));
  if (known === null && problems.all.length === before) prepared.set(value as object, frozenCopy(party));
  return party;
}

/** The supplier under a prefix of its numbering (FAJ50). */
export function withPrefix(party: Party, prefix: string): Party {
  if (prefix === '') return party;
  if (!Object.isFrozen(party)) return { ...party, prefix };
  let variants = prefixed.get(party);
  if (variants === undefined) {
    variants = new Map();
    prefixed.set(party, variants);
  }
  let known = variants.get(prefix);
  if (known === undefined) {
    known = Object.freeze({ ...party, prefix });
    variants.set(prefix, known);
  }
  return known;
}

function frozenCopy<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as Value;
  const entries = Object.entries(value).map(([key, inner]) => [key, frozenCopy(inner)]);
  return Object.freeze(Object.fromEntries(entries)) as Value;
}
