export type { CudsFields } from './cuds.js';
export { cuds, cudsText } from './cuds.js';
export type { CudeFields, CufeFields, SalesDocumentFields } from './cufe.js';
export { cude, cudeText, cufe, cufeText } from './cufe.js';
export type { CuneFields } from './cune.js';
export { cune, cuneText } from './cune.js';
export type { EventCudeFields } from './event-cude.js';
export { eventCude, eventCudeText } from './event-cude.js';
