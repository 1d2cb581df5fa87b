// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link transportLineSchemes}. */
export type TransportLineSchemeCode = '0' | '1';

/** A row of {@link transportLineSchemes}. */
export type TransportLineSchemeRow = CodeRow<TransportLineSchemeCode>;

/**
 * What a line of a transport invoice is: `cac:InvoiceLine/cbc:ID/@schemeID`.
 *
 * Anexo Técnico 1.9, table 13.5.1: 2 rows.
 */
export const transportLineSchemes = /* @__PURE__ */ catalog<TransportLineSchemeRow>(() => [
  { code: '0', name: 'Servicio adicional' },
  { code: '1', name: 'Remesa de transporte registrada en el RNDC' },
]);
