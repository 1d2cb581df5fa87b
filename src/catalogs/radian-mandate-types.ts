// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianMandateTypes}. */
export type RadianMandateTypeCode = '1' | '2';

/** A row of {@link radianMandateTypes}. */
export interface RadianMandateTypeRow extends CodeRow<RadianMandateTypeCode> {
  readonly description: string;
}

/**
 * Mandates (event 043).
 *
 * RADIAN 1.1 code list Tipos_Mandatos_RADIAN: 2 rows.
 */
export const radianMandateTypes = /* @__PURE__ */ catalog<RadianMandateTypeRow>(() => [
  {
    code: '1',
    name: 'Solicitud de inscripción de un Mandato por poder especial',
    description: 'El mandatario esta facultado de manera especial por el mandante',
  },
  {
    code: '2',
    name: 'Solicitud de inscripción de un Mandato por poder general',
    description: 'El mandatario esta facultado de manera general por el mandante',
  },
]);
