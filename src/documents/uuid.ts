import { cude } from '../cufe/index.js';
import type { Moment } from '../draft/index.js';
import type { CalculatedNote, NoteContext, Party, TaxTotal } from '../model/index.js';

/** What a CUFE or CUDE is made of, beside the context. */
export interface Hashed {
  readonly number: string;
  readonly issued: Moment;
  readonly calculated: CalculatedNote;
  readonly supplier: Party;
  readonly customer: Party;
}

/** The CUDE of a note, or of an invoice of type 03: with the software's PIN (annex §11.4). */
export function documentCude(
  { number, issued, calculated, supplier, customer }: Hashed,
  { environment, software }: NoteContext,
): string {
  const { taxTotals, monetaryTotal } = calculated;
  return cude({
    number,
    issueDate: issued.date,
    issueTime: issued.time,
    lineExtensionAmount: monetaryTotal.lineExtensionAmount,
    ivaAmount: taxAmount(taxTotals, '01'),
    incAmount: taxAmount(taxTotals, '04'),
    icaAmount: taxAmount(taxTotals, '03'),
    payableAmount: monetaryTotal.payableAmount,
    supplierNit: supplier.id.number,
    customerId: customer.id.number,
    softwarePin: software.pin,
    environment,
  });
}

/** The document's tax of one code. */
export function taxAmount(totals: readonly TaxTotal[], code: string): string {
  return totals.find(({ taxScheme }) => taxScheme.id === code)?.taxAmount ?? '0.00';
}
