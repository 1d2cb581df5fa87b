// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link partyTaxSchemes}. */
export type PartyTaxSchemeCode = '01' | '04' | 'ZA' | 'ZZ';

/** A row of {@link partyTaxSchemes}. */
export type PartyTaxSchemeRow = CodeRow<PartyTaxSchemeCode>;

/**
 * Tax scheme of a party: `cac:PartyTaxScheme/cac:TaxScheme/cbc:ID` and `cbc:Name`.
 *
 * Anexo Técnico 1.9, table 13.2.6.2: 4 rows.
 */
export const partyTaxSchemes = /* @__PURE__ */ catalog<PartyTaxSchemeRow>(() => [
  { code: '01', name: 'IVA' },
  { code: '04', name: 'INC' },
  { code: 'ZA', name: 'IVA e INC' },
  { code: 'ZZ', name: 'No aplica' },
]);
