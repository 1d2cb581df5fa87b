// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianMandateScopes}. */
export type RadianMandateScopeCode = '1' | '2' | '3';

/** A row of {@link radianMandateScopes}. */
export interface RadianMandateScopeRow extends CodeRow<RadianMandateScopeCode> {
  readonly description: string;
}

/**
 * Which documents a mandate covers.
 *
 * RADIAN 1.1 code list ReferenciaDocumento: 3 rows.
 */
export const radianMandateScopes = /* @__PURE__ */ catalog<RadianMandateScopeRow>(() => [
  {
    code: '1',
    name: 'Un documento electrónico',
    description:
      'Corresponde a la referencia de un documento electrónico tipo invoice "01" donde se referencia el número de factura, el CUFE y el tipo de documento',
  },
  {
    code: '2',
    name: 'Máximo 20 documentos electrónicos',
    description:
      'Corresponde a la referencia de varios documentos electrónicos (Máximo 20) tipo invoice "01" donde se referencia el número de factura, el CUFE y el tipo de documento',
  },
  {
    code: '3',
    name: 'Todas los documentos electrónico Invoice "Tipo 01" emitidas por el Mandante',
    description:
      'Corresponde a la referencia de todos los documentos electrónicos Invoice "Tipo 01" emitidas por el Mandante',
  },
]);
