// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianAgentTypes}. */
export type RadianAgentTypeCode = 'M-SN-e' | 'M-Factor' | 'M-PT';

/** A row of {@link radianAgentTypes}. */
export type RadianAgentTypeRow = CodeRow<RadianAgentTypeCode>;

/**
 * Who receives a mandate (mandatario).
 *
 * RADIAN 1.1 code list mandatarioTipo_radian: 3 rows.
 */
export const radianAgentTypes = /* @__PURE__ */ catalog<RadianAgentTypeRow>(() => [
  { code: 'M-SN-e', name: 'Mandatario Sistema de Negociación Electrónica' },
  { code: 'M-Factor', name: 'Mandatario Factor' },
  { code: 'M-PT', name: 'Mandatario Proveedor Tecnológico' },
]);
