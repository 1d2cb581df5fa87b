import type { BuiltDebitNote, DebitNote, DebitNoteDraft, NoteContext } from '../model/index.js';
import { printDebitNote } from '../ubl/index.js';
import { DEBIT_NOTE } from './note-kind.js';
import { identifyNote, nameNote, readNote } from './read-note.js';

/**
 * Builds a debit note: checks the draft, computes its totals and its CUDE, and writes it as canonical XML, ready to be
 * signed (Anexo Técnico 1.9, §6.3). It has no numbering range: prefix and number are free.
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * const built = buildDebitNote(
 *   {
 *     kind: 'debitNote', number: 'ND1', customer, lines,
 *     discrepancyResponse: { responseCode: '1' },
 *     billingReferences: [{ id: invoice.number, uuid: invoice.uuid, issueDate: invoice.issueDate }],
 *   },
 *   { environment: 'habilitacion', supplier, software, now: new Date() },
 * );
 * built.fileName; // 'nd0900373115000…'
 */
export function buildDebitNote(draft: DebitNoteDraft, context: NoteContext): BuiltDebitNote {
  const note = readNote(draft, context, DEBIT_NOTE);
  const document: DebitNote = {
    ...identifyNote(note, context),
    kind: 'debitNote',
    discrepancyResponses: note.discrepancyResponses,
    prepaidPayments: note.prepaidPayments,
  };
  const { xml, signaturePlace } = printDebitNote(document);
  return {
    kind: 'debitNote',
    number: document.number,
    uuid: document.uuid,
    document,
    xml,
    signaturePlace,
    fileName: nameNote(note),
  };
}
