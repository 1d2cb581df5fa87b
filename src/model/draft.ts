import type {
  CreditNoteConceptCode,
  CreditNoteCustomizationId,
  CurrencyCode,
  DebitNoteConceptCode,
  DebitNoteCustomizationId,
  HealthCustomizationId,
  InvoiceCustomizationId,
} from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { BuiltKind, ByKind, InvoiceTypeCode } from '../kinds/index.js';
import type { DeliveryDraft, DeliveryTermsDraft } from './delivery-draft.js';
import type { InteroperabilidadDraft } from './interoperabilidad-draft.js';
import type { AllowanceDraft, CreditNoteLineDraft, DebitNoteLineDraft, LineDraft } from './line-draft.js';
import type { PartyDraft, TaxRepresentativePartyDraft } from './party-draft.js';
import type {
  ExchangeRateDraft,
  PaymentDraft,
  PaymentTermsDraft,
  PrepaidPaymentDraft,
} from './payment-draft.js';
import type {
  AdditionalDocumentReferenceDraft,
  BillingReferenceDraft,
  DiscrepancyResponseDraft,
  DocumentReferenceDraft,
  InvoicePeriodDraft,
  OrderReferenceDraft,
} from './reference-draft.js';
import type { TaxCode, WithholdingDraft } from './tax-draft.js';
import type { DateInput } from './values.js';

/** Totals that the user states; each is compared with the computed one, and a difference is a problem. */
export interface StatedTotals {
  /** Σ lines, before taxes. @es valor bruto · `cbc:LineExtensionAmount` · FAU02 */
  readonly lineExtensionAmount?: DecimalInput;
  /** Σ bases of the first tax of each line. @es base imponible · `cbc:TaxExclusiveAmount` · FAU04 */
  readonly taxExclusiveAmount?: DecimalInput;
  /** Σ lines + Σ taxes. @es valor bruto más tributos · `cbc:TaxInclusiveAmount` · FAU06 */
  readonly taxInclusiveAmount?: DecimalInput;
  /** Σ discounts of the document. @es total de descuentos · `cbc:AllowanceTotalAmount` · FAU08 */
  readonly allowanceTotalAmount?: DecimalInput;
  /** Σ charges of the document. @es total de cargos · `cbc:ChargeTotalAmount` · FAU10 */
  readonly chargeTotalAmount?: DecimalInput;
  /** Σ prepayments. @es total de anticipos · `cbc:PrepaidAmount` · FAU12 */
  readonly prepaidAmount?: DecimalInput;
  /** Signed rounding of the amount to pay. @es redondeo del valor a pagar · `cbc:PayableRoundingAmount` · §11.9 */
  readonly payableRoundingAmount?: DecimalInput;
  /** What the customer pays. @es valor a pagar · `cbc:PayableAmount` · FAU14 */
  readonly payableAmount?: DecimalInput;
  /**
   * What was charged of each tax at each rate. Its difference with the lines goes to the line with the largest base, so
   * that the document still has the sum of its lines (FAS07, FAX07).
   * @es impuestos como se cobraron · `cac:TaxTotal` · FAS07, FAX07
   */
  readonly taxes?: readonly StatedTaxDraft[];
}

/** A tax of the whole document, as it was charged. */
export interface StatedTaxDraft {
  /** Which tax it is. @es código del tributo · `cac:TaxScheme/cbc:ID` · FAS16, tabla 13.2.2 */
  readonly code: TaxCode;
  /** The rate, as the lines have it. @es tarifa en porcentaje · `cac:TaxCategory/cbc:Percent` · FAS14, tabla 13.3.11 */
  readonly percent?: DecimalInput;
  /**
   * The rate per mille, for ICA, instead of `percent`.
   * @es tarifa por mil · `cac:TaxCategory/cbc:Percent` · FAS14, tabla 13.2.2
   */
  readonly perMille?: DecimalInput;
  /** Name of the tax; only for code `'ZZ'`. @es nombre del tributo · `cac:TaxScheme/cbc:Name` · FAS17 */
  readonly name?: string;
  /**
   * Σ of the lines, within 2.00 of base × rate, or IVA that is a multiple of ten within 5.00.
   * @es total del tributo · `cbc:TaxAmount` · FAS02, FAX02
   */
  readonly amount: DecimalInput;
}

