// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link mandateLineSchemes}. */
export type MandateLineSchemeCode = '0' | '1';

/** A row of {@link mandateLineSchemes}. */
export type MandateLineSchemeRow = CodeRow<MandateLineSchemeCode>;

/**
 * Whose income a line of a mandate is: `cac:InvoiceLine/cbc:ID/@schemeID`.
 *
 * Anexo Técnico 1.9, table 13.3.13: 2 rows.
 */
export const mandateLineSchemes = /* @__PURE__ */ catalog<MandateLineSchemeRow>(() => [
  { code: '0', name: 'B/S ingreso propio' },
  { code: '1', name: 'B/S Ingresos Recibidos para Terceros' },
]);
