import { type Fields, readDate, readDateAndTime } from '../draft/index.js';
import type {
  BillingKind,
  BillingReference,
  DocumentReference,
  InvoicePeriod,
  OrderReference,
  UuidSchemeName,
} from '../model/index.js';

const PLAIN_FIELDS = new Set(['id', 'issueDate']);
const PERIOD_FIELDS = new Set(['startDate', 'endDate']);
const ADDITIONAL_FIELDS = new Set([
  'id',
  'documentTypeCode',
  'documentType',
  'issueDate',
  'uuid',
  'uuidSchemeName',
]);
const BILLING_FIELDS = new Set(['kind', 'id', 'uuid', 'uuidSchemeName', 'issueDate', 'documentDescription']);
const KINDS = new Set<BillingKind>(['invoice', 'creditNote', 'debitNote']);
const UUID_SCHEMES = new Set<UuidSchemeName>(['CUFE-SHA384', 'CUDE-SHA384']);
const UUID_SHAPE = /^[0-9a-f]{96}$/i;
const MOST_ID = 20;
const NONE: readonly never[] = [];

/** Reads the order (FAF). */
export function readOrder(owner: Fields): OrderReference | undefined {
  if (!owner.has('orderReference')) return undefined;
  const fields = owner.nested('orderReference', PLAIN_FIELDS);
  return { id: fields.requiredText('id', 100), issueDate: readDate(fields, 'issueDate') };
}

/** Reads the invoiced span of time (FAE). */
export function readPeriod(owner: Fields): InvoicePeriod | undefined {
  if (!owner.has('invoicePeriod')) return undefined;
  const fields = owner.nested('invoicePeriod', PERIOD_FIELDS);
  const start = requiredDate(fields, 'startDate');
  const end = requiredDate(fields, 'endDate');
  if (start.date !== '' && end.date !== '' && start.date > end.date)
    fields.fail('ERR_DRAFT_DATE', 'endDate', `a date not before ${start.date}`);
  return { startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time };
}

function requiredDate(fields: Fields, key: string): { readonly date: string; readonly time?: string } {
  if (!fields.has(key)) fields.missing(key, 'a date');
  return readDateAndTime(fields, key) ?? { date: '' };
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

/** Reads other documents (FAI). */
export function readAdditionalReferences(owner: Fields): readonly DocumentReference[] {
  if (!owner.has('additionalDocumentReferences')) return NONE;
  return owner.each('additionalDocumentReferences', ADDITIONAL_FIELDS, (fields) => {
    const uuid = fields.has('uuid') ? readUuid(fields) : undefined;
    return {
      id: fields.requiredText('id', MOST_ID),
      uuid,
      uuidSchemeName: uuid === undefined ? undefined : readUuidScheme(fields, 'CUFE-SHA384'),
      issueDate: readDate(fields, 'issueDate'),
      documentTypeCode: fields.requiredText('documentTypeCode', 10),
      documentType: fields.text('documentType', 100),
    };
  });
}

/** Reads the sales documents that a note corrects or an invoice follows; none can be of a later day (FBG, CBG06). */
export function readBillingReferences(owner: Fields, issueDate: string): readonly BillingReference[] {
  if (!owner.has('billingReferences')) return NONE;
  return owner.each('billingReferences', BILLING_FIELDS, (fields) => {
    const kind =
      fields.code<BillingKind>('kind', KINDS, "'invoice', 'creditNote' or 'debitNote'") ?? 'invoice';
    const reference = {
      kind,
      id: fields.requiredText('id', MOST_ID),
      uuid: readUuid(fields),
      uuidSchemeName: readUuidScheme(fields, kind === 'invoice' ? 'CUFE-SHA384' : 'CUDE-SHA384'),
      issueDate: requiredDate(fields, 'issueDate').date,
      documentDescription: fields.text('documentDescription'),
    };
    if (reference.issueDate > issueDate)
      fields.fail('ERR_DRAFT_DATE', 'issueDate', `a date not after ${issueDate}, the document's`, 'CBG06');
    return reference;
  });
}

function readUuid(fields: Fields): string {
  const uuid = fields.requiredText('uuid');
  if (uuid !== '' && !UUID_SHAPE.test(uuid))
    fields.fail('ERR_DRAFT_TEXT', 'uuid', 'a CUFE or CUDE, 96 hexadecimal digits');
  return uuid.toLowerCase();
}

function readUuidScheme(fields: Fields, byDefault: UuidSchemeName): UuidSchemeName {
  return (
    fields.code<UuidSchemeName>('uuidSchemeName', UUID_SCHEMES, "'CUFE-SHA384' or 'CUDE-SHA384'") ?? byDefault
  );
}
