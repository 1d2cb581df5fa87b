// Written by scripts/catalogs/generate.mjs. Do not edit: change that and run `npm run catalogs`.
import { type CodeRow, catalog } from './catalog.js';

/** A code of {@link allowanceChargeReasonCodes}. */
export type AllowanceChargeReasonCode = '00' | '01' | '02' | '03';

/** A row of {@link allowanceChargeReasonCodes}. */
export interface AllowanceChargeReasonCodeRow extends CodeRow<AllowanceChargeReasonCode> {
  readonly chargeIndicator: boolean;
}

/**
 * Discounts and charges (descuentos y recargos): `cbc:AllowanceChargeReasonCode`.
 *
 * Anexo Técnico 1.9, table 13.3.8: 4 rows.
 */
export const allowanceChargeReasonCodes = /* @__PURE__ */ catalog<AllowanceChargeReasonCodeRow>(() => [
  { code: '00', name: 'Descuento no condicionado', chargeIndicator: false },
  { code: '01', name: 'Descuento condicionado', chargeIndicator: false },
  { code: '02', name: 'Recargo no condicionado', chargeIndicator: true },
  { code: '03', name: 'Recargo condicionado', chargeIndicator: true },
]);
