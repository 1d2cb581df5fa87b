// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthBenefitPlans}. */
export type HealthBenefitPlanCode =
  | '01'
  | '02'
  | '03'
  | '04'
  | '05'
  | '06'
  | '07'
  | '08'
  | '09'
  | '10'
  | '11'
  | '12'
  | '13'
  | '14'
  | '15'
  | '16'
  | '17';

/** A row of {@link healthBenefitPlans}. */
export type HealthBenefitPlanRow = CodeRow<HealthBenefitPlanCode>;

/**
 * Coverage (cobertura o plan de beneficios) of a health invoice.
 *
 * SISPRO table CoberturaPlanBeneficios, from one public transcription: no second source confirmed it: 17
 * rows.
 */
export const healthBenefitPlans = /* @__PURE__ */ catalog<HealthBenefitPlanRow>(() => [
  { code: '01', name: 'Plan de beneficios en salud financiado con UPC' },
  { code: '02', name: 'Presupuesto máximo' },
  { code: '03', name: 'Prima EPS no asegurados SOAT' },
  { code: '04', name: 'Cobertura Póliza SOAT' },
  { code: '05', name: 'Cobertura ARL' },
  { code: '06', name: 'Cobertura ADRES' },
  { code: '07', name: 'Cobertura salud pública' },
  { code: '08', name: 'Cobertura entidad territorial recursos de oferta' },
  { code: '09', name: 'Urgencias población migrante' },
  { code: '10', name: 'Plan complementario en salud' },
  { code: '11', name: 'Plan medicina prepagada' },
  { code: '12', name: 'Pólizas en salud' },
  { code: '13', name: 'Cobertura Régimen Especial o Excepción' },
  { code: '14', name: 'Cobertura Fondo Nacional Salud PPL' },
  { code: '15', name: 'Particular' },
  { code: '16', name: 'UPC Régimen Contributivo' },
  { code: '17', name: 'UPC Régimen Subsidiado' },
]);
