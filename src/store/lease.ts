import { mkdir, open, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './node-disk.js';

const LEASE = 'lease';
/** A lease is renewed so often before it runs out. */
const RENEWALS = 10;

/** Makes the lease of an owner, in its folder. */
export async function makeLease(folder: string): Promise<void> {
  await writeFile(join(folder, LEASE), '.');
}

/** Renews a lease for as long as the process runs, which it does not keep alive, and the folder is there. */
export function keepRenewing(folder: string, leaseMs: number): void {
  const timer = setInterval(() => {
    // One that cannot be renewed runs out, and what the store does next says why.
    renew(folder).catch(() => clearInterval(timer));
  }, leaseMs / RENEWALS);
  timer.unref();
}

/**
 * Whether the lease of another owner has run out, by the clock of the file system that both are written to. An owner without
 * one gets it now.
 *
 * @param own the folder of this process
 */
export async function hasRunOut(folder: string, own: string, leaseMs: number): Promise<boolean> {
  const renewed = await renewedAt(folder);
  if (renewed === undefined) {
    await mkdir(folder, { recursive: true });
    await makeLease(folder);
    return false;
  }
  await renew(own);
  return ((await renewedAt(own)) ?? 0) - renewed > leaseMs;
}

/** Writes into what is there: nothing is made in a folder that has vanished. */
async function renew(folder: string): Promise<void> {
  const file = await open(join(folder, LEASE), 'r+');
  try {
    await file.write('.', 0);
  } finally {
    await file.close();
  }
}

async function renewedAt(folder: string): Promise<number | undefined> {
  try {
    return (await stat(join(folder, LEASE))).mtimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
