import type { BuiltCreditNote, CreditNote, CreditNoteDraft, NoteContext } from '../model/index.js';
import { printCreditNote } from '../ubl/index.js';
import { CREDIT_NOTE } from './note-kind.js';
import { identifyNote, nameNote, readNote } from './read-note.js';

/**
 * Builds a credit note: checks the draft, computes its totals and its CUDE, and writes it as canonical XML, ready to be
 * signed (Anexo Técnico 1.9, §6.2). Its figures are positive. It has no numbering range: prefix and number are free.
 *
 * @throws {FacturadorError} `ERR_DRAFT` with every problem found, each with its path, what was found and what was expected
 * @example
 * const built = buildCreditNote(
 *   {
 *     kind: 'creditNote', number: 'NC1', customer, lines,
 *     discrepancyResponse: { responseCode: '2' },
 *     billingReferences: [{ id: invoice.number, uuid: invoice.uuid, issueDate: invoice.issueDate }],
 *   },
 *   { environment: 'habilitacion', supplier, software, now: new Date() },
 * );
 * built.fileName; // 'nc0900373115000…'
 */
export function buildCreditNote(draft: CreditNoteDraft, context: NoteContext): BuiltCreditNote {
  const note = readNote(draft, context, CREDIT_NOTE);
  const document: CreditNote = {
    ...identifyNote(note, context),
    kind: 'creditNote',
    discrepancyResponses: note.discrepancyResponses,
  };
  const { xml, signaturePlace } = printCreditNote(document);
  return {
    kind: 'creditNote',
    number: document.number,
    uuid: document.uuid,
    document,
    xml,
    signaturePlace,
    fileName: nameNote(note),
  };
}