/** What the drafts of an invoice and of its notes have in common: no totals, no constants, no keys. */
export interface SalesDraft {
  /** Prefix and number together: `'SETP990000001'`. @es número, con su prefijo · `cbc:ID` · FAD05 */
  readonly number: string;
  /**
   * Moment of issue; the clock of the context when absent. A date alone keeps the clock's time of day.
   * @es fecha de emisión · `cbc:IssueDate` · FAD09
   */
  readonly issueDate?: DateInput;
  /** Who buys. @es adquiriente · `cac:AccountingCustomerParty` · FAK01 */
  readonly customer: PartyDraft;
  /** Who may download it for the customer. @es autorizado para descargar · `cac:TaxRepresentativeParty` · FAL01 */
  readonly taxRepresentativeParty?: TaxRepresentativePartyDraft;
  /**
   * Currency of every amount, ISO 4217; `'COP'` when absent. The annex wants the document in pesos (FAR02) and the
   * foreign currency in `paymentExchangeRate` alone; another value here is taken at the issuer's own risk, and needs
   * the rate.
   * @es moneda · `cbc:DocumentCurrencyCode` · FAD15, tabla 13.3.3
   */
  readonly currency?: CurrencyCode;
  /** Required where a foreign currency is involved. @es tasa de cambio · `cac:PaymentExchangeRate` · FAR01 */
  readonly paymentExchangeRate?: ExchangeRateDraft;
  /** Free texts. @es notas · `cbc:Note` · FAD13 */
  readonly notes?: readonly string[];
  /** The span of time that is invoiced. @es periodo facturado · `cac:InvoicePeriod` · FAE01 */
  readonly invoicePeriod?: InvoicePeriodDraft;
  /** The buyer's purchase order. @es orden de compra · `cac:OrderReference` · FAF01 */
  readonly orderReference?: OrderReferenceDraft;
  /**
   * What a note corrects, or what an invoice follows.
   * @es facturas que corrige, o documentos de los que viene · `cac:BillingReference` · FBG01, FBI01, FHI01, CBG01,
   *   DBG01
   */
  readonly billingReferences?: readonly BillingReferenceDraft[];
  /** The despatch notes. @es documentos de despacho · `cac:DespatchDocumentReference` · FAG01 */
  readonly despatchDocumentReferences?: readonly DocumentReferenceDraft[];
  /** The receipt notes. @es documentos de recepción · `cac:ReceiptDocumentReference` · FAH01 */
  readonly receiptDocumentReferences?: readonly DocumentReferenceDraft[];
  /**
   * Any other documents, such as the paper invoice of type 03.
   * @es otros documentos · `cac:AdditionalDocumentReference` · FAI01
   */
  readonly additionalDocumentReferences?: readonly AdditionalDocumentReferenceDraft[];
  /** Where, when and by whom the goods are delivered. @es entrega · `cac:Delivery` · FAM01 */
  readonly delivery?: DeliveryDraft;
  /** The conditions of the delivery. @es condiciones de entrega · `cac:DeliveryTerms` · FBC01 */
  readonly deliveryTerms?: DeliveryTermsDraft;
  /** The conditions of the payment. @es condiciones de pago · `cac:PaymentTerms` · FAN06 */
  readonly paymentTerms?: readonly PaymentTermsDraft[];
  /**
   * Discounts of the whole document; they do not change the taxable amounts.
   * @es descuentos · `cac:AllowanceCharge` · FAQ01
   */
  readonly allowances?: readonly AllowanceDraft[];
  /** Charges of the whole document, such as a tip. @es cargos · `cac:AllowanceCharge` · FAQ01 */
  readonly charges?: readonly AllowanceDraft[];
  /**
   * Whether the prices of the lines have their taxes inside, where a line does not say it.
   * @es precios con los impuestos incluidos · – · §5.2.1, FAV06
   */
  readonly priceIncludesTax?: boolean;
  /** Signed rounding of the amount to pay. @es redondeo del valor a pagar · `cbc:PayableRoundingAmount` · §11.9 */
  readonly payableRounding?: DecimalInput;
  /**
   * The totals that the user states; they are only checked.
   * @es totales · `cac:LegalMonetaryTotal`, `cac:RequestedMonetaryTotal` · FAU01
   */
  readonly totals?: StatedTotals;
  /**
   * The extension of the health sector: of an invoice of the operations SS-*, all but SS-Recaudo, and of the notes that
   * correct one (operations 20 and 30).
   * @es extensión del sector salud · `ext:UBLExtension/ext:ExtensionContent/CustomTagGeneral` · Res. 948 de 2026
   */
  readonly interoperabilidad?: InteroperabilidadDraft;
  /**
   * Extensions that the library does not model: the XML text of one element each. It is read as if it stood in the
   * document, whose namespaces it can use, and goes into an ext:UBLExtension of its own.
   * @es otras extensiones · `ext:UBLExtension/ext:ExtensionContent` · FAC01
   */
  readonly extensions?: readonly string[];
}

