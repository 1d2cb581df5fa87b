// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link debitNoteCustomizationIds}. */
export type DebitNoteCustomizationId = '30' | '32';

/** A row of {@link debitNoteCustomizationIds}. */
export type DebitNoteCustomizationIdRow = CodeRow<DebitNoteCustomizationId>;

/**
 * Operations of a debit note: `cbc:CustomizationID`.
 *
 * Anexo Técnico 1.9, table 13.1.5.3: 2 rows.
 */
export const debitNoteCustomizationIds = /* @__PURE__ */ catalog<DebitNoteCustomizationIdRow>(() => [
  { code: '30', name: 'Nota Débito que referencia una factura electrónica.' },
  { code: '32', name: 'Nota Débito sin referencia a una factura electrónica.' },
]);
