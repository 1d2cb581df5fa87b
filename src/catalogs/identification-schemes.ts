// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link identificationSchemes}. */
export type IdentificationSchemeCode =
  | '10'
  | '11'
  | '12'
  | '13'
  | '21'
  | '22'
  | '31'
  | '41'
  | '42'
  | '47'
  | '48'
  | '50'
  | '91';

/** A row of {@link identificationSchemes}. */
export interface IdentificationSchemeRow extends CodeRow<IdentificationSchemeCode> {
  readonly customerOnly: boolean;
}

/**
 * Identity documents (tipos de documento de identidad): `cbc:CompanyID/@schemeName`.
 *
 * Anexo Técnico 1.9, table 13.2.1: 13 rows.
 */
export const identificationSchemes = /* @__PURE__ */ catalog<IdentificationSchemeRow>(() => [
  { code: '10', name: 'Certificado de nacido vivo', customerOnly: false },
  { code: '11', name: 'Registro civil', customerOnly: false },
  { code: '12', name: 'Tarjeta de identidad', customerOnly: false },
  { code: '13', name: 'Cédula de ciudadanía', customerOnly: false },
  { code: '21', name: 'Tarjeta de extranjería', customerOnly: false },
  { code: '22', name: 'Cédula de extranjería', customerOnly: false },
  { code: '31', name: 'NIT', customerOnly: false },
  { code: '41', name: 'Pasaporte', customerOnly: false },
  { code: '42', name: 'Documento de identificación extranjero', customerOnly: false },
  { code: '47', name: 'PEP (Permiso Especial de Permanencia)', customerOnly: false },
  { code: '48', name: 'PPT (Permiso Protección Temporal)', customerOnly: false },
  { code: '50', name: 'NIT de otro país', customerOnly: false },
  { code: '91', name: 'NUIP', customerOnly: true },
]);
