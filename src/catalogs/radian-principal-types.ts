// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianPrincipalTypes}. */
export type RadianPrincipalTypeCode = 'Mandante-FE' | 'Mandante-LT' | 'Mandante-AV' | 'Mandante-AD';

/** A row of {@link radianPrincipalTypes}. */
export type RadianPrincipalTypeRow = CodeRow<RadianPrincipalTypeCode>;

/**
 * Who gives a mandate (mandante).
 *
 * RADIAN 1.1 code list mandanteTipo_radian: 4 rows.
 */
export const radianPrincipalTypes = /* @__PURE__ */ catalog<RadianPrincipalTypeRow>(() => [
  { code: 'Mandante-FE', name: 'Mandante Facturador Electrónico' },
  { code: 'Mandante-LT', name: 'Mandante Legitimo Tenedor' },
  { code: 'Mandante-AV', name: 'Mandante Aval' },
  { code: 'Mandante-AD', name: 'Mandante Adquirente/Deudor' },
]);
