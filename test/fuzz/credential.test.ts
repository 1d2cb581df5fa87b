import { fuzzPkcs12 } from '../credential/fuzz-pkcs12.js';

const MUTATIONS = Number(process.env.FUZZ_RUNS ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

it(`${MUTATIONS} randomly changed PKCS#12 files open with the right key or are refused with a code`, async () => {
  expect(await fuzzPkcs12(MUTATIONS, SEED)).toEqual([]);
}, 600_000);
