// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link httpErrors}. */
export type HttpErrorCode = '500' | '503' | '507' | '508' | '403';

/** A row of {@link httpErrors}. */
export type HttpErrorRow = CodeRow<HttpErrorCode>;

/**
 * HTTP errors that the web service announces.
 *
 * Anexo Técnico 1.9, table 12.2.1: 5 rows.
 */
export const httpErrors = /* @__PURE__ */ catalog<HttpErrorRow>(() => [
  { code: '500', name: 'Internal Server Error' },
  { code: '503', name: 'Service Unavailable' },
  { code: '507', name: 'Insufficient Storage' },
  { code: '508', name: 'Loop Detected' },
  { code: '403', name: 'Site Disabled' },
]);
