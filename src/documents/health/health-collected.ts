import { add, compare, type Decimal, decimal, format, ZERO } from '../../decimal/index.js';
import type { Fields } from '../../draft/index.js';
import type { AdditionalInformation, PrepaidPayment } from '../../model/index.js';
import { HEALTH_EXPECTED } from '../parts/expected.js';
import { plain } from './health-fields.js';

/** What can be collected from a user: the concept of its payments, and the field of the collection with its amount. */
export const CONCEPTS = [
  { concept: '01', key: 'copayment', name: 'COPAGO' },
  { concept: '02', key: 'moderatingFee', name: 'CUOTA_MODERADORA' },
  { concept: '03', key: 'sharedPayment', name: 'PAGOS_COMPARTIDOS' },
  { concept: '04', key: 'advance', name: 'ANTICIPO' },
] as const;
const MONEY = { decimals: 2 };

/** What users paid, by concept. */
export type Collected = ReadonlyMap<string, Decimal>;

/** Sums payments by concept. */
export function collectedOf(payments: readonly PrepaidPayment[]): Collected {
  const sums = new Map<string, Decimal>();
  for (const { idScheme, paidAmount } of payments) {
    if (idScheme !== undefined) sums.set(idScheme, add(sums.get(idScheme) ?? ZERO, decimal(paidAmount)));
  }
  return sums;
}

/** Reads what a collection says that its users paid. */
export function readCollected(fields: Fields): Collected {
  const stated = CONCEPTS.flatMap(({ concept, key }) => {
    const amount = fields.decimal(key, MONEY);
    return amount === undefined ? [] : [[concept, amount] as const];
  });
  return new Map(stated);
}

/** The fields of what was collected. */
export function writeCollected(collected: Collected): readonly (AdditionalInformation | undefined)[] {
  return CONCEPTS.map(({ concept, name }) => {
    const amount = collected.get(concept);
    return plain(name, amount && format(amount, 2));
  });
}

/** Notes where the collections, together, say otherwise than the payments of the document. */
export function checkCollected(fields: Fields, collections: readonly Collected[], payments: Collected): void {
  for (const { concept, key } of CONCEPTS) {
    const first = collections.findIndex((stated) => stated.has(concept));
    if (first === -1) continue;
    const total = collections.reduce((sum, stated) => add(sum, stated.get(concept) ?? ZERO), ZERO);
    const paid = payments.get(concept) ?? ZERO;
    if (compare(total, paid) === 0) continue;
    const path = `${fields.at('collections')}[${first}].${key}`;
    const expected = HEALTH_EXPECTED.collectedInAll({ amount: format(paid, 2), concept });
    fields.problems.add('ERR_DRAFT_CONTRADICTION', { path, found: format(total, 2), expected });
  }
}
