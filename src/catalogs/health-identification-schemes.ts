// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthIdentificationSchemes}. */
export type HealthIdentificationSchemeCode =
  | 'AS'
  | 'CC'
  | 'CD'
  | 'CE'
  | 'CN'
  | 'DE'
  | 'MS'
  | 'NI'
  | 'NV'
  | 'PA'
  | 'PE'
  | 'PT'
  | 'RC'
  | 'SC'
  | 'SI'
  | 'TI';

/** A row of {@link healthIdentificationSchemes}. */
export type HealthIdentificationSchemeRow = CodeRow<HealthIdentificationSchemeCode>;

/**
 * Identity documents of a health user.
 *
 * SISPRO table TipoIDPISIS, from one public transcription: no second source confirmed it: 16 rows.
 */
export const healthIdentificationSchemes = /* @__PURE__ */ catalog<HealthIdentificationSchemeRow>(() => [
  { code: 'AS', name: 'Adulto sin identificación' },
  { code: 'CC', name: 'Cédula de ciudadanía' },
  { code: 'CD', name: 'Carné diplomático' },
  { code: 'CE', name: 'Cédula de extranjería' },
  { code: 'CN', name: 'Certificado de nacido vivo' },
  { code: 'DE', name: 'Documento extranjero' },
  { code: 'MS', name: 'Menor sin identificación' },
  { code: 'NI', name: 'NIT' },
  { code: 'NV', name: 'Certificado nacido vivo' },
  { code: 'PA', name: 'Pasaporte' },
  { code: 'PE', name: 'Permiso Especial de Permanencia' },
  { code: 'PT', name: 'Permiso por Protección Temporal' },
  { code: 'RC', name: 'Registro civil' },
  { code: 'SC', name: 'Salvoconducto' },
  { code: 'SI', name: 'Sin identificación' },
  { code: 'TI', name: 'Tarjeta de identidad' },
]);
