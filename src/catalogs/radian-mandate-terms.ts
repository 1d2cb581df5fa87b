// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianMandateTerms}. */
export type RadianMandateTermCode = '1' | '2';

/** A row of {@link radianMandateTerms}. */
export interface RadianMandateTermRow extends CodeRow<RadianMandateTermCode> {
  readonly description: string;
}

/**
 * How long a mandate lasts.
 *
 * RADIAN 1.1 code list TiempoMandato: 2 rows.
 */
export const radianMandateTerms = /* @__PURE__ */ catalog<RadianMandateTermRow>(() => [
  {
    code: '1',
    name: 'Tiempo limitado',
    description:
      'Corresponde a un rango de tiempo establecido por el Mandante, para la ejecución de las facultades encargadas al documento referenciado por parte del Mandatario',
  },
  {
    code: '2',
    name: 'Tiempo Ilimitado',
    description:
      'Corresponde a un rango de tiempo ilimitado establecido por parte del Mandante, para la ejecución de las facultades encargadas al documento referenciado por parte del Mandatario',
  },
]);
