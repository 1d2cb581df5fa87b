import { type IdentificationSchemeCode, identificationSchemes } from '../catalogs/index.js';
import { EXPECTED as SHARED } from '../errors/index.js';
import { nitCheckDigit } from '../identifiers/index.js';
import type { PartyId } from '../model/index.js';
import { EXPECTED } from './expected.js';
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
    fields.missing('nit', EXPECTED.nitOrId);
    return { scheme: NIT, number: '' };
  }
  if (fields.has('nit')) return readNit(fields, 'nit');
  if (fields.has('checkDigit'))
    fields.fail('ERR_DRAFT_UNKNOWN', 'checkDigit', { expected: EXPECTED.noCheckDigitBesideId });
  const id = fields.nested('id', ID_FIELDS);
  const scheme = id.requiredCode<IdentificationSchemeCode>('scheme', identificationSchemes, '13.2.1');
  if (scheme === NIT) return readNit(id, 'number');
  const number = id.requiredText('number');
  if (number !== '' && !ID_SHAPE.test(number))
    id.fail('ERR_DRAFT_TEXT', 'number', { expected: EXPECTED.idShape });
  if (id.has('checkDigit')) id.fail('ERR_DRAFT_UNKNOWN', 'checkDigit', { expected: EXPECTED.noCheckDigit });
  return { scheme: scheme ?? '', number };
}

function readNit(fields: Fields, key: string): PartyId {
  const text = fields.requiredText(key);
  const match = NIT_SHAPE.exec(text);
  if (match?.[1] === undefined) {
    if (text !== '') fields.fail('ERR_DRAFT_NIT', key, { expected: EXPECTED.nitShape });
    return { scheme: NIT, number: text };
  }
  const [, number, written] = match;
  const checkDigit = nitCheckDigit(number);
  if (written !== undefined && written !== checkDigit)
    fields.fail('ERR_DRAFT_NIT', key, { expected: EXPECTED.checkDigit({ digit: checkDigit }) });
  const stated = fields.text('checkDigit', 1);
  if (stated !== undefined && stated !== checkDigit)
    fields.fail('ERR_DRAFT_NIT', 'checkDigit', { expected: SHARED.quoted({ value: checkDigit }) });
  return { scheme: NIT, number, checkDigit };
}
