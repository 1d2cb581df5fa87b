// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianFactoringTypes}. */
export type RadianFactoringTypeCode = '1' | '2';

/** A row of {@link radianFactoringTypes}. */
export type RadianFactoringTypeRow = CodeRow<RadianFactoringTypeCode>;

/**
 * Operations of a factor.
 *
 * RADIAN 1.1 code list TipoOperacionFactor: 2 rows.
 */
export const radianFactoringTypes = /* @__PURE__ */ catalog<RadianFactoringTypeRow>(() => [
  { code: '1', name: 'Factoring' },
  { code: '2', name: 'Confirming' },
]);
