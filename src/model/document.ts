import type { BuiltKind, ByKind } from '../kinds/index.js';
import type { Delivery, DeliveryTerms } from './delivery.js';
import type { Environment } from './environment.js';
import type { Extras } from './extras.js';
import type { Interoperabilidad } from './interoperabilidad.js';
import type { AllowanceCharge, InvoiceLine, MonetaryTotal, TaxTotal } from './line.js';
import type { Party, TaxRepresentativeParty } from './party.js';
import type { ExchangeRate, PaymentMeans, PaymentTerms, PrepaidPayment } from './payment.js';
import type {
  BillingReference,
  DiscrepancyResponse,
  DocumentReference,
  InvoicePeriod,
  OrderReference,
  UuidSchemeName,
} from './references.js';
import type { DateText, TimeText } from './values.js';

/** What arithmetic makes of the draft of a note: the lines and every total. */
export interface CalculatedNote {
  /** Currency of every amount, ISO 4217. @es moneda · `cbc:DocumentCurrencyCode` · FAD15, tabla 13.3.3 */
  readonly documentCurrencyCode: string;
  /** The lines, in order. @es líneas · `cac:InvoiceLine`, `cac:CreditNoteLine`, `cac:DebitNoteLine` · FAV01 */
  readonly lines: readonly InvoiceLine[];
  /** Discounts and charges of the whole document. @es descuentos y cargos · `cac:AllowanceCharge` · FAQ01 */
  readonly allowanceCharges: readonly AllowanceCharge[];
  /** One entry for each tax of the lines. @es tributos · `cac:TaxTotal` · FAS01 */
  readonly taxTotals: readonly TaxTotal[];
  /** The sums of the document. @es totales · `cac:LegalMonetaryTotal`, `cac:RequestedMonetaryTotal` · FAU01 */
  readonly monetaryTotal: MonetaryTotal;
}

/** What arithmetic makes of the draft of an invoice: the lines and every total. */
export interface CalculatedInvoice extends CalculatedNote {
  /** One entry for each tax that the customer withholds. @es retenciones · `cac:WithholdingTaxTotal` · FAT01 */
  readonly withholdingTaxTotals: readonly TaxTotal[];
}

/** sts:InvoiceControl: the authorisation of the numbering range. */
export interface InvoiceControl {
  /**
   * Number of the authorisation.
   * @es número de la autorización · `sts:InvoiceControl/sts:InvoiceAuthorization` · FAB05
   */
  readonly invoiceAuthorization: string;
  /**
   * First day on which the range may be used.
   * @es comienzo de la vigencia · `sts:AuthorizationPeriod/cbc:StartDate` · FAB07
   */
  readonly startDate: DateText;
  /** Last day on which the range may be used. @es fin de la vigencia · `sts:AuthorizationPeriod/cbc:EndDate` · FAB08 */
  readonly endDate: DateText;
  /** Empty for a range without prefix. @es prefijo de la numeración · `sts:AuthorizedInvoices/sts:Prefix` · FAB10 */
  readonly prefix: string;
  /** First number of the range. @es desde qué número · `sts:AuthorizedInvoices/sts:From` · FAB11 */
  readonly from: string;
  /** Last number of the range. @es hasta qué número · `sts:AuthorizedInvoices/sts:To` · FAB12 */
  readonly to: string;
}

/** sts:SoftwareProvider and the code that proves it. */
export interface SoftwareProvider {
  /**
   * NIT without check digit: the technology provider's, or the issuer's own.
   * @es NIT del dueño del software · `sts:SoftwareProvider/sts:ProviderID` · FAB19
   */
  readonly providerId: string;
  /** Check digit of that NIT. @es dígito de verificación del dueño del software · `sts:ProviderID/@schemeID` · FAB22 */
  readonly providerCheckDigit: string;
  /** The SoftwareID that the DIAN assigned. @es identificador del software · `sts:SoftwareID` · FAB24 */
  readonly softwareId: string;
  /**
   * SHA-384 of software, PIN and number: 96 hexadecimal digits.
   * @es código de seguridad del software · `sts:SoftwareSecurityCode` · FAB27, §11.5
   */
  readonly softwareSecurityCode: string;
}

