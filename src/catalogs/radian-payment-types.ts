// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link radianPaymentTypes}. */
export type RadianPaymentTypeCode = '1' | '2';

/** A row of {@link radianPaymentTypes}. */
export interface RadianPaymentTypeRow extends CodeRow<RadianPaymentTypeCode> {
  readonly description: string;
}

/**
 * Payments of a título valor, with or without a limitation.
 *
 * RADIAN 1.1 code list TipoPago: 2 rows.
 */
export const radianPaymentTypes = /* @__PURE__ */ catalog<RadianPaymentTypeRow>(() => [
  { code: '1', name: 'Sin limitacion', description: 'Pago a factura sin limitacion' },
  { code: '2', name: 'con limitacion', description: 'Pago a factura con limitacion' },
]);
