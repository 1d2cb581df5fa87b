import { describe, FacturadorError } from '../errors/index.js';
import type { BuildContext, BuiltDocument, DocumentDraft } from '../model/index.js';
import { buildCreditNote } from './build-credit-note.js';
import { buildDebitNote } from './build-debit-note.js';
import { buildInvoice } from './build-invoice.js';

const BUILDERS = { invoice: buildInvoice, creditNote: buildCreditNote, debitNote: buildDebitNote };

/**
 * Builds an invoice, a credit note or a debit note, as the draft's `kind` says.
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * buildDocument(JSON.parse(text), context).fileName; // 'nc0900373115000…' for a credit note
 */
export function buildDocument<Draft extends DocumentDraft>(
  draft: Draft,
  context: BuildContext,
): Extract<BuiltDocument, { kind: Draft['kind'] }> {
  const kind: unknown = (draft as DocumentDraft | null | undefined)?.kind;
  if (typeof kind !== 'string' || !Object.hasOwn(BUILDERS, kind)) throw unknownKind(kind);
  const build = BUILDERS[draft.kind] as (draft: Draft, context: BuildContext) => BuiltDocument;
  return build(draft, context) as Extract<BuiltDocument, { kind: Draft['kind'] }>;
}

function unknownKind(kind: unknown): FacturadorError {
  const expected = "'invoice', 'creditNote' or 'debitNote'";
  const code = kind === undefined ? 'ERR_DRAFT_MISSING' : 'ERR_DRAFT_CODE';
  return new FacturadorError('ERR_DRAFT', `The draft's kind is ${describe(kind)}; expected ${expected}`, {
    problems: [{ code, path: 'kind', found: describe(kind), expected }],
  });
}
