// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link creditNoteConcepts}. */
export type CreditNoteConceptCode = '1' | '2' | '3' | '4' | '5' | '6';

/** A row of {@link creditNoteConcepts}. */
export type CreditNoteConceptRow = CodeRow<CreditNoteConceptCode>;

/**
 * Why a credit note corrects: `cac:DiscrepancyResponse/cbc:ResponseCode`.
 *
 * Anexo Técnico 1.9, table 13.2.4: 6 rows.
 */
export const creditNoteConcepts = /* @__PURE__ */ catalog<CreditNoteConceptRow>(() => [
  { code: '1', name: 'Devolución parcial de los bienes y/o no aceptación parcial del servicio' },
  { code: '2', name: 'Anulación de factura electrónica' },
  { code: '3', name: 'Rebaja o descuento parcial o total' },
  { code: '4', name: 'Ajuste de precio' },
  { code: '5', name: 'Descuento comercial por pronto pago' },
  { code: '6', name: 'Descuento comercial por volumen de ventas' },
]);
