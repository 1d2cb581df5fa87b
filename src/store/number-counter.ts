import { dirname, join } from 'node:path';
import type { NumberSeries } from '../submission/index.js';
import { type ClaimTools, claimNew, freeClaim } from './claims.js';
import { keyOf } from './keys.js';
import { nameOf } from './places.js';
import { hasSubmission } from './submission-folders.js';
import { orUndo } from './workshop.js';

/** Counts through a series. */
export interface NumberCounter {
  /** Takes the first number that was never taken and has no submission; undefined when the series has none. */
  take(hash?: string): Promise<number | undefined>;
  /** How many numbers were taken, or passed over. */
  taken(): Promise<number>;
}

/** The count is written down only so often: what is written is at most the truth, and looking on from there is quick. */
const NUMBERS_BETWEEN_NOTES = 64;

/** Where a count stands. */
interface Count {
  /** The first number that nobody tried to take. */
  next: number;
  /** Numbers below it that are being taken. */
  readonly under: Set<number>;
  /** What is written down. */
  noted: number;
}

/** Counts on from where the series stands. */
export function numberCounter(tools: ClaimTools, series: NumberSeries): NumberCounter {
  let opening: Promise<Count> | undefined;
  const opened = (): Promise<Count> => {
    opening ??= readNote(tools, series).then((next) => ({ next, under: new Set(), noted: next }));
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  return {
    take: async (hash) => {
      const count = await opened();
      while (count.next <= series.toNumber) {
        const number = count.next;
        const key = keyOf(series, number);
        const isOurs = await tryNext(count, () => claimNew(tools, key, hash));
        await orUndo(
          () => noteNowAndThen(tools, series, count),
          async () => isOurs && freeClaim(tools, key, hash),
        );
        if (isOurs) return number;
      }
      return undefined;
    },
    taken: async () => {
      const { next, under } = await opened();
      let number = leastOf(next, under);
      while (number <= series.toNumber && (await isTaken(tools, series, number))) number += 1;
      return number - series.fromNumber;
    },
  };
}

/** Counts up at once, so that calls that come meanwhile try other numbers; and back when the attempt fails. */
async function tryNext(count: Count, claim: () => Promise<boolean>): Promise<boolean> {
  const number = count.next;
  count.next += 1;
  count.under.add(number);
  try {
    return await claim();
  } catch (error) {
    count.next = Math.min(count.next, number);
    throw error;
  } finally {
    count.under.delete(number);
  }
}

async function noteNowAndThen(tools: ClaimTools, series: NumberSeries, count: Count): Promise<void> {
  const settled = leastOf(count.next, count.under);
  if (settled - count.noted < NUMBERS_BETWEEN_NOTES) return;
  const { noted } = count;
  count.noted = settled;
  await orUndo(
    () => writeNote(tools, series, settled),
    async () => {
      count.noted = noted;
    },
  );
}

async function isTaken(tools: ClaimTools, series: NumberSeries, number: number): Promise<boolean> {
  const key = keyOf(series, number);
  const claim = join(tools.places.claims(series.issuerNit), nameOf(key));
  return (await hasSubmission(tools, key)) || (await tools.disk.exists(claim));
}

async function readNote({ disk, places }: ClaimTools, series: NumberSeries): Promise<number> {
  const bytes = await disk.read(places.counter(series));
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes).trim();
  // A power failure may leave the note empty; then counting starts over.
  return /^\d{1,15}$/.test(text) ? Math.max(Number(text), series.fromNumber) : series.fromNumber;
}

async function writeNote(
  { places, workshop }: ClaimTools,
  series: NumberSeries,
  next: number,
): Promise<void> {
  const path = places.counter(series);
  await workshop.folder(dirname(path));
  await workshop.replace(path, `${next}\n`);
}

function leastOf(next: number, under: ReadonlySet<number>): number {
  let least = next;
  for (const number of under) least = Math.min(least, number);
  return least;
}
