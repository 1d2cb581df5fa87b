import { type CodeRow, catalog } from './catalog.js';
import { type DepartmentCode, departments } from './departments.js';
import { MUNICIPALITIES } from './municipalities-text.js';

/** A row of {@link municipalities}. */
export interface MunicipalityRow extends CodeRow {
  /**
   * The second form of the table, usually in lower case (`Bogotá, D.c.`). The DIAN takes exactly `name` or exactly this
   * in `cbc:CityName`; anything else is notified (FAJ10, FAK30, FAM06).
   */
  readonly displayName: string;
  readonly departmentCode: DepartmentCode;
  /** As table 13.4.2 writes it, which is what `cbc:CountrySubentity` is compared with: `Bogotá`, not `Bogotá, D.C.`. */
  readonly departmentName: string;
}

/**
 * Municipalities (DIVIPOLA): `cac:Address/cbc:ID` and `cbc:CityName`, with the department that each belongs to.
 *
 * Anexo Técnico 1.9, table 13.4.3: 1123 rows.
 *
 * @example
 * municipalities.find('05001');
 * // { code: '05001', name: 'MEDELLÍN', displayName: 'Medellín', departmentCode: '05', departmentName: 'Antioquia' }
 */
export const municipalities = /* @__PURE__ */ catalog<MunicipalityRow>(() =>
  MUNICIPALITIES.split('\n').map(readMunicipality),
);

function readMunicipality(line: string): MunicipalityRow {
  const [code = '', name = '', displayName = ''] = line.split('|');
  const departmentCode = code.slice(0, 2) as DepartmentCode;
  return {
    code,
    name,
    displayName,
    departmentCode,
    departmentName: departments.find(departmentCode)?.name ?? '',
  };
}