/** What an invoice and its notes have in common. */
export interface SalesDocument extends CalculatedNote {
  /**
   * Which of the DIAN's two services it is for.
   * @es ambiente · `cbc:ProfileExecutionID`, `cbc:UUID/@schemeID` · FAD04, FAD07, tabla 13.1.1
   */
  readonly environment: Environment;
  /**
   * `'10'` estándar, `'20'` credit note with reference…
   * @es tipo de operación · `cbc:CustomizationID` · FAD02, tablas 13.1.5.1 a 13.1.5.3
   */
  readonly customizationId: string;
  /** Prefix and number together. @es número, con su prefijo · `cbc:ID` · FAD05 */
  readonly number: string;
  /** CUFE or CUDE: 96 hexadecimal digits. @es CUFE o CUDE · `cbc:UUID` · FAD06, §11 */
  readonly uuid: string;
  /** Which of the two the `uuid` is. @es si es CUFE o CUDE · `cbc:UUID/@schemeName` · FAD08 */
  readonly uuidSchemeName: UuidSchemeName;
  /** Day of issue. @es fecha de emisión · `cbc:IssueDate` · FAD09 */
  readonly issueDate: DateText;
  /** Time of issue. @es hora de emisión · `cbc:IssueTime` · FAD10 */
  readonly issueTime: TimeText;
  /** Free texts. @es notas · `cbc:Note` · FAD13 */
  readonly notes: readonly string[];
  /** The span of time that is invoiced. @es periodo facturado · `cac:InvoicePeriod` · FAE01 */
  readonly invoicePeriod?: InvoicePeriod | undefined;
  /** The buyer's purchase order. @es orden de compra · `cac:OrderReference` · FAF01 */
  readonly orderReference?: OrderReference | undefined;
  /**
   * What a note corrects, or what an invoice follows.
   * @es facturas que corrige, o documentos de los que viene · `cac:BillingReference` · FBG01, FBI01, FHI01, CBG01,
   *   DBG01
   */
  readonly billingReferences: readonly BillingReference[];
  /** The despatch notes. @es documentos de despacho · `cac:DespatchDocumentReference` · FAG01 */
  readonly despatchDocumentReferences: readonly DocumentReference[];
  /** The receipt notes. @es documentos de recepción · `cac:ReceiptDocumentReference` · FAH01 */
  readonly receiptDocumentReferences: readonly DocumentReference[];
  /** Any other documents. @es otros documentos · `cac:AdditionalDocumentReference` · FAI01 */
  readonly additionalDocumentReferences: readonly DocumentReference[];
  /** The software that made it, and the code that proves it. @es software · `sts:SoftwareProvider` · FAB18 */
  readonly softwareProvider: SoftwareProvider;
  /** The text of the QR code. @es código QR · `sts:QRCode` · FAB36 */
  readonly qrCode: string;
  /** Who issues it. @es facturador electrónico · `cac:AccountingSupplierParty` · FAJ01 */
  readonly supplier: Party;
  /** Who buys. @es adquiriente · `cac:AccountingCustomerParty` · FAK01 */
  readonly customer: Party;
  /** Who may download it for the customer. @es autorizado para descargar · `cac:TaxRepresentativeParty` · FAL01 */
  readonly taxRepresentativeParty?: TaxRepresentativeParty | undefined;
  /** Where, when and by whom the goods are delivered. @es entrega · `cac:Delivery` · FAM01 */
  readonly delivery?: Delivery | undefined;
  /** The conditions of the delivery. @es condiciones de entrega · `cac:DeliveryTerms` · FBC01 */
  readonly deliveryTerms?: DeliveryTerms | undefined;
  /** How the customer pays. @es formas y medios de pago · `cac:PaymentMeans` · FAN01 */
  readonly paymentMeans: readonly PaymentMeans[];
  /** The conditions of the payment. @es condiciones de pago · `cac:PaymentTerms` · FAN06 */
  readonly paymentTerms: readonly PaymentTerms[];
  /** The rate between pesos and a foreign currency. @es tasa de cambio · `cac:PaymentExchangeRate` · FAR01 */
  readonly paymentExchangeRate?: ExchangeRate | undefined;
  /**
   * The extension of the health sector.
   * @es extensión del sector salud · `ext:UBLExtension/ext:ExtensionContent/CustomTagGeneral` · Res. 948 de 2026
   */
  readonly interoperabilidad?: Interoperabilidad | undefined;
  /**
   * Content of further ext:UBLExtension, as exclusive canonical XML.
   * @es otras extensiones · `ext:UBLExtension/ext:ExtensionContent` · FAC01
   */
  readonly extensions: readonly string[];
  /**
   * What a received document has beyond all this; absent in what we build.
   * @es lo que tiene de más un documento recibido · propio
   */
  readonly extras?: Extras | undefined;
}

