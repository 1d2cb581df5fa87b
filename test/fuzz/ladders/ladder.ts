import { type Entrance, enter } from '../entrances/entrance.js';
import { LONG } from '../runs.js';

/** One way in which the input of an entrance can grow. */
export interface Ladder {
  /** The name of the entrance. */
  readonly entrance: string;
  /** What grows. */
  readonly dimension: string;
  /** The input with `n` of it. */
  readonly make: (n: number) => Uint8Array | string;
  /** Climbed in the long run only: it shares its code with another. */
  readonly longOnly?: boolean;
}

/** The two rungs that were compared. */
export interface Climb {
  /** How much of it the larger has. */
  readonly n: number;
  readonly bytes: number;
  readonly small: number;
  readonly large: number;
}

/** The larger input has so many times as much of what grows, */
const STEP = 16;
/** and may take so many times as long: linear, with half of it to spare for memory and noise. */
export const MOST_TIMES = 24;
/** The larger one takes at least this long, or time is not measured well, */
const LEAST_MILLISECONDS = LONG ? 200 : 20;
/** and so many times what a tiny input takes, so that what each call costs does not hide the growth. */
const LEAST_TIMES_TINY = 40;
/** Where caches and the collector of garbage make a quick one look steep, larger ones are compared, up to this. */
const MOST_MILLISECONDS = 1000;
/** An input of this size that is still quick needs no more proof; */
const LARGE_INPUT = LONG ? 24_000_000 : 4_000_000;
/** and of this size none is made. */
const LARGEST_INPUT = 24_000_000;
const LARGEST_NUMBER = 2 ** 22;
/** A busy computer makes one or the other slow; a bad algorithm is slow each time. */
const ATTEMPTS = 3;

/** Looks for a size at which time is measured well, and compares it with a sixteenth of it. */
export async function climb(entrance: Entrance, ladder: Ladder): Promise<Climb> {
  const tiny = (await quickest(entrance, inputOf(ladder, 1), 3)).milliseconds;
  const enough = Math.max(LEAST_MILLISECONDS, LEAST_TIMES_TINY * tiny);
  for (let n = 2; ; ) {
    const input = inputOf(ladder, STEP * n);
    let { milliseconds: large } = await quickest(entrance, input, 1);
    const isLast = input.length * 2 > LARGEST_INPUT || n > LARGEST_NUMBER;
    const isLarge = input.length * 2 > LARGE_INPUT || isLast;
    // What seems long enough may have been interrupted.
    if (large >= enough) large = Math.min(large, (await quickest(entrance, input, 1)).milliseconds);
    if (large >= enough || isLarge) {
      const small = (await quickest(entrance, inputOf(ladder, n), 3)).milliseconds;
      const first = { n: STEP * n, bytes: input.length, small, large };
      const climbed = isLinear(first) ? first : await compare(entrance, ladder, n);
      const isMeasured = climbed.large >= enough || isLarge;
      if ((isLinear(climbed) && isMeasured) || isLast || climbed.large > MOST_MILLISECONDS) return climbed;
    }
    // Twice as much may take four times as long, or the sizes would pass by the good ones.
    n *= large < enough / 20 ? 4 : 2;
  }
}

/** The best of some comparisons. */
async function compare(entrance: Entrance, ladder: Ladder, n: number): Promise<Climb> {
  const [few, many] = [inputOf(ladder, n), inputOf(ladder, STEP * n)];
  let best: Climb | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const small = (await quickest(entrance, few, 4)).milliseconds;
    const large = (await quickest(entrance, many, 2)).milliseconds;
    const climbed = { n: STEP * n, bytes: many.length, small, large };
    if (best === undefined || ratioOf(climbed) < ratioOf(best)) best = climbed;
    // Far from it, it will not be there the next time either.
    if (isLinear(best) || ratioOf(best) > 3 * MOST_TIMES) break;
  }
  return best as Climb;
}

export function ratioOf({ small, large }: Climb): number {
  return large / small;
}

/** What is not slow at all is not slow by its size. */
export function isLinear(climbed: Climb): boolean {
  return climbed.large < LEAST_MILLISECONDS || ratioOf(climbed) <= MOST_TIMES;
}

export function inputOf({ make }: Ladder, n: number): Uint8Array {
  const input = make(n);
  return typeof input === 'string' ? Buffer.from(input) : input;
}

async function quickest(entrance: Entrance, input: Uint8Array, times: number) {
  let least = await enter(entrance, input, Number.POSITIVE_INFINITY);
  for (let i = 1; i < times; i += 1) {
    const outcome = await enter(entrance, input, Number.POSITIVE_INFINITY);
    if (outcome.milliseconds < least.milliseconds) least = outcome;
  }
  return least;
}
