import type { Delivery } from './delivery.js';
import type { DocumentReference, InvoicePeriod } from './references.js';
import type { AmountText, PartyId, Scheme } from './values.js';

/** cac:AllowanceCharge: a discount or a charge, of a line or of the document. */
export interface AllowanceCharge {
  /** cbc:ID: its number, from 1. */
  readonly id?: string | undefined;
  /** `true` for a charge, `false` for a discount. */
  readonly chargeIndicator: boolean;
  /** Table 13.3.8. */
  readonly reasonCode?: string | undefined;
  readonly reason?: string | undefined;
  /** The percentage of the base. */
  readonly multiplierFactorNumeric?: string | undefined;
  readonly amount: AmountText;
  readonly baseAmount?: AmountText | undefined;
}

/** cac:TaxSubtotal: what one rate of a tax comes to. */
export interface TaxSubtotal {
  /** The base; a tax of so much a unit usually has none. */
  readonly taxableAmount?: AmountText | undefined;
  readonly taxAmount: AmountText;
  /** The rate: a percentage, or per mille for ICA and ReteICA. */
  readonly percent?: string | undefined;
  /** The taxed units of a tax of so much a unit: degrees, grams, millilitres, bags… */
  readonly baseUnitMeasure?: string | undefined;
  /** `@unitCode` of the taxed units (table 13.3.6). */
  readonly unitCode?: string | undefined;
  /** The rate of a tax of so much a unit. */
  readonly perUnitAmount?: AmountText | undefined;
  /** The tax, in a received document that names another one here than in the first subtotal. */
  readonly taxScheme?: Scheme | undefined;
}

/** cac:TaxTotal or cac:WithholdingTaxTotal: one tax, one subtotal for each rate. */
export interface TaxTotal {
  readonly taxScheme: Scheme;
  readonly taxAmount: AmountText;
  /** What rounding changed, as received documents state it; it may be negative and enters no other figure. */
  readonly roundingAmount?: AmountText | undefined;
  /** cbc:TaxEvidenceIndicator, as received documents state it. */
  readonly taxEvidenceIndicator?: boolean | undefined;
  readonly taxSubtotals: readonly TaxSubtotal[];
}

/** cac:LegalMonetaryTotal, or cac:RequestedMonetaryTotal in a debit note (annex table J, §11.9). */
export interface MonetaryTotal {
  /** Σ lines, before taxes (FAU02). */
  readonly lineExtensionAmount: AmountText;
  /** Σ bases of the first tax of each line (FAU04). */
  readonly taxExclusiveAmount: AmountText;
  /** Σ lines + Σ taxes (FAU06). */
  readonly taxInclusiveAmount: AmountText;
  /** Σ discounts of the document (FAU08). */
  readonly allowanceTotalAmount?: AmountText | undefined;
  /** Σ charges of the document (FAU10). */
  readonly chargeTotalAmount?: AmountText | undefined;
  /** Σ prepayments; it informs and is not subtracted (FAU12). */
  readonly prepaidAmount?: AmountText | undefined;
  /** Signed rounding of the amount to pay. */
  readonly payableRoundingAmount?: AmountText | undefined;
  /** FAU06 − FAU08 + FAU10 + rounding (FAU14). */
  readonly payableAmount: AmountText;
}

/** A code of an item: cac:StandardItemIdentification or cac:AdditionalItemIdentification. */
export interface StandardItem {
  /** `@schemeID`, table 13.3.5. */
  readonly scheme?: string | undefined;
  readonly schemeName?: string | undefined;
  readonly schemeAgencyId?: string | undefined;
  readonly schemeAgencyName?: string | undefined;
  readonly id: string;
}

/** cac:AdditionalItemProperty (FBF). */
export interface ItemProperty {
  readonly name: string;
  readonly value?: string | undefined;
  readonly valueQuantity?: string | undefined;
  /** `@unitCode` of the quantity. */
  readonly unitCode?: string | undefined;
}

/** cac:InformationContentProviderParty: the principal (mandante) whose income the line is (FBA). */
export interface Principal {
  readonly id: PartyId;
  /** cac:PartyName, as received documents give it. */
  readonly name?: string | undefined;
}

/** cac:Item (FAZ). */
export interface Item {
  /** One to three. */
  readonly descriptions: readonly string[];
  readonly packSizeNumeric?: string | undefined;
  /** At most three. */
  readonly brandNames: readonly string[];
  /** At most three. */
  readonly modelNames: readonly string[];
  /** The issuer's own code. */
  readonly sellersItemId?: string | undefined;
  readonly sellersItemExtendedId?: string | undefined;
  readonly manufacturersItemIds?: readonly string[] | undefined;
  readonly standardItem?: StandardItem | undefined;
  readonly additionalItems?: readonly StandardItem[] | undefined;
  readonly additionalItemProperties?: readonly ItemProperty[] | undefined;
  readonly principal?: Principal | undefined;
}

/** cac:OrderLineReference: the line of the order that a line answers. */
export interface OrderLineReference {
  readonly lineId: string;
  readonly salesOrderLineId?: string | undefined;
  /** cac:OrderReference/cbc:ID: the order, where it is not that of the document. */
  readonly orderId?: string | undefined;
}

/** cac:ItemPriceExtension: the price in a foreign currency, beside the document's pesos. */
export interface PriceExtension {
  readonly amount: string;
  readonly currencyCode: string;
}

/** cac:PricingReference: what an item that costs nothing is worth (FAW). */
export interface PricingReference {
  /** Of one unit. */
  readonly priceAmount: string;
  /** `'01'` commercial value, `'02'` value in the inventory, `'03'` another (table 13.3.10). */
  readonly priceTypeCode: string;
  /** cbc:PriceType, as received documents name the type. */
  readonly priceType?: string | undefined;
}

/** A line: cac:InvoiceLine, cac:CreditNoteLine or cac:DebitNoteLine. Only an invoice's has withholdings. */
export interface InvoiceLine {
  /** Its number, from 1. */
  readonly id: string;
  /** `@schemeID` of the number: whose income a line of a mandate is, or what a line of transport is (13.3.13, 13.5.1). */
  readonly idScheme?: string | undefined;
  readonly notes: readonly string[];
  readonly quantity: string;
  readonly unitCode: string;
  /** Price × quantity − discounts + charges (FAV06). */
  readonly lineExtensionAmount: AmountText;
  /** Whether the item is given away; a debit note cannot say it. */
  readonly freeOfChargeIndicator?: boolean | undefined;
  /** The span of time that the line invoices; a debit note cannot say it. */
  readonly invoicePeriod?: InvoicePeriod | undefined;
  readonly orderLineReferences?: readonly OrderLineReference[] | undefined;
  readonly documentReferences?: readonly DocumentReference[] | undefined;
  readonly pricingReference?: PricingReference | undefined;
  readonly delivery?: Delivery | undefined;
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly taxTotals: readonly TaxTotal[];
  readonly withholdingTaxTotals: readonly TaxTotal[];
  readonly item: Item;
  /** Of one unit, without taxes. */
  readonly priceAmount: string;
  /** cbc:BaseQuantity, in a received document where it is not the quantity; it is no divisor (FBB04). */
  readonly baseQuantity?: string | undefined;
  /** `@unitCode` of cbc:BaseQuantity, where it is not that of the quantity. */
  readonly baseQuantityUnitCode?: string | undefined;
  readonly itemPriceExtension?: PriceExtension | undefined;
}
