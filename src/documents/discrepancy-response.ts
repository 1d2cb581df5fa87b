import type { Fields } from '../draft/index.js';
import type { BillingReference, DiscrepancyResponse } from '../model/index.js';
import type { NoteKind } from './note-kind.js';

const FIELDS = new Set(['responseCode', 'description', 'referenceId']);

/** Reads why a note is issued; the text is the table's and the reference the only invoice, unless given (CBF, DBF). */
export function readDiscrepancyResponses(
  owner: Fields,
  kind: NoteKind,
  references: readonly BillingReference[],
): readonly DiscrepancyResponse[] {
  const only = references.length === 1 ? references[0]?.id : undefined;
  const read = (fields: Fields) => readResponse(fields, kind, only);
  if (!Array.isArray(owner.raw('discrepancyResponse')))
    return [read(owner.nested('discrepancyResponse', FIELDS))];
  const responses = owner.each('discrepancyResponse', FIELDS, read);
  if (responses.length === 0)
    owner.missing('discrepancyResponse', 'why the note is issued', `${kind.letter}BF01`);
  return responses;
}

function readResponse(fields: Fields, kind: NoteKind, onlyId: string | undefined): DiscrepancyResponse {
  const responseCode = fields.requiredCode<string>('responseCode', kind.concepts, kind.conceptsTable) ?? '';
  return {
    referenceId: fields.text('referenceId', 100) ?? onlyId,
    responseCode,
    description: fields.text('description') ?? kind.concepts.find(responseCode)?.name ?? '',
  };
}
