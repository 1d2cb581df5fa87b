import type { Delivery } from './delivery.js';
import type { DocumentReference, InvoicePeriod } from './references.js';
import type { AmountText, PartyId, Scheme } from './values.js';

/** cac:AllowanceCharge: a discount or a charge, of a line or of the document. */
export interface AllowanceCharge {
  /** Its number, from 1. @es número del descuento o cargo · `cbc:ID` · FBE02, FAQ02 */
  readonly id?: string | undefined;
  /** `true` for a charge, `false` for a discount. @es si es cargo o descuento · `cbc:ChargeIndicator` · FBE03, FAQ03 */
  readonly chargeIndicator: boolean;
  /** Why, by a code. @es código del motivo · `cbc:AllowanceChargeReasonCode` · FAQ04, tabla 13.3.8 */
  readonly reasonCode?: string | undefined;
  /** Why, in words. @es motivo · `cbc:AllowanceChargeReason` · FBE04, FAQ05 */
  readonly reason?: string | undefined;
  /** The percentage of the base. @es porcentaje · `cbc:MultiplierFactorNumeric` · FBE05, FAQ06 */
  readonly multiplierFactorNumeric?: string | undefined;
  /** What it comes to. @es valor del descuento o cargo · `cbc:Amount` · FBE06, FAQ07 */
  readonly amount: AmountText;
  /** What it is computed on. @es base del descuento o cargo · `cbc:BaseAmount` · FBE08, FAQ09 */
  readonly baseAmount?: AmountText | undefined;
}

/** cac:TaxSubtotal: what one rate of a tax comes to. */
export interface TaxSubtotal {
  /** The base; a tax of so much a unit usually has none. @es base gravable · `cbc:TaxableAmount` · FAS05, FAX05 */
  readonly taxableAmount?: AmountText | undefined;
  /** What the tax comes to at this rate. @es tributo de una tarifa · `cac:TaxSubtotal/cbc:TaxAmount` · FAS07, FAX07 */
  readonly taxAmount: AmountText;
  /**
   * The rate: a percentage, or per mille for ICA and ReteICA.
   * @es tarifa en porcentaje o por mil · `cac:TaxCategory/cbc:Percent` · FAS14, tablas 13.3.11 y 13.2.2
   */
  readonly percent?: string | undefined;
  /**
   * The taxed units of a tax of so much a unit: degrees, grams, millilitres, bags…
   * @es unidades gravadas · `cbc:BaseUnitMeasure` · FAS09, FAX09
   */
  readonly baseUnitMeasure?: string | undefined;
  /**
   * Unit of the taxed units.
   * @es unidad de las unidades gravadas · `cbc:BaseUnitMeasure/@unitCode` · FAS10, tabla 13.3.6
   */
  readonly unitCode?: string | undefined;
  /** The rate of a tax of so much a unit. @es tarifa por unidad · `cbc:PerUnitAmount` · FAS11, FAX11 */
  readonly perUnitAmount?: AmountText | undefined;
  /**
   * The tax, in a received document that names another one here than in the first subtotal.
   * @es tributo · `cac:TaxCategory/cac:TaxScheme` · FAS15
   */
  readonly taxScheme?: Scheme | undefined;
}

/** cac:TaxTotal or cac:WithholdingTaxTotal: one tax, one subtotal for each rate. */
export interface TaxTotal {
  /** Which tax it is. @es tributo · `cac:TaxCategory/cac:TaxScheme` · FAS15 */
  readonly taxScheme: Scheme;
  /** Σ subtotals. @es total del tributo · `cbc:TaxAmount` · FAS02, FAX02 */
  readonly taxAmount: AmountText;
  /**
   * What rounding changed, as received documents state it; it may be negative and enters no other figure.
   * @es redondeo del tributo · `cbc:RoundingAmount` · UBL 2.1
   */
  readonly roundingAmount?: AmountText | undefined;
  /**
   * Whether the total is evidence for tax purposes, as received documents state it.
   * @es indicador de evidencia · `cbc:TaxEvidenceIndicator` · UBL 2.1
   */
  readonly taxEvidenceIndicator?: boolean | undefined;
  /** One for each rate. @es subtotales, uno por tarifa · `cac:TaxSubtotal` · FAS04, FAX04 */
  readonly taxSubtotals: readonly TaxSubtotal[];
}

