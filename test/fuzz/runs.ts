/** `npm run fuzz -- --long`: a million inputs. */
export const LONG = process.env.FUZZ_LONG === '1';
/** From which seed inputs are made: the same seed makes the same. `npm run fuzz -- --seed N` */
export const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** How many inputs are made in all, and shared out among the entrances. `npm run fuzz -- --inputs N` */
export const INPUTS = Number(process.env.FUZZ_INPUTS ?? (LONG ? 1_000_000 : 30_000));
/** How many inputs the tests get that hold more than an entrance promises. */
export const RUNS = Math.ceil(INPUTS / 15);
