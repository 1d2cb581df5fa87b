// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link supportDocumentCustomizationIds}. */
export type SupportDocumentCustomizationId = '10' | '11';

/** A row of {@link supportDocumentCustomizationIds}. */
export type SupportDocumentCustomizationIdRow = CodeRow<SupportDocumentCustomizationId>;

/**
 * Operations of a documento soporte: `cbc:CustomizationID`.
 *
 * Documento soporte 1.1 code list TipoOperacion: 2 rows.
 */
export const supportDocumentCustomizationIds = /* @__PURE__ */ catalog<SupportDocumentCustomizationIdRow>(
  () => [
    { code: '10', name: 'Residente' },
    { code: '11', name: 'No Residente' },
  ],
);
