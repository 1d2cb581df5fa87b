// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link supportDocumentTransmissionModes}. */
export type SupportDocumentTransmissionModeCode = '1' | '2';

/** A row of {@link supportDocumentTransmissionModes}. */
export type SupportDocumentTransmissionModeRow = CodeRow<SupportDocumentTransmissionModeCode>;

/**
 * When a documento soporte is made and sent.
 *
 * Documento soporte 1.1 code list FormaGeneracionTransmision: 2 rows.
 */
export const supportDocumentTransmissionModes = /* @__PURE__ */ catalog<SupportDocumentTransmissionModeRow>(
  () => [
    { code: '1', name: 'Por operación' },
    { code: '2', name: 'Acumulado semanal' },
  ],
);
