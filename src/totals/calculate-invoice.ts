import { openFields, reading } from '../draft/index.js';
import { ProblemList } from '../errors/index.js';
import type { CalculatedInvoice, InvoiceDraft } from '../model/index.js';
import { calculate } from './calculate.js';
import { INVOICE_FIELDS } from './document-fields.js';

/**
 * Computes the lines and every total of an invoice.
 *
 * Each stored amount is rounded once, to two decimals; the header's figures are sums of stored ones, so that the
 * rules FAU02 to FAU14, FAS, FAX and FBE hold to the cent (Anexo Técnico 1.9, §5.2.1 and §11.9).
 *
 * @param draft the whole, or as much of it as there is: its lines suffice
 * @throws {FacturadorError} `ERR_DRAFT` with every problem of the lines, discounts, taxes and stated totals
 * @example
 * calculateInvoice(draft).monetaryTotal.payableAmount; // '11305.00'
 */
export function calculateInvoice(
  draft: Pick<InvoiceDraft, 'lines'> & Partial<InvoiceDraft>,
): CalculatedInvoice {
  return reading({ '': draft }, () => {
    const problems = new ProblemList();
    const calculated = calculate(openFields(draft, '', problems, INVOICE_FIELDS), 'invoice');
    problems.throwIfAny('draft');
    return calculated;
  });
}
