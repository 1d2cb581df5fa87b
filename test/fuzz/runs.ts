/** How many random inputs `npm run fuzz` makes for each target, and from which seed; the same seed makes the same. */
export const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);
export const SEED = Number(process.env.FUZZ_SEED ?? 1);
