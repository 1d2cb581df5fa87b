// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link invoiceCustomizationIds}. */
export type InvoiceCustomizationId = '09' | '10' | '11' | '12' | '14' | '15' | '16';

/** A row of {@link invoiceCustomizationIds}. */
export type InvoiceCustomizationIdRow = CodeRow<InvoiceCustomizationId>;

/**
 * Operations of an invoice (tipos de operación): `cbc:CustomizationID`.
 *
 * Anexo Técnico 1.9, table 13.1.5.1: 7 rows.
 */
export const invoiceCustomizationIds = /* @__PURE__ */ catalog<InvoiceCustomizationIdRow>(() => [
  { code: '09', name: 'AIU' },
  { code: '10', name: 'Estándar' },
  { code: '11', name: 'Mandatos' },
  { code: '12', name: 'Transporte' },
  { code: '14', name: 'Notarios' },
  { code: '15', name: 'Compra Divisas' },
  { code: '16', name: 'Venta Divisas' },
]);
