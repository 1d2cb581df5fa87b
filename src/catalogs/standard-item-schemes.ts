// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link standardItemSchemes}. */
export type StandardItemSchemeCode = '001' | '010' | '020' | '999';

/** A row of {@link standardItemSchemes}. */
export interface StandardItemSchemeRow extends CodeRow<StandardItemSchemeCode> {
  readonly agencyId?: string;
  readonly use: string;
}

/**
 * Product codings: `cac:StandardItemIdentification/cbc:ID/@schemeID`. 999, the issuer’s own, has no
 * `@schemeAgencyID`.
 *
 * Anexo Técnico 1.9, table 13.3.5: 4 rows.
 */
export const standardItemSchemes = /* @__PURE__ */ catalog<StandardItemSchemeRow>(() => [
  {
    code: '001',
    name: 'UNSPSC',
    agencyId: '10',
    use: 'Colombia Compra Eficiente: utilizar contenido de la columna “Código”',
  },
  { code: '010', name: 'GTIN', agencyId: '9', use: 'Números Globales de Identificación de Productos – GTIN' },
  {
    code: '020',
    name: 'Partida Arancelarias',
    agencyId: '195',
    use: 'Partida arancelaria según Estatuto Tributario',
  },
  {
    code: '999',
    name: 'Estándar de adopción del contribuyente',
    use: 'El valor en el atributo @schemeName no será validado. El atributo @schemeAgencyID no debe ser utilizado',
  },
]);
