import { dirname, join } from 'node:path';
import type { SubmissionKey } from '../submission.js';
import { type ClaimTools, claimAbandoned, freeClaim, hashOf } from './claims.js';
import { keyOf, keyText } from './keys.js';
import { type NumberCounter, numberCounter } from './number-counter.js';
import type { NumberSeries, SubmissionStore } from './submission-store.js';

/** Numbers that were given back, or whose process has ended, are looked for at first and then after so many. */
const NUMBERS_BETWEEN_SEARCHES = 1000;

/** What a store knows of a series. */
interface Standing {
  readonly counter: NumberCounter;
  /** Numbers to count up before those that were abandoned are looked for again. */
  untilSearch: number;
  /** How often a number was given back: one that is given back during a search is not found by it. */
  givenBack: number;
}

/** The part of a directory store that hands out numbers. */
export interface NumberTaking extends Pick<SubmissionStore, 'takeNumber' | 'releaseNumber' | 'numbersTaken'> {
  /** A submission was added under a number. */
  isUsed(key: SubmissionKey): void;
}

/** Hands out the numbers of a store. */
export function numberTaking(tools: ClaimTools): NumberTaking {
  const standings = new Map<string, Standing>();
  const standingOf = (series: NumberSeries): Standing => {
    const name = tools.places.counter(series);
    const standing = standings.get(name) ?? {
      counter: numberCounter(tools, series),
      untilSearch: 0,
      givenBack: 0,
    };
    standings.set(name, standing);
    return standing;
  };
  const unused = unusedNumbers(tools);
  return {
    takeNumber: async (series, reference) => {
      const standing = standingOf(series);
      if (reference !== undefined) return takeFor(tools, series, standing, hashOf(series, reference));
      const key = await take(tools, series, standing);
      if (key !== undefined) unused.note(key);
      return key?.number;
    },
    releaseNumber: async (key) => {
      if (!(await freeClaim(tools, key))) return;
      unused.forget(key);
      for (const standing of standings.values()) giveBack(standing);
    },
    numbersTaken: (series) => standingOf(series).counter.taken(),
    isUsed: unused.forget,
  };
}

/** Numbers that this process handed out and that have no submission yet: when it ends in order, they stay its own. */
function unusedNumbers({ disk, places, owner, instance }: ClaimTools): {
  note(key: SubmissionKey): void;
  forget(key: SubmissionKey): void;
} {
  const unused = new Set<string>();
  let isHeard = false;
  return {
    note: (key) => {
      unused.add(keyText(key));
      if (isHeard) return;
      isHeard = true;
      owner.onEnd(() => {
        if (unused.size > 0) disk.writeNow(join(places.kept(owner.name), instance), [...unused].join('\n'));
      });
    },
    forget: (key) => {
      unused.delete(keyText(key));
    },
  };
}

function giveBack(standing: Standing): void {
  standing.untilSearch = 0;
  standing.givenBack += 1;
}

async function take(
  tools: ClaimTools,
  series: NumberSeries,
  standing: Standing,
  hash?: string,
): Promise<SubmissionKey | undefined> {
  if (standing.untilSearch <= 0) {
    const { givenBack } = standing;
    const found = await claimAbandoned(tools, series, hash);
    // Where there was one there may be another: the next call looks too.
    if (found !== undefined) return found;
    if (standing.givenBack === givenBack) standing.untilSearch = NUMBERS_BETWEEN_SEARCHES;
  }
  standing.untilSearch -= 1;
  const number = await standing.counter.take(hash);
  return number === undefined ? claimAbandoned(tools, series, hash) : keyOf(series, number);
}

async function takeFor(
  tools: ClaimTools,
  series: NumberSeries,
  standing: Standing,
  hash: string,
): Promise<string | undefined> {
  const { disk, places, workshop } = tools;
  const place = places.reference(series.issuerNit, hash);
  const [bound] = await disk.list(place);
  if (bound !== undefined) return bound;
  const key = await take(tools, series, standing, hash);
  if (key === undefined) return undefined;
  await workshop.folder(dirname(place));
  if (await workshop.place(dirname(place), hash, { [key.number]: '' })) return key.number;
  // Somebody else took a number for the same reference at the same time: theirs came first.
  await freeClaim(tools, key, hash);
  giveBack(standing);
  const [theirs] = await disk.list(place);
  return theirs;
}
