// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link debitNoteConcepts}. */
export type DebitNoteConceptCode = '1' | '2' | '3' | '4';

/** A row of {@link debitNoteConcepts}. */
export type DebitNoteConceptRow = CodeRow<DebitNoteConceptCode>;

/**
 * Why a debit note corrects: `cac:DiscrepancyResponse/cbc:ResponseCode`.
 *
 * Anexo Técnico 1.9, table 13.2.5: 4 rows.
 */
export const debitNoteConcepts = /* @__PURE__ */ catalog<DebitNoteConceptRow>(() => [
  { code: '1', name: 'Intereses' },
  { code: '2', name: 'Gastos por cobrar' },
  { code: '3', name: 'Cambio del valor' },
  { code: '4', name: 'Otros' },
]);