/** An invoice as the user types it. */
export interface InvoiceDraft extends SalesDraft {
  /** Always `'invoice'`. @es clase de documento · la raíz · §6 */
  readonly kind: 'invoice';
  /**
   * Prefix of its range, where the number could be of several: FE11 is 11 of FE and 1 of FE1.
   * @es prefijo de la numeración · `sts:AuthorizedInvoices/sts:Prefix` · FAB10
   */
  readonly prefix?: string;
  /**
   * Resolution of its range, where the number could be of several.
   * @es número de la autorización · `sts:InvoiceControl/sts:InvoiceAuthorization` · FAB05
   */
  readonly resolutionNumber?: string;
  /** `'01'` venta when absent. @es tipo de factura · `cbc:InvoiceTypeCode` · FAD12, tabla 13.1.3 */
  readonly invoiceTypeCode?: InvoiceTypeCode;
  /**
   * `'10'` estándar when absent; the health sector has codes of its own (table 13.1.5.1.1).
   * @es tipo de operación · `cbc:CustomizationID` · FAD02, tablas 13.1.5.1 a 13.1.5.3
   */
  readonly customizationId?: InvoiceCustomizationId | HealthCustomizationId;
  /** Day on which the payment is due. @es fecha de vencimiento · `cbc:DueDate` · FAD11 */
  readonly dueDate?: DateInput;
  /** How the customer pays. @es formas y medios de pago · `cac:PaymentMeans` · FAN01 */
  readonly payment: PaymentDraft | readonly PaymentDraft[];
  /**
   * Advances; what the user paid, in the health sector.
   * @es anticipos; recaudos en salud · `cac:PrepaidPayment` · FBD01
   */
  readonly prepaidPayments?: readonly PrepaidPaymentDraft[];
  /**
   * Whether the amount to pay discounts the `prepaidPayments`. It does by default in SS-CUFE, SS-CUDE, SS-POS and
   * SS-SNum, whose operation is there to credit what the user paid (table 13.1.5.1.1), and in them alone it may: FAU14
   * discounts no advance (annex §11.9.2) and does not speak of the health sector, so say `false` if the service answers
   * FAU14.
   * @es si los recaudos se restan del valor a pagar · – · FAU14, tabla 13.1.5.1.1
   */
  readonly prepaidDiscount?: boolean;
  /** What is sold, in order. @es líneas · `cac:InvoiceLine`, `cac:CreditNoteLine`, `cac:DebitNoteLine` · FAV01 */
  readonly lines: readonly LineDraft[];
  /**
   * Withholdings of the whole document, beside those of its lines.
   * @es retenciones · `cac:WithholdingTaxTotal` · FAT01
   */
  readonly withholdings?: readonly WithholdingDraft[];
}

/** What the drafts of credit and debit notes have in common. */
export interface NoteDraft<Line> extends SalesDraft {
  /**
   * Prefix of the number; all before the digits at its end, when absent.
   * @es prefijo de la nota · `cac:CorporateRegistrationScheme/cbc:ID` · FAJ50
   */
  readonly prefix?: string;
  /**
   * Contado in cash when absent: the schema wants it, and it says nothing in a note.
   * @es formas y medios de pago · `cac:PaymentMeans` · FAN01
   */
  readonly payment?: PaymentDraft | readonly PaymentDraft[];
  /** What it corrects, in order. @es líneas · `cac:InvoiceLine`, `cac:CreditNoteLine`, `cac:DebitNoteLine` · FAV01 */
  readonly lines: readonly Line[];
}

/** A credit note as the user types it. */
export interface CreditNoteDraft extends NoteDraft<CreditNoteLineDraft> {
  /** Always `'creditNote'`. @es clase de documento · la raíz · §6 */
  readonly kind: 'creditNote';
  /**
   * `'20'`, with the invoices that it corrects in `billingReferences`, when absent; `'22'` without them, for the
   * invoices of `invoicePeriod` (table 13.1.5.2).
   * @es tipo de operación · `cbc:CustomizationID` · FAD02, tablas 13.1.5.1 a 13.1.5.3
   */
  readonly customizationId?: CreditNoteCustomizationId;
  /** Why it is issued. @es concepto de la nota · `cac:DiscrepancyResponse` · CBF01, DBF01 */
  readonly discrepancyResponse:
    | DiscrepancyResponseDraft<CreditNoteConceptCode>
    | readonly DiscrepancyResponseDraft<CreditNoteConceptCode>[];
}

/** A debit note as the user types it. */
export interface DebitNoteDraft extends NoteDraft<DebitNoteLineDraft> {
  /** Always `'debitNote'`. @es clase de documento · la raíz · §6 */
  readonly kind: 'debitNote';
  /**
   * `'30'`, with the invoices that it corrects in `billingReferences`, when absent; `'32'` without them, for the
   * invoices of `invoicePeriod` (table 13.1.5.3).
   * @es tipo de operación · `cbc:CustomizationID` · FAD02, tablas 13.1.5.1 a 13.1.5.3
   */
  readonly customizationId?: DebitNoteCustomizationId;
  /** Why it is issued. @es concepto de la nota · `cac:DiscrepancyResponse` · CBF01, DBF01 */
  readonly discrepancyResponse:
    | DiscrepancyResponseDraft<DebitNoteConceptCode>
    | readonly DiscrepancyResponseDraft<DebitNoteConceptCode>[];
  /** Advances that were received. @es anticipos; recaudos en salud · `cac:PrepaidPayment` · FBD01 */
  readonly prepaidPayments?: readonly PrepaidPaymentDraft[];
}

/** A document of one kind, or of any, as the user types it. */
export type DocumentDraft<Kind extends BuiltKind = BuiltKind> = ByKind<
  {
    readonly invoice: InvoiceDraft;
    readonly creditNote: CreditNoteDraft;
    readonly debitNote: DebitNoteDraft;
  },
  Kind
>;
