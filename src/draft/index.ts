export type { Moment } from './dates.js';
export { readDate, readDateAndTime, readMoment } from './dates.js';
export type { CodeTable } from './fields.js';
export { Fields, openFields } from './fields.js';
export { readPartyId } from './party-id.js';
