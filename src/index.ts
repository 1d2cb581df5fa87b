export type { ErrorCode, FacturadorErrorDetails, Problem } from './errors/index.js';
export { ERROR_CODES, FacturadorError, isFacturadorError, ProblemList } from './errors/index.js';