/** cac:LegalMonetaryTotal, or cac:RequestedMonetaryTotal in a debit note (annex table J, §11.9). */
export interface MonetaryTotal {
  /** Σ lines, before taxes. @es valor bruto · `cbc:LineExtensionAmount` · FAU02 */
  readonly lineExtensionAmount: AmountText;
  /** Σ bases of the first tax of each line. @es base imponible · `cbc:TaxExclusiveAmount` · FAU04 */
  readonly taxExclusiveAmount: AmountText;
  /** Σ lines + Σ taxes. @es valor bruto más tributos · `cbc:TaxInclusiveAmount` · FAU06 */
  readonly taxInclusiveAmount: AmountText;
  /** Σ discounts of the document. @es total de descuentos · `cbc:AllowanceTotalAmount` · FAU08 */
  readonly allowanceTotalAmount?: AmountText | undefined;
  /** Σ charges of the document. @es total de cargos · `cbc:ChargeTotalAmount` · FAU10 */
  readonly chargeTotalAmount?: AmountText | undefined;
  /**
   * Σ prepayments; it informs, and only the health sector subtracts it.
   * @es total de anticipos · `cbc:PrepaidAmount` · FAU12
   */
  readonly prepaidAmount?: AmountText | undefined;
  /** Signed rounding of the amount to pay. @es redondeo del valor a pagar · `cbc:PayableRoundingAmount` · §11.9 */
  readonly payableRoundingAmount?: AmountText | undefined;
  /** FAU06 − FAU08 + FAU10 + rounding. @es valor a pagar · `cbc:PayableAmount` · FAU14 */
  readonly payableAmount: AmountText;
}

/** A code of an item: cac:StandardItemIdentification or cac:AdditionalItemIdentification. */
export interface StandardItem {
  /** Which list the code is of. @es lista del código estándar · `cbc:ID/@schemeID` · FAZ12, tabla 13.3.5 */
  readonly scheme?: string | undefined;
  /** Name of that list. @es nombre de la lista · `cbc:ID/@schemeName` · FAZ13 */
  readonly schemeName?: string | undefined;
  /** Who keeps that list, by a code. @es agencia de la lista · `cbc:ID/@schemeAgencyID` · FAZ14 */
  readonly schemeAgencyId?: string | undefined;
  /** Who keeps that list, by name. @es nombre de la agencia · `cbc:ID/@schemeAgencyName` · UBL 2.1 */
  readonly schemeAgencyName?: string | undefined;
  /** The code. @es código en la lista · `cbc:ID` · FAZ10 */
  readonly id: string;
}

/** cac:AdditionalItemProperty (FBF). */
export interface ItemProperty {
  /** Name of the property. @es nombre de la propiedad · `cbc:Name` · FBF02 */
  readonly name: string;
  /** Its value. @es valor de la propiedad · `cbc:Value` · FBF03 */
  readonly value?: string | undefined;
  /** A quantity of it. @es cantidad de la propiedad · `cbc:ValueQuantity` · UBL 2.1, tabla 13.5.2 */
  readonly valueQuantity?: string | undefined;
  /** Unit of the quantity. @es unidad de la cantidad de la propiedad · `cbc:ValueQuantity/@unitCode` · tabla 13.3.6 */
  readonly unitCode?: string | undefined;
}

/** cac:InformationContentProviderParty: the principal (mandante) whose income the line is (FBA). */
export interface Principal {
  /** Its identity document. @es identificación del mandante · `cac:PartyIdentification/cbc:ID` · FBA05 a FBA09 */
  readonly id: PartyId;
  /** Its name, as received documents give it. @es nombre del mandante · `cac:PartyName/cbc:Name` · UBL 2.1 */
  readonly name?: string | undefined;
}

