// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthNoteTypes}. */
export type HealthNoteTypeCode = 'NA' | 'NC' | 'ND' | 'RS';

/** A row of {@link healthNoteTypes}. */
export type HealthNoteTypeRow = CodeRow<HealthNoteTypeCode>;

/**
 * Notes of the health sector.
 *
 * SISPRO table TipoNota, from one public transcription: no second source confirmed it: 4 rows.
 */
export const healthNoteTypes = /* @__PURE__ */ catalog<HealthNoteTypeRow>(() => [
  { code: 'NA', name: 'Nota ajuste RIPS' },
  { code: 'NC', name: 'Nota crédito' },
  { code: 'ND', name: 'Nota débito' },
  { code: 'RS', name: 'RIPS sin factura' },
]);
