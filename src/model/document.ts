import type { PersonType } from './draft.js';
import type { Environment } from './environment.js';

/** An amount of money: decimal text with a point, `'1500000.00'`. */
export type AmountText = string;
/** A date, `YYYY-MM-DD`. */
export type DateText = string;
/** A time of day in Colombia, `HH:MM:SS-05:00`. */
export type TimeText = string;

export interface PartyId {
  /** `@schemeName`, table 13.2.1. */
  readonly scheme: string;
  readonly number: string;
  /** `@schemeID`; only for a NIT. */
  readonly checkDigit?: string | undefined;
}

/** cac:Address, annex §6.2. */
export interface Address {
  /** cbc:ID, the DANE code. */
  readonly municipality?: string | undefined;
  readonly cityName?: string | undefined;
  readonly postalZone?: string | undefined;
  readonly countrySubentity?: string | undefined;
  readonly countrySubentityCode?: string | undefined;
  readonly line: string;
  readonly country: string;
  readonly countryName?: string | undefined;
}

export interface Contact {
  readonly name?: string | undefined;
  readonly telephone?: string | undefined;
  readonly electronicMail?: string | undefined;
}

/** cac:AccountingSupplierParty or cac:AccountingCustomerParty. */
export interface Party {
  readonly id: PartyId;
  readonly personType: PersonType;
  /** cbc:RegistrationName. */
  readonly name: string;
  /** cac:PartyName. */
  readonly tradeName?: string | undefined;
  readonly taxLevelCodes: readonly string[];
  readonly taxScheme: Scheme;
  readonly address?: Address | undefined;
  readonly contact?: Contact | undefined;
  /** cbc:IndustryClassificationCode, CIIU. */
  readonly industryCodes?: readonly string[] | undefined;
  /** cac:CorporateRegistrationScheme/cbc:ID: the prefix of the numbering (supplier only). */
  readonly prefix?: string | undefined;
  /** cac:CorporateRegistrationScheme/cbc:Name: matrícula mercantil. */
  readonly registrationNumber?: string | undefined;
}

/** A code and its name, as in cac:TaxScheme. */
export interface Scheme {
  readonly id: string;
  readonly name: string;
}

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

/** What arithmetic makes of a draft: the lines and every total. */
export interface CalculatedInvoice {
  readonly documentCurrencyCode: string;
  readonly lines: readonly InvoiceLine[];
  readonly allowanceCharges: readonly AllowanceCharge[];
  readonly taxTotals: readonly TaxTotal[];
  readonly withholdingTaxTotals: readonly TaxTotal[];
  readonly monetaryTotal: MonetaryTotal;
}

export interface PaymentMeans {
  /** `'1'` contado, `'2'` crédito (table 13.3.4.1). */
  readonly id: string;
  readonly paymentMeansCode: string;
  readonly paymentDueDate?: DateText | undefined;
  readonly paymentIds: readonly string[];
}

export interface OrderReference {
  readonly id: string;
  readonly issueDate?: DateText | undefined;
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
  /** NIT without check digit. */
  readonly providerId: string;
  readonly providerCheckDigit: string;
  readonly softwareId: string;
  readonly softwareSecurityCode: string;
}

/** A whole invoice, ready to be written or just read; it survives JSON. */
export interface Invoice extends CalculatedInvoice {
  readonly kind: 'invoice';
  readonly environment: Environment;
  /** `'01'` venta (table 13.1.3). */
  readonly invoiceTypeCode: string;
  /** Operation type, `'10'` estándar (table 13.1.5.1). */
  readonly customizationId: string;
  readonly number: string;
  /** CUFE: 96 hexadecimal digits. */
  readonly uuid: string;
  readonly uuidSchemeName: 'CUFE-SHA384' | 'CUDE-SHA384';
  readonly issueDate: DateText;
  readonly issueTime: TimeText;
  readonly dueDate?: DateText | undefined;
  readonly notes: readonly string[];
  readonly orderReference?: OrderReference | undefined;
  readonly invoiceControl: InvoiceControl;
  readonly softwareProvider: SoftwareProvider;
  readonly qrCode: string;
  readonly supplier: Party;
  readonly customer: Party;
  readonly paymentMeans: readonly PaymentMeans[];
}
