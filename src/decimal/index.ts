export {
  add,
  compare,
  divide,
  isClose,
  multiply,
  negate,
  percentOf,
  round,
  subtract,
  sum,
} from './arithmetic.js';
export type { Decimal, DecimalInput, RoundingMode } from './decimal.js';
export { decimal, isDecimal, tryDecimal, ZERO } from './decimal.js';
export { format } from './format.js';
