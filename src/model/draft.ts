import type {
  CurrencyCode,
  IdentificationSchemeCode,
  PartyTaxSchemeCode,
  PaymentMeansCode,
  TaxLevelCode,
} from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';
import type { AllowanceDraft, LineDraft, WithholdingDraft } from './line-draft.js';

/** A date or an instant: a `Date`, or ISO 8601 text (`2026-11-24`, `2026-11-24T10:30:00-05:00`). */
export type DateInput = Date | string;

/** Who a party is for the DIAN: a legal entity or a natural person (table 13.2.3). */
export type PersonType = 'juridica' | 'natural';

/** An identity document (table 13.2.1). */
export interface IdDraft {
  /** Its type: `'31'` NIT, `'13'` cédula de ciudadanía, `'22'` cédula de extranjería… */
  readonly scheme: IdentificationSchemeCode;
  /** Letters and digits only; a NIT without its check digit. */
  readonly number: string;
  /** Only for a NIT; computed when absent, checked when given. */
  readonly checkDigit?: string;
}

/** A postal address. In Colombia city and department follow from the municipality's code. */
export interface AddressDraft {
  /** DANE code of the municipality, five digits (table 13.4.3). Required in Colombia. */
  readonly municipality?: string;
  /** Street address, without city and department. */
  readonly line: string;
  /** Postal code (table 13.4.4); best left out unless it is certain. */
  readonly postalZone?: string;
  /** ISO 3166-1 alpha-2; `'CO'` when absent. */
  readonly country?: string;
  /** Only outside Colombia. */
  readonly cityName?: string;
  /** State, province or region; only outside Colombia. */
  readonly countrySubentity?: string;
}

/** A seller or a buyer. Give `nit`, or `id` for any other document. */
export interface PartyDraft {
  /** NIT, digits only or with its check digit after a dash (`'900373115-3'`). */
  readonly nit?: string;
  /** Check digit of `nit`; computed when absent, checked when given. */
  readonly checkDigit?: string;
  readonly id?: IdDraft;
  readonly personType: PersonType;
  /** Name or company name, as in the RUT. */
  readonly name: string;
  /** Trade name. */
  readonly tradeName?: string;
  /** Tax responsibilities (table 13.2.6.1); `['R-99-PN']` when absent. */
  readonly taxLevelCodes?: readonly TaxLevelCode[];
  /** `'01'` IVA, `'04'` INC, `'ZA'` both, `'ZZ'` none (table 13.2.6.2); `'ZZ'` when absent. */
  readonly taxScheme?: PartyTaxSchemeCode;
  readonly address?: AddressDraft;
  readonly email?: string;
  readonly telephone?: string;
  /** Name of the person to contact. */
  readonly contactName?: string;
  /** CIIU codes of the economic activities. */
  readonly industryCodes?: readonly string[];
  /** Matrícula mercantil. */
  readonly registrationNumber?: string;
}

/** How the customer pays. */
export interface PaymentDraft {
  readonly form: 'contado' | 'credito';
  /** Table 13.3.4.2: `'10'` cash, `'42'` deposit, `'47'` transfer, `'48'` credit card, `'ZZZ'` agreed… */
  readonly means: PaymentMeansCode;
  /** Required for `credito`. */
  readonly dueDate?: DateInput;
  /** Identifiers of the payment. */
  readonly ids?: readonly string[];
}

export interface OrderReferenceDraft {
  readonly id: string;
  readonly issueDate?: DateInput;
}

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
}

/** An invoice as the user types it: no totals, no constants, no keys. */
export interface InvoiceDraft {
  readonly kind: 'invoice';
  /** Prefix and number together: `'SETP990000001'`. */
  readonly number: string;
  /** Moment of issue; the clock of the context when absent. A date alone keeps the clock's time of day. */
  readonly issueDate?: DateInput;
  readonly dueDate?: DateInput;
  readonly customer: PartyDraft;
  readonly payment: PaymentDraft | readonly PaymentDraft[];
  readonly lines: readonly LineDraft[];
  /** ISO 4217; `'COP'` when absent. */
  readonly currency?: CurrencyCode;
  readonly notes?: readonly string[];
  readonly orderReference?: OrderReferenceDraft;
  /** Discounts of the whole document; they do not change the taxable amounts. */
  readonly allowances?: readonly AllowanceDraft[];
  /** Charges of the whole document, such as a tip. */
  readonly charges?: readonly AllowanceDraft[];
  /** Withholdings of the whole document, beside those of its lines. */
  readonly withholdings?: readonly WithholdingDraft[];
  /** Signed rounding of the amount to pay. */
  readonly payableRounding?: DecimalInput;
  readonly totals?: StatedTotals;
}
