import { canonicalize, type XmlElement } from '../xml/index.js';

/**
 * UTF-8 bytes as a string of one character each. Joining such strings and hashing or storing them as `latin1` spares
 * the encoder, which takes longer than SHA-256 on texts with accents.
 */
export type ByteString = string;

/**
 * An element written once, with slots where each document differs. `open` is the start tag up to the element's name,
 * so that namespace declarations can be put behind it.
 */
export interface Template {
  readonly open: ByteString;
  /** The fixed texts: one more than there are slots. */
  readonly texts: readonly ByteString[];
  /** The slots' names, in order. */
  readonly slots: readonly string[];
}

// Two private-use characters of plane 15: XML can carry them, so the serialiser leaves them as they are.
const START = '\u{F0000}';
const END = '\u{F0001}';

/** A place to be filled later: text content, an attribute's value, or a child. */
export function slot(name: string): string {
  return START + name + END;
}

/** Encodes text. */
export function toByteString(text: string): ByteString {
  return Buffer.from(text).toString('latin1');
}

/** Writes an element and cuts it at its slots. */
export function compileTemplate(element: XmlElement): Template {
  const open = `<${element.name.qualified}`;
  const [first = '', ...others] = canonicalize(element).slice(open.length).split(START);
  const pieces = others.map((piece) => piece.split(END));
  return {
    open: toByteString(open),
    texts: [first, ...pieces.map(([, text = '']) => text)].map(toByteString),
    slots: pieces.map(([name = '']) => name),
  };
}

/** The text behind `open`, with every slot filled. Values are byte strings too, already escaped, or markup. */
export function fillTemplate(template: Template, values: Readonly<Record<string, ByteString>>): ByteString {
  const { texts, slots } = template;
  let text = texts[0] ?? '';
  for (let index = 0; index < slots.length; index += 1) {
    text += (values[slots[index] as string] ?? '') + (texts[index + 1] as string);
  }
  return text;
}
