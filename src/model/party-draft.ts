import type { IdentificationSchemeCode, PartyTaxSchemeCode, TaxLevelCode } from '../catalogs/index.js';
import type { DecimalInput } from '../decimal/index.js';

/** Who a party is for the DIAN: a legal entity or a natural person (table 13.2.3). */
export type PersonType = 'juridica' | 'natural';

/** An identity document (table 13.2.1). */
export interface IdDraft {
  /**
   * Its type: `'31'` NIT, `'13'` cédula de ciudadanía, `'22'` cédula de extranjería…
   * @es tipo de identificación · `cbc:CompanyID/@schemeName` · FAJ25, FAK25, tabla 13.2.1
   */
  readonly scheme: IdentificationSchemeCode;
  /**
   * Letters and digits only; a NIT without its check digit.
   * @es número de la identificación · `cbc:CompanyID` · FAJ21, FAK21
   */
  readonly number: string;
  /**
   * Only for a NIT; computed when absent, checked when given.
   * @es dígito de verificación · `cbc:CompanyID/@schemeID` · FAJ24, FAK24
   */
  readonly checkDigit?: string;
}

/** A postal address. In Colombia city and department follow from the municipality's code. */
export interface AddressDraft {
  /**
   * DANE code of the municipality, five digits. Required in Colombia.
   * @es municipio · `cbc:ID` · FAJ09, FAJ29, tabla 13.4.3
   */
  readonly municipality?: string;
  /** Street address, without city and department. @es dirección · `cac:AddressLine/cbc:Line` · FAJ08, FAJ28 */
  readonly line: string;
  /**
   * Postal code; best left out unless it is certain.
   * @es código postal · `cbc:PostalZone` · FAJ73, FAJ74, tabla 13.4.4
   */
  readonly postalZone?: string;
  /** ISO 3166-1 alpha-2; `'CO'` when absent. @es país · `cac:Country/cbc:IdentificationCode` · FAJ16, tabla 13.4.1 */
  readonly country?: string;
  /** Only outside Colombia. @es ciudad · `cbc:CityName` · FAJ10, FAJ30 */
  readonly cityName?: string;
  /**
   * State, province or region; only outside Colombia.
   * @es departamento o estado · `cbc:CountrySubentity` · FAJ11, FAJ31, tabla 13.4.2
   */
  readonly countrySubentity?: string;
}

/** The names of a natural person. */
export interface PersonDraft {
  /** First name. @es primer nombre · `cbc:FirstName` · UBL 2.1 */
  readonly firstName: string;
  /** Family name. @es apellidos · `cbc:FamilyName` · UBL 2.1 */
  readonly familyName?: string;
  /** Further given names. @es otros nombres · `cbc:MiddleName` · UBL 2.1 */
  readonly middleName?: string;
  /** Number of the identity document. @es documento de identidad · `cbc:ID` · UBL 2.1 */
  readonly id?: string;
  /** Where the person lives. @es residencia · `cac:ResidenceAddress` · UBL 2.1 */
  readonly residenceAddress?: AddressDraft;
}

/** A member of a consorcio or unión temporal. */
export interface ShareholderPartyDraft {
  /**
   * NIT, digits only or with its check digit after a dash.
   * @es NIT del miembro · `cac:Party/cac:PartyTaxScheme/cbc:CompanyID` · FAJ54 a FAJ66
   */
  readonly nit?: string;
  /**
   * Check digit of `nit`; computed when absent, checked when given.
   * @es dígito de verificación del miembro · `cac:Party/cac:PartyTaxScheme/cbc:CompanyID/@schemeID` · FAJ54 a FAJ66
   */
  readonly checkDigit?: string;
  /**
   * Any other identity document, instead of `nit`.
   * @es identificación del miembro · `cac:Party/cac:PartyTaxScheme/cbc:CompanyID` · FAJ54 a FAJ66
   */
  readonly id?: IdDraft;
  /**
   * Name or company name, as in the RUT.
   * @es nombre del miembro · `cac:Party/cac:PartyTaxScheme/cbc:RegistrationName` · FAJ54 a FAJ66
   */
  readonly name: string;
  /** Share in percent, spelled as UBL spells it. @es participación · `cbc:PartecipationPercent` · FAJ53 */
  readonly partecipationPercent: DecimalInput;
  /**
   * Tax responsibilities; `['R-99-PN']` when absent.
   * @es responsabilidades fiscales del miembro · `cac:Party/cac:PartyTaxScheme/cbc:TaxLevelCode` · FAJ54 a FAJ66
   */
  readonly taxLevelCodes?: readonly TaxLevelCode[];
  /**
   * `'01'` IVA, `'04'` INC, `'ZA'` both, `'ZZ'` none; `'ZZ'` when absent.
   * @es tributo del miembro · `cac:Party/cac:PartyTaxScheme/cac:TaxScheme` · FAJ54 a FAJ66
   */
  readonly taxScheme?: PartyTaxSchemeCode;
  /**
   * The address of the RUT.
   * @es dirección del miembro · `cac:Party/cac:PartyTaxScheme/cac:RegistrationAddress` · UBL 2.1
   */
  readonly address?: AddressDraft;
}

