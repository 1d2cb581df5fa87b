import type { IdentificationSchemeCode, PartyTaxSchemeCode, TaxLevelCode } from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';

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

/** The names of a natural person. */
export interface PersonDraft {
  readonly firstName: string;
  readonly familyName?: string;
  readonly middleName?: string;
  /** Number of the identity document. */
  readonly id?: string;
  readonly residenceAddress?: AddressDraft;
}

/** A member of a consorcio or unión temporal. */
export interface ShareholderPartyDraft {
  readonly nit?: string;
  readonly checkDigit?: string;
  readonly id?: IdDraft;
  readonly name: string;
  /** Share in percent, spelled as UBL spells it. */
  readonly partecipationPercent: DecimalInput;
  readonly taxLevelCodes?: readonly TaxLevelCode[];
  readonly taxScheme?: PartyTaxSchemeCode;
  readonly address?: AddressDraft;
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
  /** Trade name, or several. */
  readonly tradeName?: string | readonly string[];
  /** Tax responsibilities (table 13.2.6.1); `['R-99-PN']` when absent. */
  readonly taxLevelCodes?: readonly TaxLevelCode[];
  /** `'01'` IVA, `'04'` INC, `'ZA'` both, `'ZZ'` none (table 13.2.6.2); `'ZZ'` when absent. */
  readonly taxScheme?: PartyTaxSchemeCode;
  /**
   * Where it is. The annex asks it of the supplier (FAJ28), and the service accepts documents without it: give it all the
   * same, as the paper version of the invoice shows it.
   */
  readonly address?: AddressDraft;
  /** The address of the RUT, when it is another; `address` when absent. */
  readonly registrationAddress?: AddressDraft;
  readonly email?: string;
  readonly telephone?: string;
  readonly telefax?: string;
  /** Name of the person to contact. */
  readonly contactName?: string;
  readonly contactNote?: string;
  /** Given name and family name apart, for a natural person. */
  readonly person?: PersonDraft;
  /** The members of a consorcio or unión temporal; their percentages add up to 100 (FAJ53). */
  readonly shareholderParties?: readonly ShareholderPartyDraft[];
  /** CIIU codes of the economic activities. */
  readonly industryCodes?: readonly string[];
  /** Matrícula mercantil. */
  readonly registrationNumber?: string;
}

/** Who carries the goods: a party without its kind of person. */
export type DeliveryPartyDraft = Omit<PartyDraft, 'personType' | 'person' | 'shareholderParties'>;

/** Who may download the document for the customer (FAL01). */
export interface TaxRepresentativePartyDraft {
  readonly nit?: string;
  readonly checkDigit?: string;
  readonly id?: IdDraft;
  readonly name?: string;
}
