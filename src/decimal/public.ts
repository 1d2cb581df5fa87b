export type { Decimal, DecimalInput, RoundingMode } from './index.js';
export {
  add,
  compare,
  decimal,
  divide,
  format,
  isDecimal,
  multiply,
  negate,
  percentOf,
  round,
  subtract,
  sum,
  tryDecimal,
  ZERO,
} from './index.js';
