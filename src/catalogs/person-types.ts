// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link personTypes}. */
export type PersonTypeCode = '1' | '2';

/** A row of {@link personTypes}. */
export type PersonTypeRow = CodeRow<PersonTypeCode>;

/**
 * Legal and natural persons (tipos de organización): `cbc:AdditionalAccountID`.
 *
 * Anexo Técnico 1.9, table 13.2.3: 2 rows.
 */
export const personTypes = /* @__PURE__ */ catalog<PersonTypeRow>(() => [
  { code: '1', name: 'Persona Jurídica y asimiladas' },
  { code: '2', name: 'Persona Natural y asimiladas' },
]);
