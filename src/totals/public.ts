export type { ExplainedDocument, Tolerance } from './index.js';
export {
  calculateCreditNote,
  calculateDebitNote,
  calculateInvoice,
  explainTotals,
  ROUNDING,
  TOLERANCES,
} from './index.js';
