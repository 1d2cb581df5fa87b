import { chunkOf, type XmlPattern } from './output.js';

/**
 * Makes a pattern of what stands before, between and after its gaps: canonical XML, in which nothing declares a
 * namespace and all prefixes are those of the root. Each gap stands between two tags.
 */
export function xmlPattern(pieces: readonly string[]): XmlPattern {
  const chunks = pieces.map(chunkOf);
  return {
    words: Float64Array.from(chunks.flatMap(({ words }) => [...words])),
    lengths: chunks.map(({ length }) => length),
  };
}
