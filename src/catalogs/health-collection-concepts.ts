// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthCollectionConcepts}. */
export type HealthCollectionConceptCode = '01' | '02' | '03' | '04' | '05';

/** A row of {@link healthCollectionConcepts}. */
export type HealthCollectionConceptRow = CodeRow<HealthCollectionConceptCode>;

/**
 * What a health provider collects from the user (concepto de recaudo).
 *
 * SISPRO table conceptoRecaudo, from one public transcription: no second source confirmed it: 5 rows.
 */
export const healthCollectionConcepts = /* @__PURE__ */ catalog<HealthCollectionConceptRow>(() => [
  { code: '01', name: 'Copago' },
  { code: '02', name: 'Cuota moderadora' },
  { code: '03', name: 'Pagos compartidos en planes voluntarios de salud' },
  { code: '04', name: 'Anticipo' },
  { code: '05', name: 'No aplica' },
]);
