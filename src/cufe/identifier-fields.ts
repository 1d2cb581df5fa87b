import { add, type Decimal, decimal, format } from '../decimal/index.js';
import type { IdentifiedDocument } from '../model/index.js';
import type { SalesDocumentFields } from './cufe.js';

/** What an invoice's CUFE, or a CUDE, is made of, but for the secret (Anexo Técnico 1.9, §11.2 and §11.4). */
export function identifierFields(document: IdentifiedDocument): SalesDocumentFields {
  const { monetaryTotal, taxTotals } = document;
  return {
    number: document.number,
    issueDate: document.issueDate,
    issueTime: document.issueTime,
    lineExtensionAmount: monetaryTotal.lineExtensionAmount,
    ivaAmount: taxAmount(taxTotals, '01'),
    incAmount: taxAmount(taxTotals, '04'),
    icaAmount: taxAmount(taxTotals, '03'),
    payableAmount: monetaryTotal.payableAmount,
    supplierNit: document.supplier.id.number,
    customerId: document.customer.id.number,
    environment: document.environment,
  };
}

/** The document's tax of one code; a received document may have several totals of it. */
function taxAmount(totals: IdentifiedDocument['taxTotals'], code: string): string {
  let only: string | undefined;
  let sum: Decimal | undefined;
  for (const { taxScheme, taxAmount } of totals) {
    if (taxScheme.id !== code) continue;
    if (only === undefined) only = taxAmount;
    else sum = add(sum ?? decimal(only), decimal(taxAmount));
  }
  return sum === undefined ? (only ?? '0.00') : format(sum);
}
