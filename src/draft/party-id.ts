import { type IdentificationSchemeCode, identificationSchemes } from '../catalogs/index.js';
import { nitCheckDigit } from '../identifiers/index.js';
import type { PartyId } from '../model/index.js';
import type { Fields } from './fields.js';

const ID_FIELDS = new Set(['scheme', 'number', 'checkDigit']);
const NIT = '31';
const NIT_SHAPE = /^(\d{1,15})(?:-(\d))?$/;
const ID_SHAPE = /^[0-9A-Za-z]{1,20}$/;

/**
 * Reads who a party is: `nit`, with its check digit after a dash or in `checkDigit`, or `id` for any other document
 * (annex tables E and F).
 */
export function readPartyId(fields: Fields): PartyId {
  if (fields.has('nit') === fields.has('id')) {
    fields.missing('nit', 'either nit or id');
    return { scheme: NIT, number: '' };
  }
  if (fields.has('nit')) return readNit(fields, 'nit');
  if (fields.has('checkDigit'))
    fields.fail('ERR_DRAFT_UNKNOWN', 'checkDigit', 'no check digit; it goes with nit, or inside id');
  const id = fields.nested('id', ID_FIELDS);
  const scheme = id.requiredCode<IdentificationSchemeCode>('scheme', identificationSchemes, 'table 13.2.1');
  if (scheme === NIT) return readNit(id, 'number');
  const number = id.requiredText('number');
  if (number !== '' && !ID_SHAPE.test(number))
    id.fail('ERR_DRAFT_TEXT', 'number', 'letters and digits only, at most 20');
  if (id.has('checkDigit')) id.fail('ERR_DRAFT_UNKNOWN', 'checkDigit', 'no check digit; only a NIT has one');
  return { scheme: scheme ?? '', number };
}

function readNit(fields: Fields, key: string): PartyId {
  const text = fields.requiredText(key);
  const match = NIT_SHAPE.exec(text);
  if (match?.[1] === undefined) {
    if (text !== '') fields.fail('ERR_DRAFT_NIT', key, 'digits only, or digits, a dash and the check digit');
    return { scheme: NIT, number: text };
  }
  const [, number, written] = match;
  const checkDigit = nitCheckDigit(number);
  if (written !== undefined && written !== checkDigit)
    fields.fail('ERR_DRAFT_NIT', key, `check digit ${checkDigit}`);
  const stated = fields.text('checkDigit', 1);
  if (stated !== undefined && stated !== checkDigit)
    fields.fail('ERR_DRAFT_NIT', 'checkDigit', `'${checkDigit}'`);
  return { scheme: NIT, number, checkDigit };
}
