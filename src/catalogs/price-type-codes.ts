// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link priceTypeCodes}. */
export type PriceTypeCode = '01' | '02' | '03';

/** A row of {@link priceTypeCodes}. */
export type PriceTypeCodeRow = CodeRow<PriceTypeCode>;

/**
 * Reference prices: `cac:AlternativeConditionPrice/cbc:PriceTypeCode`.
 *
 * Anexo Técnico 1.9, table 13.3.10: 3 rows.
 */
export const priceTypeCodes = /* @__PURE__ */ catalog<PriceTypeCodeRow>(() => [
  { code: '01', name: 'Valor comercial' },
  { code: '02', name: 'Valor en Inventarios' },
  { code: '03', name: 'Otro valor' },
]);