/** What of a sales document its identifier is made of. */
export interface IdentifiedDocument
  extends Pick<SalesDocument, 'number' | 'issueDate' | 'issueTime' | 'environment'> {
  /** Its totals. @es totales · `cac:LegalMonetaryTotal`, `cac:RequestedMonetaryTotal` · FAU01 */
  readonly monetaryTotal: {
    /** Σ lines, before taxes. @es valor bruto · `cbc:LineExtensionAmount` · FAU02 */
    readonly lineExtensionAmount: string;
    /** What the customer pays. @es valor a pagar · `cbc:PayableAmount` · FAU14 */
    readonly payableAmount: string;
  };
  /** Its taxes. @es tributos · `cac:TaxTotal` · FAS01 */
  readonly taxTotals: readonly {
    /** Which tax it is. @es tributo · `cac:TaxCategory/cac:TaxScheme` · FAS15 */
    readonly taxScheme: {
      /** Code of the tax. @es código del tributo · `cac:TaxScheme/cbc:ID` · FAS16, tabla 13.2.2 */
      readonly id: string;
    };
    /** What the tax comes to. @es total del tributo · `cac:TaxTotal/cbc:TaxAmount` · FAS02 */
    readonly taxAmount: string;
  }[];
  /** Who issues it. @es facturador electrónico · `cac:AccountingSupplierParty` · FAJ01 */
  readonly supplier: {
    /** Its identity document. @es identificación del facturador · `cac:PartyTaxScheme/cbc:CompanyID` · FAJ21 */
    readonly id: {
      /**
       * Number of that document.
       * @es número de la identificación del facturador · `cac:PartyTaxScheme/cbc:CompanyID` · FAJ21
       */
      readonly number: string;
    };
  };
  /** Who buys. @es adquiriente · `cac:AccountingCustomerParty` · FAK01 */
  readonly customer: {
    /** Its identity document. @es identificación del adquiriente · `cac:PartyTaxScheme/cbc:CompanyID` · FAK21 */
    readonly id: {
      /**
       * Number of that document.
       * @es número de la identificación del adquiriente · `cac:PartyTaxScheme/cbc:CompanyID` · FAK21
       */
      readonly number: string;
    };
  };
}

/** A whole invoice, ready to be written or just read; it survives JSON. */
export interface Invoice extends SalesDocument, CalculatedInvoice {
  /** Always `'invoice'`. @es clase de documento · la raíz · §6 */
  readonly kind: 'invoice';
  /**
   * `'01'` venta, `'02'` exportación, `'03'` contingencia, `'04'` contingencia DIAN.
   * @es tipo de factura · `cbc:InvoiceTypeCode` · FAD12, tabla 13.1.3
   */
  readonly invoiceTypeCode: string;
  /** Day on which the payment is due. @es fecha de vencimiento · `cbc:DueDate` · FAD11 */
  readonly dueDate?: DateText | undefined;
  /** The authorisation of its numbering range. @es autorización de la numeración · `sts:InvoiceControl` · FAB04 */
  readonly invoiceControl: InvoiceControl;
  /**
   * Advances; what the user paid, in the health sector.
   * @es anticipos; recaudos en salud · `cac:PrepaidPayment` · FBD01
   */
  readonly prepaidPayments: readonly PrepaidPayment[];
}

/** A whole credit note. Its lines have no withholdings. */
export interface CreditNote extends SalesDocument {
  /** Always `'creditNote'`. @es clase de documento · la raíz · §6 */
  readonly kind: 'creditNote';
  /** Why it is issued. @es concepto de la nota · `cac:DiscrepancyResponse` · CBF01, DBF01 */
  readonly discrepancyResponses: readonly DiscrepancyResponse[];
}

/** A whole debit note. Its lines have no withholdings. */
export interface DebitNote extends SalesDocument {
  /** Always `'debitNote'`. @es clase de documento · la raíz · §6 */
  readonly kind: 'debitNote';
  /** Why it is issued. @es concepto de la nota · `cac:DiscrepancyResponse` · CBF01, DBF01 */
  readonly discrepancyResponses: readonly DiscrepancyResponse[];
  /** Advances that were received. @es anticipos; recaudos en salud · `cac:PrepaidPayment` · FBD01 */
  readonly prepaidPayments: readonly PrepaidPayment[];
}

/** A document of one kind, or of any. */
export type DianDocument<Kind extends BuiltKind = BuiltKind> = ByKind<
  {
    readonly invoice: Invoice;
    readonly creditNote: CreditNote;
    readonly debitNote: DebitNote;
  },
  Kind
>;
