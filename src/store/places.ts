import { join } from 'node:path';
import { describe, FacturadorError } from '../errors/index.js';
import type { NumberSpace } from '../kinds/index.js';
import type { NumberSeries, SubmissionKey } from '../submission/index.js';

/** How many digits of a number are left out of its group, so that a folder holds a thousand submissions at most. */
const GROUP_DIGITS = 3;

/** Where things are in the folder of a store. */
export interface Places {
  /** What is being written; nothing here counts. */
  readonly temporary: string;
  /** One empty file for each submission that may not be finished. */
  pending(issuerNit: string): string;
  /** The folder of a group of submissions. */
  group(key: SubmissionKey): string;
  /** The folders of an issuer's numbers that are taken and have no submission yet. */
  claims(issuerNit: string): string;
  /** A folder for each process that uses the store, or did until it ended and still has numbers. */
  readonly owners: string;
  /** The folder of a process: it is there as long as the process is at work. */
  owner(name: string): string;
  /** Where the folder of a process goes that was found to have ended: what it may still do fails from then on. */
  ended(name: string): string;
  /** A folder of lists of the numbers that a process of version 0.1.0 had when it ended in order. */
  kept(owner: string): string;
  /** Holds the first number of a series that was never taken, at most. */
  counter(series: NumberSeries): string;
  /** The folder that holds the number of a reference; `hash` is hexadecimal. */
  reference(issuerNit: string, hash: string): string;
}

const PART = /^[0-9A-Za-z]{0,64}$/;

/** The places of the store in a folder. All throw `ERR_INPUT` for keys that could lead out of it. */
export function placesIn(root: string): Places {
  return {
    temporary: join(root, 'tmp'),
    pending: (issuerNit) => join(root, 'pending', plain(issuerNit)),
    group: ({ issuerNit, numberSpace, number }) =>
      join(
        root,
        'submissions',
        plain(issuerNit),
        nameOf({ numberSpace, number: number.slice(0, -GROUP_DIGITS) }),
      ),
    claims: (issuerNit) => join(root, 'claims', plain(issuerNit)),
    owners: join(root, 'owners'),
    owner: (name) => join(root, 'owners', name),
    ended: (name) => join(root, 'owners', `ended-${name}`),
    kept: (owner) => join(root, 'kept', owner),
    counter: ({ issuerNit, numberSpace, prefix, fromNumber }) =>
      join(
        root,
        'counters',
        plain(issuerNit),
        `${nameOf({ numberSpace, number: prefix })}-${Number(fromNumber)}.json`,
      ),
    reference: (issuerNit, hash) => join(root, 'references', plain(issuerNit), hash.slice(0, 2), hash),
  };
}

/**
 * The name of a number's file or folder. The kind before the number keeps it apart from the names that Windows
 * reserves (`COM1`); small letters are marked, since file systems may not tell them from capitals.
 */
export function nameOf({ numberSpace, number }: Pick<SubmissionKey, 'numberSpace' | 'number'>): string {
  return `${plain(numberSpace)}-${plain(number).replace(/[a-z]/g, '~$&')}`;
}

/** The reverse of {@link nameOf}; undefined for a name of anything else. */
export function readName(name: string): Pick<SubmissionKey, 'numberSpace' | 'number'> | undefined {
  const dash = name.indexOf('-');
  const [numberSpace, number] = [name.slice(0, dash), name.slice(dash + 1).replaceAll('~', '')];
  return dash < 0 ? undefined : { numberSpace: numberSpace as NumberSpace, number };
}

function plain(part: string): string {
  if (PART.test(part)) return part;
  throw new FacturadorError(
    'ERR_INPUT',
    `Found ${describe(part)} in the key of a submission, expected letters and digits only`,
  );
}
