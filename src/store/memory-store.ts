import type { NumberSeries, SubmissionStore } from '../submission/index.js';
import {
  freesItsNumber,
  isFinal,
  notAdded,
  type Submission,
  type SubmissionKey,
} from '../submission/index.js';
import { keyOf, keyText, numberIn } from './keys.js';

/** What the store knows, by key. */
interface Memory {
  readonly submissions: Map<string, Submission>;
  /** Numbers taken that have no submission; those `bound` to a reference are not given back. */
  readonly claims: Map<string, 'taken' | 'bound'>;
  /** Numbers given back. */
  readonly free: Map<string, SubmissionKey>;
  readonly references: Map<string, string>;
  readonly next: Map<string, number>;
}

/**
 * Returns a store that lives as long as the process, for tests and short runs: it forgets nothing until then, signed
 * documents included.
 *
 * @example
 * const issuer = createIssuer({ …config, store: memoryStore() });
 */
export function memoryStore(): SubmissionStore {
  const memory: Memory = {
    submissions: new Map(),
    claims: new Map(),
    free: new Map(),
    references: new Map(),
    next: new Map(),
  };
  const { submissions, claims, free } = memory;
  return {
    get: async (key) => submissions.get(keyText(key)),
    add: async (submission) => {
      const key = keyText(submission);
      const last = submissions.get(key);
      const isNext = last === undefined ? submission.attempt === 1 : follows(last, submission);
      if (!isNext) return false;
      submissions.set(key, { ...submission, revision: 1 });
      claims.delete(key);
      free.delete(key);
      return true;
    },
    update: async (submission) => update(submissions, submission),
    pending: async function* (issuerNit) {
      for (const submission of [...submissions.values()]) {
        if (submission.issuerNit === issuerNit && !isFinal(submission)) yield submission;
      }
    },
    takeNumber: async (series, reference) => takeNumber(memory, series, reference),
    releaseNumber: async (key) => {
      const text = keyText(key);
      if (claims.get(text) !== 'taken') return false;
      claims.delete(text);
      free.set(text, key);
      return true;
    },
    numbersTaken: async (series) => firstUntaken(memory, series) - series.fromNumber,
  };
}

function update(submissions: Map<string, Submission>, submission: Submission): boolean {
  const key = keyText(submission);
  const last = submissions.get(key);
  if (last === undefined || last.attempt < submission.attempt) throw notAdded(submission);
  // An attempt before the last one is finished.
  if (last.attempt > submission.attempt || isFinal(last)) return false;
  const { xmlBase64, revision = 1 } = last;
  if ((submission.revision ?? revision) !== revision) return false;
  submissions.set(key, { ...submission, xmlBase64, revision: revision + 1 });
  return true;
}

function follows(last: Submission, { attempt }: Submission): boolean {
  return freesItsNumber(last) && attempt === last.attempt + 1;
}

function takeNumber(memory: Memory, series: NumberSeries, reference: string | undefined): string | undefined {
  const referenceKey = `${series.issuerNit}/${series.numberSpace}/${reference}`;
  const bound = reference === undefined ? undefined : memory.references.get(referenceKey);
  if (bound !== undefined) return bound;
  const number = smallestFree(memory, series) ?? firstUntaken(memory, series);
  if (number > series.toNumber) return undefined;
  const key = keyOf(series, number);
  memory.free.delete(keyText(key));
  memory.claims.set(keyText(key), reference === undefined ? 'taken' : 'bound');
  if (reference !== undefined) memory.references.set(referenceKey, key.number);
  return key.number;
}

function smallestFree({ free }: Memory, series: NumberSeries): number | undefined {
  const numbers = [...free.values()]
    .filter(
      ({ issuerNit, numberSpace }) => issuerNit === series.issuerNit && numberSpace === series.numberSpace,
    )
    .map(({ number }) => numberIn(series, number))
    .filter((number) => number !== undefined);
  return numbers.length === 0 ? undefined : numbers.reduce((least, number) => Math.min(least, number));
}

/** The first number that was never taken and has no submission; beyond the series when there is none. */
function firstUntaken({ submissions, claims, free, next }: Memory, series: NumberSeries): number {
  const { issuerNit, numberSpace, prefix, fromNumber, toNumber } = series;
  const counter = `${issuerNit}/${numberSpace}/${prefix}/${fromNumber}`;
  let number = next.get(counter) ?? fromNumber;
  while (number <= toNumber) {
    const key = keyText(keyOf(series, number));
    if (!submissions.has(key) && !claims.has(key) && !free.has(key)) break;
    number += 1;
  }
  next.set(counter, number);
  return number;
}
