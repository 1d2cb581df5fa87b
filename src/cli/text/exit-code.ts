/** What the process ends with: the part of the command line that scripts read. */
export const EXIT = {
  /** Done: valid, accepted, written. */
  done: 0,
  /** The answer is no: rejected by the DIAN, invalid signature, another CUFE. */
  refused: 1,
  /** Wrong usage or input: nothing was done. */
  badInput: 2,
  /** Nobody knows yet: no answer, or still in process. Run the same command again. */
  unknown: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The ending of a command that did several things: an unknown outcome weighs most, then bad input, then a no. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  let most: ExitCode = EXIT.done;
  for (const code of codes) if (code > most) most = code;
  return most;
}
