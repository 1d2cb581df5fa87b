import { canonicalize } from './canonical.js';
import { chunkOf } from './output.js';
import type { XmlElement, XmlPattern } from './tree.js';

/** Stands for a text in the element that a pattern is made of: a character of plane 15, which XML can carry. */
export const GAP = '\u{F0000}';

/**
 * Makes the pattern of an element some of whose texts are {@link GAP}.
 *
 * Neither it nor anything in it may declare a namespace, and its prefixes must be those of the root.
 */
export function patternOf(element: XmlElement): XmlPattern {
  return { chunks: canonicalize(element).split(GAP).map(chunkOf) };
}
