export type { Moment } from './dates.js';
export { readDate, readDateAndTime, readMoment, requiredDate } from './dates.js';
export { isTooLong } from './decimal-limits.js';
export { readDocumentReferences, readUuid, readUuidScheme } from './document-reference.js';
export type { CodeTable } from './fields.js';
export { Fields, openFields } from './fields.js';
export { creditsCollections } from './health-operation.js';
export { readInvoicePeriod } from './invoice-period.js';
export { readPartyId } from './party-id.js';
