import { join } from 'node:path';
import type { SubmissionKey } from '../submission/index.js';
import { keyText } from './keys.js';
import type { Places } from './places.js';
import type { ProcessOwner } from './process-owner.js';
import type { Tools } from './submission-folders.js';

/** The tools of who asks about other processes. */
export interface OwnerTools extends Tools {
  readonly owner: ProcessOwner;
}

const KEPT = 'kept-';

/** Where a process that ends in order lists the numbers that it had; `instance` tells its stores apart. */
export function keptList(places: Places, owner: string, instance: string): string {
  return join(places.owner(owner), `${KEPT}${instance}`);
}

/**
 * Whether a number is nobody's: its process was killed. One that ended in order keeps the numbers that it had: it may have
 * written them down, or passed them on.
 */
export async function hasAbandoned(tools: OwnerTools, process: string, key: SubmissionKey): Promise<boolean> {
  if (!(await hasEnded(tools, process))) return false;
  const { disk, places } = tools;
  const lists = await keptLists(tools, process);
  for (const list of lists) {
    const kept = await disk.read(list);
    if (kept !== undefined && new TextDecoder().decode(kept).split('\n').includes(keyText(key))) return false;
  }
  // Should it run all the same, as one that was stopped for long, it is told at its next step.
  if (lists.length === 0) await disk.move(places.owner(process), places.ended(process));
  return true;
}

/**
 * Removes what processes left that have ended: what they were making, and their folders, unless they still have numbers.
 */
export async function sweep(tools: OwnerTools): Promise<void> {
  const { disk, places, workshop, owner } = tools;
  for (const name of await disk.list(places.temporary)) {
    const [itsOwner = ''] = name.split('.');
    if (await hasEnded(tools, itsOwner)) await disk.remove(join(places.temporary, name));
  }
  const ended: string[] = [];
  for (const folder of await disk.list(places.owners)) {
    const name = folder.replace(/^ended-/, '');
    if (name !== owner.name && (await hasEnded(tools, name))) ended.push(folder);
  }
  if (ended.length === 0) return;
  const holders = await holdersOf(tools);
  for (const folder of ended) {
    if (!holders.has(folder.replace(/^ended-/, ''))) await workshop.discard(join(places.owners, folder));
  }
}

/** Whether a process has ended, or was found to have. */
export async function hasEnded({ disk, places, owner }: OwnerTools, process: string): Promise<boolean> {
  if (process === owner.name || process === '') return false;
  return (await disk.exists(places.ended(process))) || owner.isGone(process);
}

async function keptLists({ disk, places }: OwnerTools, process: string): Promise<readonly string[]> {
  const [names, earlier] = [await disk.list(places.owner(process)), await disk.list(places.kept(process))];
  return [
    ...names.filter((name) => name.startsWith(KEPT)).map((name) => join(places.owner(process), name)),
    ...earlier.map((name) => join(places.kept(process), name)),
  ];
}

/** Every process that has a number. */
async function holdersOf({ disk, places }: OwnerTools): Promise<ReadonlySet<string>> {
  const holders = new Set<string>();
  for (const issuerNit of await disk.list(places.claims(''))) {
    const folder = places.claims(issuerNit);
    for (const claim of await disk.list(folder)) {
      for (const holder of await disk.list(join(folder, claim))) holders.add(holder.split('+')[0] ?? '');
    }
  }
  return holders;
}
