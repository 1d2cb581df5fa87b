import { visible } from '../../text/index.js';
import type { Output, ProgramIo } from '../files/io.js';

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof CODES;

/** A text with the colour that it has where colours are wanted. */
export interface Painted {
  readonly colour: Colour;
  readonly text: string;
}

/** What a line or a cell says. A string never brings a colour of its own: whatever acts on a terminal is shown instead. */
export type Text = string | Painted | readonly (string | Painted)[];

/** Gives a text a colour. */
export function paint(colour: Colour, text: string): Painted {
  return { colour, text };
}

/** Writes a text as a terminal takes it: on one line, coloured or not, and obeying nothing but our own colours. */
export type Render = (text: Text) => string;

/** Colours only for a person at a terminal, and not when NO_COLOR (no-color.org) is set. */
export function renderFor(output: Output, env: ProgramIo['env']): Render {
  const isColoured = output.isTty && !env.NO_COLOR && env.TERM !== 'dumb';
  const part = (one: string | Painted): string => {
    if (typeof one === 'string') return visible(one);
    const shown = visible(one.text);
    return isColoured ? `\u001b[${CODES[one.colour]}m${shown}\u001b[0m` : shown;
  };
  return (text) => partsOf(text).map(part).join('');
}

/** What a person reads of a text. */
export function shown(text: Text): string {
  return partsOf(text)
    .map((part) => visible(typeof part === 'string' ? part : part.text))
    .join('');
}

/** The parts of a text, in their order. */
export function partsOf(text: Text): readonly (string | Painted)[] {
  return Array.isArray(text) ? text : [text as string | Painted];
}
