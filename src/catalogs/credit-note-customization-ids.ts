// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link creditNoteCustomizationIds}. */
export type CreditNoteCustomizationId = '20' | '22';

/** A row of {@link creditNoteCustomizationIds}. */
export type CreditNoteCustomizationIdRow = CodeRow<CreditNoteCustomizationId>;

/**
 * Operations of a credit note: `cbc:CustomizationID`.
 *
 * Anexo Técnico 1.9, table 13.1.5.2: 2 rows.
 */
export const creditNoteCustomizationIds = /* @__PURE__ */ catalog<CreditNoteCustomizationIdRow>(() => [
  { code: '20', name: 'Nota Crédito que referencia una factura electrónica.' },
  { code: '22', name: 'Nota Crédito sin referencia a una factura electrónica.' },
]);
