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
  readonly documentCurrencyCode: string;
  readonly lines: readonly InvoiceLine[];
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly taxTotals: readonly TaxTotal[];
  readonly monetaryTotal: MonetaryTotal;
}

/** What arithmetic makes of the draft of an invoice: the lines and every total. */
export interface CalculatedInvoice extends CalculatedNote {
  readonly withholdingTaxTotals: readonly TaxTotal[];
}

/** sts:InvoiceControl: the authorisation of the numbering range. */
export interface InvoiceControl {
  readonly invoiceAuthorization: string;
  readonly startDate: DateText;
  readonly endDate: DateText;
  readonly prefix: string;
  readonly from: string;
  readonly to: string;
}

/** sts:SoftwareProvider and the code that proves it. */
export interface SoftwareProvider {
  /** NIT without check digit: the technology provider's, or the issuer's own. */
  readonly providerId: string;
  readonly providerCheckDigit: string;
  readonly softwareId: string;
  readonly softwareSecurityCode: string;
}

/** What an invoice and its notes have in common. */
export interface SalesDocument extends CalculatedNote {
  readonly environment: Environment;
  /** Operation type: `'10'` estándar, `'20'` credit note with reference… (tables 13.1.5.1 to 13.1.5.3). */
  readonly customizationId: string;
  readonly number: string;
  /** CUFE or CUDE: 96 hexadecimal digits. */
  readonly uuid: string;
  readonly uuidSchemeName: UuidSchemeName;
  readonly issueDate: DateText;
  readonly issueTime: TimeText;
  readonly notes: readonly string[];
  readonly invoicePeriod?: InvoicePeriod | undefined;
  readonly orderReference?: OrderReference | undefined;
  readonly billingReferences: readonly BillingReference[];
  readonly despatchDocumentReferences: readonly DocumentReference[];
  readonly receiptDocumentReferences: readonly DocumentReference[];
  readonly additionalDocumentReferences: readonly DocumentReference[];
  readonly softwareProvider: SoftwareProvider;
  readonly qrCode: string;
  readonly supplier: Party;
  readonly customer: Party;
  readonly taxRepresentativeParty?: TaxRepresentativeParty | undefined;
  readonly delivery?: Delivery | undefined;
  readonly deliveryTerms?: DeliveryTerms | undefined;
  readonly paymentMeans: readonly PaymentMeans[];
  readonly paymentTerms: readonly PaymentTerms[];
  readonly paymentExchangeRate?: ExchangeRate | undefined;
  /** The extension of the health sector. */
  readonly interoperabilidad?: Interoperabilidad | undefined;
  /** Content of further ext:UBLExtension, as exclusive canonical XML. */
  readonly extensions: readonly string[];
  /** What a received document has beyond all this; absent in what we build. */
  readonly extras?: Extras | undefined;
}

/** What of a sales document its identifier is made of. */
export interface IdentifiedDocument
  extends Pick<SalesDocument, 'number' | 'issueDate' | 'issueTime' | 'environment'> {
  readonly monetaryTotal: { readonly lineExtensionAmount: string; readonly payableAmount: string };
  readonly taxTotals: readonly {
    readonly taxScheme: { readonly id: string };
    readonly taxAmount: string;
  }[];
  readonly supplier: { readonly id: { readonly number: string } };
  readonly customer: { readonly id: { readonly number: string } };
}

/** A whole invoice, ready to be written or just read; it survives JSON. */
export interface Invoice extends SalesDocument, CalculatedInvoice {
  readonly kind: 'invoice';
  /** `'01'` venta, `'02'` exportación, `'03'` contingencia, `'04'` contingencia DIAN (table 13.1.3). */
  readonly invoiceTypeCode: string;
  readonly dueDate?: DateText | undefined;
  readonly invoiceControl: InvoiceControl;
  readonly prepaidPayments: readonly PrepaidPayment[];
}

/** A whole credit note. Its lines have no withholdings. */
export interface CreditNote extends SalesDocument {
  readonly kind: 'creditNote';
  readonly discrepancyResponses: readonly DiscrepancyResponse[];
}

/** A whole debit note. Its lines have no withholdings. */
export interface DebitNote extends SalesDocument {
  readonly kind: 'debitNote';
  readonly discrepancyResponses: readonly DiscrepancyResponse[];
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
