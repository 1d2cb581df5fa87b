// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link payrollWorkerSubtypes}. */
export type PayrollWorkerSubtypeCode = '00' | '01';

/** A row of {@link payrollWorkerSubtypes}. */
export type PayrollWorkerSubtypeRow = CodeRow<PayrollWorkerSubtypeCode>;

/**
 * Workers, second code: `SubTipoTrabajador`.
 *
 * Nómina electrónica 1.0 code list SubTipoTrabajador: 2 rows.
 */
export const payrollWorkerSubtypes = /* @__PURE__ */ catalog<PayrollWorkerSubtypeRow>(() => [
  { code: '00', name: 'No Aplica' },
  { code: '01', name: 'Dependiente pensionado por vejez activo' },
]);
