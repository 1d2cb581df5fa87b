import type { PersonType } from './party-draft.js';
import type { PartyId, Scheme } from './values.js';

/** cac:Address, annex §6.2. */
export interface Address {
  /** DANE code of the municipality. @es municipio · `cbc:ID` · FAJ09, FAJ29, tabla 13.4.3 */
  readonly municipality?: string | undefined;
  /** Name of the city. @es ciudad · `cbc:CityName` · FAJ10, FAJ30 */
  readonly cityName?: string | undefined;
  /** Postal code. @es código postal · `cbc:PostalZone` · FAJ73, FAJ74, tabla 13.4.4 */
  readonly postalZone?: string | undefined;
  /**
   * Department; abroad, state, province or region.
   * @es departamento o estado · `cbc:CountrySubentity` · FAJ11, FAJ31, tabla 13.4.2
   */
  readonly countrySubentity?: string | undefined;
  /** Code of the department. @es código del departamento · `cbc:CountrySubentityCode` · FAJ32 */
  readonly countrySubentityCode?: string | undefined;
  /** Street address. @es dirección · `cac:AddressLine/cbc:Line` · FAJ08, FAJ28 */
  readonly line: string;
  /** ISO 3166-1 alpha-2. @es país · `cac:Country/cbc:IdentificationCode` · FAJ16, tabla 13.4.1 */
  readonly country: string;
  /** Name of the country. @es nombre del país · `cac:Country/cbc:Name` · tabla 13.4.1 */
  readonly countryName?: string | undefined;
}

/** cac:Contact. */
export interface Contact {
  /** Name of the person to contact. @es nombre del contacto · `cac:Contact/cbc:Name` · FAJ68, FAK52 */
  readonly name?: string | undefined;
  /** Telephone number. @es teléfono · `cac:Contact/cbc:Telephone` · FAJ69, FAK53 */
  readonly telephone?: string | undefined;
  /** Fax number. @es fax · `cac:Contact/cbc:Telefax` · FAJ70, FAK54 */
  readonly telefax?: string | undefined;
  /** Where the documents are sent. @es correo · `cac:Contact/cbc:ElectronicMail` · FAJ71, FAK55 */
  readonly electronicMail?: string | undefined;
  /** Free text about the contact. @es nota del contacto · `cac:Contact/cbc:Note` · FAJ72, FAK56 */
  readonly note?: string | undefined;
}

/** cac:Person: who a natural person is. */
export interface Person {
  /** Number of the identity document. @es documento de identidad · `cbc:ID` · UBL 2.1 */
  readonly id?: string | undefined;
  /** First name. @es primer nombre · `cbc:FirstName` · UBL 2.1 */
  readonly firstName?: string | undefined;
  /** Family name. @es apellidos · `cbc:FamilyName` · UBL 2.1 */
  readonly familyName?: string | undefined;
  /** Further given names. @es otros nombres · `cbc:MiddleName` · UBL 2.1 */
  readonly middleName?: string | undefined;
  /** Where the person lives. @es residencia · `cac:ResidenceAddress` · UBL 2.1 */
  readonly residenceAddress?: Address | undefined;
}

/** cac:ShareholderParty: a member of a consorcio or unión temporal (FAJ52 to FAJ66). */
export interface ShareholderParty {
  /** Share in percent, spelled as UBL spells it. @es participación · `cbc:PartecipationPercent` · FAJ53 */
  readonly partecipationPercent: string;
  /**
   * Its identity document.
   * @es identificación del miembro · `cac:Party/cac:PartyTaxScheme/cbc:CompanyID` · FAJ54 a FAJ66
   */
  readonly id: PartyId;
  /**
   * Name or company name.
   * @es nombre del miembro · `cac:Party/cac:PartyTaxScheme/cbc:RegistrationName` · FAJ54 a FAJ66
   */
  readonly name: string;
  /**
   * Tax responsibilities.
   * @es responsabilidades fiscales del miembro · `cac:Party/cac:PartyTaxScheme/cbc:TaxLevelCode` · FAJ54 a FAJ66
   */
  readonly taxLevelCodes: readonly string[];
  /** Tax that it charges. @es tributo del miembro · `cac:Party/cac:PartyTaxScheme/cac:TaxScheme` · FAJ54 a FAJ66 */
  readonly taxScheme: Scheme;
  /**
   * The address of the RUT.
   * @es dirección del miembro · `cac:Party/cac:PartyTaxScheme/cac:RegistrationAddress` · UBL 2.1
   */
  readonly registrationAddress?: Address | undefined;
}

