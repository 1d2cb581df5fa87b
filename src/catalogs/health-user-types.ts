// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link healthUserTypes}. */
export type HealthUserTypeCode =
  | '01'
  | '02'
  | '03'
  | '04'
  | '05'
  | '06'
  | '07'
  | '08'
  | '09'
  | '10'
  | '11'
  | '12'
  | '13';

/** A row of {@link healthUserTypes}. */
export type HealthUserTypeRow = CodeRow<HealthUserTypeCode>;

/**
 * Users of the health system.
 *
 * SISPRO table RIPSTipoUsuarioVersion2, from one public transcription: no second source confirmed it: 13
 * rows.
 */
export const healthUserTypes = /* @__PURE__ */ catalog<HealthUserTypeRow>(() => [
  { code: '01', name: 'Contributivo cotizante' },
  { code: '02', name: 'Contributivo beneficiario' },
  { code: '03', name: 'Contributivo adicional' },
  { code: '04', name: 'Subsidiado' },
  { code: '05', name: 'No afiliado' },
  { code: '06', name: 'Especial o Excepción cotizante' },
  { code: '07', name: 'Especial o Excepción beneficiario' },
  { code: '08', name: 'Personas privadas de la libertad a cargo del Fondo Nacional de Salud' },
  { code: '09', name: 'Tomador/Amparado ARL' },
  { code: '10', name: 'Tomador/Amparado SOAT' },
  { code: '11', name: 'Tomador/Amparado Planes voluntarios de salud' },
  { code: '12', name: 'Particular' },
  { code: '13', name: 'Especial o Excepción no cotizante Ley 352 de 1997' },
]);
