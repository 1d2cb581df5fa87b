// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthCopaymentTypes}. */
export type HealthCopaymentTypeCode = '01' | '02' | '03' | '04';

/** A row of {@link healthCopaymentTypes}. */
export type HealthCopaymentTypeRow = CodeRow<HealthCopaymentTypeCode>;

/**
 * Moderating payments (pagos moderadores) of a health user.
 *
 * SISPRO table TipoPagoModerador, from one public transcription: no second source confirmed it: 4 rows.
 */
export const healthCopaymentTypes = /* @__PURE__ */ catalog<HealthCopaymentTypeRow>(() => [
  { code: '01', name: 'Cuota moderadora' },
  { code: '02', name: 'Copago (no aplica en Consultas)' },
  { code: '03', name: 'Bono o vale de plan voluntario' },
  { code: '04', name: 'No aplica pago moderador' },
]);
