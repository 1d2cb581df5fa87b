import type { PersonType } from './draft.js';
import type { Environment } from './environment.js';
import type { AllowanceCharge, InvoiceLine, MonetaryTotal, TaxTotal } from './line.js';
import type { DateText, PartyId, Scheme, TimeText } from './values.js';

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
