import { type Fields, readDate, readUuid, readUuidScheme, requiredDate } from '../../draft/index.js';
import type { BillingKind, BillingReference, DocumentReference, OrderReference } from '../../model/index.js';
import { EXPECTED } from './expected.js';

const PLAIN_FIELDS = new Set(['id', 'issueDate']);
const BILLING_FIELDS = new Set(['kind', 'id', 'uuid', 'uuidSchemeName', 'issueDate', 'documentDescription']);
const KINDS = new Set<BillingKind>(['invoice', 'creditNote', 'debitNote']);
const MOST_ID = 20;
const NONE: readonly never[] = [];

/** Reads the order (FAF). */
export function readOrder(owner: Fields): OrderReference | undefined {
  if (!owner.has('orderReference')) return undefined;
  const fields = owner.nested('orderReference', PLAIN_FIELDS);
  return { id: fields.requiredText('id', 100), issueDate: readDate(fields, 'issueDate') };
}

/** Reads the despatch or receipt notes (FAG, FAH). */
export function readPlainReferences(
  owner: Fields,
  key: 'despatchDocumentReferences' | 'receiptDocumentReferences',
): readonly DocumentReference[] {
  if (!owner.has(key)) return NONE;
  return owner.each(key, PLAIN_FIELDS, (fields) => ({
    id: fields.requiredText('id', MOST_ID),
    issueDate: readDate(fields, 'issueDate'),
  }));
}

/** Reads the sales documents that a note corrects or an invoice follows; none can be of a later day (FBG, CBG06). */
export function readBillingReferences(owner: Fields, issueDate: string): readonly BillingReference[] {
  if (!owner.has('billingReferences')) return NONE;
  return owner.each('billingReferences', BILLING_FIELDS, (fields) => {
    const kind = fields.code<BillingKind>('kind', KINDS, EXPECTED.billingKinds) ?? 'invoice';
    const reference = {
      kind,
      id: fields.requiredText('id', MOST_ID),
      uuid: readUuid(fields),
      uuidSchemeName: readUuidScheme(fields, kind === 'invoice' ? 'CUFE-SHA384' : 'CUDE-SHA384'),
      issueDate: requiredDate(fields, 'issueDate').date,
      documentDescription: fields.text('documentDescription'),
    };
    if (reference.issueDate > issueDate)
      fields.fail('ERR_DRAFT_DATE', 'issueDate', {
        expected: EXPECTED.dateNotAfterDocument({ date: issueDate }),
        rule: 'CBG06',
      });
    return reference;
  });
}
