import { countries, departments, municipalities } from '../../catalogs/index.js';
import { codeOf, type Fields } from '../../draft/index.js';
import type { Address } from '../../model/index.js';
import { EXPECTED } from './expected.js';

const FIELDS = new Set(['municipality', 'line', 'postalZone', 'country', 'cityName', 'countrySubentity']);
const COLOMBIA = 'CO';

/** Reads an address, if there is one; in Colombia city and department follow from the municipality (annex §6). */
export function readAddress(owner: Fields, key: string): Address | undefined {
  return owner.has(key) ? read(owner.nested(key, FIELDS)) : undefined;
}

function read(fields: Fields): Address {
  const country = fields.code('country', countries, '13.4.1') ?? COLOMBIA;
  const line = fields.requiredText('line', 300);
  const postalZone = fields.text('postalZone', 10);
  if (country !== COLOMBIA) return readForeign(fields, { country, line, postalZone });
  const code = fields.requiredText('municipality');
  const municipality = municipalities.find(code);
  if (municipality === undefined && code !== '')
    fields.fail('ERR_DRAFT_CODE', 'municipality', { expected: codeOf('13.4.3', municipalities, code) });
  for (const key of ['cityName', 'countrySubentity']) {
    if (fields.has(key)) fields.fail('ERR_DRAFT_UNKNOWN', key, { expected: EXPECTED.noNameInColombia });
  }
  return {
    municipality: code,
    cityName: municipality?.displayName,
    postalZone,
    countrySubentity: municipality && departments.find(municipality.departmentCode)?.name,
    countrySubentityCode: municipality?.departmentCode,
    line,
    country,
    countryName: 'Colombia',
  };
}

/** Annex §6: a foreign address has no DANE codes. */
function readForeign(
  fields: Fields,
  {
    country,
    line,
    postalZone,
  }: { readonly country: string; readonly line: string; readonly postalZone: string | undefined },
): Address {
  if (fields.has('municipality'))
    fields.fail('ERR_DRAFT_UNKNOWN', 'municipality', { expected: EXPECTED.noDaneCode });
  return {
    cityName: fields.requiredText('cityName', 60),
    postalZone,
    countrySubentity: fields.text('countrySubentity', 60),
    line,
    country,
    countryName: countries.find(country)?.name,
  };
}
