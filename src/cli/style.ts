import type { Io, Output } from './io.js';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof CODES;

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** Colours only for a person at a terminal, and not when NO_COLOR (no-color.org) is set. */
export function paintFor(output: Output, env: Io['env']): Paint {
  const wanted = output.isTty && !env.NO_COLOR && env.TERM !== 'dumb';
  return wanted ? (colour, text) => `\u001b[${CODES[colour]}m${text}\u001b[0m` : (_, text) => text;
}
