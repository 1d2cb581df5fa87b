import {
  type PartyTaxSchemeCode,
  partyTaxSchemes,
  type TaxLevelCode,
  taxLevelCodes,
} from '../../catalogs/index.js';
import { codeOf, type Fields } from '../../draft/index.js';
import type { Contact, Scheme } from '../../model/index.js';
import { EXPECTED } from './expected.js';

const DEFAULT_RESPONSIBILITIES: readonly string[] = ['R-99-PN'];

/** Reads cac:TaxScheme of a party (table 13.2.6.2). */
export function readTaxScheme(fields: Fields): Scheme {
  const id = fields.code<PartyTaxSchemeCode>('taxScheme', partyTaxSchemes, '13.2.6.2') ?? 'ZZ';
  return { id, name: partyTaxSchemes.find(id)?.name ?? '' };
}

/** Reads the tax responsibilities (table 13.2.6.1). */
export function readTaxLevelCodes(fields: Fields): readonly string[] {
  const codes = fields.texts('taxLevelCodes', 30);
  codes.forEach((code, index) => {
    if (code !== '' && !taxLevelCodes.has(code as TaxLevelCode)) {
      fields.problems.add('ERR_DRAFT_CODE', {
        path: `${fields.at('taxLevelCodes')}[${index}]`,
        found: code,
        expected: codeOf('13.2.6.1', taxLevelCodes, code),
      });
    }
  });
  return codes.length === 0 ? DEFAULT_RESPONSIBILITIES : codes;
}

/** Reads one trade name or several; none when it is the name itself, which is written anyway. */
export function readTradeNames(fields: Fields, name: string): readonly string[] | undefined {
  if (!fields.has('tradeName')) return undefined;
  const isList = Array.isArray(fields.raw('tradeName'));
  const names = isList ? fields.texts('tradeName', 450) : [fields.text('tradeName', 450) ?? ''];
  return names.length === 0 || (names.length === 1 && names[0] === name) ? undefined : names;
}

/** Reads the CIIU codes. */
export function readIndustryCodes(fields: Fields): readonly string[] | undefined {
  const codes = fields.texts('industryCodes', 10);
  codes.forEach((code, index) => {
    if (typeof code === 'string' && !/^[0-9A-Za-z]*$/.test(code)) {
      fields.problems.add('ERR_DRAFT_TEXT', {
        path: `${fields.at('industryCodes')}[${index}]`,
        found: code,
        expected: EXPECTED.oneCiiuCode,
      });
    }
  });
  return codes.length === 0 ? undefined : codes;
}

/** Reads how to reach a party (FAJ67 to FAJ72). */
export function readContact(fields: Fields): Contact | undefined {
  const contact = {
    name: fields.text('contactName', 450),
    telephone: fields.text('telephone', 50),
    telefax: fields.text('telefax', 50),
    electronicMail: fields.text('email', 250),
    note: fields.text('contactNote'),
  };
  const { name, telephone, telefax, electronicMail, note } = contact;
  return (name ?? telephone ?? telefax ?? electronicMail ?? note) ? contact : undefined;
}
