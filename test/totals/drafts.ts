import type { Problem } from '../../src/errors/index.js';
import { isFacturadorError } from '../../src/errors/index.js';
import type { InvoiceDraft, LineDraft, TaxDraft } from '../../src/model/index.js';

/** A draft with the given lines; the rest says nothing to arithmetic. */
export function invoiceOf(lines: readonly LineDraft[], rest: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return {
    kind: 'invoice',
    number: 'SETP990000001',
    customer: { nit: '800197268', personType: 'juridica', name: 'DIAN' },
    payment: { form: 'contado', means: '10' },
    lines,
    ...rest,
  };
}

/** A line of one unit at a price. */
export function lineOf(price: string | number, ...taxes: TaxDraft[]): LineDraft {
  return { description: 'Producto', quantity: 1, price, taxes };
}

/** What a call that must fail reports. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (isFacturadorError(error) && error.problems !== undefined) return error.problems;
    throw error;
  }
  throw new Error('nothing was reported');
}
