// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link adjustmentNoteConcepts}. */
export type AdjustmentNoteConceptCode = '1' | '2' | '3' | '4' | '5';

/** A row of {@link adjustmentNoteConcepts}. */
export type AdjustmentNoteConceptRow = CodeRow<AdjustmentNoteConceptCode>;

/**
 * Why an adjustment note corrects a documento soporte: `cac:DiscrepancyResponse/cbc:ResponseCode`.
 *
 * Documento soporte 1.1 code list ConceptoNotaAjuste: 5 rows.
 */
export const adjustmentNoteConcepts = /* @__PURE__ */ catalog<AdjustmentNoteConceptRow>(() => [
  { code: '1', name: 'Devolución parcial de los bienes y/o no aceptación parcial del servicio' },
  {
    code: '2',
    name: 'Anulación del documento soporte en adquisiciones efectuadas a sujetos no obligados a expedir factura de venta o documento equivalente',
  },
  { code: '3', name: 'Rebaja o descuento parcial o total' },
  { code: '4', name: 'Ajuste de precio' },
  { code: '5', name: 'Otros' },
]);