/** cac:AccountingSupplierParty or cac:AccountingCustomerParty. */
export interface Party {
  /**
   * Its identity document.
   * @es identificación · `cac:PartyTaxScheme/cbc:CompanyID`, `cac:PartyIdentification/cbc:ID` · FAJ21, FAK21, FAK61
   */
  readonly id: PartyId;
  /**
   * A legal entity or a natural person.
   * @es persona jurídica o natural · `cbc:AdditionalAccountID` · FAJ02, FAK02, tabla 13.2.3
   */
  readonly personType: PersonType;
  /**
   * Name or company name.
   * @es nombre o razón social · `cac:PartyTaxScheme/cbc:RegistrationName`, `cac:PartyLegalEntity/cbc:RegistrationName`
   *   · FAJ20, FAJ43
   */
  readonly name: string;
  /** Trade names, when they are not the name alone. @es nombres comerciales · `cac:PartyName/cbc:Name` · FAJ06 */
  readonly tradeNames?: readonly string[] | undefined;
  /**
   * Tax responsibilities.
   * @es responsabilidades fiscales · `cac:PartyTaxScheme/cbc:TaxLevelCode` · FAJ26, tabla 13.2.6.1
   */
  readonly taxLevelCodes: readonly string[];
  /** Tax that it charges. @es tributo de la parte · `cac:PartyTaxScheme/cac:TaxScheme` · FAJ39, tabla 13.2.6.2 */
  readonly taxScheme: Scheme;
  /** Where it is. @es dirección física · `cac:PhysicalLocation/cac:Address` · FAJ07, FAK07 */
  readonly address?: Address | undefined;
  /** The address of the RUT. @es dirección del RUT · `cac:PartyTaxScheme/cac:RegistrationAddress` · FAJ28, FAK28 */
  readonly registrationAddress?: Address | undefined;
  /** How to reach it. @es contacto · `cac:Contact` · FAJ67, FAK51 */
  readonly contact?: Contact | undefined;
  /**
   * Given name and family name apart, for a natural person.
   * @es persona natural, por sus nombres · `cac:Person` · UBL 2.1
   */
  readonly person?: Person | undefined;
  /**
   * The members of a consorcio or unión temporal.
   * @es miembros de un consorcio · `cac:PartyLegalEntity/cac:ShareholderParty` · FAJ52, FAJ53
   */
  readonly shareholderParties?: readonly ShareholderParty[] | undefined;
  /** CIIU codes of the economic activities. @es actividades económicas · `cbc:IndustryClassificationCode` · FAJ04 */
  readonly industryCodes?: readonly string[] | undefined;
  /**
   * Prefix of the numbering; the supplier's only.
   * @es prefijo de la numeración · `cac:CorporateRegistrationScheme/cbc:ID` · FAJ50
   */
  readonly prefix?: string | undefined;
  /**
   * Number in the register of commerce.
   * @es matrícula mercantil · `cac:CorporateRegistrationScheme/cbc:Name` · FAJ51, FAK50
   */
  readonly registrationNumber?: string | undefined;
}

/** cac:DeliveryParty: who carries the goods (FAM15). */
export type DeliveryParty = Omit<Party, 'personType' | 'person' | 'shareholderParties' | 'prefix'>;

/** cac:TaxRepresentativeParty: who may download the document (FAL01). */
export interface TaxRepresentativeParty {
  /** Its identity document. @es identificación del autorizado · `cac:PartyIdentification/cbc:ID` · FAL02, FAL03 */
  readonly id: PartyId;
  /** Its name. @es nombre del autorizado · `cac:PartyName/cbc:Name` · UBL 2.1 */
  readonly name?: string | undefined;
}
