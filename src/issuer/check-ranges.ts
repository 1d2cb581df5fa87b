import { describe, FacturadorError } from '../errors/index.js';
import type { NumberingRange } from '../model/index.js';

const TEXTS = ['resolutionNumber', 'prefix', 'validDateFrom', 'validDateTo'] as const;
const NUMBERS = ['fromNumber', 'toNumber'] as const;

/**
 * Checks that numbering ranges have the fields that documents are numbered by; a technical key is not looked at.
 *
 * @throws {FacturadorError} `ERR_CONFIG`
 */
export function checkRanges(ranges: readonly NumberingRange[]): void {
  if (!Array.isArray(ranges)) throw unusable('numberingRanges', ranges, 'an array');
  ranges.forEach((range: NumberingRange | undefined, index) => {
    const path = `numberingRanges[${index}]`;
    if (typeof range !== 'object' || range === null) throw unusable(path, range, 'an object');
    for (const name of TEXTS)
      if (typeof range[name] !== 'string') throw unusable(`${path}.${name}`, range[name], 'text');
    for (const name of NUMBERS)
      if (!Number.isSafeInteger(range[name]))
        throw unusable(`${path}.${name}`, range[name], 'a whole number, without the prefix');
  });
}

function unusable(path: string, found: unknown, expected: string): FacturadorError {
  return new FacturadorError(
    'ERR_CONFIG',
    `Found ${describe(found)} as ${path}, expected ${expected}; a range has the fields of testNumberingRange`,
    { path },
  );
}
