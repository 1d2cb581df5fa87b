// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link taxLevelCodes}. */
export type TaxLevelCode = 'O-13' | 'O-15' | 'O-23' | 'O-47' | 'R-99-PN';

/** A row of {@link taxLevelCodes}. */
export type TaxLevelCodeRow = CodeRow<TaxLevelCode>;

/**
 * Tax responsibilities (responsabilidades fiscales): `cbc:TaxLevelCode`, several joined with `;`.
 *
 * Anexo Técnico 1.9, table 13.2.6.1: 5 rows.
 */
export const taxLevelCodes = /* @__PURE__ */ catalog<TaxLevelCodeRow>(() => [
  { code: 'O-13', name: 'Gran contribuyente' },
  { code: 'O-15', name: 'Autorretenedor' },
  { code: 'O-23', name: 'Agente de retención IVA' },
  { code: 'O-47', name: 'Régimen simple de tributación' },
  { code: 'R-99-PN', name: 'No aplica – Otros' },
]);