/** cac:Item (FAZ). */
export interface Item {
  /** One to three. @es descripción (1 a 3) · `cac:Item/cbc:Description` · FAZ02 */
  readonly descriptions: readonly string[];
  /** How many units one package holds. @es unidades por empaque · `cac:Item/cbc:PackSizeNumeric` · FAZ03 */
  readonly packSizeNumeric?: string | undefined;
  /** At most three. @es marca (0 a 3) · `cac:Item/cbc:BrandName` · FAZ04 */
  readonly brandNames: readonly string[];
  /** At most three. @es modelo (0 a 3) · `cac:Item/cbc:ModelName` · FAZ05 */
  readonly modelNames: readonly string[];
  /** The issuer's own code. @es código del vendedor · `cac:Item/cac:SellersItemIdentification/cbc:ID` · FAZ07 */
  readonly sellersItemId?: string | undefined;
  /**
   * The issuer's own extended code.
   * @es código extendido del vendedor · `cac:Item/cac:SellersItemIdentification/cbc:ExtendedID` · FAZ08
   */
  readonly sellersItemExtendedId?: string | undefined;
  /** The manufacturers' codes. @es código del fabricante · `cac:Item/cac:ManufacturersItemIdentification` · UBL 2.1 */
  readonly manufacturersItemIds?: readonly string[] | undefined;
  /** The standard code. @es código estándar · `cac:Item/cac:StandardItemIdentification` · FAZ09 */
  readonly standardItem?: StandardItem | undefined;
  /** Further codes. @es otros códigos · `cac:Item/cac:AdditionalItemIdentification` · UBL 2.1 */
  readonly additionalItems?: readonly StandardItem[] | undefined;
  /** Further properties. @es propiedades adicionales · `cac:Item/cac:AdditionalItemProperty` · FBF01 */
  readonly additionalItemProperties?: readonly ItemProperty[] | undefined;
  /** Whose income the line is. @es mandante · `cac:Item/cac:InformationContentProviderParty` · FBA01, tabla 13.3.13 */
  readonly principal?: Principal | undefined;
}

/** cac:OrderLineReference: the line of the order that a line answers. */
export interface OrderLineReference {
  /** Number of the line in the buyer's order. @es línea de la orden de compra · `cbc:LineID` · UBL 2.1 */
  readonly lineId: string;
  /** Number of the line in the seller's order. @es línea de la orden de venta · `cbc:SalesOrderLineID` · UBL 2.1 */
  readonly salesOrderLineId?: string | undefined;
  /** The order, where it is not that of the document. @es número de la orden · `cac:OrderReference/cbc:ID` · UBL 2.1 */
  readonly orderId?: string | undefined;
}

/** cac:ItemPriceExtension: the price in a foreign currency, beside the document's pesos. */
export interface PriceExtension {
  /** The price. @es valor en moneda extranjera · `cac:ItemPriceExtension/cbc:Amount` · UBL 2.1 */
  readonly amount: string;
  /**
   * Its currency, ISO 4217.
   * @es moneda extranjera del precio · `cac:ItemPriceExtension/cbc:Amount/@currencyID` · tabla 13.3.3
   */
  readonly currencyCode: string;
}

/** cac:PricingReference: what an item that costs nothing is worth (FAW). */
export interface PricingReference {
  /** Of one unit. @es valor de referencia de una unidad · `cac:AlternativeConditionPrice/cbc:PriceAmount` · FAW03 */
  readonly priceAmount: string;
  /**
   * `'01'` commercial value, `'02'` value in the inventory, `'03'` another.
   * @es tipo del precio de referencia · `cac:AlternativeConditionPrice/cbc:PriceTypeCode` · FAW05, tabla 13.3.10
   */
  readonly priceTypeCode: string;
  /**
   * Its type in words, as received documents give it.
   * @es tipo del precio, en palabras · `cac:AlternativeConditionPrice/cbc:PriceType` · UBL 2.1
   */
  readonly priceType?: string | undefined;
}

