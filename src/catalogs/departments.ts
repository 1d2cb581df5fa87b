// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link departments}. */
export type DepartmentCode =
  | '91'
  | '05'
  | '81'
  | '08'
  | '11'
  | '13'
  | '15'
  | '17'
  | '18'
  | '85'
  | '19'
  | '20'
  | '27'
  | '23'
  | '25'
  | '94'
  | '95'
  | '41'
  | '44'
  | '47'
  | '50'
  | '52'
  | '54'
  | '86'
  | '63'
  | '66'
  | '88'
  | '68'
  | '70'
  | '73'
  | '76'
  | '97'
  | '99';

/** A row of {@link departments}. */
export interface DepartmentRow extends CodeRow<DepartmentCode> {
  readonly iso: string;
}

/**
 * Departments: `cbc:CountrySubentityCode` and `cbc:CountrySubentity`, with their ISO 3166-2 code.
 *
 * Anexo Técnico 1.9, table 13.4.2: 33 rows.
 */
export const departments = /* @__PURE__ */ catalog<DepartmentRow>(() => [
  { code: '91', name: 'Amazonas', iso: 'CO-AMA' },
  { code: '05', name: 'Antioquia', iso: 'CO-ANT' },
  { code: '81', name: 'Arauca', iso: 'CO-ARA' },
  { code: '08', name: 'Atlántico', iso: 'CO-ATL' },
  { code: '11', name: 'Bogotá', iso: 'CO-DC' },
  { code: '13', name: 'Bolívar', iso: 'CO-BOL' },
  { code: '15', name: 'Boyacá', iso: 'CO-BOY' },
  { code: '17', name: 'Caldas', iso: 'CO-CAL' },
  { code: '18', name: 'Caquetá', iso: 'CO-CAQ' },
  { code: '85', name: 'Casanare', iso: 'CO-CAS' },
  { code: '19', name: 'Cauca', iso: 'CO-CAU' },
  { code: '20', name: 'Cesar', iso: 'CO-CES' },
  { code: '27', name: 'Chocó', iso: 'CO-CHO' },
  { code: '23', name: 'Córdoba', iso: 'CO-COR' },
  { code: '25', name: 'Cundinamarca', iso: 'CO-CUN' },
  { code: '94', name: 'Guainía', iso: 'CO-GUA' },
  { code: '95', name: 'Guaviare', iso: 'CO-GUV' },
  { code: '41', name: 'Huila', iso: 'CO-HUI' },
  { code: '44', name: 'La Guajira', iso: 'CO-LAG' },
  { code: '47', name: 'Magdalena', iso: 'CO-MAG' },
  { code: '50', name: 'Meta', iso: 'CO-MET' },
  { code: '52', name: 'Nariño', iso: 'CO-NAR' },
  { code: '54', name: 'Norte de Santander', iso: 'CO-NSA' },
  { code: '86', name: 'Putumayo', iso: 'CO-PUT' },
  { code: '63', name: 'Quindío', iso: 'CO-QUI' },
  { code: '66', name: 'Risaralda', iso: 'CO-RIS' },
  { code: '88', name: 'San Andrés y Providencia', iso: 'CO-SAP' },
  { code: '68', name: 'Santander', iso: 'CO-SAN' },
  { code: '70', name: 'Sucre', iso: 'CO-SUC' },
  { code: '73', name: 'Tolima', iso: 'CO-TOL' },
  { code: '76', name: 'Valle del Cauca', iso: 'CO-VAC' },
  { code: '97', name: 'Vaupés', iso: 'CO-VAU' },
  { code: '99', name: 'Vichada', iso: 'CO-VID' },
]);
