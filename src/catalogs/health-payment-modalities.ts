// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthPaymentModalities}. */
export type HealthPaymentModalityCode = '01' | '02' | '03' | '04' | '05';

/** A row of {@link healthPaymentModalities}. */
export type HealthPaymentModalityRow = CodeRow<HealthPaymentModalityCode>;

/**
 * Payment modalities of a health invoice (MODALIDAD_PAGO). `05` is said to be disabled.
 *
 * SISPRO table modalidadPago of November 2025, from two public transcriptions: 5 rows.
 */
export const healthPaymentModalities = /* @__PURE__ */ catalog<HealthPaymentModalityRow>(() => [
  { code: '01', name: 'Pago individual por caso / Conjunto integral de atenciones / Paquete / Canasta' },
  { code: '02', name: 'Pago global prospectivo' },
  { code: '03', name: 'Pago por capitación' },
  { code: '04', name: 'Pago por evento' },
  { code: '05', name: 'Otra modalidad' },
]);
