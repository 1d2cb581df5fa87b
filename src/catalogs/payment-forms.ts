// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link paymentForms}. */
export type PaymentFormCode = '1' | '2';

/** A row of {@link paymentForms}. */
export type PaymentFormRow = CodeRow<PaymentFormCode>;

/**
 * Cash or credit (formas de pago): `cac:PaymentMeans/cbc:ID`.
 *
 * Anexo Técnico 1.9, table 13.3.4.1: 2 rows.
 */
export const paymentForms = /* @__PURE__ */ catalog<PaymentFormRow>(() => [
  { code: '1', name: 'Contado' },
  { code: '2', name: 'Crédito' },
]);
