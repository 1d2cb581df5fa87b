import { dayOf } from '../../draft/index.js';
import { describe, FacturadorError } from '../../errors/index.js';
import type { NumberingRange } from '../../model/index.js';

const TEXTS = ['resolutionNumber', 'prefix'] as const;
const NUMBERS = ['fromNumber', 'toNumber'] as const;

/**
 * Reads numbering ranges: checks that they have the fields that documents are numbered by, and gives their dates as
 * documents write them; a technical key is not looked at.
 *
 * @throws {FacturadorError} `ERR_CONFIG`
 */
export function readRanges(ranges: readonly NumberingRange[]): readonly NumberingRange[] {
  if (!Array.isArray(ranges)) throw unusable('numberingRanges', ranges, 'an array');
  return ranges.map((range: NumberingRange | undefined, index) => {
    const path = `numberingRanges[${index}]`;
    if (typeof range !== 'object' || range === null) throw unusable(path, range, 'an object');
    for (const name of TEXTS)
      if (typeof range[name] !== 'string') throw unusable(`${path}.${name}`, range[name], 'text');
    for (const name of NUMBERS)
      if (!Number.isSafeInteger(range[name]))
        throw unusable(`${path}.${name}`, range[name], 'a whole number, without the prefix');
    const day = (name: 'validDateFrom' | 'validDateTo') => {
      const found = dayOf(range[name]);
      if (found === undefined) throw unusable(`${path}.${name}`, range[name], "a date, 'YYYY-MM-DD'");
      return found;
    };
    return { ...range, validDateFrom: day('validDateFrom'), validDateTo: day('validDateTo') };
  });
}

function unusable(path: string, found: unknown, expected: string): FacturadorError {
  return new FacturadorError(
    'ERR_CONFIG',
    `Found ${describe(found)} as ${path}, expected ${expected}; a range has the fields of testNumberingRange`,
    { path },
  );
}
