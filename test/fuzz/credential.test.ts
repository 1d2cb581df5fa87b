import { fuzzPkcs12 } from '../credential/fuzz-pkcs12.js';
import { RUNS, SEED } from './runs.js';

it(`${RUNS} randomly changed PKCS#12 files open with the right key or are refused with a code`, async () => {
  expect(await fuzzPkcs12(RUNS, SEED)).toEqual([]);
}, 600_000);
