// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthContractExceptions}. */
export type HealthContractExceptionCode = '01' | '02' | '03' | '04' | '05' | '06' | '07';

/** A row of {@link healthContractExceptions}. */
export type HealthContractExceptionRow = CodeRow<HealthContractExceptionCode>;

/**
 * Why a health invoice has no contract (FACTURA_SIN_CONTRATO).
 *
 * SISPRO table facturaSinContrato of Resolución 948 de 2026, from public transcriptions whose wording
 * differs: 7 rows.
 */
export const healthContractExceptions = /* @__PURE__ */ catalog<HealthContractExceptionRow>(() => [
  { code: '01', name: 'Atención de urgencias' },
  { code: '02', name: 'Atención a cargo de la ADRES, de la aseguradora del SOAT o de planes voluntarios' },
  { code: '03', name: 'Atención por fallo de tutela u orden judicial' },
  { code: '04', name: 'Atención por portabilidad o asignación masiva de afiliados' },
  { code: '05', name: 'Atención excepcional por cotización o autorización sin contrato' },
  { code: '06', name: 'Gestión de recuperación de órganos para trasplante' },
  { code: '07', name: 'Atención de paciente particular' },
]);
