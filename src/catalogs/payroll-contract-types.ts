// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link payrollContractTypes}. */
export type PayrollContractTypeCode = '1' | '2' | '3' | '4' | '5';

/** A row of {@link payrollContractTypes}. */
export type PayrollContractTypeRow = CodeRow<PayrollContractTypeCode>;

/**
 * Labour contracts: `TipoContrato`.
 *
 * Nómina electrónica 1.0 code list TipoContrato: 5 rows.
 */
export const payrollContractTypes = /* @__PURE__ */ catalog<PayrollContractTypeRow>(() => [
  { code: '1', name: 'Termino Fijo' },
  { code: '2', name: 'Término Indefinido' },
  { code: '3', name: 'Obra o Labor' },
  { code: '4', name: 'Aprendizaje' },
  { code: '5', name: 'Pŕacticas o Pasantías' },
]);
