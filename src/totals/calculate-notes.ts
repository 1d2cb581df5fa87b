import { type Fields, openFields, reading } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import type { BuiltKind } from '../kinds/index.js';
import type { CalculatedNote, CreditNoteDraft, DebitNoteDraft } from '../model/index.js';
import { calculate } from './calculate.js';
import { CREDIT_NOTE_FIELDS, DEBIT_NOTE_FIELDS } from './document-fields.js';

/**
 * Computes the lines and every total of a credit note, with positive figures, as {@link calculateInvoice} does (Anexo
 * Técnico 1.9, §11.9).
 *
 * @param draft the whole, or as much of it as there is: its lines suffice
 * @throws {FacturadorError} `ERR_DRAFT` with every problem of the lines, discounts, taxes and stated totals
 * @example
 * calculateCreditNote(draft).monetaryTotal.payableAmount; // '11305.00'
 */
export function calculateCreditNote(
  draft: Pick<CreditNoteDraft, 'lines'> & Partial<CreditNoteDraft>,
): CalculatedNote {
  return calculateDraft(draft, 'creditNote');
}

/**
 * Computes the lines and every total of a debit note, as {@link calculateInvoice} does (Anexo Técnico 1.9, §11.9).
 *
 * @param draft the whole, or as much of it as there is: its lines suffice
 * @throws {FacturadorError} `ERR_DRAFT` with every problem of the lines, discounts, taxes and stated totals
 * @example
 * calculateDebitNote(draft).monetaryTotal.payableAmount; // '11305.00'
 */
export function calculateDebitNote(
  draft: Pick<DebitNoteDraft, 'lines'> & Partial<DebitNoteDraft>,
): CalculatedNote {
  return calculateDraft(draft, 'debitNote');
}

type NoteKind = Exclude<BuiltKind, 'invoice'>;

function calculateDraft(draft: Partial<CreditNoteDraft | DebitNoteDraft>, kind: NoteKind): CalculatedNote {
  return reading({ '': draft }, () => {
    const problems = new ProblemList();
    const known = kind === 'creditNote' ? CREDIT_NOTE_FIELDS : DEBIT_NOTE_FIELDS;
    const calculated = calculateNote(openFields(draft, '', problems, known), kind);
    problems.throwIfAny('draft');
    return calculated;
  });
}

/** Computes a note from fields already opened, noting problems in their list. */
export function calculateNote(fields: Fields, kind: NoteKind): CalculatedNote {
  const calculated = calculate(fields, kind);
  const { documentCurrencyCode, lines, allowanceCharges, taxTotals, monetaryTotal } = calculated;
  return { documentCurrencyCode, lines, allowanceCharges, taxTotals, monetaryTotal };
}
