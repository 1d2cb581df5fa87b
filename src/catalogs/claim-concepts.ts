// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link claimConcepts}. */
export type ClaimConceptCode = '01' | '02' | '03' | '04';

/** A row of {@link claimConcepts}. */
export type ClaimConceptRow = CodeRow<ClaimConceptCode>;

/**
 * Why a document is claimed (event 031): `cbc:ResponseCode/@listID`.
 *
 * Anexo Técnico 1.9, table 13.3.12: 4 rows.
 */
export const claimConcepts = /* @__PURE__ */ catalog<ClaimConceptRow>(() => [
  { code: '01', name: 'Documento con inconsistencias' },
  { code: '02', name: 'Mercancía no entregada' },
  { code: '03', name: 'Mercancía entregada parcialmente' },
  { code: '04', name: 'Servicio no prestado' },
]);
