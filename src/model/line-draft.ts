import type { CurrencyCode, PriceTypeCode, StandardItemSchemeCode } from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { LineDeliveryDraft } from './delivery-draft.js';
import type { IdDraft } from './party-draft.js';
import type { AdditionalDocumentReferenceDraft, InvoicePeriodDraft } from './reference-draft.js';
import type { TaxDraft, WithholdingDraft } from './tax-draft.js';

/** A discount or a charge: a percentage of its base, or an amount. */
export interface AllowanceDraft {
  /** Percentage of the base, at most 100. @es porcentaje · `cbc:MultiplierFactorNumeric` · FBE05, FAQ06 */
  readonly percent?: DecimalInput;
  /**
   * Amount, instead of the percentage; of a discount, at most its base.
   * @es valor del descuento o cargo · `cbc:Amount` · FBE06, FAQ07
   */
  readonly amount?: DecimalInput;
  /**
   * What it is computed on; the gross value of the line, or the sum of the lines, when absent. In a document of free
   * items alone, the bases of their taxes; for a charge of more than that, such as freight, the charge itself.
   * @es base del descuento o cargo · `cbc:BaseAmount` · FBE08, FAQ09
   */
  readonly base?: DecimalInput;
  /** Why, in words. @es motivo · `cbc:AllowanceChargeReason` · FBE04, FAQ05 */
  readonly reason?: string;
  /**
   * Table 13.3.8: `'00'` or `'01'` for a discount, `'02'` or `'03'` (such as a tip) for a charge; `'00'` and `'02'`
   * when absent. Written at document level only.
   * @es código del motivo · `cbc:AllowanceChargeReasonCode` · FAQ04, tabla 13.3.8
   */
  readonly reasonCode?: '00' | '01' | '02' | '03';
}

/** A standard code of the item (table 13.3.5). */
export interface StandardItemDraft {
  /**
   * `'001'` UNSPSC, `'010'` GTIN, `'020'` partida arancelaria, `'999'` the issuer's own.
   * @es lista del código estándar · `cbc:ID/@schemeID` · FAZ12, tabla 13.3.5
   */
  readonly scheme: StandardItemSchemeCode;
  /**
   * The code: eight digits of UNSPSC; a GTIN is filled up with zeros on the left to fourteen.
   * @es código en la lista · `cbc:ID` · FAZ10
   */
  readonly id: string;
}

/** One more property of an item. */
export interface ItemPropertyDraft {
  /** Name of the property. @es nombre de la propiedad · `cbc:Name` · FBF02 */
  readonly name: string;
  /** Its value. @es valor de la propiedad · `cbc:Value` · FBF03 */
  readonly value?: string;
  /** A quantity of it. @es cantidad de la propiedad · `cbc:ValueQuantity` · UBL 2.1, tabla 13.5.2 */
  readonly valueQuantity?: DecimalInput;
  /** Unit of the quantity. @es unidad de la cantidad de la propiedad · `cbc:ValueQuantity/@unitCode` · tabla 13.3.6 */
  readonly unitCode?: string;
}

/** Who gave a mandate (mandante): `nit`, or `id` for any other document. */
export interface PrincipalDraft {
  /**
   * NIT, digits only or with its check digit after a dash.
   * @es NIT del mandante · `cac:PartyIdentification/cbc:ID` · FBA05
   */
  readonly nit?: string;
  /**
   * Check digit of `nit`; computed when absent, checked when given.
   * @es dígito de verificación del mandante · `cac:PartyIdentification/cbc:ID/@schemeID` · FBA05
   */
  readonly checkDigit?: string;
  /**
   * Any other identity document, instead of `nit`.
   * @es identificación del mandante · `cac:PartyIdentification/cbc:ID` · FBA05 a FBA09
   */
  readonly id?: IdDraft;
}

/** A consignment (remesa) of goods transport, registered in the RNDC (table 13.5.2). */
export interface RemesaDraft {
  /**
   * Número de radicación that the RNDC gave.
   * @es radicado del RNDC · `cac:Item/cac:AdditionalItemProperty/cbc:Value` · tabla 13.5.2
   */
  readonly rndcNumber: string;
  /**
   * The carrier's own number.
   * @es número de la remesa · `cac:Item/cac:AdditionalItemProperty/cbc:Value` · tabla 13.5.2
   */
  readonly number: string;
  /**
   * What is charged for carrying it.
   * @es valor del flete · `cac:Item/cac:AdditionalItemProperty/cbc:Value` · tabla 13.5.2
   */
  readonly freightAmount: DecimalInput;
  /**
   * What is carried; the quantity of the line when absent.
   * @es cantidad transportada · `cac:Item/cac:AdditionalItemProperty/cbc:ValueQuantity` · tabla 13.5.2
   */
  readonly quantity?: DecimalInput;
  /**
   * Unit of the quantity; that of the line when absent.
   * @es unidad de lo transportado · `cac:Item/cac:AdditionalItemProperty/cbc:ValueQuantity/@unitCode` · tablas 13.5.2 y
   *   13.3.6
   */
  readonly unitCode?: string;
}

