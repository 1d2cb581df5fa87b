import type { HealthCustomizationId } from '../../catalogs/index.js';
import { creditsCollections, type Fields } from '../../draft/index.js';
import type { Sentence } from '../../errors/index.js';
import type { PrepaidPayment, UuidSchemeName } from '../../model/index.js';
import { HEALTH_EXPECTED } from '../parts/expected.js';
import type { SalesParts } from '../parts/sales-parts.js';

/** What an operation of the health sector refers to, where something was collected before. */
interface Collector {
  readonly what: Sentence;
  readonly key?: UuidSchemeName;
}

const COLLECTORS: ReadonlyMap<string, Collector> = new Map<HealthCustomizationId, Collector>([
  ['SS-CUFE', { what: HEALTH_EXPECTED.collectingInvoice, key: 'CUFE-SHA384' }],
  ['SS-CUDE', { what: HEALTH_EXPECTED.collectingContingency, key: 'CUDE-SHA384' }],
  ['SS-POS', { what: HEALTH_EXPECTED.collectingPos }],
  ['SS-SNum', { what: HEALTH_EXPECTED.collectingPaper }],
]);
const HEALTH = 'SS-';
/** A receipt of what the user pays, which carries no extension. */
const COLLECTION = 'SS-Recaudo';
const NO_CONTRIBUTION = 'SS-SinAporte';
/** Concept of recaudo: no aplica. */
const NOTHING_COLLECTED = '05';

/** What of a sale tells whether its operation holds. */
interface Sale {
  readonly customizationId: string;
  readonly parts: SalesParts;
  readonly payments: readonly PrepaidPayment[];
}

/**
 * Notes what contradicts an operation of the health sector, or the lack of one (table 13.1.5.1.1; Resolución 948 de 2026 of
 * the Ministry of Health).
 */
export function checkHealth(fields: Fields, { customizationId, parts, payments }: Sale): void {
  if (!customizationId.startsWith(HEALTH)) {
    checkOther(fields, HEALTH_EXPECTED.noHealthUnless);
  } else if (customizationId === COLLECTION) {
    checkOther(fields, HEALTH_EXPECTED.noHealthInCollection);
  } else {
    // One that the library does not model is given as XML.
    if (!fields.has('interoperabilidad') && fields.list('extensions').length === 0) {
      const expected = HEALTH_EXPECTED.healthExtension({ operation: customizationId });
      fields.missing('interoperabilidad', expected);
    }
    if (!fields.has('invoicePeriod')) fields.missing('invoicePeriod', HEALTH_EXPECTED.periodOfService);
    checkPayments(fields, { customizationId, parts, payments });
  }
}

function checkOther(fields: Fields, expected: Sentence): void {
  if (fields.has('interoperabilidad'))
    fields.fail('ERR_DRAFT_CONTRADICTION', 'interoperabilidad', { expected });
}

/** One payment for each concept, where the operation credits or reports some, and the documents that collected them. */
function checkPayments(fields: Fields, { customizationId, parts, payments }: Sale): void {
  const concepts = payments.map(({ idScheme }) => idScheme);
  const isCollected = concepts.some((concept) => concept !== undefined && concept !== NOTHING_COLLECTED);
  if (customizationId === NO_CONTRIBUTION) {
    if (isCollected) {
      const expected = HEALTH_EXPECTED.noContribution;
      fields.fail('ERR_DRAFT_CONTRADICTION', 'prepaidPayments', { expected });
    }
    return;
  }
  checkConcepts(fields, concepts);
  if (!creditsCollections(customizationId)) return;
  if (payments.length === 0) {
    const expected = HEALTH_EXPECTED.paidByUsers({ operation: customizationId });
    fields.missing('prepaidPayments', expected);
  }
  if (isCollected) checkReferences(fields, customizationId, parts);
}

function checkConcepts(fields: Fields, concepts: readonly (string | undefined)[]): void {
  concepts.forEach((concept, index) => {
    const path = `${fields.at('prepaidPayments')}[${index}].idScheme`;
    if (concept === undefined)
      fields.problems.add('ERR_DRAFT_MISSING', {
        path,
        found: concept,
        expected: HEALTH_EXPECTED.conceptCollected,
      });
    else if (concepts.indexOf(concept) < index)
      fields.problems.add('ERR_DRAFT_CONTRADICTION', {
        path,
        found: concept,
        expected: HEALTH_EXPECTED.onePaymentPerConcept,
      });
  });
}

function checkReferences(fields: Fields, customizationId: string, parts: SalesParts): void {
  const collector = COLLECTORS.get(customizationId);
  if (collector === undefined) return;
  const references = [...parts.additionalDocumentReferences, ...parts.billingReferences];
  if (references.length === 0) fields.missing('additionalDocumentReferences', collector.what);
  else if (collector.key !== undefined && references.every((each) => each.uuidSchemeName !== collector.key))
    fields.fail('ERR_DRAFT_CONTRADICTION', 'additionalDocumentReferences', { expected: collector.what });
}