/** A seller or a buyer. Give `nit`, or `id` for any other document. */
export interface PartyDraft {
  /**
   * NIT, digits only or with its check digit after a dash (`'900373115-3'`).
   * @es NIT · `cac:PartyTaxScheme/cbc:CompanyID` · FAJ21, FAK21
   */
  readonly nit?: string;
  /**
   * Check digit of `nit`; computed when absent, checked when given.
   * @es dígito de verificación · `cac:PartyTaxScheme/cbc:CompanyID/@schemeID` · FAJ24, FAK24
   */
  readonly checkDigit?: string;
  /**
   * Any other identity document, instead of `nit`.
   * @es identificación · `cac:PartyTaxScheme/cbc:CompanyID`, `cac:PartyIdentification/cbc:ID` · FAJ21, FAK21, FAK61
   */
  readonly id?: IdDraft;
  /**
   * A legal entity or a natural person.
   * @es persona jurídica o natural · `cbc:AdditionalAccountID` · FAJ02, FAK02, tabla 13.2.3
   */
  readonly personType: PersonType;
  /**
   * Name or company name, as in the RUT.
   * @es nombre o razón social · `cac:PartyTaxScheme/cbc:RegistrationName`, `cac:PartyLegalEntity/cbc:RegistrationName`
   *   · FAJ20, FAJ43
   */
  readonly name: string;
  /** Trade name, or several. @es nombres comerciales · `cac:PartyName/cbc:Name` · FAJ06 */
  readonly tradeName?: string | readonly string[];
  /**
   * Tax responsibilities; `['R-99-PN']` when absent.
   * @es responsabilidades fiscales · `cac:PartyTaxScheme/cbc:TaxLevelCode` · FAJ26, tabla 13.2.6.1
   */
  readonly taxLevelCodes?: readonly TaxLevelCode[];
  /**
   * `'01'` IVA, `'04'` INC, `'ZA'` both, `'ZZ'` none; `'ZZ'` when absent.
   * @es tributo de la parte · `cac:PartyTaxScheme/cac:TaxScheme` · FAJ39, tabla 13.2.6.2
   */
  readonly taxScheme?: PartyTaxSchemeCode;
  /**
   * Where it is. The annex asks it of the supplier (FAJ28), and the service accepts documents without it: give it all
   * the same, as the paper version of the invoice shows it.
   * @es dirección física · `cac:PhysicalLocation/cac:Address` · FAJ07, FAK07
   */
  readonly address?: AddressDraft;
  /**
   * The address of the RUT, when it is another; `address` when absent.
   * @es dirección del RUT · `cac:PartyTaxScheme/cac:RegistrationAddress` · FAJ28, FAK28
   */
  readonly registrationAddress?: AddressDraft;
  /** Where the documents are sent. @es correo · `cac:Contact/cbc:ElectronicMail` · FAJ71, FAK55 */
  readonly email?: string;
  /** Telephone number. @es teléfono · `cac:Contact/cbc:Telephone` · FAJ69, FAK53 */
  readonly telephone?: string;
  /** Fax number. @es fax · `cac:Contact/cbc:Telefax` · FAJ70, FAK54 */
  readonly telefax?: string;
  /** Name of the person to contact. @es nombre del contacto · `cac:Contact/cbc:Name` · FAJ68, FAK52 */
  readonly contactName?: string;
  /** Free text about the contact. @es nota del contacto · `cac:Contact/cbc:Note` · FAJ72, FAK56 */
  readonly contactNote?: string;
  /**
   * Given name and family name apart, for a natural person.
   * @es persona natural, por sus nombres · `cac:Person` · UBL 2.1
   */
  readonly person?: PersonDraft;
  /**
   * The members of a consorcio or unión temporal; their percentages add up to 100.
   * @es miembros de un consorcio · `cac:PartyLegalEntity/cac:ShareholderParty` · FAJ52, FAJ53
   */
  readonly shareholderParties?: readonly ShareholderPartyDraft[];
  /** CIIU codes of the economic activities. @es actividades económicas · `cbc:IndustryClassificationCode` · FAJ04 */
  readonly industryCodes?: readonly string[];
  /**
   * Number in the register of commerce.
   * @es matrícula mercantil · `cac:CorporateRegistrationScheme/cbc:Name` · FAJ51, FAK50
   */
  readonly registrationNumber?: string;
}

/** Who carries the goods: a party without its kind of person. */
export type DeliveryPartyDraft = Omit<PartyDraft, 'personType' | 'person' | 'shareholderParties'>;

/** Who may download the document for the customer (FAL01). */
export interface TaxRepresentativePartyDraft {
  /**
   * NIT, digits only or with its check digit after a dash.
   * @es NIT del autorizado · `cac:PartyIdentification/cbc:ID` · FAL03
   */
  readonly nit?: string;
  /**
   * Check digit of `nit`; computed when absent, checked when given.
   * @es dígito de verificación del autorizado · `cac:PartyIdentification/cbc:ID/@schemeID` · FAL07
   */
  readonly checkDigit?: string;
  /**
   * Any other identity document, instead of `nit`.
   * @es identificación del autorizado · `cac:PartyIdentification/cbc:ID` · FAL02, FAL03
   */
  readonly id?: IdDraft;
  /** Its name. @es nombre del autorizado · `cac:PartyName/cbc:Name` · UBL 2.1 */
  readonly name?: string;
}
