// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link profileExecutionIds}. */
export type ProfileExecutionId = '1' | '2';

/** A row of {@link profileExecutionIds}. */
export type ProfileExecutionIdRow = CodeRow<ProfileExecutionId>;

/**
 * Environments (ambientes): `cbc:ProfileExecutionID` and `cbc:UUID/@schemeID`.
 *
 * Anexo Técnico 1.9, table 13.1.1: 2 rows.
 */
export const profileExecutionIds = /* @__PURE__ */ catalog<ProfileExecutionIdRow>(() => [
  { code: '1', name: 'Producción' },
  { code: '2', name: 'Pruebas' },
]);
