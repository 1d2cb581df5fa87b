export type { CodeTable, DecimalLimits } from './fields.js';
export { Fields, openFields } from './fields.js';
