// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link dueDiligenceTypes}. */
export type DueDiligenceTypeCode = '01' | '02' | '03' | '04';

/** A row of {@link dueDiligenceTypes}. */
export type DueDiligenceTypeRow = CodeRow<DueDiligenceTypeCode>;

/**
 * Due diligence in foreign exchange.
 *
 * Anexo Técnico 1.9, table 18.3: 4 rows.
 */
export const dueDiligenceTypes = /* @__PURE__ */ catalog<DueDiligenceTypeRow>(() => [
  { code: '01', name: 'Debida Diligencia del Cliente – DDC General' },
  { code: '02', name: 'Debida Diligencia del Cliente – DDC Reforzada' },
  { code: '03', name: 'Debida Diligencia del Cliente – DDC simplificada' },
  {
    code: '04',
    name: 'Debida diligencia intensificada por razón de la cuantía de las operaciones – DDC intensificada.',
  },
]);
