import { testNumberingRange } from '../../src/documents/index.js';
import { isFacturadorError, type Problem } from '../../src/errors/index.js';
import type { BuildContext, InvoiceDraft, PartyDraft } from '../../src/model/index.js';

/** The range that the DIAN gives to everybody who tests. */
export const range = testNumberingRange;

export const supplier: PartyDraft = {
  nit: '900373115',
  name: 'Panadería La Espiga S.A.S.',
  personType: 'juridica',
  taxLevelCodes: ['O-13', 'O-15'],
  taxScheme: '01',
  email: 'facturas@example.co',
  address: { municipality: '11001', line: 'Carrera 8 # 6C-38' },
};

export const context: BuildContext = {
  environment: 'habilitacion',
  supplier,
  software: { id: '56f2ae4e-9812-4fad-9255-08fcfcd5ccb0', pin: '75315' },
  numberingRanges: [range],
  // 10:30 in Colombia.
  now: new Date('2026-11-24T15:30:00Z'),
};

export const customer: PartyDraft = { nit: '800197268', personType: 'juridica', name: 'Cliente S.A.' };

/** A draft of one line, with changes. */
export function draftWith(changes: Readonly<Record<string, unknown>> = {}): InvoiceDraft {
  return {
    kind: 'invoice',
    number: 'SETP990000001',
    customer,
    payment: { form: 'contado', means: '10' },
    lines: [{ description: 'Pan aliñado', quantity: 3, price: '4500', taxes: [{ code: '01', percent: 5 }] }],
    ...changes,
  } as InvoiceDraft;
}

/** A draft whose only line is changed. */
export function draftWithLine(changes: Readonly<Record<string, unknown>>): InvoiceDraft {
  return draftWith({ lines: [{ ...draftWith().lines[0], ...changes }] });
}

/** The problems for which a call is refused; it fails the test when it is not. */
export function problemsOf(call: () => unknown): readonly Problem[] {
  try {
    call();
  } catch (error) {
    if (isFacturadorError(error) && error.code === 'ERR_DRAFT') return error.problems ?? [];
    throw error;
  }
  throw new Error('the draft was accepted');
}
