import { ANSWERS } from './answers.js';
import { ARCHIVES } from './archives.js';
import { COMMAND_LINE } from './command-line.js';
import { CREDENTIALS } from './credentials.js';
import { DRAFTS } from './drafts.js';
import type { Entrance } from './entrance.js';
import { READING } from './reading.js';
import { SIGNATURES } from './signatures.js';

/** Every place where what strangers wrote comes in. */
export const ENTRANCES: readonly Entrance[] = [
  ...READING,
  ...SIGNATURES,
  ...ANSWERS,
  ...ARCHIVES,
  ...CREDENTIALS,
  ...DRAFTS,
  ...COMMAND_LINE,
];

export function entranceNamed(name: string): Entrance {
  const found = ENTRANCES.find((entrance) => entrance.name === name);
  if (found === undefined) throw new Error(`no entrance is named ${name}`);
  return found;
}