/** The line of an order. */
export interface OrderLineReferenceDraft {
  /** Number of the line in the buyer's order. @es línea de la orden de compra · `cbc:LineID` · UBL 2.1 */
  readonly lineId: string;
  /** Number of the line in the seller's order. @es línea de la orden de venta · `cbc:SalesOrderLineID` · UBL 2.1 */
  readonly salesOrderLineId?: string;
  /** The order, where it is not that of the document. @es número de la orden · `cac:OrderReference/cbc:ID` · UBL 2.1 */
  readonly orderId?: string;
}

/** The price of the item in a foreign currency. */
export interface PriceExtensionDraft {
  /** The price. @es valor en moneda extranjera · `cac:ItemPriceExtension/cbc:Amount` · UBL 2.1 */
  readonly amount: DecimalInput;
  /**
   * Its currency, ISO 4217.
   * @es moneda extranjera del precio · `cac:ItemPriceExtension/cbc:Amount/@currencyID` · tabla 13.3.3
   */
  readonly currency: CurrencyCode;
}

/** What one unit of an item is worth that is not charged, such as a free sample. */
export interface ReferencePriceDraft {
  /**
   * Of one unit, without taxes.
   * @es valor de referencia de una unidad · `cac:AlternativeConditionPrice/cbc:PriceAmount` · FAW03
   */
  readonly amount: DecimalInput;
  /**
   * `'01'` commercial value, `'02'` value in the inventory, `'03'` another.
   * @es tipo del precio de referencia · `cac:AlternativeConditionPrice/cbc:PriceTypeCode` · FAW05, tabla 13.3.10
   */
  readonly type: PriceTypeCode;
}

