import { chunkOf } from './output.js';
import type { NameTags, XmlName } from './tree.js';

/**
 * The tags of a name, made when they are first written; `null` for one of too many names, which is written by its
 * characters: its tags would cost more than they save, in time and in memory.
 */
export function tagsOf(name: XmlName): NameTags | null {
  const { qualified, tags } = name;
  name.tags = tags ?? knownTags.get(qualified) ?? makeTags(qualified, tags === undefined);
  return name.tags;
}

/** Received documents bring their own names, but few that other documents do not have. */
const knownTags = new Map<string, NameTags>();
/** More names than this, or longer ones, have none; those of vocabularies have, whatever was written before. */
const MOST_NAMES = 2000;
const LONGEST_NAME = 64;

function makeTags(qualified: string, isOfVocabulary: boolean): NameTags | null {
  const isFew = knownTags.size < MOST_NAMES && qualified.length <= LONGEST_NAME;
  if (!isFew && !isOfVocabulary) return null;
  const tags = {
    start: chunkOf(`<${qualified}`),
    wholeStart: chunkOf(`<${qualified}>`),
    end: chunkOf(`</${qualified}>`),
    attribute: chunkOf(` ${qualified}="`),
  };
  if (isFew) knownTags.set(qualified, tags);
  return tags;
}
