import type { Fields } from '../draft/index.js';
import type { BillingReference, DiscrepancyResponse } from '../model/index.js';
import type { NoteKind } from './note-kind.js';

/** Table 13.2.4: anulación de factura electrónica. */
const ANNULMENT = '2';

/** Notes what contradicts the operation of a note. */
export function checkNote(
  fields: Fields,
  kind: NoteKind,
  customizationId: string,
  references: readonly BillingReference[],
  responses: readonly DiscrepancyResponse[],
): void {
  if (customizationId === kind.withReference) checkReferences(fields, kind, references);
  else checkPeriod(fields, kind, references);
  const annuls = responses.some(({ responseCode }) => responseCode === ANNULMENT);
  if (kind.kind === 'creditNote' && annuls && customizationId !== kind.withReference) {
    const expected = `'${kind.withReference}', the operation of a note that annuls an invoice (concept 2)`;
    fields.fail('ERR_DRAFT_CONTRADICTION', 'customizationId', expected, 'CAD02a');
  }
}

/** Its invoices, and no notes (CBG01, DBG01). */
function checkReferences(fields: Fields, kind: NoteKind, references: readonly BillingReference[]): void {
  const { letter, withReference, withoutReference } = kind;
  const rule = `${letter}BG01`;
  if (references.length === 0) {
    const expected = `the invoices that operation ${withReference} corrects, or customizationId '${withoutReference}'`;
    fields.missing('billingReferences', expected, rule);
  }
  references.forEach((reference, index) => {
    if (reference.kind === 'invoice') return;
    const path = `${fields.at('billingReferences')}[${index}].kind`;
    const expected = "'invoice'; a note corrects invoices and no notes";
    fields.problems.add('ERR_DRAFT_CONTRADICTION', path, reference.kind, expected, rule);
  });
}

/** The time of its invoices, and none of them (CAE01, DAE01). */
function checkPeriod(fields: Fields, kind: NoteKind, references: readonly BillingReference[]): void {
  const { letter, withReference, withoutReference } = kind;
  if (references.length > 0) {
    const expected = `no invoices; operation ${withoutReference} has none, operation ${withReference} has`;
    fields.fail('ERR_DRAFT_CONTRADICTION', 'billingReferences', expected, `${letter}BG01`);
  }
  if (!fields.has('invoicePeriod'))
    fields.missing('invoicePeriod', 'the time of the invoices that the note corrects', `${letter}AE01`);
  if (fields.has('interoperabilidad')) {
    const expected = `none, or operation ${withReference}; a note of the health sector names its invoice`;
    fields.fail('ERR_DRAFT_CONTRADICTION', 'interoperabilidad', expected);
  }
}
