import { add, compare, decimal, format, ZERO } from '../../decimal/index.js';
import { type Fields, readPartyId } from '../../draft/index.js';
import type { DeliveryParty, Party, Person, PersonType, ShareholderParty } from '../../model/index.js';
import { readAddress } from './address.js';
import { EXPECTED } from './expected.js';
import {
  readContact,
  readIndustryCodes,
  readTaxLevelCodes,
  readTaxScheme,
  readTradeNames,
} from './party-parts.js';

const COMMON = ['nit', 'checkDigit', 'id', 'name', 'taxLevelCodes', 'taxScheme', 'address'];
/** The fields of a carrier in a draft. */
export const DELIVERY_PARTY_FIELDS: ReadonlySet<string> = new Set([
  ...COMMON,
  'tradeName',
  'registrationAddress',
  'email',
  'telephone',
  'telefax',
  'contactName',
  'contactNote',
  'industryCodes',
  'registrationNumber',
]);
/** The fields of a party in a draft. */
export const PARTY_FIELDS: ReadonlySet<string> = new Set([
  ...DELIVERY_PARTY_FIELDS,
  'personType',
  'person',
  'shareholderParties',
]);
const SHAREHOLDER_FIELDS = new Set([...COMMON, 'partecipationPercent']);
const PERSON_FIELDS = new Set(['firstName', 'familyName', 'middleName', 'id', 'residenceAddress']);
const PERSON_TYPES = new Set<PersonType>(['juridica', 'natural']);
const HUNDRED = decimal(100);
const SHARE = { max: HUNDRED, decimals: 2 };

/** Reads a party of a draft; city, department and check digit follow from what is given (annex tables E and F). */
export function readParty(fields: Fields): Party {
  const id = readPartyId(fields);
  const name = fields.requiredText('name', 450);
  const address = readAddress(fields, 'address');
  return {
    id,
    personType:
      fields.requiredCode<PersonType>('personType', PERSON_TYPES, EXPECTED.personTypes) ?? 'juridica',
    name,
    tradeNames: readTradeNames(fields, name),
    taxLevelCodes: readTaxLevelCodes(fields),
    taxScheme: readTaxScheme(fields),
    address,
    registrationAddress: readAddress(fields, 'registrationAddress') ?? address,
    contact: readContact(fields),
    person: readPerson(fields),
    shareholderParties: readShareholders(fields),
    industryCodes: readIndustryCodes(fields),
    registrationNumber: fields.text('registrationNumber', 50),
  };
}

/** Reads the carrier of a delivery (FAM15). */
export function readDeliveryParty(fields: Fields): DeliveryParty {
  const id = readPartyId(fields);
  const name = fields.requiredText('name', 450);
  const address = readAddress(fields, 'address');
  return {
    id,
    name,
    tradeNames: readTradeNames(fields, name),
    taxLevelCodes: readTaxLevelCodes(fields),
    taxScheme: readTaxScheme(fields),
    address,
    registrationAddress: readAddress(fields, 'registrationAddress') ?? address,
    contact: readContact(fields),
    industryCodes: readIndustryCodes(fields),
    registrationNumber: fields.text('registrationNumber', 50),
  };
}

function readPerson(owner: Fields): Person | undefined {
  if (!owner.has('person')) return undefined;
  const fields = owner.nested('person', PERSON_FIELDS);
  return {
    id: fields.text('id', 50),
    firstName: fields.requiredText('firstName', 450),
    familyName: fields.text('familyName', 450),
    middleName: fields.text('middleName', 450),
    residenceAddress: readAddress(fields, 'residenceAddress'),
  };
}

/** Reads the members of a consorcio, whose shares make up the whole (FAJ52, FAJ53). */
function readShareholders(owner: Fields): readonly ShareholderParty[] | undefined {
  if (!owner.has('shareholderParties')) return undefined;
  let total = ZERO;
  const members = owner.each('shareholderParties', SHAREHOLDER_FIELDS, (fields): ShareholderParty => {
    const share = fields.requiredDecimal('partecipationPercent', SHARE);
    total = add(total, share);
    return {
      partecipationPercent: format(share, 2),
      id: readPartyId(fields),
      name: fields.requiredText('name', 450),
      taxLevelCodes: readTaxLevelCodes(fields),
      taxScheme: readTaxScheme(fields),
      registrationAddress: readAddress(fields, 'address'),
    };
  });
  if (compare(total, HUNDRED) !== 0)
    owner.fail('ERR_DRAFT_RANGE', 'shareholderParties', {
      expected: EXPECTED.sharesOfHundred({ total: format(total) }),
      rule: 'FAJ53',
    });
  if (owner.raw('personType') === 'natural')
    owner.fail('ERR_DRAFT_CONTRADICTION', 'shareholderParties', {
      expected: EXPECTED.noMembers,
      rule: 'FAJ52',
    });
  return members;
}
