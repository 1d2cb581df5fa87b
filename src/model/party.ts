import type { PersonType } from './party-draft.js';
import type { PartyId, Scheme } from './values.js';

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

/** cac:Contact. */
export interface Contact {
  readonly name?: string | undefined;
  readonly telephone?: string | undefined;
  readonly telefax?: string | undefined;
  readonly electronicMail?: string | undefined;
  readonly note?: string | undefined;
}

/** cac:Person: who a natural person is. */
export interface Person {
  readonly id?: string | undefined;
  readonly firstName?: string | undefined;
  readonly familyName?: string | undefined;
  readonly middleName?: string | undefined;
  readonly residenceAddress?: Address | undefined;
}

/** cac:ShareholderParty: a member of a consorcio or unión temporal (FAJ52 to FAJ66). */
export interface ShareholderParty {
  /** cbc:PartecipationPercent, spelled as UBL spells it. */
  readonly partecipationPercent: string;
  readonly id: PartyId;
  /** cbc:RegistrationName. */
  readonly name: string;
  readonly taxLevelCodes: readonly string[];
  readonly taxScheme: Scheme;
  readonly registrationAddress?: Address | undefined;
}

/** cac:AccountingSupplierParty or cac:AccountingCustomerParty. */
export interface Party {
  readonly id: PartyId;
  readonly personType: PersonType;
  /** cbc:RegistrationName. */
  readonly name: string;
  /** cac:PartyName, when it is not the name alone. */
  readonly tradeNames?: readonly string[] | undefined;
  readonly taxLevelCodes: readonly string[];
  readonly taxScheme: Scheme;
  /** cac:PhysicalLocation/cac:Address. */
  readonly address?: Address | undefined;
  /** cac:PartyTaxScheme/cac:RegistrationAddress: the address of the RUT. */
  readonly registrationAddress?: Address | undefined;
  readonly contact?: Contact | undefined;
  readonly person?: Person | undefined;
  /** The members of a consorcio or unión temporal. */
  readonly shareholderParties?: readonly ShareholderParty[] | undefined;
  /** cbc:IndustryClassificationCode, CIIU. */
  readonly industryCodes?: readonly string[] | undefined;
  /** cac:CorporateRegistrationScheme/cbc:ID: the prefix of the numbering (supplier only). */
  readonly prefix?: string | undefined;
  /** cac:CorporateRegistrationScheme/cbc:Name: matrícula mercantil. */
  readonly registrationNumber?: string | undefined;
}

/** cac:DeliveryParty: who carries the goods (FAM15). */
export type DeliveryParty = Omit<Party, 'personType' | 'person' | 'shareholderParties' | 'prefix'>;

/** cac:TaxRepresentativeParty: who may download the document (FAL01). */
export interface TaxRepresentativeParty {
  readonly id: PartyId;
  readonly name?: string | undefined;
}
