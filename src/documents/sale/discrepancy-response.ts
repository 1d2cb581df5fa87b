import type { Fields } from '../../draft/index.js';
import type { BillingReference, DiscrepancyResponse } from '../../model/index.js';
import { EXPECTED } from '../parts/expected.js';
import type { NoteCodes } from './note-codes.js';

const FIELDS = new Set(['responseCode', 'description', 'referenceId']);

/** Reads why a note is issued; the text is the table's and the reference the only invoice, unless given (CBF, DBF). */
export function readDiscrepancyResponses(
  owner: Fields,
  codes: NoteCodes,
  references: readonly BillingReference[],
): readonly DiscrepancyResponse[] {
  const only = references.length === 1 ? references[0]?.id : undefined;
  const read = (fields: Fields) => readResponse(fields, codes, only);
  if (!Array.isArray(owner.raw('discrepancyResponse')))
    return [read(owner.nested('discrepancyResponse', FIELDS))];
  const responses = owner.each('discrepancyResponse', FIELDS, read);
  if (responses.length === 0)
    owner.missing('discrepancyResponse', EXPECTED.reasonOfNote, `${codes.rulePrefix}BF01`);
  return responses;
}

function readResponse(fields: Fields, codes: NoteCodes, onlyId: string | undefined): DiscrepancyResponse {
  const responseCode = fields.requiredCode<string>('responseCode', codes.concepts, codes.conceptsTable) ?? '';
  return {
    referenceId: fields.text('referenceId', 100) ?? onlyId,
    responseCode,
    description: fields.text('description') ?? codes.concepts.find(responseCode)?.name ?? '',
  };
}
