import { inspect } from 'node:util';
import { ERROR_CODES, type FacturadorError, isFacturadorError } from '../../../src/errors/index.js';

/** A generator of whole numbers below a bound. */
export type Random = (below: number) => number;

/** What a source becomes by chance. */
export type Mutation = (source: Uint8Array, random: Random) => Uint8Array;

/**
 * A place where what strangers wrote comes in. Its input is bytes, whatever it is, so that every finding is a file.
 *
 * It keeps its promise when it returns, or throws a `FacturadorError` with a known code, within bounded time, and what
 * it says holds no secret.
 */
export interface Entrance {
  readonly name: string;
  /** Its part of all inputs, against the others'. */
  readonly share: number;
  /** Whole and sound inputs, from which hostile ones are made. */
  readonly sources: () => Promise<readonly Uint8Array[]> | readonly Uint8Array[];
  readonly mutate: Mutation;
  /** Takes an input in; an error that is not a `FacturadorError`, also one of the entrance's own checks, is a finding. */
  readonly enter: (input: Uint8Array) => unknown;
  /** It returns, whatever the input is. */
  readonly neverThrows?: true;
  /** What nothing that it says may hold. */
  readonly secrets?: readonly string[] | ((input: Uint8Array) => readonly string[]);
}

/** What an input led to: `returned`, or the code of what was thrown; and what is wrong with that. */
export interface Outcome {
  readonly ending: string;
  readonly milliseconds: number;
  readonly complaint?: string;
}

/** Inputs have some kilobytes, for which this is a hundred times what the slowest entrance needs. */
const MOST_MILLISECONDS = 2000;
/** Long enough for some hundred problems of a draft. */
const LONGEST_MESSAGE = 64_000;

/** Takes an input in, and judges what comes of it; also how long it takes, unless that is measured elsewhere. */
export async function enter(
  entrance: Entrance,
  input: Uint8Array,
  most = MOST_MILLISECONDS,
): Promise<Outcome> {
  const outcome = await once(entrance, input);
  // A busy computer is slow once; what is slow of itself is slow again.
  const isSlow = outcome.milliseconds > most && (await once(entrance, input)).milliseconds;
  if (!isSlow || isSlow <= most) return outcome;
  return { ...outcome, complaint: `${Math.round(isSlow)} ms for ${input.length} bytes` };
}

async function once(entrance: Entrance, input: Uint8Array): Promise<Outcome> {
  const start = performance.now();
  const ended = (ending: string, complaint?: string): Outcome => ({
    ending,
    milliseconds: performance.now() - start,
    ...(complaint !== undefined && { complaint }),
  });
  try {
    await entrance.enter(input);
    return ended('returned');
  } catch (error) {
    const { milliseconds, ...outcome } = ended(isFacturadorError(error) ? error.code : 'another error');
    const complaint = complaintAbout(error, entrance, input);
    return { ...outcome, milliseconds, ...(complaint !== undefined && { complaint }) };
  }
}

function complaintAbout(
  error: unknown,
  { neverThrows, secrets = [] }: Entrance,
  input: Uint8Array,
): string | undefined {
  if (!isFacturadorError(error)) return `threw ${short((error as Error)?.stack ?? String(error))}`;
  if (neverThrows) return `threw ${short(String(error))}, though it never throws`;
  return complaintAboutOwn(error) ?? leak(error, typeof secrets === 'function' ? secrets(input) : secrets);
}

function complaintAboutOwn({ code, message, problems = [] }: FacturadorError): string | undefined {
  const unknown = [code, ...problems.map((problem) => problem.code)].find((each) => !(each in ERROR_CODES));
  if (unknown !== undefined) return `has the code ${unknown}, which does not exist`;
  if (message.length > LONGEST_MESSAGE) return `has a message of ${message.length} characters`;
  return undefined;
}

/** Says which of the secrets is in a value, as a log or a debugger may show it. */
export function leak(value: unknown, secrets: readonly string[]): string | undefined {
  if (secrets.length === 0) return undefined;
  const options = { depth: 20, maxStringLength: null, maxArrayLength: 100 };
  const shown = `${inspect(value, options)}\n${JSON.stringify(value)}\n${(value as Error)?.stack}`;
  const found = secrets.findIndex((secret) => shown.includes(secret));
  return found < 0 ? undefined : `shows secret ${found}`;
}

/** The beginning says what, and where. */
function short(text: string): string {
  return text.split('\n').slice(0, 7).join('\n').slice(0, 800);
}
