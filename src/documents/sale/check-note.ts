import type { Fields } from '../../draft/index.js';
import type { BillingReference, DiscrepancyResponse } from '../../model/index.js';
import { EXPECTED, HEALTH_EXPECTED } from '../parts/expected.js';
import type { NoteCodes } from './note-codes.js';

/** Notes what contradicts the operation of a note. */
export function checkNote(
  fields: Fields,
  {
    codes,
    customizationId,
    references,
    responses,
  }: {
    readonly codes: NoteCodes;
    readonly customizationId: string;
    readonly references: readonly BillingReference[];
    readonly responses: readonly DiscrepancyResponse[];
  },
): void {
  if (customizationId === codes.withReference) checkReferences(fields, codes, references);
  else checkPeriod(fields, codes, references);
  const annuls = responses.some(({ responseCode }) => responseCode === codes.annulment);
  if (annuls && customizationId !== codes.withReference) {
    const expected = EXPECTED.operationOfAnnulment({ operation: codes.withReference });
    fields.fail('ERR_DRAFT_CONTRADICTION', 'customizationId', { expected, rule: 'CAD02a' });
  }
}

/** Its invoices, and no notes (CBG01, DBG01). */
function checkReferences(fields: Fields, codes: NoteCodes, references: readonly BillingReference[]): void {
  const { rulePrefix, withReference, withoutReference } = codes;
  const rule = `${rulePrefix}BG01`;
  if (references.length === 0) {
    const expected = EXPECTED.correctedInvoices({ operation: withReference, other: withoutReference });
    fields.missing('billingReferences', expected, rule);
  }
  references.forEach((reference, index) => {
    if (reference.kind === 'invoice') return;
    const path = `${fields.at('billingReferences')}[${index}].kind`;
    const expected = EXPECTED.noNotesCorrected;
    fields.problems.add('ERR_DRAFT_CONTRADICTION', { path, found: reference.kind, expected, rule });
  });
}

/** The time of its invoices, and none of them (CAE01, DAE01). */
function checkPeriod(fields: Fields, codes: NoteCodes, references: readonly BillingReference[]): void {
  const { rulePrefix, withReference, withoutReference } = codes;
  if (references.length > 0) {
    const expected = EXPECTED.noInvoices({ operation: withoutReference, other: withReference });
    fields.fail('ERR_DRAFT_CONTRADICTION', 'billingReferences', { expected, rule: `${rulePrefix}BG01` });
  }
  if (!fields.has('invoicePeriod'))
    fields.missing('invoicePeriod', EXPECTED.periodOfInvoices, `${rulePrefix}AE01`);
  if (fields.has('interoperabilidad')) {
    const expected = HEALTH_EXPECTED.noHealthInNote({ operation: withReference });
    fields.fail('ERR_DRAFT_CONTRADICTION', 'interoperabilidad', { expected });
  }
}
