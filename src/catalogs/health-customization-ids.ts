// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthCustomizationIds}. */
export type HealthCustomizationId =
  | 'SS-CUFE'
  | 'SS-CUDE'
  | 'SS-POS'
  | 'SS-SNum'
  | 'SS-Recaudo'
  | 'SS-Reporte'
  | 'SS-SinAporte';

/** A row of {@link healthCustomizationIds}. */
export type HealthCustomizationIdRow = CodeRow<HealthCustomizationId>;

/**
 * Operations of an invoice of the health sector: `cbc:CustomizationID`.
 *
 * Anexo Técnico 1.9, table 13.1.5.1.1: 7 rows.
 */
export const healthCustomizationIds = /* @__PURE__ */ catalog<HealthCustomizationIdRow>(() => [
  { code: 'SS-CUFE', name: 'SS-CUFE' },
  { code: 'SS-CUDE', name: 'SS-CUDE' },
  { code: 'SS-POS', name: 'SS-POS' },
  { code: 'SS-SNum', name: 'SS-SNum' },
  { code: 'SS-Recaudo', name: 'SS-Recaudo' },
  { code: 'SS-Reporte', name: 'SS-Reporte' },
  { code: 'SS-SinAporte', name: 'SS-SinAporte' },
]);
