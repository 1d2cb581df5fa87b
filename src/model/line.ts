import type { AmountText, Scheme } from './values.js';

export interface AllowanceCharge {
  /** `true` for a charge, `false` for a discount. */
  readonly chargeIndicator: boolean;
  readonly reasonCode?: string | undefined;
  readonly reason?: string | undefined;
  readonly multiplierFactorNumeric: string;
  readonly amount: AmountText;
  readonly baseAmount: AmountText;
}

export interface TaxSubtotal {
  readonly taxableAmount: AmountText;
  readonly taxAmount: AmountText;
  readonly percent: string;
}

/** cac:TaxTotal or cac:WithholdingTaxTotal: one tax, one subtotal for each rate. */
export interface TaxTotal {
  readonly taxScheme: Scheme;
  readonly taxAmount: AmountText;
  readonly taxSubtotals: readonly TaxSubtotal[];
}

/** cac:LegalMonetaryTotal. */
export interface MonetaryTotal {
  readonly lineExtensionAmount: AmountText;
  readonly taxExclusiveAmount: AmountText;
  readonly taxInclusiveAmount: AmountText;
  readonly allowanceTotalAmount?: AmountText | undefined;
  readonly chargeTotalAmount?: AmountText | undefined;
  readonly payableRoundingAmount?: AmountText | undefined;
  readonly payableAmount: AmountText;
}

export interface StandardItem {
  /** `@schemeID`, table 13.3.5. */
  readonly scheme: string;
  readonly schemeName?: string | undefined;
  readonly schemeAgencyId?: string | undefined;
  readonly id: string;
}

export interface Item {
  readonly description: string;
  readonly brandName?: string | undefined;
  readonly modelName?: string | undefined;
  readonly sellersItemId?: string | undefined;
  readonly standardItem?: StandardItem | undefined;
}

/** cac:InvoiceLine. */
export interface InvoiceLine {
  readonly id: string;
  readonly notes: readonly string[];
  readonly quantity: string;
  readonly unitCode: string;
  readonly lineExtensionAmount: AmountText;
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly taxTotals: readonly TaxTotal[];
  readonly withholdingTaxTotals: readonly TaxTotal[];
  readonly item: Item;
  readonly priceAmount: AmountText;
}
