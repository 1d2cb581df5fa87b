import { canonicalize } from './canonical.js';
import { chunkOf } from './output.js';
import type { XmlElement, XmlPattern } from './tree.js';

/** Stands for a text in the element that a pattern is made of: a character of plane 15, which XML can carry. */
export const GAP = '\u{F0000}';

/**
 * Makes the pattern of an element, or of several in a row, some of whose texts are {@link GAP}.
 *
 * Nothing in them may declare a namespace, and their prefixes must be those of the root.
 */
export function patternOf(...elements: readonly XmlElement[]): XmlPattern {
  const text = elements.map((element) => canonicalize(element)).join('');
  return { chunks: text.split(GAP).map(chunkOf) };
}
