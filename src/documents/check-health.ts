import type { HealthCustomizationId } from '../catalogs/index.js';
import { creditsCollections, type Fields } from '../draft/index.js';
import type { PrepaidPayment, UuidSchemeName } from '../model/index.js';
import type { SalesParts } from './sales-parts.js';

/** What an operation of the health sector refers to, where something was collected before. */
interface Collector {
  readonly what: string;
  readonly key?: UuidSchemeName;
}

const COLLECTORS: ReadonlyMap<string, Collector> = new Map<HealthCustomizationId, Collector>([
  ['SS-CUFE', { what: 'the invoice that collected it, with its CUFE', key: 'CUFE-SHA384' }],
  ['SS-CUDE', { what: 'the contingency invoice that collected it, with its CUDE', key: 'CUDE-SHA384' }],
  ['SS-POS', { what: 'the POS document that collected it' }],
  ['SS-SNum', { what: 'the paper invoice that collected it' }],
]);
const HEALTH = 'SS-';
/** A receipt of what the user pays, which carries no extension. */
const COLLECTION = 'SS-Recaudo';
const NO_CONTRIBUTION = 'SS-SinAporte';
/** Concept of recaudo: no aplica. */
const NOTHING_COLLECTED = '05';

/**
 * Notes what contradicts an operation of the health sector, or the lack of one (table 13.1.5.1.1; Resolución 948 de 2026 of
 * the Ministry of Health).
 */
export function checkHealth(
  fields: Fields,
  customizationId: string,
  parts: SalesParts,
  payments: readonly PrepaidPayment[],
): void {
  if (!customizationId.startsWith(HEALTH)) {
    checkOther(fields, "an operation of the health sector, 'SS-…'");
  } else if (customizationId === COLLECTION) {
    checkOther(fields, 'an operation other than SS-Recaudo');
  } else {
    // One that the library does not model is given as XML.
    if (!fields.has('interoperabilidad') && fields.list('extensions').length === 0) {
      const expected = `the extension of the health sector, in operation ${customizationId}`;
      fields.missing('interoperabilidad', expected);
    }
    if (!fields.has('invoicePeriod')) fields.missing('invoicePeriod', 'the time of the service');
    checkPayments(fields, customizationId, parts, payments);
  }
}

function checkOther(fields: Fields, expected: string): void {
  if (fields.has('interoperabilidad'))
    fields.fail('ERR_DRAFT_CONTRADICTION', 'interoperabilidad', `none, or ${expected}`);
}

/** One payment for each concept, where the operation credits or reports some, and the documents that collected them. */
function checkPayments(
  fields: Fields,
  customizationId: string,
  parts: SalesParts,
  payments: readonly PrepaidPayment[],
): void {
  const concepts = payments.map(({ idScheme }) => idScheme);
  const isCollected = concepts.some((concept) => concept !== undefined && concept !== NOTHING_COLLECTED);
  if (customizationId === NO_CONTRIBUTION) {
    if (isCollected) {
      const expected = 'none, as operation SS-SinAporte has no contribution of the user';
      fields.fail('ERR_DRAFT_CONTRADICTION', 'prepaidPayments', expected);
    }
    return;
  }
  checkConcepts(fields, concepts);
  if (!creditsCollections(customizationId)) return;
  if (payments.length === 0) {
    const expected = `what the users paid, which operation ${customizationId} credits, or customizationId 'SS-SinAporte'`;
    fields.missing('prepaidPayments', expected);
  }
  if (isCollected) checkReferences(fields, customizationId, parts);
}

function checkConcepts(fields: Fields, concepts: readonly (string | undefined)[]): void {
  concepts.forEach((concept, index) => {
    const path = `${fields.at('prepaidPayments')}[${index}].idScheme`;
    if (concept === undefined)
      fields.problems.add('ERR_DRAFT_MISSING', path, concept, 'the concept of what was collected');
    else if (concepts.indexOf(concept) < index)
      fields.problems.add('ERR_DRAFT_CONTRADICTION', path, concept, 'one payment for each concept');
  });
}

function checkReferences(fields: Fields, customizationId: string, parts: SalesParts): void {
  const collector = COLLECTORS.get(customizationId);
  if (collector === undefined) return;
  const references = [...parts.additionalDocumentReferences, ...parts.billingReferences];
  if (references.length === 0) fields.missing('additionalDocumentReferences', collector.what);
  else if (collector.key !== undefined && references.every((each) => each.uuidSchemeName !== collector.key))
    fields.fail('ERR_DRAFT_CONTRADICTION', 'additionalDocumentReferences', collector.what);
}
