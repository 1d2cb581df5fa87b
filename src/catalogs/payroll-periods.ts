// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link payrollPeriods}. */
export type PayrollPeriodCode = '1' | '2' | '3' | '4' | '5' | '6';

/** A row of {@link payrollPeriods}. */
export type PayrollPeriodRow = CodeRow<PayrollPeriodCode>;

/**
 * Payroll periods: `PeriodoNomina`.
 *
 * Nómina electrónica 1.0 code list PeriodoNomina: 6 rows.
 */
export const payrollPeriods = /* @__PURE__ */ catalog<PayrollPeriodRow>(() => [
  { code: '1', name: 'Semanal' },
  { code: '2', name: 'Decenal' },
  { code: '3', name: 'Catorcenal' },
  { code: '4', name: 'Quincenal' },
  { code: '5', name: 'Mensual' },
  { code: '6', name: 'Otro' },
]);