/** A line of a draft. */
export interface LineDraft {
  /** What is sold; up to three texts. @es descripción (1 a 3) · `cac:Item/cbc:Description` · FAZ02 */
  readonly description: string | readonly string[];
  /**
   * How many units are sold.
   * @es cantidad · `cbc:InvoicedQuantity`, `cbc:CreditedQuantity`, `cbc:DebitedQuantity` · FAV04
   */
  readonly quantity: DecimalInput;
  /** `'94'` (unidad) when absent. @es unidad de medida · `cbc:InvoicedQuantity/@unitCode` · FAV05, tabla 13.3.6 */
  readonly unitCode?: string;
  /**
   * Price of one unit, without taxes unless `priceIncludesTax`; 0 for what is given away.
   * @es precio unitario, sin tributos · `cac:Price/cbc:PriceAmount` · FBB02
   */
  readonly price: DecimalInput;
  /**
   * Whether price, discounts and charges of the line include its taxes; what the draft says when absent. Base and taxes
   * are worked out so that the line comes to exactly what was asked.
   * @es precio con los impuestos incluidos · – · §5.2.1, FAV06, FAX07
   */
  readonly priceIncludesTax?: boolean;
  /**
   * What one unit is worth; required where the line comes to nothing. The taxes of such a line are computed on it, and
   * are charged.
   * @es precio de referencia · `cac:PricingReference` · FAW01
   */
  readonly referencePrice?: ReferencePriceDraft;
  /**
   * Whether the item is given away; `true` when absent and the line comes to nothing. A debit note cannot say it.
   * @es línea gratuita · `cbc:FreeOfChargeIndicator` · FAV08
   */
  readonly freeOfCharge?: boolean;
  /** Discounts of the line; they lower its taxable amount. @es descuentos · `cac:AllowanceCharge` · FBE01 */
  readonly allowances?: readonly AllowanceDraft[];
  /** Charges of the line; they raise its taxable amount. @es cargos · `cac:AllowanceCharge` · FBE01 */
  readonly charges?: readonly AllowanceDraft[];
  /** The taxes that it charges. @es tributos · `cac:TaxTotal` · FAX01 */
  readonly taxes?: readonly TaxDraft[];
  /** What the customer withholds. @es retenciones · `cac:WithholdingTaxTotal` · FAY01 */
  readonly withholdings?: readonly WithholdingDraft[];
  /**
   * The issuer's own code of the item.
   * @es código del vendedor · `cac:Item/cac:SellersItemIdentification/cbc:ID` · FAZ07
   */
  readonly sellersItemId?: string;
  /**
   * Standard code; the issuer's own code, or the line's number, under scheme `'999'` when absent.
   * @es código estándar · `cac:Item/cac:StandardItemIdentification` · FAZ09
   */
  readonly standardItem?: StandardItemDraft;
  /**
   * The issuer's own extended code of the item, beside `sellersItemId`.
   * @es código extendido del vendedor · `cac:Item/cac:SellersItemIdentification/cbc:ExtendedID` · FAZ08
   */
  readonly sellersItemExtendedId?: string;
  /**
   * The manufacturer's code of the item.
   * @es código del fabricante · `cac:Item/cac:ManufacturersItemIdentification` · UBL 2.1
   */
  readonly manufacturersItemId?: string;
  /** Further codes of the item. @es otros códigos · `cac:Item/cac:AdditionalItemIdentification` · UBL 2.1 */
  readonly additionalItems?: readonly StandardItemDraft[];
  /** Further properties of the item. @es propiedades adicionales · `cac:Item/cac:AdditionalItemProperty` · FBF01 */
  readonly additionalItemProperties?: readonly ItemPropertyDraft[];
  /** How many units one package holds. @es unidades por empaque · `cac:Item/cbc:PackSizeNumeric` · FAZ03 */
  readonly packSizeNumeric?: DecimalInput;
  /** Up to three; expected in an export. @es marca (0 a 3) · `cac:Item/cbc:BrandName` · FAZ04 */
  readonly brandName?: string | readonly string[];
  /** Up to three; expected in an export. @es modelo (0 a 3) · `cac:Item/cbc:ModelName` · FAZ05 */
  readonly modelName?: string | readonly string[];
  /** Free texts. @es notas de la línea · `cbc:Note` · FAV03 */
  readonly notes?: readonly string[];
  /**
   * The span of time that the line invoices; not in a debit note.
   * @es periodo que factura la línea · `cac:InvoicePeriod` · UBL 2.1
   */
  readonly invoicePeriod?: InvoicePeriodDraft;
  /**
   * The lines of orders that it answers; not in a debit note.
   * @es líneas de órdenes de compra · `cac:OrderLineReference` · UBL 2.1
   */
  readonly orderLineReferences?: readonly OrderLineReferenceDraft[];
  /** Documents that concern the line. @es documentos relacionados · `cac:DocumentReference` · UBL 2.1 */
  readonly documentReferences?: readonly AdditionalDocumentReferenceDraft[];
  /** Where and when its goods are delivered. @es entrega de la línea · `cac:Delivery` · UBL 2.1 */
  readonly delivery?: LineDeliveryDraft;
  /**
   * The price in a foreign currency; not in a debit note.
   * @es precio en moneda extranjera · `cac:ItemPriceExtension` · UBL 2.1
   */
  readonly itemPriceExtension?: PriceExtensionDraft;
  /**
   * For whom the money is received: the line is income of the principal of a mandate (operation 11), not of the issuer.
   * In a note of a mandate, `null` marks a line as the issuer's own income.
   * @es mandante · `cac:Item/cac:InformationContentProviderParty` · FBA01, tabla 13.3.13
   */
  readonly principal?: PrincipalDraft | null;
  /**
   * The consignment that the line charges, in an invoice of operation 12 (transport) or in a note.
   * @es remesa · `cac:Item/cac:AdditionalItemProperty` · tablas 13.5.1 y 13.5.2
   */
  readonly remesa?: RemesaDraft;
  /**
   * Object of the contract, on the Administración line of an invoice of operation 09 (AIU) or of a note; it is written
   * as the note that FAV03 wants. What is not part of the taxable base has no taxes.
   * @es objeto del contrato de AIU · `cbc:Note` · FAV03
   */
  readonly aiuContract?: string;
  /**
   * What the line comes to without taxes, if the draft says it; a difference with the computed one is a problem.
   * @es valor de la línea, sin tributos · `cbc:LineExtensionAmount` · FAV06
   */
  readonly lineExtensionAmount?: DecimalInput;
}

/** A line of the draft of a credit note. */
export type CreditNoteLineDraft = Omit<LineDraft, 'withholdings'>;

/** A line of the draft of a debit note, whose schema has fewer elements still. */
export type DebitNoteLineDraft = Omit<
  CreditNoteLineDraft,
  'freeOfCharge' | 'invoicePeriod' | 'orderLineReferences' | 'itemPriceExtension'
>;
