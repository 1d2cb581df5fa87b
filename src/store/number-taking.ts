import { dirname } from 'node:path';
import type { NumberSeries, SubmissionKey, SubmissionStore } from '../submission/index.js';
import { type ClaimTools, claimAbandoned, freeClaim, hashOf } from './claims.js';
import { keptList } from './ended-owners.js';
import { keyOf, keyText } from './keys.js';
import { type NumberCounter, numberCounter } from './number-counter.js';
import { orUndo } from './workshop.js';

/** Numbers that were given back, or whose process has ended, are looked for at first, then after so many or so long. */
const NUMBERS_BETWEEN_SEARCHES = 1000;
const MS_BETWEEN_SEARCHES = 60_000;

/** What a store knows of a series. */
interface Standing {
  readonly counter: NumberCounter;
  /** Numbers to count up before those that were abandoned are looked for again. */
  untilSearch: number;
  /** When they were last looked for, by the clock of the process. */
  searchedAt: number;
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
      searchedAt: 0,
      givenBack: 0,
    };
    standings.set(name, standing);
    return standing;
  };
  const unused = unusedNumbers(tools);
  return {
    takeNumber: async (series, reference) => {
      const standing = standingOf(series);
      if (reference !== undefined)
        return takeFor(tools, series, { standing, hash: hashOf(series, reference) });
      const key = await take(tools, series, { standing });
      if (key !== undefined) unused.note(key);
      return key?.number;
    },
    releaseNumber: async (key) => {
      if (!(await freeClaim(tools, key))) return false;
      unused.forget(key);
      for (const standing of standings.values()) giveBack(standing);
      return true;
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
        if (unused.size > 0) disk.writeNow(keptList(places, owner.name, instance), [...unused].join('\n'));
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
  { standing, hash }: { readonly standing: Standing; readonly hash?: string | undefined },
): Promise<SubmissionKey | undefined> {
  const now = performance.now();
  if (standing.untilSearch <= 0 || now - standing.searchedAt > MS_BETWEEN_SEARCHES) {
    const { givenBack } = standing;
    const found = await claimAbandoned(tools, series, hash);
    // Where there was one there may be another: the next call looks too.
    if (found !== undefined) return found;
    if (standing.givenBack === givenBack) {
      standing.untilSearch = NUMBERS_BETWEEN_SEARCHES;
      standing.searchedAt = now;
    }
  }
  standing.untilSearch -= 1;
  const number = await orUndo(
    () => standing.counter.take(hash),
    async () => giveBack(standing),
  );
  return number === undefined ? claimAbandoned(tools, series, hash) : keyOf(series, number);
}

async function takeFor(
  tools: ClaimTools,
  series: NumberSeries,
  { standing, hash }: { readonly standing: Standing; readonly hash: string },
): Promise<string | undefined> {
  const { disk, places, workshop } = tools;
  const place = places.reference(series.issuerNit, hash);
  const [bound] = await disk.list(place);
  if (bound !== undefined) return bound;
  const key = await take(tools, series, { standing, hash });
  if (key === undefined) return undefined;
  const giveUp = async (): Promise<string | undefined> => {
    const [theirs] = await disk.list(place);
    if (theirs === key.number) return theirs;
    await freeClaim(tools, key, hash);
    giveBack(standing);
    return theirs;
  };
  return orUndo(async () => {
    await workshop.folder(dirname(place));
    // If not, somebody else took a number for the same reference at the same time: theirs came first.
    return (await workshop.place(place, { [key.number]: '' })) ? key.number : giveUp();
  }, giveUp);
}