/** A line: cac:InvoiceLine, cac:CreditNoteLine or cac:DebitNoteLine. Only an invoice's has withholdings. */
export interface InvoiceLine {
  /** Its number, from 1. @es número de la línea · `cbc:ID` · FAV02 */
  readonly id: string;
  /**
   * Whose income a line of a mandate is, or what a line of transport is.
   * @es ingreso propio o de un tercero; remesa o servicio adicional · `cbc:ID/@schemeID` · tablas 13.3.13 y 13.5.1
   */
  readonly idScheme?: string | undefined;
  /** Free texts. @es notas de la línea · `cbc:Note` · FAV03 */
  readonly notes: readonly string[];
  /**
   * How many units are sold.
   * @es cantidad · `cbc:InvoicedQuantity`, `cbc:CreditedQuantity`, `cbc:DebitedQuantity` · FAV04
   */
  readonly quantity: string;
  /** Unit of the quantity. @es unidad de medida · `cbc:InvoicedQuantity/@unitCode` · FAV05, tabla 13.3.6 */
  readonly unitCode: string;
  /** Price × quantity − discounts + charges. @es valor de la línea, sin tributos · `cbc:LineExtensionAmount` · FAV06 */
  readonly lineExtensionAmount: AmountText;
  /**
   * Whether the item is given away; a debit note cannot say it.
   * @es línea gratuita · `cbc:FreeOfChargeIndicator` · FAV08
   */
  readonly freeOfChargeIndicator?: boolean | undefined;
  /**
   * The span of time that the line invoices; a debit note cannot say it.
   * @es periodo que factura la línea · `cac:InvoicePeriod` · UBL 2.1
   */
  readonly invoicePeriod?: InvoicePeriod | undefined;
  /** The lines of orders that it answers. @es líneas de órdenes de compra · `cac:OrderLineReference` · UBL 2.1 */
  readonly orderLineReferences?: readonly OrderLineReference[] | undefined;
  /** Documents that concern the line. @es documentos relacionados · `cac:DocumentReference` · UBL 2.1 */
  readonly documentReferences?: readonly DocumentReference[] | undefined;
  /**
   * What one unit is worth, where the line comes to nothing.
   * @es precio de referencia · `cac:PricingReference` · FAW01
   */
  readonly pricingReference?: PricingReference | undefined;
  /** Where and when its goods are delivered. @es entrega de la línea · `cac:Delivery` · UBL 2.1 */
  readonly delivery?: Delivery | undefined;
  /** Discounts and charges; they change its taxable amount. @es descuentos y cargos · `cac:AllowanceCharge` · FBE01 */
  readonly allowanceCharges: readonly AllowanceCharge[];
  /** The taxes that it charges. @es tributos · `cac:TaxTotal` · FAX01 */
  readonly taxTotals: readonly TaxTotal[];
  /** What the customer withholds; empty in a note. @es retenciones · `cac:WithholdingTaxTotal` · FAY01 */
  readonly withholdingTaxTotals: readonly TaxTotal[];
  /** What is sold. @es bien o servicio · `cac:Item` · FAZ01 */
  readonly item: Item;
  /** Of one unit, without taxes. @es precio unitario, sin tributos · `cac:Price/cbc:PriceAmount` · FBB02 */
  readonly priceAmount: string;
  /**
   * Quantity of the price, in a received document where it is not that of the line; it is no divisor.
   * @es cantidad del precio · `cac:Price/cbc:BaseQuantity` · FBB04
   */
  readonly baseQuantity?: string | undefined;
  /**
   * Unit of `baseQuantity`, where it is not that of the quantity.
   * @es unidad de la cantidad del precio · `cac:Price/cbc:BaseQuantity/@unitCode` · FBB05
   */
  readonly baseQuantityUnitCode?: string | undefined;
  /** The price in a foreign currency. @es precio en moneda extranjera · `cac:ItemPriceExtension` · UBL 2.1 */
  readonly itemPriceExtension?: PriceExtension | undefined;
}
