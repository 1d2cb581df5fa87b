import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { NumberSeries, SubmissionKey } from '../submission/index.js';
import { hasAbandoned, hasEnded, type OwnerTools } from './ended-owners.js';
import { keyOf, numberIn } from './keys.js';
import { nameOf, readName } from './places.js';
import type { ProcessOwner } from './process-owner.js';
import { hasSubmission, type Tools } from './submission-folders.js';
import { orUndo } from './workshop.js';

/**
 * A number that was taken and has no submission yet is a folder, which only one process can put there; the name of the
 * one file in it says whose it is. It changes hands by renaming that file, which only one process can do either.
 */
export interface ClaimTools extends OwnerTools {
  /** Tells this store from others of the same process. */
  readonly instance: string;
}

/** Nobody's: it was given back. */
const FREE = 'free';

/**
 * Takes a number that nobody took; false when somebody did, or it has a submission.
 *
 * @param hash of the reference that it is taken for
 */
export async function claimNew(tools: ClaimTools, key: SubmissionKey, hash?: string): Promise<boolean> {
  const { disk, places, workshop, owner } = tools;
  const folder = places.claims(key.issuerNit);
  // Placing the claim decides; a look before saves making one in vain.
  if ((await disk.exists(join(folder, nameOf(key)))) || (await hasSubmission(tools, key))) return false;
  await workshop.folder(folder);
  const holder = holderName(owner, hash);
  const files = { [holder]: '' };
  const place = join(folder, nameOf(key));
  const placed = await workshop.place(place, files, { takesBack: true });
  return placed && isStillUnused(tools, key, holder);
}

/** Takes over the numbers of a series that were given back or whose process has ended, smallest first, until one is got. */
export async function claimAbandoned(
  tools: ClaimTools,
  series: NumberSeries,
  hash?: string,
): Promise<SubmissionKey | undefined> {
  const search = { ...tools, owner: askingOnce(tools.owner) };
  for (const number of await claimedNumbers(tools, series)) {
    const key = keyOf(series, number);
    if (await hasSubmission(tools, key)) await dropClaim(tools, key);
    else if (await takeOver(search, key, hash)) return key;
  }
  return undefined;
}

/** A process may have many numbers: whether it has ended is found out once in a search. */
function askingOnce(owner: ProcessOwner): ProcessOwner {
  const known = new Map<string, boolean | Promise<boolean>>();
  const isGone = (name: string): boolean | Promise<boolean> => {
    const answer = known.get(name) ?? owner.isGone(name);
    known.set(name, answer);
    return answer;
  };
  return { ...owner, isGone };
}

/** Gives a claim of this process back, or of one that has ended. */
export async function freeClaim(tools: ClaimTools, key: SubmissionKey, hash?: string): Promise<boolean> {
  const { disk, places, owner } = tools;
  const own = holderName(owner, hash);
  const [holder = own] = await disk.list(join(places.claims(key.issuerNit), nameOf(key)));
  // What is another process's, or a reference's, stays so.
  const mayFree = holder === own || (!holder.includes('+') && (await hasEnded(tools, holder)));
  return mayFree && passOn(tools, key, { from: holder, to: FREE });
}

/** Removes the claim of a number, whose submission is there. */
export async function dropClaim({ places, workshop }: Tools, key: SubmissionKey): Promise<void> {
  await workshop.discard(join(places.claims(key.issuerNit), nameOf(key)));
}

/** Hexadecimal, of a reference of any length and characters. */
export function hashOf({ numberSpace }: Pick<SubmissionKey, 'numberSpace'>, reference: string): string {
  return createHash('sha256').update(`${numberSpace}\n${reference}`).digest('hex');
}

async function claimedNumbers({ disk, places }: Tools, series: NumberSeries): Promise<readonly number[]> {
  const names = await disk.list(places.claims(series.issuerNit));
  const numbers = names.map((name) => {
    const found = readName(name);
    return found?.numberSpace === series.numberSpace ? numberIn(series, found.number) : undefined;
  });
  return numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
}

async function takeOver(tools: ClaimTools, key: SubmissionKey, hash: string | undefined): Promise<boolean> {
  const { disk, places, owner } = tools;
  const [holder] = await disk.list(join(places.claims(key.issuerNit), nameOf(key)));
  if (holder === undefined) return false;
  const [process = '', itsHash] = holder.split('+');
  if (process !== FREE && !(await hasAbandoned(tools, process, key))) return false;
  // A reference keeps its number, whatever became of the process that took it.
  if (itsHash !== undefined && (await isBoundTo(tools, key, itsHash))) return false;
  const mine = holderName(owner, hash);
  return (await passOn(tools, key, { from: holder, to: mine })) && isStillUnused(tools, key, mine);
}

/** A claim is dropped after its submission is there, which may have come while the claim was got. */
function isStillUnused(tools: ClaimTools, key: SubmissionKey, holder: string): Promise<boolean> {
  return orUndo(
    async () => {
      if (!(await hasSubmission(tools, key))) return true;
      await dropClaim(tools, key);
      return false;
    },
    () => passOn(tools, key, { from: holder, to: FREE }),
  );
}

async function isBoundTo(
  { disk, places }: Tools,
  { issuerNit, number }: SubmissionKey,
  hash: string,
): Promise<boolean> {
  return (await disk.list(places.reference(issuerNit, hash))).includes(number);
}

/** It need not be durable: after a power failure the number is its former holder's, whose process has ended too. */
function passOn(
  { disk, places }: Tools,
  key: SubmissionKey,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const folder = join(places.claims(key.issuerNit), nameOf(key));
  return disk.move(join(folder, from), join(folder, to));
}

/** @param hash of the reference that the number is to be given to */
function holderName({ name }: ProcessOwner, hash: string | undefined): string {
  return hash === undefined ? name : `${name}+${hash}`;
}
