import type { NumberingRange } from '../../model/index.js';

/**
 * The numbering range for tests in habilitación, the same for every taxpayer, with its public technical key.
 *
 * The portal shows it; GetNumberingRange hardly ever returns it there.
 *
 * @example
 * createIssuer({ environment: 'habilitacion', supplier, software, credential, numberingRanges: [testNumberingRange] });
 */
export const testNumberingRange: NumberingRange = Object.freeze({
  resolutionNumber: '18760000001',
  resolutionDate: '2019-01-19',
  prefix: 'SETP',
  fromNumber: 990_000_000,
  toNumber: 995_000_000,
  validDateFrom: '2019-01-19',
  validDateTo: '2030-01-19',
  technicalKey: 'fc8eac422eba16e22ffd8c6f94b3f40a6e38162c',
});
