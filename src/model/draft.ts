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
import type {
  AllowanceDraft,
  CreditNoteLineDraft,
  DebitNoteLineDraft,
  LineDraft,
  TaxCode,
  WithholdingDraft,
} from './line-draft.js';
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
import type { DateInput } from './values.js';

/** Totals that the user states; each is compared with the computed one, and a difference is a problem. */
export interface StatedTotals {
  readonly lineExtensionAmount?: DecimalInput;
  readonly taxExclusiveAmount?: DecimalInput;
  readonly taxInclusiveAmount?: DecimalInput;
  readonly allowanceTotalAmount?: DecimalInput;
  readonly chargeTotalAmount?: DecimalInput;
  readonly prepaidAmount?: DecimalInput;
  readonly payableRoundingAmount?: DecimalInput;
  readonly payableAmount?: DecimalInput;
  /**
   * What was charged of each tax at each rate. Its difference with the lines goes to the line with the largest base, so that
   * the document still has the sum of its lines (FAS07, FAX07).
   */
  readonly taxes?: readonly StatedTaxDraft[];
}

/** A tax of the whole document, as it was charged. */
export interface StatedTaxDraft {
  /** Table 13.2.2. */
  readonly code: TaxCode;
  /** The rate, as the lines have it. */
  readonly percent?: DecimalInput;
  /** The rate per mille, for ICA, instead of `percent`. */
  readonly perMille?: DecimalInput;
  /** Name of the tax; only for code `'ZZ'`. */
  readonly name?: string;
  /** Σ of the lines, within 2.00 of base × rate, or IVA that is a multiple of ten within 5.00. */
  readonly amount: DecimalInput;
}

/** What the drafts of an invoice and of its notes have in common: no totals, no constants, no keys. */
export interface SalesDraft {
  /** Prefix and number together: `'SETP990000001'`. */
  readonly number: string;
  /** Moment of issue; the clock of the context when absent. A date alone keeps the clock's time of day. */
  readonly issueDate?: DateInput;
  readonly customer: PartyDraft;
  readonly taxRepresentativeParty?: TaxRepresentativePartyDraft;
  /**
   * Currency of every amount, ISO 4217; `'COP'` when absent. The annex wants the document in pesos (FAR02) and the
   * foreign currency in `paymentExchangeRate` alone; another value here is taken at the issuer's own risk, and needs the
   * rate.
   */
  readonly currency?: CurrencyCode;
  /** Required where a foreign currency is involved. */
  readonly paymentExchangeRate?: ExchangeRateDraft;
  readonly notes?: readonly string[];
  /** The span of time that is invoiced. */
  readonly invoicePeriod?: InvoicePeriodDraft;
  readonly orderReference?: OrderReferenceDraft;
  readonly billingReferences?: readonly BillingReferenceDraft[];
  readonly despatchDocumentReferences?: readonly DocumentReferenceDraft[];
  readonly receiptDocumentReferences?: readonly DocumentReferenceDraft[];
  readonly additionalDocumentReferences?: readonly AdditionalDocumentReferenceDraft[];
  readonly delivery?: DeliveryDraft;
  readonly deliveryTerms?: DeliveryTermsDraft;
  readonly paymentTerms?: readonly PaymentTermsDraft[];
  /** Discounts of the whole document; they do not change the taxable amounts. */
  readonly allowances?: readonly AllowanceDraft[];
  /** Charges of the whole document, such as a tip. */
  readonly charges?: readonly AllowanceDraft[];
  /** Whether the prices of the lines have their taxes inside, where a line does not say it. */
  readonly priceIncludesTax?: boolean;
  /** Signed rounding of the amount to pay. */
  readonly payableRounding?: DecimalInput;
  readonly totals?: StatedTotals;
  /**
   * The extension of the health sector: of an invoice of the operations SS-*, all but SS-Recaudo, and of the notes that
   * correct one (operations 20 and 30).
   */
  readonly interoperabilidad?: InteroperabilidadDraft;
  /**
   * Extensions that the library does not model: the XML text of one element each. It is read as if it stood in the
   * document, whose namespaces it can use, and goes into an ext:UBLExtension of its own.
   */
  readonly extensions?: readonly string[];
}

/** An invoice as the user types it. */
export interface InvoiceDraft extends SalesDraft {
  readonly kind: 'invoice';
  /** Prefix of its range, where the number could be of several: FE11 is 11 of FE and 1 of FE1. */
  readonly prefix?: string;
  /** Resolution of its range, where the number could be of several (FAB05). */
  readonly resolutionNumber?: string;
  /** Table 13.1.3; `'01'` venta when absent. */
  readonly invoiceTypeCode?: InvoiceTypeCode;
  /** Operation type (tables 13.1.5.1 and 13.1.5.1.1); `'10'` estándar when absent. */
  readonly customizationId?: InvoiceCustomizationId | HealthCustomizationId;
  readonly dueDate?: DateInput;
  readonly payment: PaymentDraft | readonly PaymentDraft[];
  readonly prepaidPayments?: readonly PrepaidPaymentDraft[];
  /**
   * Whether the amount to pay discounts the `prepaidPayments`. It does by default in SS-CUFE, SS-CUDE, SS-POS and SS-SNum,
   * whose operation is there to credit what the user paid (table 13.1.5.1.1), and in them alone it may: FAU14 discounts no
   * advance (annex §11.9.2) and does not speak of the health sector, so say `false` if the service answers FAU14.
   */
  readonly prepaidDiscount?: boolean;
  readonly lines: readonly LineDraft[];
  /** Withholdings of the whole document, beside those of its lines. */
  readonly withholdings?: readonly WithholdingDraft[];
}

/** What the drafts of credit and debit notes have in common. */
export interface NoteDraft<Line> extends SalesDraft {
  /** Prefix of the number; all before the digits at its end, when absent. */
  readonly prefix?: string;
  /** Contado in cash when absent: the schema wants it, and it says nothing in a note. */
  readonly payment?: PaymentDraft | readonly PaymentDraft[];
  readonly lines: readonly Line[];
}

/** A credit note as the user types it. */
export interface CreditNoteDraft extends NoteDraft<CreditNoteLineDraft> {
  readonly kind: 'creditNote';
  /**
   * `'20'`, with the invoices that it corrects in `billingReferences`, when absent; `'22'` without them, for the invoices
   * of `invoicePeriod` (table 13.1.5.2).
   */
  readonly customizationId?: CreditNoteCustomizationId;
  readonly discrepancyResponse:
    | DiscrepancyResponseDraft<CreditNoteConceptCode>
    | readonly DiscrepancyResponseDraft<CreditNoteConceptCode>[];
}

/** A debit note as the user types it. */
export interface DebitNoteDraft extends NoteDraft<DebitNoteLineDraft> {
  readonly kind: 'debitNote';
  /**
   * `'30'`, with the invoices that it corrects in `billingReferences`, when absent; `'32'` without them, for the invoices
   * of `invoicePeriod` (table 13.1.5.3).
   */
  readonly customizationId?: DebitNoteCustomizationId;
  readonly discrepancyResponse:
    | DiscrepancyResponseDraft<DebitNoteConceptCode>
    | readonly DiscrepancyResponseDraft<DebitNoteConceptCode>[];
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
