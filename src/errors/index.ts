export type { ErrorCode } from './codes.js';
export { ERROR_CODES } from './codes.js';
export type { FacturadorErrorDetails } from './facturador-error.js';
export { FacturadorError, isFacturadorError } from './facturador-error.js';
export type { Problem } from './problem.js';
export { describe, ProblemList } from './problems.js';
export type { TextPosition } from './text-position.js';
